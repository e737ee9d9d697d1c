using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Pairing.Board;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Pairs;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.WorkList;

/// <summary>Proposed pairs wait for the county department.</summary>
internal sealed class PairsToIssue(PairingDb db, PairRows rows) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("pairsToIssue", "待下达结对", "Pairs to issue", Role.CountyDepartment);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var proposed = db.Pairs.Where(p => p.State == BondState.Proposed);
        var first = await rows.OfAsync(await proposed.OrderBy(p => p.ProposedOn).ThenBy(p => p.Id).Take(most).ToListAsync(cancellationToken), cancellationToken);
        return first.Count == 0 ? WorkItems.None : new WorkItems(await proposed.CountAsync(cancellationToken), 0, [.. first.Select(row => PairItem.Of(row, null))]);
    }
}

/// <summary>Visits that the rhythm makes due within two weeks, or has made overdue.</summary>
internal sealed class VisitsDue(PairingDb db, PairRows rows, PairsDue due, IPeople people, RequestContext context, BusinessClock clock) : IWorkItemSource
{
    private const int Ahead = 14;

    public WorkKind Kind { get; } = new("visitDue", "待走访", "Visits due", Role.Helper, Role.BranchSecretary);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var soon = await OwnPairs.OfAsync(await due.VisitOverdueAsync(db.Pairs, clock.Today.AddDays(Ahead), cancellationToken), people, context, cancellationToken);
        var overdue = await OwnPairs.OfAsync(await due.VisitOverdueAsync(db.Pairs, clock.Today, cancellationToken), people, context, cancellationToken);
        var first = await soon.OrderBy(p => p.LastVisitOn ?? p.From).ThenBy(p => p.Id).Take(most).ToListAsync(cancellationToken);
        return first.Count == 0
            ? WorkItems.None
            : new WorkItems(
                await soon.CountAsync(cancellationToken),
                await overdue.CountAsync(cancellationToken),
                [.. (await rows.OfAsync(first, cancellationToken)).Select(row => PairItem.Of(row, row.NextVisitDue))]);
    }
}

/// <summary>Pairs in force that have no plan yet (rule A12).</summary>
internal sealed class PlansMissing(PairingDb db, PairRows rows, IPeople people, RequestContext context) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("planMissing", "待制定“六定”计划", "Plans to draw up", Role.Helper, Role.BranchSecretary);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var unplanned = await OwnPairs.OfAsync(db.Pairs.Where(p => p.State == BondState.Active && p.PlannedOn == null), people, context, cancellationToken);
        var first = await unplanned.OrderBy(p => p.From).ThenBy(p => p.Id).Take(most).ToListAsync(cancellationToken);
        return first.Count == 0
            ? WorkItems.None
            : new WorkItems(await unplanned.CountAsync(cancellationToken), 0, [.. (await rows.OfAsync(first, cancellationToken)).Select(row => PairItem.Of(row, null))]);
    }
}

/// <summary>Promises that fall due within two weeks, or have passed their day.</summary>
internal sealed class CommitmentsDue(PairingDb db, BondNames names, RequestContext context, BusinessClock clock) : IWorkItemSource
{
    private const int Ahead = 14;

    public WorkKind Kind { get; } = new("commitmentDue", "待兑现承诺", "Commitments due", Role.Helper, Role.BranchSecretary);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var until = clock.Today.AddDays(Ahead);
        var due = OwnPairs.OnHelpingSide(db.Commitments.Where(c => c.State == CommitmentState.Open && c.DueOn <= until), context);
        var first = await due.OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(most).ToListAsync(cancellationToken);
        if (first.Count == 0)
            return WorkItems.None;
        var ends = await names.OfAsync(first, c => c.PairId, c => c.LinkId, cancellationToken);
        var today = clock.Today;
        return new WorkItems(
            await due.CountAsync(cancellationToken),
            await due.CountAsync(c => c.DueOn < today, cancellationToken),
            [.. first.Select(c => new WorkItem(
                c.PairId is null ? "branchLink" : "pair",
                (c.PairId?.Value ?? c.LinkId!.Value.Value).ToString(),
                $"{ends(c).Helped}：{c.Text}",
                $"{ends(c).Helped}: {c.Text}",
                ends(c).HelpingUnit,
                c.DueOn))]);
    }
}

/// <summary>Needs that the caller's organisation has to answer.</summary>
internal sealed class IssuesToAnswer(PairingDb db, BondNames names, RequestContext context, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new(
        "issueToAnswer", "待答复诉求", "Issues to answer", Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var posts = context.Actor.Posts.Where(post => Kind.Roles.Contains(post.Role)).Select(post => post.OrganisationId).Distinct().ToList();
        var open = db.Issues.Where(i => i.State == IssueState.Open && posts.Contains(i.OwnerId));
        var first = await open.OrderBy(i => i.DueOn).ThenBy(i => i.Id).Take(most).ToListAsync(cancellationToken);
        if (first.Count == 0)
            return WorkItems.None;
        var ends = await names.OfAsync(first, i => i.PairId, i => i.LinkId, cancellationToken);
        var today = clock.Today;
        return new WorkItems(
            await open.CountAsync(cancellationToken),
            await open.CountAsync(i => i.DueOn < today, cancellationToken),
            [.. first.Select(i => new WorkItem("referredIssue", i.Id.ToString(), $"{ends(i).Helped}：{i.Text}", $"{ends(i).Helped}: {i.Text}", ends(i).HelpedPlace, i.DueOn))]);
    }
}

/// <summary>People in the ledger whose helper left and who have no other: somebody has to take over.</summary>
internal sealed class HandOversDue(PairingDb db, PairRows rows, ILedger ledger, RequestContext context) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("handOverDue", "待重新安排帮扶人", "Helpers to replace", Role.BranchSecretary, Role.CountyDepartment);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var left = await OwnPairs.OnHelpingSide(
                db.Pairs.Where(p => p.State == BondState.Ended && p.EndReason == EndReason.HelperLeft), context)
            .OrderByDescending(p => p.Until).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        var subjects = left.ConvertAll(p => p.SubjectId);
        var helped = await db.Unscoped<Pair>("Another branch's helper may look after the person by now.")
            .Where(p => subjects.Contains(p.SubjectId) && p.State == BondState.Active).Select(p => p.SubjectId).Distinct().ToListAsync(cancellationToken);
        var waiting = new List<Pair>();
        foreach (var pair in left.DistinctBy(p => p.SubjectId).ExceptBy(helped, p => p.SubjectId))
        {
            if (await ledger.CurrentAsync(pair.BeneficiaryId, cancellationToken) is not null)
                waiting.Add(pair);
        }

        return waiting.Count == 0
            ? WorkItems.None
            : new WorkItems(waiting.Count, 0, [.. (await rows.OfAsync([.. waiting.Take(most)], cancellationToken)).Select(row => PairItem.Of(row, null))]);
    }
}

internal static class PairItem
{
    public static WorkItem Of(PairRow row, DateOnly? dueOn) => new(
        "pair",
        row.Id.ToString(),
        $"{row.Helper.Name} → {row.Beneficiary.OrganisationName}{row.Beneficiary.Name}",
        $"{row.Helper.Name} → {row.Beneficiary.Name}, {row.Beneficiary.OrganisationName}",
        row.Helper.OrganisationName,
        dueOn);
}

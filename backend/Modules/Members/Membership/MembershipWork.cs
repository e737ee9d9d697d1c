using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>Open letters at one of their two ends.</summary>
internal abstract class OpenLetters(MembersDb db, BusinessClock clock, WorkKind kind) : IWorkItemSource
{
    public WorkKind Kind => kind;

    protected DateOnly Today => clock.Today;

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var letters = await db.Transfers.Where(t => t.State == TransferState.Issued).OrderBy(t => t.ValidUntil).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        var waiting = letters.Where(Waits).ToList();
        return new WorkItems(waiting.Count, waiting.Count(letter => letter.ValidUntil < clock.Today), [.. waiting.Take(most).Select(Item)]);
    }

    protected abstract bool Waits(Transfer letter);

    private static WorkItem Item(Transfer letter) => new(
        "transfer", letter.Id.ToString(), $"{letter.PersonName} → {letter.ToName}", $"{letter.PersonName} → {letter.ToName}", letter.FromName, letter.ValidUntil);
}

internal sealed class LettersToAccept(MembersDb db, RequestContext context, BusinessClock clock)
    : OpenLetters(db, clock, new WorkKind("lettersToAccept", "组织关系介绍信：待接收", "Introduction letters to accept", Role.BranchSecretary, Role.TownshipCommittee))
{
    protected override bool Waits(Transfer letter) => letter.ToId is not null && letter.ValidUntil >= Today && context.Scope.Covers(letter.OtherPath);
}

internal sealed class LettersOverdue(MembersDb db, RequestContext context, BusinessClock clock)
    : OpenLetters(db, clock, new WorkKind("lettersOverdue", "组织关系介绍信：超期未接收", "Introduction letters that ran out", Role.BranchSecretary, Role.TownshipCommittee))
{
    protected override bool Waits(Transfer letter) => letter.ValidUntil < Today && context.Scope.Covers(letter.OrgPath);
}

/// <summary>Lost members about whose membership something is to be decided (rule F4).</summary>
internal abstract class LostMemberWork(LostMembers lost, BusinessClock clock, bool ends, WorkKind kind) : IWorkItemSource
{
    public WorkKind Kind => kind;

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var waiting = (await lost.OnAsync(clock.Today, cancellationToken)).Where(member => member.Ends == ends).ToList();
        return new WorkItems(
            waiting.Count,
            waiting.Count(member => member.On < clock.Today),
            [.. waiting.Take(most).Select(member => new WorkItem("person", member.Id.ToString(), member.Name, member.Name, member.OrgName, member.On))]);
    }
}

internal sealed class MembershipsToStop(LostMembers lost, BusinessClock clock) : LostMemberWork(
    lost, clock, ends: false, new WorkKind("membershipsToStop", "失联满六个月：建议停止党籍", "Lost for six months: to be stopped", Role.TownshipCommittee));

internal sealed class MembershipsToEnd(LostMembers lost, BusinessClock clock) : LostMemberWork(
    lost, clock, ends: true, new WorkKind("membershipsToEnd", "失联满两年：建议除名", "Lost for two years: to be struck off", Role.TownshipCommittee, Role.CountyDepartment));

using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Followers;

/// <summary>
/// Two records were of one person: their pairs from either end go to the record that stays, with visits, promises and needs. What is open goes on
/// at that record's branch; what is finished keeps the organisation of its day.
/// </summary>
internal sealed class BondsFollowPeople(PairingDb db) : IReaction<PeopleMerged>, IReaction<MergerUndone>, IPersonRows
{
    private const string Why = "Counted and moved for whoever reaches both records.";

    private IQueryable<Pair> Pairs => db.Unscoped<Pair>(Why);

    private IQueryable<Pair> Open => Pairs.Where(p => p.State == BondState.Active || p.State == BondState.Proposed);

    private IQueryable<Commitment> Commitments => db.Unscoped<Commitment>(Why);

    private IQueryable<Visit> Visits => db.Unscoped<Visit>(Why);

    private IQueryable<ReferredIssue> Issues => db.Unscoped<ReferredIssue>(Why);

    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        await HelpedAsync(notification.Merging, cancellationToken);
        await HelpingAsync(notification.Merging, cancellationToken);
    }

    public Task Handle(MergerUndone notification, CancellationToken cancellationToken) => db.UndoMovesAsync(notification.Merging.Act, cancellationToken);

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken)
    {
        var theirs = Pairs.Where(p => p.SubjectId == person.Value || p.HelperId == person);
        return
        [
            Stake.Of(StakeKind.Pairs, await theirs.CountAsync(cancellationToken)),
            Stake.Of(StakeKind.Commitments, await Commitments.CountAsync(c => theirs.Any(p => p.Id == c.PairId), cancellationToken)),
            Stake.Of(StakeKind.Visits, await Visits.CountAsync(v => theirs.Any(p => p.Id == v.PairId), cancellationToken)),
            Stake.Of(StakeKind.ReferredIssues, await Issues.CountAsync(i => theirs.Any(p => p.Id == i.PairId), cancellationToken)),
        ];
    }

    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        var (giver, taker) = (from.Value, into.Value);
        if (await Pairs.AnyAsync(p => (p.HelperId == from && p.SubjectId == taker) || (p.HelperId == into && p.SubjectId == giver), cancellationToken))
            return [PairingRefusals.HelpEachOther];
        var (ours, theirs) = (Open.Where(p => p.SubjectId == giver), Open.Where(p => p.SubjectId == taker));
        var found = new List<Obstacle>();
        if (await ours.AnyAsync(p => theirs.Any(other => other.HelperId == p.HelperId), cancellationToken))
            found.Add(PairingRefusals.OneHelperOfBoth);
        if (await Open.AnyAsync(p => p.HelperId == from, cancellationToken) && await Open.AnyAsync(p => p.HelperId == into, cancellationToken))
            found.Add(PairingRefusals.BothHelp);
        return found;
    }

    private async Task HelpedAsync(PersonMerging merging, CancellationToken cancellationToken)
    {
        var (act, from, into) = (merging.Act, merging.FromId.Value, merging.Into);
        foreach (var (id, helper) in (await Open.Where(p => p.SubjectId == from).Select(p => new { p.Id, p.HelperId }).ToListAsync(cancellationToken)).Select(p => (p.Id, p.HelperId)))
        {
            var pair = await db.MoveAsync(act, Pairs.Where(p => p.Id == id), p => p.Id, cancellationToken);
            await pair.SetAsync(p => p.OpenKey, Pair.KeyOf(helper, into.Id), cancellationToken);
            await pair.SetAsync(p => p.BeneficiaryOrgId, into.OrgId, cancellationToken);
            await pair.SetAsync(p => p.OtherPath, into.OrgPath, cancellationToken);
        }

        var promises = await db.MoveAsync(act, Commitments.Where(c => c.SubjectId == from && c.State == CommitmentState.Open), c => c.Id, cancellationToken);
        await promises.SetAsync(c => c.OtherPath, into.OrgPath, cancellationToken);
        var planned = await db.MoveAsync(act, Visits.Where(v => v.SubjectId == from && v.State == VisitState.Planned), v => v.Id, cancellationToken);
        await planned.SetAsync(v => v.OtherPath, into.OrgPath, cancellationToken);
        var needs = await db.MoveAsync(act, Issues.Where(i => i.SubjectId == from && i.State == IssueState.Open), i => i.Id, cancellationToken);
        await needs.SetAsync(i => i.OtherPath, into.OrgPath, cancellationToken);
        await (await db.MoveAsync(act, Pairs.Where(p => p.SubjectId == from), p => p.Id, cancellationToken)).SetAsync(p => p.SubjectId, into.Id.Value, cancellationToken);
        await (await db.MoveAsync(act, Commitments.Where(c => c.SubjectId == from), c => c.Id, cancellationToken)).SetAsync(c => c.SubjectId, into.Id.Value, cancellationToken);
        await (await db.MoveAsync(act, Visits.Where(v => v.SubjectId == from), v => v.Id, cancellationToken)).SetAsync(v => v.SubjectId, into.Id.Value, cancellationToken);
        await (await db.MoveAsync(act, Issues.Where(i => i.SubjectId == from), i => i.Id, cancellationToken)).SetAsync(i => i.SubjectId, into.Id.Value, cancellationToken);
    }

    private async Task HelpingAsync(PersonMerging merging, CancellationToken cancellationToken)
    {
        var (act, from, into) = (merging.Act, merging.FromId, merging.Into);
        foreach (var open in await Open.Where(p => p.HelperId == from).Select(p => new { p.Id, p.SubjectId, p.SeatKey }).ToListAsync(cancellationToken))
        {
            var pair = await db.MoveAsync(act, Pairs.Where(p => p.Id == open.Id), p => p.Id, cancellationToken);
            await pair.SetAsync(p => p.OpenKey, Pair.KeyOf(into.Id, new PersonId(open.SubjectId)), cancellationToken);
            await pair.SetAsync(p => p.SeatKey, open.SeatKey.Replace($"{from.Value:N}", $"{into.Id.Value:N}", StringComparison.Ordinal), cancellationToken);
            await pair.SetAsync(p => p.HelperOrgId, into.OrgId, cancellationToken);
            await pair.SetAsync(p => p.OrgPath, into.OrgPath, cancellationToken);
            PairId? of = open.Id;
            await (await db.MoveAsync(act, Commitments.Where(c => c.PairId == of && c.State == CommitmentState.Open), c => c.Id, cancellationToken)).SetAsync(c => c.OrgPath, into.OrgPath, cancellationToken);
            await (await db.MoveAsync(act, Visits.Where(v => v.PairId == of && v.State == VisitState.Planned), v => v.Id, cancellationToken)).SetAsync(v => v.OrgPath, into.OrgPath, cancellationToken);
            await (await db.MoveAsync(act, Issues.Where(i => i.PairId == of && i.State == IssueState.Open), i => i.Id, cancellationToken)).SetAsync(i => i.OrgPath, into.OrgPath, cancellationToken);
        }

        await (await db.MoveAsync(act, Pairs.Where(p => p.HelperId == from), p => p.Id, cancellationToken)).SetAsync(p => p.HelperId, into.Id, cancellationToken);
    }
}

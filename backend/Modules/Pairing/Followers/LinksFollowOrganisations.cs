using Assistance.Kernel.Data;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Followers;

/// <summary>Open links of a branch with a village go on with whatever follows either of them.</summary>
internal sealed class LinksFollowOrganisations(PairingDb db, IOrganisations organisations)
{
    private const string Why = "Goes on with the organisation that follows.";

    private IQueryable<BranchLink> Open => db.Unscoped<BranchLink>(Why).Where(l => l.State == BondState.Active || l.State == BondState.Proposed);

    public async Task SucceedAsync(Guid act, Succession succession, CancellationToken cancellationToken)
    {
        foreach (var link in await Open.Where(l => l.PlaceId == succession.FromId).OrderBy(l => l.Id).ToListAsync(cancellationToken))
        {
            var one = await OneAsync(act, link, cancellationToken);
            await one.SetAsync(l => l.PlaceId, succession.ToId, cancellationToken);
            await one.SetAsync(l => l.OpenKey, $"{link.BranchId.Value:N}:{succession.ToId.Value:N}", cancellationToken);
            await GoHomeAsync(act, link.Id, succession.ToId, cancellationToken);
            await HelpedIsAsync(act, link.Id, succession.ToId.Value, cancellationToken);
        }

        foreach (var link in await Open.Where(l => l.BranchId == succession.FromId).OrderBy(l => l.Id).ToListAsync(cancellationToken))
        {
            var one = await OneAsync(act, link, cancellationToken);
            await one.SetAsync(l => l.BranchId, succession.ToId, cancellationToken);
            await one.SetAsync(l => l.OrgPath, succession.ToPath, cancellationToken);
            await one.SetAsync(l => l.OpenKey, $"{succession.ToId.Value:N}:{link.PlaceId.Value:N}", cancellationToken);
            await one.SetAsync(l => l.SeatKey, await FreeSeatAsync(succession.ToId, cancellationToken), cancellationToken);
        }

        var owed = await db.MoveAsync(act, db.Unscoped<ReferredIssue>(Why).Where(i => i.State == IssueState.Open && i.OwnerId == succession.FromId), i => i.Id, cancellationToken);
        await owed.SetAsync(i => i.OwnerId, succession.ToId, cancellationToken);
        await owed.SetAsync(i => i.ThirdPath, succession.ToPath, cancellationToken);
    }

    /// <summary>A village that stands below another branch now is seen by that branch: its links follow.</summary>
    public async Task ComeHomeAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        foreach (var moved in regrouping.Repaths)
        {
            foreach (var link in await Open.Where(l => l.PlaceId == moved.OrganisationId).Select(l => l.Id).ToListAsync(cancellationToken))
                await GoHomeAsync(regrouping.Act, link, moved.OrganisationId, cancellationToken);
        }
    }

    /// <summary>A branch that follows two which look after the same village would look after it twice; so would one of two villages that become one.</summary>
    public async Task<IReadOnlyList<Obstacle>> DoubledAsync(Regrouping regrouping, CancellationToken cancellationToken)
    {
        var follows = regrouping.Successions.Where(one => one.Whole).ToDictionary(one => one.FromId, one => one.ToId);
        if (follows.Count == 0)
            return [];
        var concerned = follows.Keys.Concat(follows.Values).Distinct().ToList();
        var open = await Open.Where(l => concerned.Contains(l.BranchId) || concerned.Contains(l.PlaceId)).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        var doubled = open.GroupBy(l => (follows.GetValueOrDefault(l.BranchId, l.BranchId), follows.GetValueOrDefault(l.PlaceId, l.PlaceId))).Where(same => same.Skip(1).Any()).SelectMany(same => same).ToList();
        if (doubled.Count == 0)
            return [];
        var cards = await organisations.CardsAsync([.. doubled.SelectMany(l => new[] { l.BranchId, l.PlaceId })], cancellationToken);
        return
        [
            new Obstacle(
                "pairing.links_doubled",
                "合并后同一部门与同一村会有两条帮村关系，请先解除其中一条。",
                "The same branch would look after the same village twice; end one of the links first.",
                [.. doubled.Select(l => $"{cards[l.BranchId].Name}—{cards[l.PlaceId].Name}")]),
        ];
    }

    private Task<RowMove<BranchLink, BranchLinkId>> OneAsync(Guid act, BranchLink link, CancellationToken cancellationToken) =>
        db.MoveAsync(act, db.Unscoped<BranchLink>(Why).Where(l => l.Id == link.Id), l => l.Id, cancellationToken);

    private async Task GoHomeAsync(Guid act, BranchLinkId link, OrgId place, CancellationToken cancellationToken)
    {
        var card = (await organisations.FindAsync(place, cancellationToken))!;
        var home = HelpedPlace.Of(card, card.ParentId is { } parent ? await organisations.FindAsync(parent, cancellationToken) : null).Home;
        await (await db.MoveAsync(act, db.Unscoped<BranchLink>(Why).Where(l => l.Id == link), l => l.Id, cancellationToken)).SetAsync(l => l.OtherPath, home, cancellationToken);
        await (await db.MoveAsync(act, Commitments(link), c => c.Id, cancellationToken)).SetAsync(c => c.OtherPath, home, cancellationToken);
        await (await db.MoveAsync(act, Visits(link), v => v.Id, cancellationToken)).SetAsync(v => v.OtherPath, home, cancellationToken);
        await (await db.MoveAsync(act, Issues(link), i => i.Id, cancellationToken)).SetAsync(i => i.OtherPath, home, cancellationToken);
    }

    private async Task HelpedIsAsync(Guid act, BranchLinkId link, Guid place, CancellationToken cancellationToken)
    {
        await (await db.MoveAsync(act, Commitments(link), c => c.Id, cancellationToken)).SetAsync(c => c.SubjectId, place, cancellationToken);
        await (await db.MoveAsync(act, Visits(link), v => v.Id, cancellationToken)).SetAsync(v => v.SubjectId, place, cancellationToken);
        await (await db.MoveAsync(act, Issues(link), i => i.Id, cancellationToken)).SetAsync(i => i.SubjectId, place, cancellationToken);
    }

    private IQueryable<Commitment> Commitments(BranchLinkId link) => db.Unscoped<Commitment>(Why).Where(c => c.LinkId == link && c.State == CommitmentState.Open);

    private IQueryable<Visit> Visits(BranchLinkId link) => db.Unscoped<Visit>(Why).Where(v => v.LinkId == link && v.State == VisitState.Planned);

    private IQueryable<ReferredIssue> Issues(BranchLinkId link) => db.Unscoped<ReferredIssue>(Why).Where(i => i.LinkId == link && i.State == IssueState.Open);

    // Beyond the policy's maximum, too: what is looked after is not dropped by a merger. No further link is made until one ends.
    private async Task<string> FreeSeatAsync(OrgId branch, CancellationToken cancellationToken)
    {
        var taken = await Open.Where(l => l.BranchId == branch).Select(l => l.SeatKey).ToListAsync(cancellationToken);
        return Enumerable.Range(1, taken.Count + 1).Select(seat => Bond.SeatOf(branch.Value, seat)).First(seat => !taken.Contains(seat, StringComparer.Ordinal));
    }
}

using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Commitments;

/// <summary>Whose promises are added up.</summary>
internal enum CommitmentSide
{
    /// <summary>Of each helping branch: its own, and those of its people.</summary>
    Branch,

    /// <summary>Of each helper.</summary>
    Helper,

    /// <summary>To each village or community: to itself, and to its people.</summary>
    Place,
}

/// <summary>How many were promised, and what became of them.</summary>
/// <param name="Overdue">Open, and the day is past; counted among the open ones, too.</param>
/// <param name="Amount">What was promised in money, in fen; withdrawn promises left out.</param>
/// <param name="AmountFulfilled">How much of it was kept.</param>
internal sealed record CommitmentFigures(int Made, int Fulfilled, int Open, int Overdue, int Withdrawn, Money Amount, Money AmountFulfilled)
{
    public static CommitmentFigures Of(IReadOnlyCollection<CommitmentFigures> parts) => new(
        parts.Sum(p => p.Made), parts.Sum(p => p.Fulfilled), parts.Sum(p => p.Open), parts.Sum(p => p.Overdue), parts.Sum(p => p.Withdrawn),
        new Money(parts.Sum(p => p.Amount.Fen)), new Money(parts.Sum(p => p.AmountFulfilled.Fen)));
}

/// <summary>The promises of one branch or helper, or to one place.</summary>
/// <param name="Id">The organisation's, or the helper's.</param>
/// <param name="Above">What it belongs to: the helper's branch, the branch's committee, the village's township.</param>
internal sealed record CommitmentSum(Guid Id, string Name, string? Above, CommitmentFigures Figures)
{
    /// <summary>By which the rows are ordered: their place in the tree, then themselves.</summary>
    internal string Order { get; init; } = string.Empty;
}

/// <summary>Adds up promises within the caller's reach (rule D6): in the database by bond, then by whoever stands at its end.</summary>
internal sealed class CommitmentSums(PairingDb db, ChosenCommitments chosen, IPeople people, IOrganisations organisations, BusinessClock clock)
{
    private const string Reason = "The caller's own promises hang on these bonds.";

    // SQL Server takes 2,100 parameters in a statement.
    private const int IdsAtOnce = 1_000;

    public async Task<CommitmentFigures> TotalAsync(CommitmentFilter filter, CancellationToken cancellationToken) =>
        CommitmentFigures.Of([.. (await ByBondAsync(await chosen.OfAsync(filter, cancellationToken), cancellationToken)).Select(sum => sum.Figures)]);

    public async Task<IReadOnlyList<CommitmentSum>> OfAsync(CommitmentSide side, CommitmentFilter filter, CancellationToken cancellationToken)
    {
        var sums = await ByBondAsync(await chosen.OfAsync(filter, cancellationToken), cancellationToken);
        var pairs = await PairsAsync([.. sums.Select(sum => sum.Pair).OfType<PairId>()], cancellationToken);
        if (side == CommitmentSide.Helper)
            return await ByHelperAsync(sums.Where(sum => sum.Pair is not null).ToLookup(sum => pairs[sum.Pair!.Value].Helper, sum => sum.Figures), cancellationToken);
        var links = await LinksAsync([.. sums.Select(sum => sum.Link).OfType<BranchLinkId>()], cancellationToken);
        var helping = side == CommitmentSide.Branch;
        return await ByOrganisationAsync(
            sums.ToLookup(
                sum => sum.Pair is { } pair ? (helping ? pairs[pair].HelperOrg : pairs[pair].HelpedOrg) : helping ? links[sum.Link!.Value].Branch : links[sum.Link!.Value].Place,
                sum => sum.Figures),
            cancellationToken);
    }

    private async Task<IReadOnlyList<BondSum>> ByBondAsync(IQueryable<Commitment> rows, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var sums = await rows.GroupBy(c => new { c.PairId, c.LinkId })
            .Select(g => new
            {
                g.Key.PairId,
                g.Key.LinkId,
                Made = g.Count(),
                Fulfilled = g.Count(c => c.State == CommitmentState.Fulfilled),
                Open = g.Count(c => c.State == CommitmentState.Open),
                Overdue = g.Count(c => c.State == CommitmentState.Open && c.DueOn < today),
                Withdrawn = g.Count(c => c.State == CommitmentState.Withdrawn),
                Amount = g.Where(c => c.State != CommitmentState.Withdrawn).Sum(c => (long?)(object?)c.Amount) ?? 0,
                Kept = g.Where(c => c.State == CommitmentState.Fulfilled).Sum(c => (long?)(object?)c.Amount) ?? 0,
            })
            .ToListAsync(cancellationToken);
        return [.. sums.Select(s => new BondSum(s.PairId, s.LinkId, new CommitmentFigures(s.Made, s.Fulfilled, s.Open, s.Overdue, s.Withdrawn, new Money(s.Amount), new Money(s.Kept))))];
    }

    private async Task<Dictionary<PairId, PairEnds>> PairsAsync(IReadOnlyList<PairId> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<PairId, PairEnds>();
        foreach (var some in ids.Chunk(IdsAtOnce))
        {
            foreach (var pair in await db.Unscoped<Pair>(Reason).Where(p => some.Contains(p.Id)).Select(p => new PairEnds(p.Id, p.HelperId, p.HelperOrgId, p.BeneficiaryOrgId)).ToListAsync(cancellationToken))
                found.Add(pair.Id, pair);
        }

        return found;
    }

    private async Task<Dictionary<BranchLinkId, LinkEnds>> LinksAsync(IReadOnlyList<BranchLinkId> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<BranchLinkId, LinkEnds>();
        foreach (var some in ids.Chunk(IdsAtOnce))
        {
            foreach (var link in await db.Unscoped<BranchLink>(Reason).Where(l => some.Contains(l.Id)).Select(l => new LinkEnds(l.Id, l.BranchId, l.PlaceId)).ToListAsync(cancellationToken))
                found.Add(link.Id, link);
        }

        return found;
    }

    private async Task<IReadOnlyList<CommitmentSum>> ByHelperAsync(ILookup<PersonId, CommitmentFigures> sums, CancellationToken cancellationToken)
    {
        var cards = await people.CardsAsync([.. sums.Select(group => group.Key)], cancellationToken);
        return [.. sums.Select(group => new CommitmentSum(group.Key.Value, cards[group.Key].Name, cards[group.Key].OrgName, CommitmentFigures.Of([.. group]))
        {
            Order = $"{cards[group.Key].OrgPath.Text}:{group.Key.Value:N}",
        })];
    }

    private async Task<IReadOnlyList<CommitmentSum>> ByOrganisationAsync(ILookup<OrgId, CommitmentFigures> sums, CancellationToken cancellationToken)
    {
        var cards = await organisations.CardsAsync([.. sums.Select(group => group.Key)], cancellationToken);
        var parents = await organisations.CardsAsync([.. cards.Values.Select(card => card.ParentId).OfType<OrgId>()], cancellationToken);
        // A village and its branch are one place: promises to the one and to the people of the other stand together.
        var homes = sums.GroupBy(group => HomeOf(cards[group.Key], parents), group => group).ToList();
        var above = await organisations.CardsAsync([.. homes.Select(home => home.Key.ParentId).OfType<OrgId>()], cancellationToken);
        return [.. homes.Select(home => new CommitmentSum(
            home.Key.Id.Value, home.Key.Name, home.Key.ParentId is { } parent ? above.GetValueOrDefault(parent)?.Name : null, CommitmentFigures.Of([.. home.SelectMany(figures => figures)]))
        {
            Order = $"{home.Key.Path.Text}:{home.Key.Id.Value:N}",
        })];
    }

    private static OrgCard HomeOf(OrgCard card, IReadOnlyDictionary<OrgId, OrgCard> parents) =>
        card.Kind is OrgKind.Village or OrgKind.Community && card.ParentId is { } parent && parents.GetValueOrDefault(parent) is { Kind: OrgKind.VillageBranch } branch ? branch : card;

    private sealed record BondSum(PairId? Pair, BranchLinkId? Link, CommitmentFigures Figures);

    private sealed record PairEnds(PairId Id, PersonId Helper, OrgId HelperOrg, OrgId HelpedOrg);

    private sealed record LinkEnds(BranchLinkId Id, OrgId Branch, OrgId Place);
}

using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Matching.Solver;
using Assistance.Pairing.Proposals;

namespace Assistance.Pairing.Matching;

/// <summary>What a matching of branches and places starts from.</summary>
internal sealed record LinkGround(MatchingPolicy Policy, IReadOnlyList<LinkingBranch> Branches, IReadOnlyList<NeedyPlace> Places);

/// <summary>A branch and a place that somebody has decided on.</summary>
internal sealed record BranchAndPlace(OrgId BranchId, OrgId PlaceId);

/// <summary>What the department has decided before the rest is worked out.</summary>
/// <param name="Locked">Links that are to be.</param>
/// <param name="Excluded">Links that are not to be.</param>
internal sealed record LinkWishes(IReadOnlyList<BranchAndPlace> Locked, IReadOnlyList<BranchAndPlace> Excluded)
{
    public static readonly LinkWishes None = new([], []);
}

/// <summary>A link that is proposed.</summary>
/// <param name="Others">Which branches could have the place instead, and what the whole would cost more then.</param>
internal sealed record ProposedLink(LinkingBranch Branch, NeedyPlace Place, PlaceFit Fit, bool Locked, IReadOnlyList<(LinkingBranch Branch, PlaceFit Fit, Toll Extra)> Others);

/// <summary>A place for which no branch has room.</summary>
internal sealed record PlaceWithout(NeedyPlace Place, BothWords Reason);

internal sealed record ProposedLinks(IReadOnlyList<ProposedLink> Links, IReadOnlyList<PlaceWithout> Without)
{
    public long Cost => Links.Sum(link => (long)link.Fit.Cost);
}

/// <summary>
/// Finds a branch for every place that has none; and then a place for every branch that has fewer than the pack's minimum, since a place may have
/// several branches. Both by the solver, the second time with the sides changed. What is locked stands before either.
/// </summary>
internal static class LinkMatcher
{
    private const int MostOthers = 3;

    public static Result<ProposedLinks> Match(LinkGround ground, LinkWishes wishes, CancellationToken cancellationToken)
    {
        if (RefusalOf(ground, wishes) is { } refusal)
            return refusal;
        var (branches, places) = (ground.Branches.ToDictionary(branch => branch.Card.Id), ground.Places.ToDictionary(place => place.Place.Card.Id));
        var locked = wishes.Locked.Select(wish => (Branch: branches[wish.BranchId], Place: places[wish.PlaceId]))
            .Select(one => new ProposedLink(one.Branch, one.Place, PlaceFit.Of(one.Branch, one.Place, ground.Policy), Locked: true, [])).ToList();
        var rest = Beside(ground, wishes);
        var bare = rest.Places.Where(place => place.Links == 0).ToList();
        var excluded = wishes.Excluded.ToHashSet();
        var (links, without) = FindBranches(rest, bare, excluded, cancellationToken);
        return new ProposedLinks([.. locked, .. links, .. FindPlaces(rest, links, excluded, cancellationToken)], without);
    }

    // What is locked is as if it were there already: its branch has a seat less, its place is not bare.
    private static LinkGround Beside(LinkGround ground, LinkWishes wishes)
    {
        if (wishes.Locked.Count == 0)
            return ground;
        var (ofBranch, ofPlace) = (wishes.Locked.ToLookup(wish => wish.BranchId, wish => wish.PlaceId), wishes.Locked.ToLookup(wish => wish.PlaceId));
        return ground with
        {
            Branches = [.. ground.Branches.Select(branch => branch with { Open = branch.Open.Concat(ofBranch[branch.Card.Id]).ToHashSet() })],
            Places = [.. ground.Places.Select(place => place with { Links = place.Links + ofPlace[place.Place.Card.Id].Count() })],
        };
    }

    private static Refusal? RefusalOf(LinkGround ground, LinkWishes wishes)
    {
        var (branches, places) = (ground.Branches.ToDictionary(branch => branch.Card.Id), ground.Places.ToDictionary(place => place.Place.Card.Id));
        var taken = new Dictionary<OrgId, int>();
        foreach (var wish in wishes.Locked)
        {
            if (!branches.TryGetValue(wish.BranchId, out var branch) || !places.TryGetValue(wish.PlaceId, out var place))
                return MatchingRefusals.LinkNotInMatching;
            var refusal = wishes.Excluded.Contains(wish) ? MatchingRefusals.LockedAndExcluded
                : branch.Open.Contains(wish.PlaceId) ? PairingRefusals.AlreadyLinked
                : (taken[wish.BranchId] = taken.GetValueOrDefault(wish.BranchId) + 1) > branch.Seats.Maximum
                    ? PairingRefusals.BranchAtCapacity(branch.Card.Name, branch.Policy.Policy.MaximumVillagesPerBranch, branch.Policy.Pack)
                    : null;
            if (refusal is not null)
                return ProposalRefusals.LockFails(branch.Card.Name, place.Place.Card.Name, refusal);
        }

        return null;
    }

    private static BothWords WhyWithout(LinkGround ground, NeedyPlace place, HashSet<BranchAndPlace> excluded)
    {
        var ruledOut = ground.Branches.Count(branch => excluded.Contains(new BranchAndPlace(branch.Card.Id, place.Place.Card.Id)));
        var full = ground.Branches.Count - ruledOut;
        return ground.Branches.Count == 0 ? new BothWords("没有机关支部。", "There is no organ branch.")
            : ruledOut == 0 ? new BothWords($"{full} 个机关支部名额已满。", $"The {full} organ branches are full.")
            : new BothWords($"{full} 个机关支部名额已满，{ruledOut} 个已排除。", $"{full} organ branches are full, {ruledOut} ruled out.");
    }

    private static (List<ProposedLink> Links, List<PlaceWithout> Without) FindBranches(
        LinkGround ground, List<NeedyPlace> places, HashSet<BranchAndPlace> excluded, CancellationToken cancellationToken)
    {
        var branches = ground.Branches;
        var candidates = places.SelectMany((place, p) => branches.Select((branch, b) => (Branch: branch, Place: place, Candidate: new Candidate(p, b, PlaceFit.Of(branch, place, ground.Policy).Cost))))
            .Where(one => !excluded.Contains(new BranchAndPlace(one.Branch.Card.Id, one.Place.Place.Card.Id))).Select(one => one.Candidate);
        var problem = new MatchingProblem([.. branches.Select(branch => branch.Seats)], [.. places.Select(_ => 1)], [.. candidates], ground.Policy.Costs.Load);
        var solved = OptimalMatching.Solve(problem, cancellationToken);
        var links = new List<ProposedLink>();
        foreach (var chosen in solved.Chosen)
        {
            var (place, branch) = (places[problem.Candidates[chosen].Person], branches[problem.Candidates[chosen].Helper]);
            var others = solved.Alternatives(problem.Candidates[chosen].Person, MostOthers).Select(other =>
            {
                var instead = branches[problem.Candidates[other.Candidate].Helper];
                return (instead, PlaceFit.Of(instead, place, ground.Policy), other.Extra);
            });
            links.Add(new ProposedLink(branch, place, PlaceFit.Of(branch, place, ground.Policy), Locked: false, [.. others]));
        }

        return (links, [.. places.Where((_, p) => solved.Unmet[p] > 0).Select(place => new PlaceWithout(place, WhyWithout(ground, place, excluded)))]);
    }

    private static List<ProposedLink> FindPlaces(LinkGround ground, List<ProposedLink> found, HashSet<BranchAndPlace> excluded, CancellationToken cancellationToken)
    {
        var given = found.ToLookup(link => link.Branch.Card.Id, link => link.Place.Place.Card.Id);
        var idle = ground.Branches.Where(branch => branch.Seats.Minimum > given[branch.Card.Id].Count()).ToList();
        var places = ground.Places;
        if (idle.Count == 0 || places.Count == 0)
            return [];
        var candidates = idle.SelectMany((branch, b) => places.Select((place, p) => (Branch: branch, Place: place, Candidate: new Candidate(b, p, PlaceFit.Of(branch, place, ground.Policy).Cost))))
            .Where(one => !one.Branch.Open.Contains(one.Place.Place.Card.Id) && !given[one.Branch.Card.Id].Contains(one.Place.Place.Card.Id)
                && !excluded.Contains(new BranchAndPlace(one.Branch.Card.Id, one.Place.Place.Card.Id))).Select(one => one.Candidate);
        // Places take as many as come; the load spreads them.
        var problem = new MatchingProblem(
            [.. places.Select(_ => new Seats(0, idle.Count))],
            [.. idle.Select(branch => branch.Seats.Minimum - given[branch.Card.Id].Count())],
            [.. candidates],
            Math.Max(1, ground.Policy.Costs.Load));
        var solved = OptimalMatching.Solve(problem, cancellationToken);
        return [.. solved.Chosen.Select(chosen =>
        {
            var (branch, place) = (idle[problem.Candidates[chosen].Person], places[problem.Candidates[chosen].Helper]);
            return new ProposedLink(branch, place, PlaceFit.Of(branch, place, ground.Policy), Locked: false, []);
        })];
    }
}

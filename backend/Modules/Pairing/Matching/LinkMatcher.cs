using Assistance.Pairing.Matching.Solver;

namespace Assistance.Pairing.Matching;

/// <summary>What a matching of branches and places starts from.</summary>
internal sealed record LinkGround(MatchingPolicy Policy, IReadOnlyList<LinkingBranch> Branches, IReadOnlyList<NeedyPlace> Places);

/// <summary>A link that is proposed.</summary>
/// <param name="Others">Which branches could have the place instead, and what the whole would cost more then.</param>
internal sealed record ProposedLink(LinkingBranch Branch, NeedyPlace Place, PlaceFit Fit, IReadOnlyList<(LinkingBranch Branch, PlaceFit Fit, Toll Extra)> Others);

/// <param name="Without">Places for which no branch has room.</param>
internal sealed record ProposedLinks(IReadOnlyList<ProposedLink> Links, IReadOnlyList<NeedyPlace> Without);

/// <summary>
/// Finds a branch for every place that has none; and then a place for every branch that has fewer than the pack's minimum, since a place may have
/// several branches. Both by the solver, the second time with the sides changed.
/// </summary>
internal static class LinkMatcher
{
    private const int MostOthers = 3;

    public static ProposedLinks Match(LinkGround ground, CancellationToken cancellationToken)
    {
        var bare = ground.Places.Where(place => place.Links == 0).ToList();
        var (links, without) = FindBranches(ground, bare, cancellationToken);
        return new ProposedLinks([.. links, .. FindPlaces(ground, links, cancellationToken)], without);
    }

    private static (List<ProposedLink> Links, List<NeedyPlace> Without) FindBranches(LinkGround ground, List<NeedyPlace> places, CancellationToken cancellationToken)
    {
        var branches = ground.Branches;
        var candidates = places.SelectMany((place, p) => branches.Select((branch, b) => new Candidate(p, b, PlaceFit.Of(branch, place, ground.Policy).Cost)));
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
            links.Add(new ProposedLink(branch, place, PlaceFit.Of(branch, place, ground.Policy), [.. others]));
        }

        return (links, [.. places.Where((_, p) => solved.Unmet[p] > 0)]);
    }

    private static List<ProposedLink> FindPlaces(LinkGround ground, List<ProposedLink> found, CancellationToken cancellationToken)
    {
        var given = found.ToLookup(link => link.Branch.Card.Id, link => link.Place.Place.Card.Id);
        var idle = ground.Branches.Where(branch => branch.Seats.Minimum > given[branch.Card.Id].Count()).ToList();
        var places = ground.Places;
        if (idle.Count == 0 || places.Count == 0)
            return [];
        var candidates = idle.SelectMany((branch, b) => places.Select((place, p) => (Branch: branch, Place: place, Candidate: new Candidate(b, p, PlaceFit.Of(branch, place, ground.Policy).Cost))))
            .Where(one => !one.Branch.Open.Contains(one.Place.Place.Card.Id) && !given[one.Branch.Card.Id].Contains(one.Place.Place.Card.Id)).Select(one => one.Candidate);
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
            return new ProposedLink(branch, place, PlaceFit.Of(branch, place, ground.Policy), []);
        })];
    }
}

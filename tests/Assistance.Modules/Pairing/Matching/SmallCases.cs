using Assistance.Pairing.Matching.Solver;

namespace Assistance.Modules.Tests.Pairing.Matching;

/// <summary>Matchings so small that every one can be tried.</summary>
internal static class SmallCases
{
    private const int MostCandidates = 12;

    /// <param name="dense">Everybody may help everybody.</param>
    public static MatchingProblem Next(Chance chance, bool dense)
    {
        var (helperCount, people) = (1 + chance.Below(4), 1 + chance.Below(dense ? 3 : 5));
        var helpers = Enumerable.Range(0, helperCount).Select(_ =>
        {
            var maximum = chance.Below(4);
            return new Seats(chance.Below(maximum + 1), maximum);
        }).ToList();
        var demands = Enumerable.Range(0, people).Select(_ => dense || chance.Below(3) > 0 ? 1 : 2).ToList();
        var (has, gets) = (new int[helperCount], new int[people]);
        var candidates = new List<Candidate>();
        for (var person = 0; person < people; person++)
        {
            for (var helper = 0; helper < helperCount && candidates.Count < MostCandidates; helper++)
            {
                if (!dense && chance.Below(3) == 0)
                    continue;
                var locked = !dense && chance.Below(8) == 0 && has[helper] < helpers[helper].Maximum && gets[person] < demands[person];
                if (locked)
                    (has[helper], gets[person]) = (has[helper] + 1, gets[person] + 1);
                candidates.Add(new Candidate(person, helper, chance.Below(6), locked));
            }
        }

        return new MatchingProblem(helpers, demands, [.. candidates], chance.Below(3));
    }

    /// <summary>The least toll of all that are allowed, found by trying each.</summary>
    /// <param name="needed">A candidate that must be chosen, too.</param>
    /// <returns>Null where none is allowed.</returns>
    public static Toll? TryAll(MatchingProblem problem, int? needed = null)
    {
        var (has, gets) = (new int[problem.Helpers.Count], new int[problem.Demands.Count]);
        Toll? best = null;
        Try(0, 0);
        return best;

        void Try(int at, long cost)
        {
            if (at == problem.Candidates.Length)
            {
                var toll = TollOf(problem, has, gets, cost);
                if (best is not { } least || Order(toll).CompareTo(Order(least)) < 0)
                    best = toll;
                return;
            }

            var (person, helper, own, locked) = problem.Candidates[at];
            if (!locked && at != needed)
                Try(at + 1, cost);
            if (has[helper] == problem.Helpers[helper].Maximum || gets[person] == problem.Demands[person])
                return;
            (has[helper], gets[person]) = (has[helper] + 1, gets[person] + 1);
            Try(at + 1, cost + own);
            (has[helper], gets[person]) = (has[helper] - 1, gets[person] - 1);
        }
    }

    public static (long Unmet, long Short, long Cost) Order(Toll toll) => (toll.Unmet, toll.Short, toll.Cost);

    private static Toll TollOf(MatchingProblem problem, int[] has, int[] gets, long cost) => new(
        problem.Demands.Select((demand, person) => (long)(demand - gets[person])).Sum(),
        problem.Helpers.Select((helper, i) => (long)Math.Max(0, helper.Minimum - has[i])).Sum(),
        cost + has.Sum(count => problem.Load * ((long)count * (count - 1) / 2)));
}

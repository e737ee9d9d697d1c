using System.Runtime.InteropServices;

namespace Assistance.Pairing.Matching.Solver;

/// <summary>How many people a helper looks after: fewer than the minimum is avoided, more than the maximum never happens.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Seats(int Minimum, int Maximum);

/// <summary>That a helper may look after a person, and how ill that would fit.</summary>
/// <param name="Cost">0 fits best.</param>
/// <param name="Locked">Somebody has decided that it stays so.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidate(int Person, int Helper, int Cost, bool Locked = false);

/// <summary>Who may look after whom. People and helpers are numbered from 0 in an order that the caller fixes: it decides between equals.</summary>
internal sealed class MatchingProblem
{
    /// <param name="helpers">The seats of each helper.</param>
    /// <param name="demands">How many different helpers each person is to have.</param>
    /// <param name="candidates">In order of person, then helper, each pair once.</param>
    /// <param name="load">What each further person costs a helper who has some already, times how many they have.</param>
    /// <exception cref="ArgumentException">What is asked for contradicts itself.</exception>
    public MatchingProblem(IReadOnlyList<Seats> helpers, IReadOnlyList<int> demands, Candidate[] candidates, int load)
    {
        (Helpers, Demands, Candidates, Load) = (helpers, demands, candidates, load);
        var (locked, given) = (new int[helpers.Count], new int[demands.Count]);
        for (var i = 0; i < candidates.Length; i++)
        {
            var (person, helper, cost, stays) = candidates[i];
            if (cost < 0 || (i > 0 && (person, helper).CompareTo((candidates[i - 1].Person, candidates[i - 1].Helper)) <= 0))
                throw new ArgumentException($"Candidate {i} has a negative cost or is out of order.", nameof(candidates));
            if (!stays)
                continue;
            if (++locked[helper] > helpers[helper].Maximum || ++given[person] > demands[person])
                throw new ArgumentException($"Candidate {i} is locked beyond what its helper or its person may have.", nameof(candidates));
        }

        LockedOfHelper = locked;
        LockedOfPerson = given;
    }

    public IReadOnlyList<Seats> Helpers { get; }

    public IReadOnlyList<int> Demands { get; }

    public Candidate[] Candidates { get; }

    public int Load { get; }

    public IReadOnlyList<int> LockedOfHelper { get; }

    public IReadOnlyList<int> LockedOfPerson { get; }

    /// <summary>Whether every helper may take every person, who needs one, and there is a seat for each: then it is an assignment over a full table.</summary>
    public bool IsDense =>
        Candidates.Length == Helpers.Count * (long)Demands.Count && Demands.All(demand => demand == 1) && LockedOfPerson.All(locked => locked == 0)
        && Helpers.Sum(helper => (long)helper.Maximum) >= Demands.Count;
}

/// <summary>What a matching costs, or what a change adds to it: one person more without a helper outweighs everything else, one seat short of a minimum all costs.</summary>
/// <param name="Unmet">Helpers that people are to have and do not get.</param>
/// <param name="Short">Seats short of the helpers' minimums.</param>
/// <param name="Cost">Of the pairs chosen and of the load on the helpers.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Toll(long Unmet, long Short, long Cost);

/// <summary>The three parts of a toll as one number, each part too heavy for those after it to outweigh.</summary>
internal sealed class Weights
{
    /// <exception cref="OverflowException">The problem is larger than a 64-bit number can weigh.</exception>
    public Weights(MatchingProblem problem)
    {
        checked
        {
            var dearest = problem.Candidates.Length == 0 ? 0L : problem.Candidates.Max(candidate => (long)candidate.Cost);
            var most = problem.Helpers.Count == 0 ? 0L : problem.Helpers.Max(helper => (long)Math.Min(helper.Maximum, problem.Demands.Count));
            var wanted = problem.Demands.Sum(demand => (long)demand);
            Short = (2 * (dearest + (problem.Load * most)) * wanted) + 1;
            Unmet = 2 * Short * (problem.Helpers.Sum(helper => (long)helper.Minimum) + 1);
        }
    }

    public long Short { get; }

    public long Unmet { get; }

    public Toll Read(long weighed)
    {
        var unmet = Nearest(weighed, Unmet);
        var missing = Nearest(weighed - (unmet * Unmet), Short);
        return new Toll(unmet, missing, weighed - (unmet * Unmet) - (missing * Short));
    }

    private static long Nearest(long value, long unit)
    {
        var whole = Math.DivRem(value, unit, out var rest);
        return rest > unit / 2 ? whole + 1 : rest < -(unit / 2) ? whole - 1 : whole;
    }
}

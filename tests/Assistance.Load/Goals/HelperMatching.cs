using System.Diagnostics;
using System.Globalization;
using Assistance.Host.Demo;
using Assistance.Load.Measuring;
using Assistance.Pairing.Matching.Solver;

namespace Assistance.Load.Goals;

/// <summary>
/// P11 and P12: helpers found for people, by the solver alone: a full table of a thousand, two and five thousand, and a province of 100,000 people
/// with fifty helpers to choose from for each. Nothing is asked of a server or a database.
/// </summary>
internal static class HelperMatching
{
    public const string Dense = "P11";
    public const string Sparse = "P12";

    private const ulong Seed = 20260701;
    private const int Dearest = 1000;
    private const double GoalSeconds = 60;
    private const double GoalMegabytes = 2048;

    /// <summary>A person is helped from nearby: the fifty are among so many to either side.</summary>
    private const int Neighbourhood = 400;

    private static readonly (int People, double Goal)[] Tables = [(1000, 0.2), (2000, 0.8), (5000, 5)];

    private static readonly (string Title, int Helpers, int Most)[] Provinces =
    [
        ("50,000 helpers, up to 3 each", 50_000, 3), ("34,000 helpers, up to 3 each: hardly enough", 34_000, 3), ("100,000 helpers, one each", 100_000, 1),
    ];

    /// <returns>What is wrong with the answers: each has to be proved the best, by the prices that come with it.</returns>
    public static IReadOnlyList<string> Measure(LoadOptions options, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        // The larger one comes first, while the process has not grown.
        if (options.Measures(Sparse))
            faults.AddRange(MeasureSparse(cancellationToken));
        if (options.Measures(Dense))
            faults.AddRange(MeasureDense(cancellationToken));
        return faults;
    }

    private static IEnumerable<string> MeasureSparse(CancellationToken cancellationToken)
    {
        const int people = 100_000;
        const int choices = 50;
        Console.WriteLine($"\n{Sparse}  {people:N0} people, {choices} helpers to choose from for each\n\n{"",-46}{"s",8}{"peak MB",10}   goal ≤{GoalSeconds:0} s, ≤{GoalMegabytes:N0} MB");
        foreach (var (title, helpers, most) in Provinces)
        {
            GC.Collect();
            var memory = PeakMemory.OfThis();
            var problem = Province(people, helpers, most, choices);
            var (matching, seconds) = Solve(problem, cancellationToken);
            var peak = memory.Before + memory.Grown;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title,-46}{seconds,8:0.0}{peak,10:0}   {Report.Verdict(seconds <= GoalSeconds && peak <= GoalMegabytes)}, {matching.Toll.Unmet} without"));
            if (!matching.IsProvedOptimal)
                yield return $"{Sparse}: {title} is not proved the best.";
        }
    }

    private static IEnumerable<string> MeasureDense(CancellationToken cancellationToken)
    {
        Console.WriteLine($"\n{Dense}  as many people as helpers, everybody may help everybody\n\n{"people",8}{"s",8}");
        foreach (var (people, goal) in Tables)
        {
            var chance = new SeededNumbers(Seed);
            var candidates = new Candidate[people * people];
            for (var i = 0; i < candidates.Length; i++)
                candidates[i] = new Candidate(i / people, i % people, chance.Below(Dearest * Dearest));
            var problem = new MatchingProblem([.. Enumerable.Repeat(new Seats(0, 1), people)], [.. Enumerable.Repeat(1, people)], candidates, load: 0);
            var (matching, seconds) = Solve(problem, cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people,8}{seconds,8:0.00}   goal ≤{goal:0.0} {Report.Verdict(seconds <= goal)}"));
            if (!matching.IsProvedOptimal || !problem.IsDense)
                yield return $"{Dense}: {people} by {people} is not proved the best.";
            // A solver that others trust, on the same table in the same run.
            var theirs = SciPyAssignment.Solve([.. candidates.Select(candidate => candidate.Cost)], people);
            Console.WriteLine(theirs is { } other
                ? string.Create(CultureInfo.InvariantCulture, $"{"scipy",8}{other.Seconds,8:0.00}   ours takes {seconds / other.Seconds:0.00}x")
                : $"{"scipy",8}   not installed (python3-scipy)");
            if (theirs is { } found && found.Cost != matching.Toll.Cost)
                yield return $"{Dense}: {people} by {people} costs {matching.Toll.Cost}, scipy's {found.Cost}.";
        }
    }

    private static MatchingProblem Province(int people, int helpers, int most, int choices)
    {
        var chance = new SeededNumbers(Seed);
        var candidates = new Candidate[people * choices];
        var near = new SortedSet<int>();
        for (var person = 0; person < people; person++)
        {
            near.Clear();
            var home = (int)((long)person * helpers / people);
            while (near.Count < choices)
                near.Add(Math.Clamp(home + chance.Between(-Neighbourhood, Neighbourhood), 0, helpers - 1));
            var at = person * choices;
            foreach (var helper in near)
                candidates[at++] = new Candidate(person, helper, chance.Below(Dearest));
        }

        return new MatchingProblem([.. Enumerable.Repeat(new Seats(1, most), helpers)], [.. Enumerable.Repeat(1, people)], candidates, load: 5);
    }

    private static (OptimalMatching Matching, double Seconds) Solve(MatchingProblem problem, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var matching = OptimalMatching.Solve(problem, cancellationToken);
        return (matching, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}

using Assistance.Pairing.Matching.Solver;
using Assistance.Testing;

namespace Assistance.Modules.Tests.Pairing.Matching;

public sealed class OptimalMatchingTests
{
    private const int Cases = 1000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Rule("H2")]
    public void It_costs_what_the_best_of_all_matchings_costs_and_proves_it(bool dense)
    {
        var chance = new Chance(dense ? 11UL : 12UL);
        var byTable = 0;
        for (var i = 0; i < Cases; i++)
        {
            var problem = SmallCases.Next(chance, dense);
            byTable += problem.IsDense ? 1 : 0;
            var matching = OptimalMatching.Solve(problem, CancellationToken.None);

            Assert.Equal(SmallCases.TryAll(problem), matching.Toll);
            Assert.True(matching.IsProvedOptimal);
            MustKeepTheRules(problem, matching);
        }

        Assert.Equal(dense, byTable > Cases / 4);
    }

    [Fact]
    public void Every_alternative_is_named_with_what_the_whole_costs_more_when_it_must_be()
    {
        var chance = new Chance(13);
        var compared = 0;
        for (var i = 0; i < Cases; i++)
        {
            var problem = SmallCases.Next(chance, dense: i % 4 == 0);
            var matching = OptimalMatching.Solve(problem, CancellationToken.None);
            for (var person = 0; person < problem.Demands.Count; person++)
            {
                var expected = Enumerable.Range(0, problem.Candidates.Length)
                    .Where(one => problem.Candidates[one].Person == person && !matching.IsChosen(one) && SmallCases.TryAll(problem, one) is not null)
                    .Select(one => (Candidate: one, Extra: Less(SmallCases.TryAll(problem, one)!.Value, matching.Toll)))
                    .OrderBy(one => SmallCases.Order(one.Extra)).ThenBy(one => one.Candidate).ToList();

                Assert.Equal(expected, matching.Alternatives(person, problem.Candidates.Length));
                // Of equals any may be among the first ones.
                Assert.Equal(expected.Take(2).Select(one => one.Extra), matching.Alternatives(person, 2).Select(one => one.Extra));
                compared += expected.Count;
            }
        }

        Assert.True(compared > Cases);
    }

    [Fact]
    public void The_same_problem_has_the_same_answer_however_many_are_equally_good()
    {
        var candidates = Enumerable.Range(0, 12).SelectMany(person => Enumerable.Range(0, 6).Select(helper => new Candidate(person, helper, 3))).ToArray();
        var problem = new MatchingProblem(Enumerable.Repeat(new Seats(1, 3), 6).ToList(), Enumerable.Repeat(1, 12).ToList(), candidates, 2);

        var once = OptimalMatching.Solve(problem, CancellationToken.None);
        Assert.Equal(once.Chosen, OptimalMatching.Solve(problem, CancellationToken.None).Chosen);
        // Balanced: two each, the second of whom costs two.
        Assert.All(once.Loads, load => Assert.Equal(2, load));
        Assert.Equal(new Toll(0, 0, (12 * 3) + (6 * 2)), once.Toll);
    }

    [Fact]
    public void Larger_ones_full_or_sparse_are_proved_optimal_too()
    {
        var chance = new Chance(14);
        foreach (var (people, helpers, of) in new[] { (120, 50, 50), (300, 120, 9), (200, 60, 6) })
        {
            var candidates = Enumerable.Range(0, people).SelectMany(person => Enumerable.Range(0, helpers)
                .Where(_ => of == helpers || chance.Below(helpers) < of).Select(helper => new Candidate(person, helper, chance.Below(500)))).ToArray();
            var problem = new MatchingProblem(Enumerable.Repeat(new Seats(2, 3), helpers).ToList(), Enumerable.Repeat(1, people).ToList(), candidates, 7);

            var matching = OptimalMatching.Solve(problem, CancellationToken.None);
            Assert.Equal(of == helpers, problem.IsDense);
            Assert.True(matching.IsProvedOptimal);
            MustKeepTheRules(problem, matching);
        }
    }

    [Fact]
    public void What_contradicts_itself_is_refused_before_it_is_solved()
    {
        Seats[] one = [new(0, 1)];
        Assert.Throws<ArgumentException>(() => new MatchingProblem(one, [1, 1], [new(0, 0, 1, Locked: true), new(1, 0, 1, Locked: true)], 0));
        Assert.Throws<ArgumentException>(() => new MatchingProblem([one[0], one[0]], [1], [new(0, 0, 1, Locked: true), new(0, 1, 1, Locked: true)], 0));
        Assert.Throws<ArgumentException>(() => new MatchingProblem(one, [1, 1], [new(1, 0, 1), new(0, 0, 1)], 0));
        Assert.Throws<ArgumentException>(() => new MatchingProblem(one, [1], [new(0, 0, 1), new(0, 0, 1)], 0));
        Assert.Throws<ArgumentException>(() => new MatchingProblem(one, [1], [new(0, 0, -1)], 0));
    }

    private static void MustKeepTheRules(MatchingProblem problem, OptimalMatching matching)
    {
        var chosen = matching.Chosen.Select(i => problem.Candidates[i]).ToList();
        var (has, gets) = (chosen.ToLookup(one => one.Helper), chosen.ToLookup(one => one.Person));
        Assert.All(problem.Candidates.Where(one => one.Locked), one => Assert.Contains(one, chosen));
        for (var helper = 0; helper < problem.Helpers.Count; helper++)
        {
            Assert.Equal(matching.Loads[helper], has[helper].Count());
            Assert.InRange(matching.Loads[helper], 0, problem.Helpers[helper].Maximum);
        }

        for (var person = 0; person < problem.Demands.Count; person++)
            Assert.Equal(problem.Demands[person], gets[person].Count() + matching.Unmet[person]);
    }

    private static Toll Less(Toll one, Toll other) => new(one.Unmet - other.Unmet, one.Short - other.Short, one.Cost - other.Cost);
}

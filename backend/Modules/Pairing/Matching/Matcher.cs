using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Matching.Solver;

namespace Assistance.Pairing.Matching;

/// <summary>A helper and a person whom somebody has decided on.</summary>
internal sealed record HelperAndPerson(PersonId HelperId, PersonId BeneficiaryId);

/// <summary>Somebody in a matching, as a list names them.</summary>
internal sealed record MatchedPerson(PersonId Id, string Name, OrgId OrganisationId, string OrganisationName);

/// <summary>What the department has decided before the rest is worked out.</summary>
/// <param name="Locked">Pairs that are to be.</param>
/// <param name="Excluded">Pairs that are not to be.</param>
internal sealed record MatchingWishes(IReadOnlyList<HelperAndPerson> Locked, IReadOnlyList<HelperAndPerson> Excluded);

/// <summary>A pair that is proposed.</summary>
internal sealed record ProposedLine(MatchingHelper Helper, MatchingPerson Person, Fit Fit, bool Locked, IReadOnlyList<OtherHelper> Others);

/// <summary>Whom the person could have instead, and what the whole would cost more then.</summary>
internal sealed record OtherHelper(MatchingHelper Helper, Fit Fit, Toll Extra);

/// <summary>Somebody who gets fewer helpers than wanted.</summary>
internal sealed record PersonWithoutHelper(MatchingPerson Person, Lack Lack);

internal sealed record ProposedMatching(IReadOnlyList<ProposedLine> Lines, IReadOnlyList<PersonWithoutHelper> Without, Toll Toll);

/// <summary>Weighs every helper against every person, has the whole solved, and says of each pair why.</summary>
internal static class Matcher
{
    /// <summary>Pairs that are weighed in one go: a county of 2,550 people and 1,986 helpers has five million.</summary>
    public const long MostPairs = 8_000_000;

    private const int MostOthers = 3;

    public static Result<ProposedMatching> Match(MatchingGround ground, MatchingWishes wishes, CancellationToken cancellationToken)
    {
        var (helpers, people) = (ground.Helpers, ground.People);
        if (helpers.Count * (long)people.Count > MostPairs)
            return MatchingRefusals.TooLarge;
        var locked = wishes.Locked.ToHashSet();
        if (RefusalOf(ground, wishes) is { } refusal)
            return refusal;
        var excluded = wishes.Excluded.ToHashSet();
        var candidates = new List<Candidate>();
        for (var person = 0; person < people.Count; person++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var helper = 0; helper < helpers.Count; helper++)
            {
                var pair = new HelperAndPerson(helpers[helper].Facts.Card.Id, people[person].Facts.Card.Id);
                if (Fit.BarOf(helpers[helper], people[person], ground.Policy) is null && (excluded.Count == 0 || !excluded.Contains(pair)))
                    candidates.Add(new Candidate(person, helper, Fit.Of(helpers[helper], people[person], ground.Policy).Cost, locked.Count > 0 && locked.Contains(pair)));
            }
        }

        var problem = new MatchingProblem([.. helpers.Select(helper => helper.Seats)], [.. people.Select(person => person.Wanted)], [.. candidates], ground.Policy.Costs.Load);
        var solved = OptimalMatching.Solve(problem, cancellationToken);
        return new ProposedMatching(
            [.. solved.Chosen.Select(i => Line(ground, problem, solved, i, cancellationToken))],
            [.. Enumerable.Range(0, people.Count).Where(person => solved.Unmet[person] > 0)
                .Select(person => new PersonWithoutHelper(people[person], LackOf(ground, people[person], solved.Unmet[person], excluded)))],
            solved.Toll);
    }

    private static ProposedLine Line(MatchingGround ground, MatchingProblem problem, OptimalMatching solved, int chosen, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (person, helper, _, isLocked) = problem.Candidates[chosen];
        var others = isLocked ? [] : solved.Alternatives(person, MostOthers);
        return new ProposedLine(
            ground.Helpers[helper],
            ground.People[person],
            Fit.Of(ground.Helpers[helper], ground.People[person], ground.Policy),
            isLocked,
            [.. others.Select(other =>
            {
                var instead = ground.Helpers[problem.Candidates[other.Candidate].Helper];
                return new OtherHelper(instead, Fit.Of(instead, ground.People[person], ground.Policy), other.Extra);
            })]);
    }

    private static Lack LackOf(MatchingGround ground, MatchingPerson person, int missing, HashSet<HelperAndPerson> excluded)
    {
        var bars = new SortedDictionary<MatchingBar, int>();
        var (able, barred) = (0, 0);
        foreach (var helper in ground.Helpers)
        {
            if (Fit.BarOf(helper, person, ground.Policy) is { } bar)
                bars[bar] = bars.GetValueOrDefault(bar) + 1;
            else if (excluded.Contains(new HelperAndPerson(helper.Facts.Card.Id, person.Facts.Card.Id)))
                barred++;
            else
                able++;
        }

        return new Lack(missing, able, barred, [.. bars.Select(one => new BarCount(one.Key, one.Value))]);
    }

    // What is locked must be possible, row by row, before the rest is worked out.
    private static Refusal? RefusalOf(MatchingGround ground, MatchingWishes wishes)
    {
        var helpers = ground.Helpers.ToDictionary(helper => helper.Facts.Card.Id);
        var people = ground.People.ToDictionary(person => person.Facts.Card.Id);
        var (taken, given) = (new Dictionary<PersonId, int>(), new Dictionary<PersonId, int>());
        for (var i = 0; i < wishes.Locked.Count; i++)
        {
            var wish = wishes.Locked[i];
            if (RefusalOf(wish) is { } refusal)
                return refusal.ForField($"locked[{i}]").With("row", i);
        }

        return null;

        Refusal? RefusalOf(HelperAndPerson wish)
        {
            if (wishes.Excluded.Contains(wish))
                return MatchingRefusals.LockedAndExcluded;
            if (!helpers.TryGetValue(wish.HelperId, out var helper) || !people.TryGetValue(wish.BeneficiaryId, out var person))
                return MatchingRefusals.NotInMatching;
            if (Fit.BarOf(helper, person, ground.Policy) is { } bar)
                return MatchingRefusals.Barred(helper.Facts.Card.Name, person.Facts.Card.Name, bar);
            var (has, gets) = (taken[wish.HelperId] = taken.GetValueOrDefault(wish.HelperId) + 1, given[wish.BeneficiaryId] = given.GetValueOrDefault(wish.BeneficiaryId) + 1);
            if (has > helper.Seats.Maximum)
                return Domain.PairingRefusals.HelperAtCapacity(helper.Facts.Card.Name, helper.Policy.Policy.MaximumBeneficiariesPerHelper, helper.Policy.Pack);
            return gets > person.Wanted ? MatchingRefusals.EnoughHelpers(person.Facts.Card.Name) : null;
        }
    }
}

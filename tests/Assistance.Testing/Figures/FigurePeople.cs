using System.Globalization;
using Assistance.Host.Demo;
using Assistance.Kernel.Values;

namespace Assistance.Testing.Figures;

/// <summary>Somebody made up. Standard codes; null where it is not known.</summary>
/// <param name="Branch">The village or organ branch, counted from nought, the villages first.</param>
/// <param name="PerCapita">Of those in hardship.</param>
internal sealed record FigurePerson(
    int Branch, string Name, bool Male, string CitizenId, DateOnly BirthDate, DateOnly JoinedOn, bool Needy,
    string? Education, string? Composition, string? UrbanRural, string? Identity, string? Cause, Money? PerCapita)
{
    public DateOnly FullMemberOn => JoinedOn.AddYears(1);
}

/// <summary>
/// Gives each of a county's people their facts so that every marginal is met to the last person: values by quota, shuffled with a fixed seed.
/// What belongs together plausibly is given together: who has been longest in the party is among the oldest.
/// </summary>
internal sealed class FigurePeople
{
    private const ulong Seed = 20081103;
    private const int OldestRecruit = 35;
    private readonly SeededNumbers _numbers = new(Seed);
    private readonly SyntheticNames _names;
    private readonly PublishedFigures _figures;
    private readonly DateOnly _asOf;
    private readonly Dictionary<(DateOnly Birth, bool Male), int> _born = [];

    private FigurePeople(PublishedFigures figures, DateOnly asOf) => (_figures, _asOf, _names) = (figures, asOf, new SyntheticNames(_numbers));

    /// <param name="asOf">The day on which ages and standings hold.</param>
    public static IReadOnlyList<FigurePerson> Of(PublishedFigures figures, DateOnly asOf) => new FigurePeople(figures, asOf).All();

    private List<FigurePerson> All()
    {
        var people = Needy().Concat(Others()).ToList();
        if (_figures.Recruits is { } recruits)
            Recruit(people, recruits);
        Assert.Equal((_figures.Members, _figures.Needy), (people.Count, people.Count(person => person.Needy)));
        return people;
    }

    private IEnumerable<FigurePerson> Needy()
    {
        var count = _figures.Needy;
        // The youngest first, so that the shortest standings are theirs.
        var ages = _figures.Ages.SelectMany(band => Enumerable.Range(0, band.Count).Select(_ => _numbers.Between(band.From, band.To))).Order().ToList();
        var (educations, compositions) = (Spread(count, _figures.Educations), Spread(count, _figures.Compositions));
        var (residences, identities, causes) = (Spread(count, _figures.Residences), Spread(count, _figures.Identities), Spread(count, _figures.Causes));
        var incomes = Spread(count, [new Quota("0", _figures.WithoutIncome ?? 0)]);
        var branches = Places(count, 0, _figures.Villages);
        for (var i = 0; i < count; i++)
        {
            var standing = i < count - (_figures.TwentyYears ?? count) ? _numbers.Between(1, Math.Min(19, ages[i] - 20)) : _numbers.Between(Math.Min(20, ages[i] - 20), ages[i] - 20);
            yield return Make(branches[i], ages[i], standing) with
            {
                Needy = true,
                Education = educations[i],
                Composition = compositions[i],
                UrbanRural = residences[i],
                Identity = identities[i],
                Cause = causes[i],
                PerCapita = incomes[i] is null ? new Money(_numbers.Between(1, 50_000)) : Money.Zero,
            };
        }
    }

    private IEnumerable<FigurePerson> Others()
    {
        var rural = _figures.RuralMembers - _figures.Needy;
        var villages = Places(rural, 0, _figures.Villages);
        var organs = Places(_figures.Members - _figures.RuralMembers, _figures.Villages, _figures.OrganBranches);
        foreach (var branch in villages.Concat(organs))
        {
            var age = _numbers.Between(24, 82);
            yield return Make(branch, age, _numbers.Between(3, Math.Max(3, age - 20))) with
            {
                Education = _numbers.OneOf(["60", "70", "30", "20"]),
                Composition = "ordinary",
                UrbanRural = branch < _figures.Villages ? "220" : "111",
            };
        }
    }

    private FigurePerson Make(int branch, int age, int standing)
    {
        var male = _numbers.Chance(0.75);
        // On the day itself somebody may have a birthday, or have it tomorrow.
        var birth = _asOf.AddYears(-age).AddDays(-_numbers.Between(0, 364));
        var full = _asOf.AddYears(-standing).AddDays(-_numbers.Between(0, 364));
        return new FigurePerson(branch, _names.Person(male), male, NumberOf(birth, male), birth, full.AddYears(-1), Needy: false, null, null, null, null, null, null);
    }

    // Who joined lately joined on a day of the year; nobody else did.
    private void Recruit(List<FigurePerson> people, (int Year, int Young, int YearBefore) recruits)
    {
        var chosen = people.Select((person, at) => (person, at)).Where(one => !one.person.Needy).ToList();
        var (young, old) = (chosen.Where(one => AgeOf(one.person) <= OldestRecruit).Select(one => one.at).ToList(), chosen.Where(one => AgeOf(one.person) > OldestRecruit).Select(one => one.at).ToList());
        Join(young.Take(recruits.Young).Concat(old.Take(recruits.Year - recruits.Young)), _asOf.Year);
        Join(old.Skip(recruits.Year).Take(recruits.YearBefore), _asOf.Year - 1);

        void Join(IEnumerable<int> who, int year)
        {
            foreach (var at in who)
                people[at] = people[at] with { JoinedOn = new DateOnly(year, 1, _numbers.Between(1, 28)) };
        }
    }

    private int AgeOf(FigurePerson person) => _asOf.Year - person.BirthDate.Year - (person.BirthDate.AddYears(_asOf.Year - person.BirthDate.Year) > _asOf ? 1 : 0);

    private IReadOnlyList<string?> Spread(int count, IReadOnlyList<Quota> quotas)
    {
        var values = quotas.SelectMany(quota => Enumerable.Repeat<string?>(quota.Value, quota.Count)).ToList();
        Assert.True(values.Count <= count, "The quotas exceed the whole.");
        return _numbers.Shuffled(values.Concat(Enumerable.Repeat<string?>(null, count - values.Count)));
    }

    /// <summary>So many branches from the first on, with uneven numbers of people.</summary>
    private List<int> Places(int people, int first, int count)
    {
        if (count == 0)
            return [];
        var weights = Enumerable.Range(0, count).Select(_ => 0.5 + _numbers.Fraction()).ToList();
        return [.. _numbers.Shuffled(SyntheticCounty.LargestRemainder(people, weights).SelectMany((size, at) => Enumerable.Repeat(first + at, size)))];
    }

    private string NumberOf(DateOnly birth, bool male)
    {
        var born = _born.GetValueOrDefault((birth, male));
        _born[(birth, male)] = born + 1;
        var body = string.Create(CultureInfo.InvariantCulture, $"{_figures.DivisionCode}{birth:yyyyMMdd}{(born * 2) + (male ? 1 : 2):000}");
        return body + CitizenId.CheckOf(body);
    }
}

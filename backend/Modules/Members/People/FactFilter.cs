using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.People;

/// <summary>What the lists of people and of the ledger ask alike: the cells of statistics lead to them by it. Bounds are inclusive.</summary>
internal interface IFactFilter
{
    /// <summary>In completed years.</summary>
    int? AgeFrom { get; }

    int? AgeTo { get; }

    /// <summary>党龄, in completed years.</summary>
    int? StandingFrom { get; }

    int? StandingTo { get; }

    Sex? Sex { get; }

    /// <summary>Codes with a comma between.</summary>
    string? Education { get; }

    string? Composition { get; }

    string? UrbanRural { get; }

    /// <summary>One code.</summary>
    string? Identity { get; }

    /// <summary>Who does not hold it, whatever else they hold.</summary>
    string? WithoutIdentity { get; }

    /// <summary>The fact that is not known of them.</summary>
    PersonFact? Unspecified { get; }
}

/// <summary>The values of such a filter on a day; which of them count is its shape.</summary>
internal record FactValues
{
    public FactValues(IFactFilter filter, DateOnly day)
    {
        Today = day;
        (BornFrom, BornUntil) = Years.Span(filter.AgeFrom, filter.AgeTo, day);
        (Educations, Compositions, Residences) = (Codes(filter.Education), Codes(filter.Composition), Codes(filter.UrbanRural));
        (Sex, Held, NotHeld) = (filter.Sex ?? default, Holding(filter.Identity), Holding(filter.WithoutIdentity));
        Facts = string.Concat(
            [
                filter.AgeFrom is not null || filter.AgeTo is not null ? 'a' : '-', filter.Sex is not null ? 'x' : '-',
                Educations is not null ? 'e' : '-', Compositions is not null ? 'c' : '-', Residences is not null ? 'r' : '-', Held is not null ? 'i' : '-', NotHeld is not null ? 'n' : '-',
                (char)('A' + (filter.Unspecified is { } fact ? (int)fact + 1 : 0)),
            ]);
    }

    /// <summary>Names which conditions there are.</summary>
    public string Facts { get; }

    public DateOnly Today { get; }

    public DateOnly BornFrom { get; }

    public DateOnly BornUntil { get; }

    public Sex Sex { get; }

    public List<string>? Educations { get; }

    public List<string>? Compositions { get; }

    public List<string>? Residences { get; }

    public string? Held { get; }

    public string? NotHeld { get; }

    /// <summary>Codes with a comma between; null where there are none.</summary>
    public static List<string>? Codes(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } codes ? [.. codes] : null;

    /// <summary>The people to whom all conditions apply; of the standing, <see cref="StandingSpan"/> knows.</summary>
    public IQueryable<Person> Of(IQueryable<Person> people, PersonFact? unspecified)
    {
        if (Facts.Contains('a', StringComparison.Ordinal))
            people = people.Where(p => p.BirthDate >= BornFrom && p.BirthDate <= BornUntil);
        if (Facts.Contains('x', StringComparison.Ordinal))
            people = people.Where(p => p.Sex == Sex);
        if (Educations is not null)
            people = people.Where(p => Educations.Contains(p.Education!));
        if (Compositions is not null)
            people = people.Where(p => Compositions.Contains(p.Composition!));
        if (Residences is not null)
            people = people.Where(p => Residences.Contains(p.UrbanRural!));
        if (Held is not null)
            people = people.Where(p => EF.Functions.Like((string)(object)p.Profile.Identities, Held));
        if (NotHeld is not null)
            people = people.Where(p => !EF.Functions.Like((string)(object)p.Profile.Identities, NotHeld));
        return unspecified switch
        {
            PersonFact.Age => people.Where(p => p.BirthDate == null || p.BirthDate > Today),
            PersonFact.Sex => people.Where(p => p.Sex == null),
            PersonFact.Education => people.Where(p => p.Education == null),
            PersonFact.Composition => people.Where(p => p.Composition == null),
            PersonFact.UrbanRural => people.Where(p => p.UrbanRural == null),
            PersonFact.Identity => people.Where(p => EF.Functions.Like((string)(object)p.Profile.Identities, string.Empty)),
            _ => people,
        };
    }

    // Codes are stored with a comma around each.
    private static string? Holding(string? identity) => string.IsNullOrEmpty(identity)
        ? null
        : $"%,{identity.Replace("_", string.Empty, StringComparison.Ordinal).Replace("%", string.Empty, StringComparison.Ordinal)},%";
}

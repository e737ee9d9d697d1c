using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Assistance.Members.People;

namespace Assistance.Members.Development;

/// <summary>A new member with the facts that the ratios are about; null where one is not known.</summary>
internal sealed record CohortPerson(
    CandidateId CandidateId, string Name, string OrgName, DateOnly AdmittedOn, bool? Women, bool? Young, bool? FrontLine, bool? Secondary, bool? College)
{
    private const int Oldest = 35;

    /// <param name="education">GB/T 4658: the first digit is the class of the school.</param>
    public static CohortPerson Of(CandidateId id, string name, string orgName, DateOnly admittedOn, Sex? sex, DateOnly? birthDate, PostLevel? level, string? education) => new(
        id, name, orgName, admittedOn,
        sex is { } known ? known == Sex.Female : null,
        Years.Completed(birthDate, admittedOn) is { } age ? age <= Oldest : null,
        level is { } held ? held == PostLevel.FrontLine : null,
        education is [var upper, ..] ? upper is '1' or '2' or '3' or '4' or '6' : null,
        education is [var higher, ..] ? higher is '1' or '2' or '3' : null);

    public bool? Has(CohortFact fact) => fact switch
    {
        CohortFact.Women => Women,
        CohortFact.Young => Young,
        CohortFact.FrontLine => FrontLine,
        CohortFact.Secondary => Secondary,
        _ => College,
    };
}

/// <summary>One ratio of a cohort.</summary>
/// <param name="Unknown">Of whom the fact is not recorded; they count in the whole, and in no share.</param>
/// <param name="Share">Basis points of all, half up; null of an empty cohort.</param>
/// <param name="Target">Null where the pack sets none.</param>
/// <param name="Said">The share that a report states, in basis points.</param>
/// <param name="SaidFits">Whether it is that of the counts, as far as rounding goes (rule F5).</param>
internal sealed record CohortLine(CohortFact Fact, int Count, int Unknown, int? Share, int? Target, int Leeway, bool? Met, int? Said, bool? SaidFits);

internal static class Cohort
{
    public const int Whole = 10_000;

    // What rounding to whole per cents explains.
    private const int Rounding = 50;

    public static IReadOnlyList<CohortLine> Lines(IReadOnlyList<CohortPerson> people, IReadOnlyList<CohortRatio> ratios, Func<CohortFact, int?> said) =>
        [.. Enum.GetValues<CohortFact>().Select(fact => Line(fact, people, ratios.FirstOrDefault(ratio => ratio.Fact == fact), said(fact)))];

    private static CohortLine Line(CohortFact fact, IReadOnlyList<CohortPerson> people, CohortRatio? ratio, int? said)
    {
        var (count, unknown) = (people.Count(person => person.Has(fact) == true), people.Count(person => person.Has(fact) is null));
        int? share = people.Count == 0 ? null : ((2 * Whole * count) + people.Count) / (2 * people.Count);
        return new CohortLine(
            fact, count, unknown, share, ratio?.Target, ratio?.Leeway ?? 0, ratio is null ? null : share >= ratio.Target - ratio.Leeway, said,
            share is { } real && said is { } stated ? Math.Abs(real - stated) <= Rounding : null);
    }
}

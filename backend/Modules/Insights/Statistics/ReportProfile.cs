using Assistance.Members.Contracts;

namespace Assistance.Insights.Statistics;

/// <summary>Of whom a percentage is stated.</summary>
internal enum ShareBase
{
    /// <summary>Percentages are not shown.</summary>
    None,

    /// <summary>Of all whom the report counts.</summary>
    Counted,

    /// <summary>Of all members of the place.</summary>
    Members,

    /// <summary>Of those members who live in the country.</summary>
    RuralMembers,
}

/// <summary>A report that a county keeps; section <c>statistics</c> of a pack is a list of them.</summary>
/// <param name="Population">Whom every table of it counts.</param>
/// <param name="Shares">Of whom the total's share is stated.</param>
/// <param name="Decimals">Places of these shares; one where it is left out.</param>
/// <param name="JoinedWithinYears">Counts members who joined the party in so many calendar years up to the day, its own included; all where it is left out.</param>
internal sealed record ReportProfile(
    string Code,
    string Chinese,
    string English,
    Population Population,
    IReadOnlyList<TableProfile> Tables,
    IReadOnlyList<ShareBase>? Shares = null,
    int? Decimals = null,
    int? JoinedWithinYears = null)
{
    public const string SectionName = "statistics";
    public const int UsualDecimals = 1;
}

/// <summary>One table: people by one fact.</summary>
/// <param name="Bands">Its rows; where they are left out, every code that occurs, every tier, every part of the place.</param>
/// <param name="ShareOf">Of whom its percentages are; of those counted where it is left out.</param>
/// <param name="Decimals">Places of its percentages; one where it is left out.</param>
internal sealed record TableProfile(
    string Code, string Chinese, string English, PersonFact Fact, IReadOnlyList<Band>? Bands = null, ShareBase? ShareOf = null, int? Decimals = null);

/// <summary>One row: a span of years or fen, both ends inclusive (a missing end is open), or some codes.</summary>
/// <param name="Without">Who does not hold this assistance identity (rule I6).</param>
internal sealed record Band(string Chinese, string English, long? From = null, long? To = null, IReadOnlyList<string>? Codes = null, string? Without = null)
{
    public bool Holds(long number) => (From is null || number >= From) && (To is null || number <= To);
}

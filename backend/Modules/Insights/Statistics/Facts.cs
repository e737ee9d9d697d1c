using Assistance.Members.Contracts;
using Assistance.Members.Standards;

namespace Assistance.Insights.Statistics;

/// <summary>What kind of fact a table stands on.</summary>
internal static class Facts
{
    public static bool IsNumber(this PersonFact fact) => fact is PersonFact.Age or PersonFact.Standing or PersonFact.PerCapita;

    public static bool IsOfLedgerOnly(this PersonFact fact) => fact is PersonFact.PerCapita or PersonFact.Cause or PersonFact.Tier;

    /// <summary>The standard list of a coded fact; null of the others.</summary>
    public static CodeList? Codes(this PersonFact fact) => fact switch
    {
        PersonFact.Education => StandardCodes.Education,
        PersonFact.Composition => StandardCodes.PersonComposition,
        PersonFact.UrbanRural => StandardCodes.UrbanRural,
        PersonFact.Cause => StandardCodes.HardshipCause,
        PersonFact.Identity => StandardCodes.AssistanceIdentity,
        _ => null,
    };

    /// <summary>Rows of a table that names none, where they are few and fixed.</summary>
    public static IReadOnlyList<Band> Fixed(this PersonFact fact) => fact switch
    {
        PersonFact.Tier => [new("特别困难", "Severe", Codes: ["severe"]), new("比较困难", "Considerable", Codes: ["considerable"]), new("暂时困难", "Temporary", Codes: ["temporary"])],
        PersonFact.Sex => [new("男", "Male", Codes: ["male"]), new("女", "Female", Codes: ["female"])],
        _ => [],
    };
}

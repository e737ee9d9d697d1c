namespace Assistance.Members.Domain;

/// <summary>Living conditions, causes of hardship, skills and wishes (rule H1); codes of the standard tables. One primary cause, several others.</summary>
internal sealed class HardshipProfile
{
    public const int LongestSituation = 400;
    public const int MostCodes = 12;

    public string? Health { get; init; }

    public string? Labour { get; init; }

    public string? Housing { get; init; }

    public string? PrimaryCause { get; init; }

    public CodeList OtherCauses { get; init; } = CodeList.Empty;

    /// <summary>救助身份, as 低保 or 特困.</summary>
    public CodeList Identities { get; init; } = CodeList.Empty;

    public CodeList Skills { get; init; } = CodeList.Empty;

    public CodeList Wishes { get; init; } = CodeList.Empty;

    /// <summary>How they live, in words.</summary>
    public string? Situation { get; init; }
}

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

    public ChosenCodes OtherCauses { get; init; } = ChosenCodes.Empty;

    /// <summary>救助身份, as 低保 or 特困.</summary>
    public ChosenCodes Identities { get; init; } = ChosenCodes.Empty;

    public ChosenCodes Skills { get; init; } = ChosenCodes.Empty;

    public ChosenCodes Wishes { get; init; } = ChosenCodes.Empty;

    /// <summary>How they live, in words.</summary>
    public string? Situation { get; init; }

    public bool IsEmpty => Health is null && Labour is null && Housing is null && PrimaryCause is null && Situation is null
        && OtherCauses.Text.Length + Identities.Text.Length + Skills.Text.Length + Wishes.Text.Length == 0;

    /// <summary>For another record: an owned row cannot change hands.</summary>
    public HardshipProfile Copy(ChosenCodes? identities = null, ChosenCodes? skills = null) => new()
    {
        Health = Health,
        Labour = Labour,
        Housing = Housing,
        PrimaryCause = PrimaryCause,
        OtherCauses = OtherCauses,
        Identities = identities ?? Identities,
        Skills = skills ?? Skills,
        Wishes = Wishes,
        Situation = Situation,
    };
}

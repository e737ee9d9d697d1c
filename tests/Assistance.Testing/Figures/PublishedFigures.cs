namespace Assistance.Testing.Figures;

/// <summary>How many of those in hardship have a value; whom the quotas leave over, of them it is not known.</summary>
public sealed record Quota(string Value, int Count);

/// <summary>How many of those in hardship are of an age; both ends inclusive.</summary>
public sealed record AgeQuota(int From, int To, int Count);

/// <summary>Figures of a county as it published them; the county that is made of them has nobody real in it.</summary>
/// <param name="OrganBranches">For those members who do not live in a village.</param>
/// <param name="Needy">Of the village members, those who stand in the ledger.</param>
public sealed record PublishedFigures(string Pack, string CountyName, string DivisionCode, int Townships, int Villages, int OrganBranches, int Members, int RuralMembers, int Needy)
{
    public IReadOnlyList<AgeQuota> Ages { get; init; } = [];

    /// <summary>Of standing in the party for twenty years and more; the oldest.</summary>
    public int? TwentyYears { get; init; }

    public IReadOnlyList<Quota> Educations { get; init; } = [];

    public IReadOnlyList<Quota> Compositions { get; init; } = [];

    public IReadOnlyList<Quota> Residences { get; init; } = [];

    public IReadOnlyList<Quota> Identities { get; init; } = [];

    public IReadOnlyList<Quota> Causes { get; init; } = [];

    public int? WithoutIncome { get; init; }

    /// <summary>Who joined in the year before the day of the figures and in the one before that.</summary>
    public (int Year, int Young, int YearBefore)? Recruits { get; init; }

    /// <summary>Needy members in the countryside (rule A18).</summary>
    public static PublishedFigures Yugan { get; } = new("yugan", "余水县", "999911", Townships: 24, Villages: 288, OrganBranches: 40, Members: 25_687, RuralMembers: 15_022, Needy: 3_365)
    {
        Ages = [new(36, 59, 643), new(60, 69, 1_390), new(70, 92, 1_332)],
        TwentyYears = 2_793,
        Educations = [new("80", 3_000), new("81", 300), new("83", 11), new("70", 38)],
        Compositions = [new("formerVillageCadre", 1_413), new("exServicemember", 606), new("ordinary", 1_279)],
        Residences = [new("220", 3_365)],
        Causes = [new("illness", 2_700), new("disability", 300), new("oldAge", 265), new("noLabour", 100)],
        WithoutIncome = 1_223,
    };

    /// <summary>Rule H10.</summary>
    public static PublishedFigures Guanghan { get; } = new("guanghan", "广川市", "999912", Townships: 18, Villages: 200, OrganBranches: 60, Members: 26_399, RuralMembers: 17_500, Needy: 821)
    {
        Ages = [new(28, 45, 10), new(46, 59, 108), new(60, 90, 703)],
        Residences = [new("220", 700), new("210", 42), new("112", 79)],
        Causes = [new("illness", 400), new("oldAge", 421)],
    };

    /// <summary>Rules I6 and I12.</summary>
    public static PublishedFigures Yuetang { get; } = new("yuetang", "岳水区", "999914", Townships: 5, Villages: 45, OrganBranches: 8, Members: 5_939, RuralMembers: 4_700, Needy: 391)
    {
        Ages = [new(35, 59, 120), new(60, 88, 271)],
        Identities = [new("minimumAllowance", 208), new("marginalAllowance", 60), new("none", 90)],
        Causes = [new("illness", 200), new("unemployment", 191)],
    };

    /// <summary>Rule G9: the causes do not add up to the whole, and fifty are in none.</summary>
    public static PublishedFigures Lichuan { get; } = new("lichuan", "黎水县", "999915", Townships: 25, Villages: 330, OrganBranches: 36, Members: 8_622, RuralMembers: 6_900, Needy: 821)
    {
        Ages = [new(30, 59, 221), new(60, 90, 600)],
        Residences = [new("220", 639), new("121", 182)],
        Causes = [new("oldAge", 202), new("noSkills", 300), new("noCapital", 190), new("illness", 35), new("unemployment", 44)],
    };

    /// <summary>Rule D15.</summary>
    public static PublishedFigures MountainCounty { get; } = new("inner-party-care", "岚水县", "999913", Townships: 17, Villages: 188, OrganBranches: 156, Members: 9_156, RuralMembers: 5_223, Needy: 522)
    {
        Ages = [new(36, 59, 122), new(60, 88, 400)],
        Residences = [new("220", 522)],
        Causes = [new("illness", 522)],
        Recruits = (234, 87, 167),
    };
}

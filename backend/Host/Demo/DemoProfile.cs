namespace Assistance.Host.Demo;

/// <summary>How large a synthetic county is. Its figures are met exactly; only who and where is made up.</summary>
/// <param name="RuralMembers">Members of the village branches.</param>
/// <param name="Helpers">Members of the organ branches, each of whom helps somebody.</param>
/// <param name="OtherMembers">Members of the townships' other branches.</param>
/// <param name="Needy">Rural members who are recognised in hardship.</param>
/// <param name="Beneficiaries">People who were given a helper: the needy and other rural members.</param>
/// <param name="Expired">Pairs of the needy whose term is over: a proposal says who could help them now.</param>
internal sealed record DemoProfile(
    string Key,
    string CountyName,
    string DivisionCode,
    int Townships,
    int Villages,
    int RuralMembers,
    int OrganBranches,
    int Helpers,
    int OtherBranches,
    int OtherMembers,
    int Needy,
    int Beneficiaries,
    int Commitments,
    int Expired)
{
    /// <summary>A quick first look.</summary>
    public static DemoProfile Small { get; } = new("small", "云岭县", "999901", 3, 9, 190, 6, 24, 3, 36, 16, 30, 45, 9);

    /// <summary>The county of rules D6 and D15: 17 townships, 188 villages, 9,156 members, 5,223 of them rural.</summary>
    public static DemoProfile County { get; } = new("county", "云岭县", "999901", 17, 188, 5223, 156, 1986, 51, 1947, 522, 2550, 3816, 0);

    public int Members => RuralMembers + Helpers + OtherMembers;

    public static DemoProfile Find(string key) => key switch
    {
        "small" => Small,
        "county" => County,
        _ => throw new ArgumentException($"There is no demo profile '{key}'; it can be small or county.", nameof(key)),
    };
}

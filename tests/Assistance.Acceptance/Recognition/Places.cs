namespace Assistance.Acceptance.Recognition;

/// <summary>A place whose rules are shipped as a pack: who applies there, and by which steps the case walks.</summary>
/// <param name="Income">Of the applicant's household, last year, in fen.</param>
/// <param name="On">A day on which the place takes applications.</param>
/// <param name="Steps">Each with the level that takes it.</param>
internal sealed record Place(string Key, string Route, long Income, string[] Exclusions, string[] Steps, string Decides, DateOnly On)
{
    private static readonly DateOnly March = new(2026, 3, 10);
    private static readonly string[] DefaultExclusions = ["misconduct", "idleness", "childrenAble", "refusesDues"];

    private static readonly string[] DefaultSteps =
    [
        "selfApplication branch", "homeVisit branch", "branchAppraisal branch", "branchReport branch", "committeeReview township", "departmentDecision county",
        "publicNotice county", "writtenNotice township", "filing county",
    ];

    private static readonly string[] CommitteeApproves =
        ["selfApplication branch", "branchAppraisal branch", "publicNotice branch", "branchReport branch", "committeeApproval township", "filing county"];

    private static readonly Place[] Table =
    [
        new("modern", "incomeLine", 150_000, DefaultExclusions, DefaultSteps, "departmentDecision", March),
        new("yugan", "belowGuarantee", 150_000, [], CommitteeApproves, "committeeApproval", March),
        new(
            "urad", "hardshipCause", 150_000, Forms.UradExclusions,
            [
                "selfApplication branch", "homeVisit branch", "branchAppraisal branch", "committeeReview township", "departmentDecision county", "writtenNotice county",
                "publicNotice county",
            ],
            "departmentDecision", March),
        new("jiayin", "incomeLine", 150_000, DefaultExclusions, DefaultSteps, "departmentDecision", March),
        new(
            "inner-party-care", "incomeLine", 150_000, [],
            ["selfApplication branch", "committeeReview township", "homeVisit county", "publicNotice county", "departmentDecision county", "filing county"],
            "departmentDecision", new DateOnly(2026, 5, 6)),
        new("luting", "incomeLine", 150_000, DefaultExclusions, DefaultSteps, "departmentDecision", March),
        new("minke-park", "incomeLine", 150_000, DefaultExclusions, DefaultSteps, "departmentDecision", March),
        new("lichuan", "ruralIncome", 86_500, [], CommitteeApproves, "committeeApproval", March),
        new("guanghan", "belowAllowanceLine", 150_000, [], DefaultSteps, "departmentDecision", March),
        new("yuetang", "ruralIncome", 150_000, [], DefaultSteps, "departmentDecision", March),
    ];

    public static IEnumerable<string> Keys => Table.Select(place => place.Key);

    public static Place Of(string key) => Table.Single(place => place.Key == key);

    public object Application(
        string? route = null, string cause = "illness", string residence = "rural", string[]? attested = null) =>
        Forms.Application(route ?? Route, cause, exclusions: Exclusions, attested: attested, signedOn: Forms.Day(On), residence: residence);
}

namespace Assistance.Members.Domain;

/// <summary>
/// How long a newcomer to the party was on probation, by the constitution in force on the day of joining; months, the shortest and the longest by class of the newcomer.
/// Between two of these periods none is left out.
/// </summary>
/// <param name="From">First day of joining that it governs.</param>
internal sealed record ProbationRule(DateOnly From, int ShortestMonths, int LongestMonths)
{
    /// <summary>A branch may prolong a probation by as much, once.</summary>
    public const int LongestExtensionMonths = 12;

    private static readonly ProbationRule[] Rules =
    [
        new(new DateOnly(1921, 7, 1), 0, 0),
        new(new DateOnly(1923, 6, 10), 3, 6),
        new(new DateOnly(1927, 4, 27), 0, 3),
        new(new DateOnly(1928, 6, 18), 0, 0),
        new(new DateOnly(1945, 4, 23), 6, 24),
        new(new DateOnly(1956, 9, 15), 12, 12),
        new(new DateOnly(1969, 4, 1), 0, 0),
        new(new DateOnly(1977, 8, 12), 12, 12),
    ];

    private static readonly DateOnly MeetingsFrom = new(1956, 9, 15);
    private static readonly DateOnly CommitteesFrom = new(1969, 4, 1);
    private static readonly DateOnly MeetingsAgainFrom = new(1982, 9, 6);

    /// <summary>No newcomer was on probation: standing counts from the approval.</summary>
    public bool IsNone => LongestMonths == 0;

    /// <summary>The rules with the last day of joining that each governs.</summary>
    public static IReadOnlyList<(ProbationRule Rule, DateOnly Last)> Periods { get; } =
        [.. Rules.Select((rule, at) => (rule, at + 1 < Rules.Length ? Rules[at + 1].From.AddDays(-1) : DateOnly.MaxValue))];

    /// <returns>Null before the party was founded.</returns>
    public static ProbationRule? On(DateOnly joinedOn) => Array.FindLast(Rules, rule => rule.From <= joinedOn);

    /// <summary>Whose decision the day of joining was.</summary>
    public static JoiningDecision DecisionOn(DateOnly joinedOn) =>
        joinedOn < MeetingsFrom || (joinedOn >= CommitteesFrom && joinedOn < MeetingsAgainFrom) ? JoiningDecision.CommitteeApproval : JoiningDecision.BranchMeeting;
}

/// <summary>What the day of joining (入党时间) is the day of.</summary>
internal enum JoiningDecision
{
    BranchMeeting,
    CommitteeApproval,
}

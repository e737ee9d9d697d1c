using Assistance.Kernel.Scoping;

namespace Assistance.Recognition.Domain;

internal enum AppealState
{
    Open,

    /// <summary>The case goes on from the step named.</summary>
    Upheld,

    /// <summary>It stays as it was.</summary>
    Dismissed,

    /// <summary>The person died or left before it was answered.</summary>
    Lapsed,
}

/// <summary>What an applicant has against not being recognised, and what was found.</summary>
internal sealed class Appeal
{
    /// <summary>So many days behind the end of the case it is still taken; the last of them is in time.</summary>
    public const int Days = 30;

    public required Guid Id { get; init; }

    public required DateOnly FiledOn { get; init; }

    /// <summary>Who wrote it down for the applicant.</summary>
    public required string RecordedBy { get; init; }

    public required string Reason { get; init; }

    public AppealState State { get; private set; }

    public string? Finding { get; private set; }

    public string? AnsweredBy { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public void End(AppealState state, string finding, Actor actor, DateOnly today) =>
        (State, Finding, AnsweredBy, AnsweredOn) = (state, finding, actor.Name, today);
}

using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

internal enum StepState
{
    Current,
    Done,

    /// <summary>Sent back from here or past here, to be gone through again.</summary>
    Returned,

    /// <summary>The case ended here.</summary>
    Stopped,
}

/// <summary>One passage through a step; a step that was returned has several.</summary>
internal sealed class CaseStep
{
    private CaseStep()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Counted over the case, from 1.</summary>
    public int Sequence { get; private set; }

    /// <summary>Place in the procedure, from 0.</summary>
    public int Position { get; private set; }

    public StepKind Kind { get; private set; }

    public StepLevel By { get; private set; }

    public StepState State { get; private set; }

    public DateOnly StartedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public UserId? ActorId { get; private set; }

    public string? ActorName { get; private set; }

    /// <summary>What was said with it: a reason, a report, how a notice was delivered.</summary>
    public string? Note { get; private set; }

    /// <summary>Number of the document that records it (文号).</summary>
    public string? Reference { get; private set; }

    public static CaseStep Begin(Guid id, int sequence, int position, StepPolicy policy, DateOnly today) => new()
    {
        Id = id,
        Sequence = sequence,
        Position = position,
        Kind = policy.Kind,
        By = policy.By,
        State = StepState.Current,
        StartedOn = today,
        DueOn = today.AddDays(policy.Days),
    };

    public void End(StepState state, Actor actor, DateOnly today, string? note, string? reference = null) =>
        (State, EndedOn, ActorId, ActorName, Note, Reference) = (state, today, actor.UserId, actor.Name, note, reference);

    public void SendBack() => State = StepState.Returned;

    public void Postpone(int days) => DueOn = DueOn.AddDays(days);
}

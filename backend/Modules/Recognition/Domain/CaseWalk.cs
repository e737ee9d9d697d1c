using Assistance.Kernel.Refusals;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>How a case walks through its procedure, and its clocks.</summary>
internal sealed partial class Case
{
    /// <summary>Whether the procedure's clock has run out: the last day itself is in time (rule B10).</summary>
    public bool IsOverdue(DateOnly today) => DaysLeft(today) < 0;

    /// <summary>Days to the end of the procedure; negative when overdue. Stands still once decided or while frozen.</summary>
    public int DaysLeft(DateOnly today) => DueOn.DayNumber - (DecidedOn ?? ClosedOn ?? FrozenOn ?? today).DayNumber;

    public bool IsStepOverdue(DateOnly today) => Stage.IsOpen() && StepDueOn < (FrozenOn ?? today);

    /// <summary>The next day of payment from the decision on; the second clock (rule B8).</summary>
    public DateOnly? PaidOn(ProcedurePolicy procedure)
    {
        if (procedure.PaidOn is not { } day)
            return null;
        var from = DecidedOn ?? SubmittedOn;
        return day.In(from.Year) >= from ? day.In(from.Year) : day.In(from.Year + 1);
    }

    public Result<Done> FreezeClock(string reason, Sitting sitting)
    {
        if (Refuse(CaseAction.FreezeCase) is { } refusal)
            return refusal;
        FrozenOn = sitting.Today;
        _freezes.Add(new Freeze { Id = sitting.NewId(), From = sitting.Today, Reason = reason, FrozenBy = sitting.Actor.Name });
        return Done.Value;
    }

    /// <summary>The clocks run on, and end later by the days that they stood still.</summary>
    public Result<Done> ReleaseClock(Sitting sitting)
    {
        if (Refuse(CaseAction.UnfreezeCase) is { } refusal)
            return refusal;
        var days = sitting.Today.DayNumber - FrozenOn!.Value.DayNumber;
        _freezes.Single(freeze => freeze.Until is null).EndOn(sitting.Today);
        FrozenOn = null;
        CurrentStep.Postpone(days);
        StepDueOn = CurrentStep.DueOn;
        if (DecidedOn is null)
            DueOn = DueOn.AddDays(days);
        return Done.Value;
    }

    /// <summary>Back to an earlier step; what was done from there on is done again, and the whole time runs on.</summary>
    private Result<Done> Return(StepKind to, string reason, Sitting sitting)
    {
        if (!sitting.Procedure.Steps.Any(step => step.Kind == to) || sitting.Procedure.PositionOf(to) >= CurrentStep.Position)
            return RecognitionRefusals.NoStepToReturnTo;
        var position = sitting.Procedure.PositionOf(to);
        CurrentStep.End(StepState.Returned, sitting.Actor, sitting.Today, reason);
        foreach (var step in _steps.Where(step => step.Position >= position && step.State == StepState.Done))
            step.SendBack();
        if (position <= sitting.Procedure.PositionOf(sitting.Procedure.Deadline.Until))
            DecidedOn = null;
        Begin(position, sitting);
        return Done.Value;
    }

    private void Advance(Sitting sitting, string? note, string? reference = null)
    {
        CurrentStep.End(StepState.Done, sitting.Actor, sitting.Today, note, reference);
        var next = CurrentStep.Position + 1;
        if (next < sitting.Procedure.Steps.Count)
        {
            Begin(next, sitting);
            return;
        }

        (Stage, OpenKey, ClosedOn) = (CaseStage.Recognised, null, sitting.Today);
        (EntitledFrom, EntitledUntil) = (sitting.Today, sitting.Today.AddMonths(sitting.Procedure.EntitlementMonths).AddDays(-1));
    }

    private void Begin(int position, Sitting sitting)
    {
        var step = CaseStep.Begin(sitting.NewId(), _steps.Count + 1, position, sitting.Procedure.Steps[position], sitting.Today);
        _steps.Add(step);
        (Stage, StepBy, StepDueOn) = (CaseTransitions.StageOf(step.Kind), step.By, step.DueOn);
    }

    private void Close(CaseStage stage, string reason, Sitting sitting)
    {
        CurrentStep.End(StepState.Stopped, sitting.Actor, sitting.Today, reason);
        if (_freezes.Find(freeze => freeze.Until is null) is { } running)
            running.EndOn(sitting.Today);
        (Stage, OpenKey, ClosedOn, FrozenOn, EndReason, Held) = (stage, null, sitting.Today, null, reason, false);
    }
}

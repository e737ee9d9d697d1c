using Assistance.Kernel.Refusals;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>A case that was not approved, and what the applicant has against that. While it is looked into the person has no second case, and the clocks stand still.</summary>
internal sealed partial class Case
{
    private readonly List<Appeal> _appeals = [];

    public IReadOnlyList<Appeal> Appeals => _appeals;

    private Appeal OpenAppeal => _appeals.Single(appeal => appeal.State == AppealState.Open);

    public Result<Done> FileAppeal(string reason, Sitting sitting)
    {
        if (Refuse(CaseAction.FileAppeal) is { } refusal)
            return refusal;
        var until = ClosedOn!.Value.AddDays(Appeal.Days);
        if (sitting.Today > until)
            return RecognitionRefusals.AppealTooLate(until);
        _appeals.Add(new Appeal { Id = sitting.NewId(), FiledOn = sitting.Today, RecordedBy = sitting.Actor.Name, Reason = reason });
        (Stage, OpenKey, FrozenOn, ClosedOn) = (CaseStage.Appealed, PersonId.Value, ClosedOn, null);
        return Done.Value;
    }

    public Result<Done> DismissAppeal(string finding, Sitting sitting)
    {
        if (Refuse(CaseAction.AnswerAppeal) is { } refusal)
            return refusal;
        CloseAppeal(AppealState.Dismissed, finding, sitting);
        return Done.Value;
    }

    /// <summary>Goes on from the step at which it stopped, or from an earlier one; the days in between are given back.</summary>
    public Result<Done> UpholdAppeal(StepKind? from, string finding, Sitting sitting)
    {
        if (Refuse(CaseAction.AnswerAppeal) is { } refusal)
            return refusal;
        var position = from is { } kind ? sitting.Procedure.Steps.Index().FirstOrDefault(step => step.Item.Kind == kind, (int.MaxValue, null!)).Index : CurrentStep.Position;
        if (position > CurrentStep.Position)
            return RecognitionRefusals.NoStepToReturnTo;
        OpenAppeal.End(AppealState.Upheld, finding, sitting.Actor, sitting.Today);
        foreach (var step in _steps.Where(step => step.Position >= position && step.State == StepState.Done))
            step.SendBack();
        if (position <= sitting.Procedure.PositionOf(sitting.Procedure.Deadline.Until))
            (DecidedOn, DueOn) = (null, DueOn.AddDays(sitting.Today.DayNumber - FrozenOn!.Value.DayNumber));
        (FrozenOn, EndReason) = (null, null);
        Begin(position, sitting);
        return Done.Value;
    }

    private void CloseAppeal(AppealState state, string finding, Sitting sitting)
    {
        OpenAppeal.End(state, finding, sitting.Actor, sitting.Today);
        (Stage, OpenKey, ClosedOn, FrozenOn) = (CaseStage.NotApproved, null, FrozenOn, null);
    }
}

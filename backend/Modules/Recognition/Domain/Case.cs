using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>
/// An application on its way through the procedure of the pack that it was opened under. It stands at one step at a time; what may be
/// done follows from the stage, and what comes next from the pack.
/// </summary>
internal sealed partial class Case : Aggregate, IScoped
{
    private readonly List<CaseStep> _steps = [];
    private readonly List<HomeVisit> _visits = [];
    private readonly List<Appraisal> _appraisals = [];
    private readonly List<Opinion> _opinions = [];
    private readonly List<Freeze> _freezes = [];

    private Case()
    {
    }

    public CaseId Id { get; private set; }

    /// <summary>As people call it: <c>2026-SQ-000123</c>.</summary>
    public string Number { get; private set; } = string.Empty;

    public int Year { get; private set; }

    public PersonId PersonId { get; private set; }

    public string PersonName { get; private set; } = string.Empty;

    /// <summary>The person while the case is open, null afterwards: unique, so that nobody has two open ones.</summary>
    public Guid? OpenKey { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public string OrgName { get; private set; } = string.Empty;

    public string TownshipName { get; private set; } = string.Empty;

    /// <summary>The version of the policy pack that judges the case to its end.</summary>
    public Guid PackId { get; private set; }

    public CaseStage Stage { get; private set; }

    /// <summary>Who takes the current step.</summary>
    public StepLevel StepBy { get; private set; }

    public DateOnly StepDueOn { get; private set; }

    public DateOnly SubmittedOn { get; private set; }

    /// <summary>Last day of the whole procedure, in time (rule B10).</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Day of the deciding step; the procedure's clock stops there.</summary>
    public DateOnly? DecidedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Since when the clocks stand still.</summary>
    public DateOnly? FrozenOn { get; private set; }

    /// <summary>A notice is under objection: nothing that follows from the case takes effect.</summary>
    public bool Held { get; private set; }

    /// <summary>As last proposed, and in the end as decided.</summary>
    public NeedTier? Tier { get; private set; }

    public Money? Amount { get; private set; }

    /// <summary>First and last day of the recognition, both inclusive (rule B8).</summary>
    public DateOnly? EntitledFrom { get; private set; }

    public DateOnly? EntitledUntil { get; private set; }

    public LedgerEntryId? LedgerEntryId { get; private set; }

    /// <summary>Household and income on the day of the decision; goes into the ledger with it.</summary>
    public HouseholdSnapshot? DecisionSnapshot { get; private set; }

    /// <summary>Why it was not approved, was withdrawn or ended.</summary>
    public string? EndReason { get; private set; }

    public Application Application { get; private set; } = null!;

    public IReadOnlyList<CaseStep> Steps => _steps;

    public IReadOnlyList<HomeVisit> Visits => _visits;

    public IReadOnlyList<Appraisal> Appraisals => _appraisals;

    public IReadOnlyList<Opinion> Opinions => _opinions;

    public IReadOnlyList<Freeze> Freezes => _freezes;

    public CaseStep CurrentStep => _steps.MaxBy(step => step.Sequence)!;

    public static Case Submit(CaseId id, string number, PersonCard person, Place place, Guid packId, Application application, string? note, Sitting sitting)
    {
        var submitted = new Case
        {
            Id = id,
            Number = number,
            Year = sitting.Today.Year,
            PersonId = person.Id,
            PersonName = person.Name,
            OpenKey = person.Id.Value,
            OrgId = person.OrgId,
            OrgPath = person.OrgPath,
            OrgName = place.OrgName,
            TownshipName = place.TownshipName,
            PackId = packId,
            SubmittedOn = sitting.Today,
            DueOn = sitting.Today.AddDays(sitting.Procedure.Deadline.Days),
            Application = application,
        };
        submitted.Begin(0, sitting);
        submitted.Advance(sitting, note);
        return submitted;
    }

    /// <summary>The sentence of the refusal where the stage does not allow it; null where it does.</summary>
    public Refusal? Refuse(CaseAction action) =>
        CaseTransitions.Allowed(Stage, FrozenOn is not null).Contains(action) ? null : RecognitionRefusals.Illegal(Stage, FrozenOn is not null);

    public Result<Done> Correct(Application application, string? note, Sitting sitting)
    {
        if (Refuse(CaseAction.CorrectApplication) is { } refusal)
            return refusal;
        Application = application;
        Advance(sitting, note);
        return Done.Value;
    }

    public Result<Done> RecordVisit(HomeVisit visit, Sitting sitting)
    {
        if (Refuse(CaseAction.RecordHomeVisit) is { } refusal)
            return refusal;
        _visits.Add(visit);
        if (visit.Confirmed)
            Advance(sitting, visit.Findings);
        else
            Close(CaseStage.NotApproved, visit.Findings, sitting);
        return Done.Value;
    }

    /// <summary>A vote that does not carry ends the case (rule B11); one without a quorum is none, and is refused before.</summary>
    public Result<Done> RecordAppraisal(Appraisal appraisal, Sitting sitting)
    {
        if (Refuse(CaseAction.RecordAppraisal) is { } refusal)
            return refusal;
        _appraisals.Add(appraisal);
        if (appraisal.Carried)
            Advance(sitting, appraisal.Minutes);
        else
            Close(CaseStage.NotApproved, $"民主评议未通过：应到{appraisal.ShouldAttend}人，实到{appraisal.Present}人，赞成{appraisal.Ayes}人。", sitting);
        return Done.Value;
    }

    public Result<Done> Report(string report, Sitting sitting) => Take(CaseAction.ReportByBranch, report, null, sitting);

    public Result<Done> SendWrittenNotice(string delivery, string? reference, Sitting sitting) => Take(CaseAction.SendWrittenNotice, delivery, reference, sitting);

    public Result<Done> File(string? note, string reference, Sitting sitting) => Take(CaseAction.FileCase, note, reference, sitting);

    /// <summary>A review proposes, an approval or decision decides; each may also reject or send back.</summary>
    public Result<Done> Judge(CaseAction action, Opinion opinion, StepKind? returnTo, Sitting sitting)
    {
        if (Refuse(action) is { } refusal)
            return refusal;
        if (opinion.Outcome == Outcome.Return && Return(returnTo ?? StepKind.SelfApplication, opinion.Text, sitting).Refusal is { } nowhere)
            return nowhere;
        _opinions.Add(opinion);
        if (opinion.Outcome == Outcome.Return)
            return Done.Value;
        if (opinion.Step == sitting.Procedure.Deadline.Until)
            DecidedOn = sitting.Today;
        if (opinion.Outcome == Outcome.Reject)
        {
            Close(CaseStage.NotApproved, opinion.Text, sitting);
            return Done.Value;
        }

        (Tier, Amount) = (opinion.Tier, opinion.Amount);
        Advance(sitting, opinion.Text);
        return Done.Value;
    }

    public Result<Done> Withdraw(string reason, Sitting sitting)
    {
        if (Refuse(CaseAction.WithdrawApplication) is { } refusal)
            return refusal;
        Close(CaseStage.Withdrawn, reason, sitting);
        return Done.Value;
    }

    /// <summary>The person died, left the county or the party; the case has nobody any more.</summary>
    public void End(string reason, Sitting sitting)
    {
        if (Stage.IsOpen())
            Close(CaseStage.Ended, reason, sitting);
        else if (Stage == CaseStage.Appealed)
            CloseAppeal(AppealState.Lapsed, reason, sitting);
    }

    public void MoveTo(OrgId org, OrgPath path, Place place) => (OrgId, OrgPath, OrgName, TownshipName) = (org, path, place.OrgName, place.TownshipName);

    public void KeepWithDecision(HouseholdSnapshot snapshot) => DecisionSnapshot = snapshot;

    public void EnteredLedger(LedgerEntryId entry) => LedgerEntryId = entry;

    private Result<Done> Take(CaseAction action, string? note, string? reference, Sitting sitting)
    {
        if (Refuse(action) is { } refusal)
            return refusal;
        Advance(sitting, note, reference);
        return Done.Value;
    }
}

/// <summary>Names of the day on which the case was opened.</summary>
internal sealed record Place(string OrgName, string TownshipName);

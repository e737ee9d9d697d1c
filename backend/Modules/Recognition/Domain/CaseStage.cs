using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>Where a case stands: at a step of its procedure, or at its end.</summary>
internal enum CaseStage
{
    SelfApplication,
    HomeVisit,
    BranchAppraisal,
    BranchReport,
    CommitteeReview,
    CommitteeApproval,
    DepartmentDecision,
    PublicNotice,
    WrittenNotice,
    Filing,

    /// <summary>Every step is done; the ledger holds the person.</summary>
    Recognised,

    /// <summary>The appraisal, a review or the decision said no.</summary>
    NotApproved,

    /// <summary>The applicant took it back.</summary>
    Withdrawn,

    /// <summary>The person died, left the county or the party.</summary>
    Ended,

    /// <summary>Not approved, and the applicant's appeal is looked into.</summary>
    Appealed,
}

/// <summary>What may be done with a case; named as its operations are.</summary>
internal enum CaseAction
{
    CorrectApplication,
    RecordHomeVisit,
    RecordAppraisal,
    ReportByBranch,
    ReviewByCommittee,
    ApproveByCommittee,
    DecideByDepartment,
    PostNotice,
    SendWrittenNotice,
    FileCase,
    WithdrawApplication,
    FreezeCase,
    UnfreezeCase,
    FileAppeal,
    AnswerAppeal,
}

internal static class CaseTransitions
{
    private static readonly Dictionary<CaseStage, CaseAction> Work = new()
    {
        [CaseStage.SelfApplication] = CaseAction.CorrectApplication,
        [CaseStage.HomeVisit] = CaseAction.RecordHomeVisit,
        [CaseStage.BranchAppraisal] = CaseAction.RecordAppraisal,
        [CaseStage.BranchReport] = CaseAction.ReportByBranch,
        [CaseStage.CommitteeReview] = CaseAction.ReviewByCommittee,
        [CaseStage.CommitteeApproval] = CaseAction.ApproveByCommittee,
        [CaseStage.DepartmentDecision] = CaseAction.DecideByDepartment,
        [CaseStage.PublicNotice] = CaseAction.PostNotice,
        [CaseStage.WrittenNotice] = CaseAction.SendWrittenNotice,
        [CaseStage.Filing] = CaseAction.FileCase,
    };

    public static bool IsOpen(this CaseStage stage) => stage < CaseStage.Recognised;

    public static CaseStage StageOf(StepKind kind) => (CaseStage)kind;

    /// <summary>The work that the stage waits for; null at the end.</summary>
    public static CaseAction? WorkAt(CaseStage stage) => Work.TryGetValue(stage, out var action) ? action : null;

    /// <summary>What may be done at a stage, with the clock running or frozen.</summary>
    public static IReadOnlyList<CaseAction> Allowed(CaseStage stage, bool frozen) =>
        stage == CaseStage.NotApproved ? [CaseAction.FileAppeal]
        : stage == CaseStage.Appealed ? [CaseAction.AnswerAppeal]
        : !stage.IsOpen() ? []
        : frozen ? [CaseAction.UnfreezeCase, CaseAction.WithdrawApplication]
        : [Work[stage], CaseAction.WithdrawApplication, CaseAction.FreezeCase];
}

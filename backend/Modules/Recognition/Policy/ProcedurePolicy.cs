using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;

namespace Assistance.Recognition.Policy;

/// <summary>What a step of the procedure is.</summary>
internal enum StepKind
{
    /// <summary>个人申请</summary>
    SelfApplication,

    /// <summary>入户调查</summary>
    HomeVisit,

    /// <summary>民主评议</summary>
    BranchAppraisal,

    /// <summary>支部上报</summary>
    BranchReport,

    /// <summary>党委复核</summary>
    CommitteeReview,

    /// <summary>党委审批</summary>
    CommitteeApproval,

    /// <summary>组织部审定</summary>
    DepartmentDecision,

    /// <summary>公示</summary>
    PublicNotice,

    /// <summary>书面通知</summary>
    WrittenNotice,

    /// <summary>备案归档</summary>
    Filing,
}

/// <summary>Who takes a step.</summary>
internal enum StepLevel
{
    Branch,
    Township,
    County,
}

/// <summary>The procedure of recognition: section <c>recognition</c> of a pack.</summary>
/// <param name="Deadline">The whole time from the application to the decision (rule B10).</param>
/// <param name="EntitlementMonths">How long a recognition holds (rule B8: one application a year).</param>
/// <param name="PaidOn">The day of the year on which help is paid out (rule B8: at year-end); the second clock.</param>
internal sealed record ProcedurePolicy(IReadOnlyList<StepPolicy> Steps, DeadlinePolicy Deadline, int EntitlementMonths, MonthDay? PaidOn = null)
{
    public const string SectionName = "recognition";

    public int PositionOf(StepKind kind) => Steps.Index().First(step => step.Item.Kind == kind).Index;

    public T? Step<T>()
        where T : StepPolicy => Steps.OfType<T>().FirstOrDefault();
}

/// <param name="Days">Calendar days behind the day of the application; the last of them is in time.</param>
/// <param name="Until">The step by whose end the clock stops: the decision.</param>
internal sealed record DeadlinePolicy(int Days, StepKind Until);

/// <param name="By">Who takes the step.</param>
/// <param name="Days">Its share of the time, in calendar days behind the day on which it begins.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SelfApplicationStep), "selfApplication")]
[JsonDerivedType(typeof(HomeVisitStep), "homeVisit")]
[JsonDerivedType(typeof(BranchAppraisalStep), "branchAppraisal")]
[JsonDerivedType(typeof(BranchReportStep), "branchReport")]
[JsonDerivedType(typeof(CommitteeReviewStep), "committeeReview")]
[JsonDerivedType(typeof(CommitteeApprovalStep), "committeeApproval")]
[JsonDerivedType(typeof(DepartmentDecisionStep), "departmentDecision")]
[JsonDerivedType(typeof(PublicNoticeStep), "publicNotice")]
[JsonDerivedType(typeof(WrittenNoticeStep), "writtenNotice")]
[JsonDerivedType(typeof(FilingStep), "filing")]
internal abstract record StepPolicy(StepLevel By, int Days)
{
    [JsonIgnore]
    public abstract StepKind Kind { get; }
}

internal sealed record SelfApplicationStep(StepLevel By, int Days) : StepPolicy(By, Days)
{
    [JsonIgnore]
    public override StepKind Kind => StepKind.SelfApplication;
}

/// <param name="Investigators">How many must go together.</param>
internal sealed record HomeVisitStep(StepLevel By, int Days, int Investigators) : StepPolicy(By, Days)
{
    [JsonIgnore]
    public override StepKind Kind => StepKind.HomeVisit;
}

internal sealed record BranchAppraisalStep(StepLevel By, int Days, VoteRule Vote) : StepPolicy(By, Days)
{
    [JsonIgnore]
    public override StepKind Kind => StepKind.BranchAppraisal;
}

internal sealed record BranchReportStep(StepLevel By, int Days) : StepPolicy(By, Days)
{
    [JsonIgnore]
    public override StepKind Kind => StepKind.BranchReport;
}

internal sealed record CommitteeReviewStep(StepLevel By, int Days) : StepPolicy(By, Days)
{
    [JsonIgnore]
    public override StepKind Kind => StepKind.CommitteeReview;
}

internal sealed record CommitteeApprovalStep(StepLevel By, int Days) : StepPolicy(By, Days)
{
    [JsonIgnore]
    public override StepKind Kind => StepKind.CommitteeApproval;
}

internal sealed record DepartmentDecisionStep(StepLevel By, int Days) : StepPolicy(By, Days)
{
    [JsonIgnore]
    public override StepKind Kind => StepKind.DepartmentDecision;
}

/// <param name="Length">Days that the notice stands behind the day of its posting.</param>
/// <param name="WorkingDays">Whether these are working days.</param>
/// <param name="Places">Where it is posted, as people say it: 村务公开栏.</param>
internal sealed record PublicNoticeStep(StepLevel By, int Days, int Length, bool WorkingDays, IReadOnlyList<string> Places) : StepPolicy(By, Days)
{
    [JsonIgnore]
    public override StepKind Kind => StepKind.PublicNotice;
}

internal sealed record WrittenNoticeStep(StepLevel By, int Days) : StepPolicy(By, Days)
{
    [JsonIgnore]
    public override StepKind Kind => StepKind.WrittenNotice;
}

internal sealed record FilingStep(StepLevel By, int Days) : StepPolicy(By, Days)
{
    [JsonIgnore]
    public override StepKind Kind => StepKind.Filing;
}

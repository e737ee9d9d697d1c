using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>What is inspected.</summary>
internal enum InspectionSubject
{
    /// <summary>村级项目</summary>
    Project,

    /// <summary>村（社区）</summary>
    Village,

    /// <summary>结对党支部</summary>
    Branch,
}

internal enum InspectionState
{
    /// <summary>待督查</summary>
    Planned,

    /// <summary>已通报结果</summary>
    Reported,

    /// <summary>已取消</summary>
    Dropped,
}

/// <summary>The answer to one of the three questions.</summary>
internal enum InspectionVerdict
{
    /// <summary>好</summary>
    Good,

    /// <summary>一般</summary>
    Fair,

    /// <summary>差</summary>
    Poor,
}

/// <param name="Remark">What it rests on; always said where it is not good.</param>
internal sealed record InspectionAnswer(InspectionVerdict Verdict, string? Remark = null);

/// <summary>The three questions of every inspection (rule H6).</summary>
/// <param name="Money">资金走向: is the money's way clear.</param>
/// <param name="Effect">实施效果: does it work.</param>
/// <param name="People">群众满意: are people content.</param>
internal sealed record InspectionAnswers(InspectionAnswer Money, InspectionAnswer Effect, InspectionAnswer People)
{
    public IEnumerable<(string Field, InspectionAnswer Answer)> All => [("money", Money), ("effect", Effect), ("people", People)];
}

/// <summary>
/// An inspection by a committee or the county of what stands below it. An unannounced one belongs to the inspecting organisation until its result is
/// told: nobody below reaches the row before (rule H6).
/// </summary>
internal sealed class Inspection : Aggregate, IScoped
{
    private Inspection()
    {
    }

    public InspectionId Id { get; private set; }

    /// <summary>Of those who may know: the inspecting organisation's while it is kept quiet, the inspected place's from then on.</summary>
    public OrgPath OrgPath { get; private set; }

    public OrgId ById { get; private set; }

    public OrgPath ByPath { get; private set; }

    public InspectionSubject Subject { get; private set; }

    public OrgId PlaceId { get; private set; }

    public ProjectId? ProjectId { get; private set; }

    /// <summary>Of the project, the village or the branch, on the day on which it was planned.</summary>
    public string SubjectName { get; private set; } = string.Empty;

    /// <summary>明察 where it is, 暗访 where it is not.</summary>
    public bool IsAnnounced { get; private set; }

    public InspectionState State { get; private set; }

    public DateOnly On { get; private set; }

    public string Inspectors { get; private set; } = string.Empty;

    public UserId PlannedBy { get; private set; }

    public string PlannedByName { get; private set; } = string.Empty;

    public InspectionAnswers? Answers { get; private set; }

    public string? Summary { get; private set; }

    public string? ReportedByName { get; private set; }

    public DateOnly? ReportedOn { get; private set; }

    public string? DropReason { get; private set; }

    public static Inspection Plan(InspectionId id, Post by, OrgCard place, (InspectionSubject Kind, Project? Project) subject, InspectionPlan plan, ProjectHand hand) => new()
    {
        Id = id,
        ById = by.OrganisationId,
        ByPath = by.Path,
        OrgPath = plan.IsAnnounced ? place.Path : by.Path,
        Subject = subject.Kind,
        PlaceId = place.Id,
        ProjectId = subject.Project?.Id,
        SubjectName = subject.Project?.Name ?? place.Name,
        IsAnnounced = plan.IsAnnounced,
        On = plan.On,
        Inspectors = plan.Inspectors.Trim(),
        PlannedBy = hand.Id,
        PlannedByName = hand.Name,
    };

    /// <summary>Tells the result; from now on the inspected see it.</summary>
    public Refusal? Report(InspectionReport report, OrgCard place, ProjectHand hand, DateOnly today)
    {
        if (State != InspectionState.Planned)
            return InspectionRefusals.Illegal(State);
        if (report.On > today)
            return InspectionRefusals.NotAfter(today).ForField("on");
        if (report.Answers.All.FirstOrDefault(one => one.Answer.Verdict != InspectionVerdict.Good && string.IsNullOrWhiteSpace(one.Answer.Remark)) is { Field: { } field })
            return InspectionRefusals.RemarkMissing.ForField($"answers.{field}.remark");
        (State, On, Answers, Summary) = (InspectionState.Reported, report.On, report.Answers, report.Summary?.Trim());
        (ReportedByName, ReportedOn, OrgPath) = (hand.Name, today, place.Path);
        return null;
    }

    public Refusal? Drop(string reason)
    {
        if (State != InspectionState.Planned)
            return InspectionRefusals.Illegal(State);
        (State, DropReason) = (InspectionState.Dropped, reason.Trim());
        return null;
    }
}

/// <param name="Inspectors">Who goes, by name.</param>
internal sealed record InspectionPlan(bool IsAnnounced, DateOnly On, string Inspectors);

internal sealed record InspectionReport(DateOnly On, InspectionAnswers Answers, string? Summary);

using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>What a finding is about.</summary>
internal enum InspectionFindingKind
{
    /// <summary>资金</summary>
    Money,

    /// <summary>效果</summary>
    Effect,

    /// <summary>群众反映</summary>
    People,

    /// <summary>档案资料</summary>
    Papers,

    /// <summary>其他</summary>
    Other,
}

internal enum InspectionFindingState
{
    /// <summary>待整改</summary>
    Open,

    /// <summary>已答复，待销号</summary>
    Answered,

    /// <summary>已销号</summary>
    Closed,
}

/// <summary>What an inspection found to be put right: whose it is, by when, what they answered. Who answered does not close (rule H6).</summary>
internal sealed class InspectionFinding : Aggregate, IScoped
{
    private InspectionFinding()
    {
    }

    public InspectionFindingId Id { get; private set; }

    public InspectionId InspectionId { get; private set; }

    public int Number { get; private set; }

    /// <summary>Of the inspected place.</summary>
    public OrgPath OrgPath { get; private set; }

    public OrgId PlaceId { get; private set; }

    public string SubjectName { get; private set; } = string.Empty;

    public OrgId ById { get; private set; }

    public OrgPath ByPath { get; private set; }

    public OrgId OwnerId { get; private set; }

    public OrgPath OwnerPath { get; private set; }

    public InspectionFindingKind Kind { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public DateOnly DueOn { get; private set; }

    public InspectionFindingState State { get; private set; }

    public string? Answer { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public string? AnsweredByName { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Of the inspecting side, when it closed it or sent it back.</summary>
    public string? Remark { get; private set; }

    public string? JudgedByName { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public static InspectionFinding Of(InspectionFindingId id, int number, Inspection inspection, OrgCard owner, InspectionFindingKind kind, string text, DateOnly dueOn) => new()
    {
        Id = id,
        InspectionId = inspection.Id,
        Number = number,
        OrgPath = inspection.OrgPath,
        PlaceId = inspection.PlaceId,
        SubjectName = inspection.SubjectName,
        ById = inspection.ById,
        ByPath = inspection.ByPath,
        OwnerId = owner.Id,
        OwnerPath = owner.Path,
        Kind = kind,
        Text = text.Trim(),
        DueOn = dueOn,
    };

    public bool IsOverdueOn(DateOnly day) => State == InspectionFindingState.Open && DueOn < day;

    public Refusal? Reply(string answer, ProjectHand hand, DateOnly today)
    {
        if (State != InspectionFindingState.Open)
            return InspectionRefusals.Illegal(State);
        (State, Answer, AnsweredBy, AnsweredByName, AnsweredOn) = (InspectionFindingState.Answered, answer.Trim(), hand.Id, hand.Name, today);
        return null;
    }

    /// <param name="dueOn">The new last day of what is sent back; the old one where none is named.</param>
    public Refusal? Judge(bool settles, string? remark, DateOnly? dueOn, ProjectHand hand, DateOnly today)
    {
        if (State != InspectionFindingState.Answered)
            return InspectionRefusals.Illegal(State);
        if (hand.Id == AnsweredBy)
            return InspectionRefusals.OwnAnswer;
        if (!settles && string.IsNullOrWhiteSpace(remark))
            return InspectionRefusals.RemarkMissing.ForField("remark");
        if (!settles && dueOn < today)
            return InspectionRefusals.NotBefore(today).ForField("dueOn");
        (Remark, JudgedByName) = (remark?.Trim(), hand.Name);
        if (settles)
            (State, ClosedOn) = (InspectionFindingState.Closed, today);
        else
            (State, DueOn) = (InspectionFindingState.Open, dueOn ?? DueOn);
        return null;
    }
}

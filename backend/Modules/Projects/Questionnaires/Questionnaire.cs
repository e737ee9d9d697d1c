using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Questionnaires;

internal enum QuestionnaireState
{
    /// <summary>草稿</summary>
    Draft,

    /// <summary>调查中</summary>
    Open,

    /// <summary>已结束</summary>
    Closed,
}

/// <summary>
/// What people of a place are asked, without being asked who they are (rules H6, H9). One of an unannounced inspection belongs to the inspecting
/// organisation until its result is told, as the inspection does.
/// </summary>
internal sealed class Questionnaire : Aggregate, IScoped
{
    public const string CodeField = "questionnaire.code";

    /// <summary>Of fewer nothing is shown: one could tell who said what.</summary>
    public const int FewestShown = 5;

    private Questionnaire()
    {
    }

    public QuestionnaireId Id { get; private set; }

    /// <summary>Of those who may know.</summary>
    public OrgPath OrgPath { get; private set; }

    /// <summary>Whose people are asked.</summary>
    public OrgId PlaceId { get; private set; }

    /// <summary>Who asks.</summary>
    public OrgId ById { get; private set; }

    public OrgPath ByPath { get; private set; }

    public InspectionId? InspectionId { get; private set; }

    public ProjectId? ProjectId { get; private set; }

    /// <summary>Of an unannounced inspection that is not reported yet.</summary>
    public bool IsQuiet { get; private set; }

    public string Title { get; private set; } = string.Empty;

    public string? Introduction { get; private set; }

    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public DateOnly OpensOn { get; private set; }

    public DateOnly ClosesOn { get; private set; }

    public int Asked { get; private set; }

    public int Goal { get; private set; }

    public QuestionnaireState State { get; private set; }

    /// <summary>Finds it by the code of its link; null until it is opened.</summary>
    public BlindIndex? CodeIndex { get; private set; }

    public SealedText? Code { get; private set; }

    public string DrawnUpByName { get; private set; } = string.Empty;

    public static Result<Questionnaire> Draft(QuestionnaireId id, Post by, OrgCard place, (Inspection? Inspection, ProjectId? Project) of, QuestionnairePlan plan, ProjectHand hand)
    {
        var isQuiet = of.Inspection is { IsAnnounced: false, State: InspectionState.Planned };
        var questionnaire = new Questionnaire
        {
            Id = id,
            ById = by.OrganisationId,
            ByPath = by.Path,
            PlaceId = place.Id,
            OrgPath = isQuiet ? of.Inspection!.OrgPath : place.Path,
            IsQuiet = isQuiet,
            InspectionId = of.Inspection?.Id,
            ProjectId = of.Project,
            DrawnUpByName = hand.Name,
        };
        return questionnaire.Edit(plan) is { } refusal ? refusal : questionnaire;
    }

    public Refusal? Edit(QuestionnairePlan plan)
    {
        if (State != QuestionnaireState.Draft)
            return QuestionnaireRefusals.Illegal(State);
        if (plan.ClosesOn < plan.OpensOn || plan.ClosesOn > plan.OpensOn.AddYears(1))
            return QuestionnaireRefusals.OrderOfDays;
        (Title, Introduction, Questions) = (plan.Title.Trim(), plan.Introduction?.Trim(), [.. plan.Questions.Select(Cleaned)]);
        (OpensOn, ClosesOn, Asked, Goal) = (plan.OpensOn, plan.ClosesOn, plan.Asked, plan.Goal);
        return null;
    }

    public Refusal? Open(FieldProtector protector, string code, DateOnly today)
    {
        if (State != QuestionnaireState.Draft)
            return QuestionnaireRefusals.Illegal(State);
        if (ClosesOn < today)
            return QuestionnaireRefusals.OverAlready(ClosesOn);
        (State, CodeIndex, Code) = (QuestionnaireState.Open, protector.IndexOf(CodeField, code), protector.Seal(CodeField, Id.Value, code, "…"));
        return null;
    }

    public Refusal? Close()
    {
        if (State != QuestionnaireState.Open)
            return QuestionnaireRefusals.Illegal(State);
        State = QuestionnaireState.Closed;
        return null;
    }

    public Refusal? Reopen(DateOnly today)
    {
        if (State != QuestionnaireState.Closed)
            return QuestionnaireRefusals.Illegal(State);
        if (ClosesOn < today)
            return QuestionnaireRefusals.OverAlready(ClosesOn);
        State = QuestionnaireState.Open;
        return null;
    }

    /// <summary>Its inspection is reported: whoever reaches the place now knows of it.</summary>
    public void Tell(OrgPath place) => (IsQuiet, OrgPath) = (false, place);

    public bool IsAskedOn(DateOnly day) => State == QuestionnaireState.Open && OpensOn <= day && day <= ClosesOn;

    /// <summary>A sheet of paper or a call is keyed in until the questionnaire is closed, for a day on which people were asked.</summary>
    public Refusal? RefuseKeyed(DateOnly on, DateOnly today)
    {
        if (State != QuestionnaireState.Open)
            return QuestionnaireRefusals.Illegal(State);
        var last = ClosesOn < today ? ClosesOn : today;
        return on < OpensOn || on > last ? QuestionnaireRefusals.NotThatDay(OpensOn, last).ForField("on") : null;
    }

    private static Question Cleaned(Question question) => question.Kind is QuestionKind.Single or QuestionKind.Multiple
        ? new Question(question.Kind, question.Text.Trim(), [.. question.Options!.Select(option => option.Trim())])
        : new Question(question.Kind, question.Text.Trim());
}

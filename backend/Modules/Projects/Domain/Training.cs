using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>What is taught, where, when and by whom.</summary>
/// <param name="Skill">Code of what who comes may master; null where nothing practical is taught.</param>
/// <param name="Place">As the station of distance learning (rule I8).</param>
/// <param name="Sessions">How often it meets: evenings of a night school.</param>
/// <param name="Capacity">Places; null where everybody may come.</param>
/// <param name="Audience">For whom it is.</param>
internal sealed record TrainingPlan(
    TrainingKind Kind, string Topic, string Place, DateOnly On, TimeOnly StartsAt, TimeOnly EndsAt, int Sessions, string? Skill = null, int? Capacity = null, string? Teacher = null, string? Audience = null);

/// <summary>A training: drafted → announced → held, or cancelled for a reason (rules A10, E1).</summary>
internal sealed class Training : Aggregate, IScoped
{
    private Training()
    {
    }

    public TrainingId Id { get; private set; }

    /// <summary>Who holds it.</summary>
    public OrgId OrganiserId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public TrainingState State { get; private set; }

    public TrainingKind Kind { get; private set; }

    public string Topic { get; private set; } = string.Empty;

    public string? Skill { get; private set; }

    public string Place { get; private set; } = string.Empty;

    public DateOnly On { get; private set; }

    public TimeOnly StartsAt { get; private set; }

    public TimeOnly EndsAt { get; private set; }

    public int Sessions { get; private set; }

    public int? Capacity { get; private set; }

    public string? Teacher { get; private set; }

    public string? Audience { get; private set; }

    public string DraftedByName { get; private set; } = string.Empty;

    /// <summary>Good on the day alone; whoever shows it lets people check in by themselves.</summary>
    public string? CheckInCode { get; private set; }

    /// <summary>Attendances that were counted and not named, as of villagers at a lecture.</summary>
    public int Others { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>What may be done now.</summary>
    public IReadOnlyList<TrainingAct> Next => State switch
    {
        TrainingState.Drafted => [TrainingAct.Edit, TrainingAct.Announce, TrainingAct.Cancel],
        TrainingState.Announced => [TrainingAct.Edit, TrainingAct.Enrol, TrainingAct.Mark, TrainingAct.Hold, TrainingAct.Cancel],
        TrainingState.Held => [TrainingAct.Enrol, TrainingAct.Mark, TrainingAct.ConfirmSkill, TrainingAct.RecordJob],
        _ => [],
    };

    public static Result<Training> Draft(TrainingId id, OrgCard organiser, TrainingPlan plan, ProjectHand hand)
    {
        var training = new Training { Id = id, OrganiserId = organiser.Id, OrgPath = organiser.Path, DraftedByName = hand.Name };
        return training.Take(plan) is { } refusal ? refusal : training;
    }

    /// <summary>Names are sent in from below until the day before; on the day, who holds it records who comes.</summary>
    public bool TakesNamesOn(DateOnly day) => State == TrainingState.Announced && On > day;

    public Refusal? Change(TrainingPlan plan) => RefuseUnless(TrainingAct.Edit) ?? Take(plan);

    /// <param name="code">For checking in.</param>
    public Refusal? Announce(string code)
    {
        if (RefuseUnless(TrainingAct.Announce) is { } refusal)
            return refusal;
        (State, CheckInCode) = (TrainingState.Announced, code);
        return null;
    }

    public Refusal? Hold(int sessions, int others, DateOnly today)
    {
        if (RefuseUnless(TrainingAct.Hold) is { } refusal)
            return refusal;
        if (On > today)
            return TrainingRefusals.NotYet(On);
        (State, Sessions, Others) = (TrainingState.Held, sessions, others);
        return null;
    }

    public Refusal? Cancel(string reason)
    {
        if (RefuseUnless(TrainingAct.Cancel) is { } refusal)
            return refusal;
        (State, CancelReason) = (TrainingState.Cancelled, reason.Trim());
        return null;
    }

    /// <summary>Nobody is present before the day.</summary>
    public Refusal? RefuseMark(DateOnly today) => RefuseUnless(TrainingAct.Mark) ?? (On > today ? TrainingRefusals.NotYet(On) : null);

    public Refusal? RefuseUnless(TrainingAct act) => Next.Contains(act) ? null : TrainingRefusals.Illegal(State, Next);

    private Refusal? Take(TrainingPlan plan)
    {
        if (plan.EndsAt <= plan.StartsAt)
            return TrainingRefusals.OrderOfTimes;
        (Kind, Topic, Skill, Place, On) = (plan.Kind, plan.Topic.Trim(), plan.Skill, plan.Place.Trim(), plan.On);
        (StartsAt, EndsAt, Sessions, Capacity) = (plan.StartsAt, plan.EndsAt, plan.Sessions, plan.Capacity);
        (Teacher, Audience) = (Trimmed(plan.Teacher), Trimmed(plan.Audience));
        return null;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

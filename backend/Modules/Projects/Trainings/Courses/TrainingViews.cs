using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;

namespace Assistance.Projects.Trainings.Courses;

/// <summary>A training, and what the caller may do next.</summary>
/// <param name="CheckInCode">For who works with it, while it is good.</param>
/// <param name="Others">Attendances that were counted and not named.</param>
/// <param name="Attendances">人次: who came by name, and those counted beside them.</param>
/// <param name="Mastered">Who masters the skill.</param>
/// <param name="Employed">Who found work by it (rule I7).</param>
internal sealed record TrainingView(
    TrainingId Id,
    int Version,
    OrgId OrganisationId,
    string OrganisationName,
    TrainingState State,
    TrainingPlan Plan,
    string DraftedByName,
    string? CheckInCode,
    int Enrolled,
    int Present,
    int Absent,
    int Others,
    int Attendances,
    int Mastered,
    int Employed,
    string? CancelReason,
    IReadOnlyList<TrainingAct> Acts) : IVersionedView;

/// <summary>A training in a list.</summary>
/// <param name="Enrolled">On the list, whether they came or not.</param>
internal sealed record TrainingRow(
    TrainingId Id, OrgId OrganisationId, string OrganisationName, TrainingState State, TrainingKind Kind, string Topic, string? Skill, string Place, DateOnly On, TimeOnly StartsAt, TimeOnly EndsAt,
    int Sessions, int? Capacity, string? Teacher, int Enrolled, int Attendances);

/// <summary>Which trainings are wanted; all in scope where nothing is said.</summary>
/// <param name="OrganisationId">Held at or below this organisation.</param>
/// <param name="Text">In the topic.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Invited">Announced above the caller's branches, to which they send people, instead of those in scope.</param>
internal sealed record TrainingFilter(
    OrgId? OrganisationId = null, TrainingKind? Kind = null, TrainingState? State = null, string? Skill = null, DateOnly? From = null, DateOnly? Until = null, string? Text = null,
    bool? Invited = null);

/// <summary>Somebody on the list of a training.</summary>
/// <param name="Relative">Who of the household comes in their place; empty where they come themselves.</param>
internal sealed record TraineeView(
    TraineeId Id, int Version, TrainingId TrainingId, PersonId PersonId, string Name, string Relative, string OrgName, NeedTier? Tier, TraineeState State, DateOnly? MasteredOn, string? Employer,
    DateOnly? EmployedOn) : IVersionedView
{
    public static TraineeView Of(Trainee t, PersonCard person) =>
        new(t.Id, t.Version, t.TrainingId, t.PersonId, person.Name, t.Relative, person.OrgName, person.Tier, t.State, t.MasteredOn, t.Employer, t.EmployedOn);
}

internal sealed record TraineeList(IReadOnlyList<TraineeView> Items);

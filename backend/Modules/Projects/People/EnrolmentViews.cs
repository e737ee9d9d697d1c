using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;

namespace Assistance.Projects.People;

/// <summary>Somebody who takes part.</summary>
/// <param name="WasNeedy">Stood in the ledger when they joined.</param>
/// <param name="Rise">Of the income by head, where both are known.</param>
internal sealed record ProjectEnrolmentView(
    EnrolmentId Id,
    int Version,
    ProjectId ProjectId,
    PersonId PersonId,
    string Name,
    string OrgName,
    ProjectRole Role,
    bool WasNeedy,
    DateOnly JoinedOn,
    DateOnly? LeftOn,
    string? LeftWhy,
    int? BeforeYear,
    Money? Before,
    int? AfterYear,
    Money? After,
    Money? Rise) : IVersionedView
{
    public static ProjectEnrolmentView Of(Enrolment e, PersonCard person) => new(
        e.Id, e.Version, e.ProjectId, e.PersonId, person.Name, person.OrgName, e.Role, e.WasNeedy, e.JoinedOn, e.LeftOn, e.LeftWhy, e.BeforeYear, e.Before, e.AfterYear, e.After,
        e is { Before: { } before, After: { } after } ? after - before : null);
}

/// <param name="PlannedNeedy">Members in hardship whom the plan wants to lead along.</param>
internal sealed record ProjectEnrolments(IReadOnlyList<ProjectEnrolmentView> Items, int Needy, int Others, int PlannedNeedy, int PlannedOthers, bool MayEnrol);

/// <summary>Somebody whom the project suits (rule H2): what they can, and what they wish, of what it asks and gives.</summary>
/// <param name="Skills">Codes; those that the project needs.</param>
/// <param name="Wishes">Codes; those that it meets.</param>
internal sealed record ProjectSuggestion(PersonId PersonId, string Name, string OrgName, NeedTier? Tier, IReadOnlyList<string> Skills, IReadOnlyList<string> Wishes);

internal sealed record ProjectSuggestions(IReadOnlyList<ProjectSuggestion> Items);

using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.People;

/// <summary>Somebody takes part in a project; what their household had by head before is taken from their file.</summary>
internal static class EnrolPerson
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/projects/{projectId}/enrolments", (ProjectId projectId, Command body) => body with { ProjectId = projectId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(PersonId PersonId, ProjectRole As, DateOnly JoinedOn) : ICommand<ProjectEnrolmentView>
    {
        [JsonIgnore]
        public ProjectId ProjectId { get; init; }
    }

    internal sealed class Handler(ProjectsDb db, IPeople people, BusinessClock clock) : ICommandHandler<Command, ProjectEnrolmentView>
    {
        public async Task<Result<ProjectEnrolmentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var project = await db.Projects.SingleOrDefaultAsync(p => p.Id == request.ProjectId, cancellationToken);
            if (project is null)
                return ProjectRefusals.NotFound;
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person)
                return ProjectRefusals.PersonNotFound;
            if (person.State != PersonState.Active)
                return ProjectRefusals.NotActive;
            if (await db.Enrolments.AnyAsync(e => e.ProjectId == project.Id && e.PersonId == person.Id, cancellationToken))
                return ProjectRefusals.EnrolledAlready;
            var home = await people.SnapshotAsync(person.Id, cancellationToken);
            var before = home is { IncomeYear: { } year, PerCapita: { } income } ? new YearIncome(year, income) : null;
            var joined = Enrolment.Join(Ids.New<EnrolmentId>(clock.Time), project, person, request.As, before, (request.JoinedOn, clock.Today));
            if (joined.Refusal is not null)
                return joined.Refusal;
            db.Add(joined.Value);
            return await db.TrySaveAsync(cancellationToken) ? ProjectEnrolmentView.Of(joined.Value, person) : ProjectRefusals.EnrolledAlready;
        }
    }
}

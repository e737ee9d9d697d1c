using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.People;

/// <summary>Who takes part in a project, and what came of it for each household (rule H9).</summary>
internal static class ListProjectEnrolments
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/projects/{projectId}/enrolments", (ProjectId projectId) => new Query(projectId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(ProjectId ProjectId) : IQuery<ProjectEnrolments>;

    internal sealed class Handler(ProjectsDb db, IPeople people, ProjectDesk desk) : IQueryHandler<Query, ProjectEnrolments>
    {
        public async Task<Result<ProjectEnrolments>> Handle(Query request, CancellationToken cancellationToken)
        {
            var project = await db.Projects.SingleOrDefaultAsync(p => p.Id == request.ProjectId, cancellationToken);
            if (project is null)
                return ProjectRefusals.NotFound;
            var rows = await db.Enrolments.Where(e => e.ProjectId == request.ProjectId).OrderBy(e => e.JoinedOn).ThenBy(e => e.Id).ToListAsync(cancellationToken);
            var cards = await people.CardsAsync([.. rows.Select(e => e.PersonId)], cancellationToken);
            return new ProjectEnrolments(
                [.. rows.Select(e => ProjectEnrolmentView.Of(e, cards[e.PersonId]))],
                rows.Count(e => e.WasNeedy), rows.Count(e => !e.WasNeedy), project.NeedyMembers, project.OtherPeople, project.TakesPeople && desk.Works(project));
        }
    }
}

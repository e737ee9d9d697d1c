using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Lists;

/// <summary>A project, and what the caller may do next.</summary>
internal static class GetProject
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/projects/{projectId}", (ProjectId projectId) => new Query(projectId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(ProjectId ProjectId) : IQuery<ProjectView>;

    internal sealed class Handler(ProjectsDb db, ProjectDesk desk) : IQueryHandler<Query, ProjectView>
    {
        public async Task<Result<ProjectView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Projects.SingleOrDefaultAsync(p => p.Id == request.ProjectId, cancellationToken) is { } project ? await desk.ViewAsync(project, cancellationToken) : ProjectRefusals.NotFound;
    }
}

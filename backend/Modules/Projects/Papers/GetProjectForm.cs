using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Papers;

/// <summary>A project's application (Form 12) for the print page.</summary>
internal static class GetProjectForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/projects/{projectId}/form", (ProjectId projectId) => new Query(projectId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(ProjectId ProjectId) : IQuery<FilledForm>;

    internal sealed class Handler(ProjectsDb db, ProjectDesk desk, BusinessClock clock) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Projects.SingleOrDefaultAsync(p => p.Id == request.ProjectId, cancellationToken) is { } project
                ? ApplicationForm.Fill(await desk.ViewAsync(project, cancellationToken), desk.Hand.Name, clock.Today)
                : ProjectRefusals.NotFound;
    }
}

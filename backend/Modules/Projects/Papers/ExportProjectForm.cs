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

/// <summary>A project's application (Form 12) as a Word document; who took it is kept.</summary>
internal static class ExportProjectForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/projects/{projectId}/form-documents", (ProjectId projectId) => new Command(projectId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(ProjectId ProjectId) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ProjectsDb db, ProjectDesk desk, FormFiles files, BusinessClock clock) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var project = await db.Projects.SingleOrDefaultAsync(p => p.Id == request.ProjectId, cancellationToken);
            if (project is null)
                return ProjectRefusals.NotFound;
            var form = ApplicationForm.Fill(await desk.ViewAsync(project, cancellationToken), desk.Hand.Name, clock.Today);
            return await files.TakeAsync(form, ("project", project.Id.ToString(), project.OrgPath), reason: null, cancellationToken);
        }
    }
}

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
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Inspections;

/// <summary>Plans an inspection of a project, a village or a branch of a pairing; an unannounced one stays with the inspecting side until it is reported (rule H6).</summary>
internal static class PlanInspection
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/inspections", (Command body) => body);

    /// <param name="PlaceId">A village, a community or a branch; not said where a project is.</param>
    /// <param name="ProjectId">The project, where it is one that is inspected.</param>
    /// <param name="IsAnnounced">明察; 暗访 where it is not.</param>
    /// <param name="Inspectors">Who goes, by name.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(bool IsAnnounced, DateOnly On, string Inspectors, OrgId? PlaceId = null, ProjectId? ProjectId = null) : ICommand<InspectionView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Inspectors).NotEmpty().MaximumLength(Limits.Sentence);
            RuleFor(c => c.PlaceId).NotNull().When(c => c.ProjectId is null);
        }
    }

    internal sealed class Handler(ProjectsDb db, InspectionDesk desk, IOrganisations organisations, RequestContext context, BusinessClock clock) : ICommandHandler<Command, InspectionView>
    {
        public async Task<Result<InspectionView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var project = request.ProjectId is { } wanted ? await db.Projects.SingleOrDefaultAsync(p => p.Id == wanted, cancellationToken) : null;
            if (request.ProjectId is not null && project is null)
                return ProjectRefusals.NotFound.ForField("projectId");
            var place = await organisations.FindAsync(project?.PlaceId ?? request.PlaceId!.Value, cancellationToken);
            if (place is null || !context.Scope.Covers(place.Path) || SubjectOf(place, project) is not { } subject)
                return InspectionRefusals.PlaceNotFound;
            if (desk.PostAbove(place.Path) is not { } post)
                return InspectionRefusals.NotBelow;
            var inspection = Inspection.Plan(
                Ids.New<InspectionId>(clock.Time), post, place, (subject, project), new InspectionPlan(request.IsAnnounced, request.On, request.Inspectors), desk.Hand);
            db.Add(inspection);
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ViewAsync(inspection, cancellationToken);
        }

        private static InspectionSubject? SubjectOf(OrgCard place, Project? project) => (project, place.Kind) switch
        {
            (not null, _) => InspectionSubject.Project,
            (_, OrgKind.Village or OrgKind.Community) => InspectionSubject.Village,
            (_, OrgKind.OrganBranch or OrgKind.VillageBranch or OrgKind.GeneralBranch or OrgKind.NewSectorBranch or OrgKind.OtherBranch) => InspectionSubject.Branch,
            _ => null,
        };
    }
}

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
using Assistance.Projects.Lists;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Drafts;

/// <summary>Drafts a project of a village (Form 12); nobody judges it until it is handed in.</summary>
internal static class DraftProject
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/projects", (Command body) => body);

    /// <param name="PlaceId">A village or community.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId PlaceId, ProjectPlan Plan) : ICommand<ProjectView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Plan).NotNull().SetValidator(new ProjectPlanValidator());
    }

    internal sealed class Handler(ProjectsDb db, ProjectDesk desk, IOrganisations organisations, RequestContext context, BusinessClock clock) : ICommandHandler<Command, ProjectView>
    {
        public async Task<Result<ProjectView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var place = await organisations.FindAsync(request.PlaceId, cancellationToken);
            if (place is null || !context.Scope.Covers(place.Path))
                return ProjectRefusals.PlaceNotFound;
            var drafted = Project.Draft(Ids.New<ProjectId>(clock.Time), place, request.Plan, desk.Hand, clock.Today);
            if (drafted.Refusal is not null)
                return drafted.Refusal;
            db.Add(drafted.Value);
            return await desk.KeepAsync(drafted.Value, null, cancellationToken);
        }
    }
}

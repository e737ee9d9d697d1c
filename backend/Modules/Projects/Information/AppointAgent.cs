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

namespace Assistance.Projects.Information;

/// <summary>Somebody serves as 创业信息员, 产品推销员 or 技术指导员 at an organisation (rule A11).</summary>
internal static class AppointAgent
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/information-agents", (Command body) => body);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId OrganisationId, PersonId PersonId, AgentRole As, DateOnly From) : ICommand<AgentView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.As).IsInEnum();
    }

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, IPeople people, RequestContext context, BusinessClock clock) : ICommandHandler<Command, AgentView>
    {
        public async Task<Result<AgentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var place = await organisations.FindAsync(request.OrganisationId, cancellationToken);
            if (place is null || !context.Scope.Covers(place.Path))
                return TrainingRefusals.OrganiserNotFound;
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person)
                return ProjectRefusals.PersonNotFound;
            if (person.State != PersonState.Active)
                return ProjectRefusals.NotActive;
            if (await db.Agents.AnyAsync(a => a.PersonId == person.Id && a.OrganisationId == place.Id && a.Role == request.As && a.Until == null, cancellationToken))
                return InformationRefusals.ServesAlready;
            var appointed = Agent.Appoint(Ids.New<AgentId>(clock.Time), place, person.Id, request.As, request.From, clock.Today);
            if (appointed.Refusal is not null)
                return appointed.Refusal;
            db.Add(appointed.Value);
            await db.SaveChangesAsync(cancellationToken);
            return AgentView.Of(appointed.Value, person, place);
        }
    }
}

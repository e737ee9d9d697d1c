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

namespace Assistance.Projects.Duties.Reserves;

/// <summary>Proposes somebody for a village's roster of reserve cadres (rule E2); the township confirms them.</summary>
internal static class ProposeReserve
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/reserve-cadres", (Command body) => body);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId PlaceId, PersonId PersonId, ReserveSource Source, string? Note = null) : ICommand<ReserveCadreView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Note).MaximumLength(Limits.Sentence);
    }

    internal sealed class Handler(ProjectsDb db, DutyDesk desk, ReserveDesk reserves, IPeople people, BusinessClock clock) : ICommandHandler<Command, ReserveCadreView>
    {
        public async Task<Result<ReserveCadreView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person)
                return DutyRefusals.PersonNotFound;
            var place = await desk.PlaceAsync(request.PlaceId, villagesOnly: true, cancellationToken);
            if (place.Refusal is not null)
                return place.Refusal;
            var proposed = ReserveCadre.Propose(Ids.New<ReserveCadreId>(clock.Time), place.Value, person, (request.Source, request.Note), (desk.Hand, desk.Today));
            if (proposed.Refusal is not null)
                return proposed.Refusal;
            db.Add(proposed.Value);
            return await db.TrySaveAsync(cancellationToken) ? (await reserves.ViewsAsync([proposed.Value], cancellationToken))[0] : DutyRefusals.ReserveAlready;
        }
    }
}

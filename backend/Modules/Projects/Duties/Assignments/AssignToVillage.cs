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

namespace Assistance.Projects.Duties.Assignments;

/// <summary>Puts somebody in charge of a village, or sends them there (rules E2, E3).</summary>
internal static class AssignToVillage
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/village-assignments", (Command body) => body);

    /// <param name="PlaceId">A village or community; a township, for who attends meetings in any of its villages.</param>
    /// <param name="Organ">Where they come from.</param>
    /// <param name="DueOn">Until when it is meant to last.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId PlaceId, PersonId PersonId, DutyCapacity Capacity, DateOnly From, DateOnly? DueOn = null, string? Organ = null) : ICommand<VillageAssignmentView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        private static readonly DateOnly FirstDay = new(2000, 1, 1);

        public Validator()
        {
            RuleFor(c => c.From).GreaterThanOrEqualTo(FirstDay);
            RuleFor(c => c.Organ).MaximumLength(Limits.Word);
        }
    }

    internal sealed class Handler(ProjectsDb db, DutyDesk desk, IPeople people, AssignmentViews views, BusinessClock clock) : ICommandHandler<Command, VillageAssignmentView>
    {
        public async Task<Result<VillageAssignmentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var place = await desk.PlaceAsync(request.PlaceId, villagesOnly: false, cancellationToken);
            if (place.Refusal is not null)
                return place.Refusal;
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person)
                return DutyRefusals.PersonNotFound;
            if (person.State != PersonState.Active)
                return DutyRefusals.NotActive;
            if (await db.VillageAssignments.AnyAsync(a => a.PlaceId == request.PlaceId && a.PersonId == request.PersonId && a.Capacity == request.Capacity && a.EndedOn == null, cancellationToken))
                return DutyRefusals.AssignedAlready;
            var assigned = VillageAssignment.Assign(Ids.New<VillageAssignmentId>(clock.Time), place.Value, person, request.Capacity, request.Organ, (request.From, request.DueOn));
            if (assigned.Refusal is not null)
                return assigned.Refusal;
            db.Add(assigned.Value);
            await db.SaveChangesAsync(cancellationToken);
            return (await views.OfAsync([assigned.Value], cancellationToken))[0];
        }
    }
}

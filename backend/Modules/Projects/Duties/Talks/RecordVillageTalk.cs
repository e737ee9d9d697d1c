using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Talks;

/// <summary>A township writes down which of its leaders talked with whom of a village, about what, and what came of it (rule E1).</summary>
internal static class RecordVillageTalk
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/village-talks", (Command body) => body);

    /// <param name="PlaceId">A village or community.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee)]
    internal sealed record Command(OrgId PlaceId, PersonId PersonId, TalkContent Talk) : ICommand<VillageTalkView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Talk).NotNull().SetValidator(new TalkContentValidator());
    }

    internal sealed class Handler(ProjectsDb db, DutyDesk desk, TalkDesk talks, IPeople people, BusinessClock clock) : ICommandHandler<Command, VillageTalkView>
    {
        public async Task<Result<VillageTalkView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person)
                return DutyRefusals.PersonNotFound;
            var place = await desk.PlaceAsync(request.PlaceId, villagesOnly: true, cancellationToken);
            if (place.Refusal is not null)
                return place.Refusal;
            if (person.State != PersonState.Active)
                return DutyRefusals.NotActive;
            var id = Ids.New<VillageTalkId>(clock.Time);
            var held = VillageTalk.Hold(id, place.Value, person.Id, talks.RecordOf(id, request.Talk), (desk.Hand, desk.Today));
            if (held.Refusal is not null)
                return held.Refusal;
            db.Add(held.Value);
            await db.SaveChangesAsync(cancellationToken);
            return await talks.ViewAsync(held.Value, cancellationToken);
        }
    }
}

using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Membership;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.People;

/// <summary>Transferred back, or membership restored; who was lost is found by an operation of its own. What had ended stays ended: help is applied for anew.</summary>
internal static class RecordReturn
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/return", (PersonId personId, Command body) => body with { PersonId = personId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(DateOnly? On = null, string? Note = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(Departure.LongestNote);
    }

    internal sealed class Handler(MembersDb db, MembershipHistory history, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var on = request.On ?? clock.Today;
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (found.Value.State == PersonState.LostContact)
                return MembersRefusals.FoundInstead;
            if (MembersRefusals.DayOutOfBounds(on, found.Value.StateSince, clock.Today) is { } wrong)
                return wrong;
            var become = found.Value.Become(PersonState.Active, on, request.Note);
            if (become.Refusal is { } no)
                return no;
            history.Record(found.Value, MembershipEventKind.Returned, on, request.Note);
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(found.Value);
        }
    }
}

using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.People;

/// <summary>Found again, transferred back, or membership restored. What had ended stays ended: help is applied for anew.</summary>
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

    internal sealed class Handler(MembersDb db, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var on = request.On ?? clock.Today;
            var found = await db.LoadForChangeAsync(db.People.Where(p => p.Id == request.PersonId), MembersRefusals.PersonNotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (MembersRefusals.DayOutOfBounds(on, found.Value.StateSince, clock.Today) is { } wrong)
                return wrong;
            var become = found.Value.Become(PersonState.Active, on, request.Note);
            if (become.Refusal is { } no)
                return no;
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(found.Value);
        }
    }
}

using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.People;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Membership;

/// <summary>A member who lived elsewhere is back with the branch.</summary>
internal static class RecordHome
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/home", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="On">First day back; today unless given.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(DateOnly? On = null, string? Note = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(MembershipEvent.LongestNote);
    }

    internal sealed class Handler(MembersDb db, MembershipHistory history, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var on = request.On ?? clock.Today;
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var person = found.Value;
            var since = person.Away?.Since;
            if (person.ComeHome().Refusal is { } no)
                return no;
            if (MembersRefusals.DayOutOfBounds(on, since, clock.Today) is { } wrong)
                return wrong;
            history.Record(person, MembershipEventKind.CameHome, on, request.Note);
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(person);
        }
    }
}

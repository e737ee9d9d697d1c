using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Membership;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.People;

/// <summary>Transfers a person to another branch of the county at once, where one office is responsible for both; else by a letter that the other accepts.</summary>
internal static class MovePerson
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/move", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="OrganisationId">Where to; within the caller's own reach.</param>
    /// <param name="On">Day of the transfer; today unless given.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId OrganisationId, DateOnly? On = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Handler(MembersDb db, Relocation relocation, LetterOffice letters, MembershipHistory history, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var on = request.On ?? clock.Today;
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var person = found.Value;
            if (MembersRefusals.DayOutOfBounds(on, person.BirthDate, clock.Today) is { } wrong)
                return wrong;
            var to = await db.Organisations.SingleOrDefaultAsync(o => o.Id == request.OrganisationId && o.AbolishedOn == null, cancellationToken);
            if (to is null)
                return MembersRefusals.OrganisationNotFound;
            var moved = await relocation.MoveAsync(person, to, on, cancellationToken);
            if (moved.Refusal is { } no)
                return no;
            await letters.WithdrawAsync(person, on, to.Name, cancellationToken);
            history.Record(person, MembershipEventKind.Moved, on, to.Name);
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(person);
        }
    }
}

using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.People;

/// <summary>
/// Transfers a person to another branch of the county: household and current ledger entry go along, entries that have ended stay where
/// they were made, and pairings are ended or reassigned by those who keep them.
/// </summary>
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

    internal sealed class Handler(MembersDb db, DbSession session, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var on = request.On ?? clock.Today;
            var found = await db.LoadForChangeAsync(db.People.Where(p => p.Id == request.PersonId), MembersRefusals.PersonNotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var person = found.Value;
            if (MembersRefusals.DayOutOfBounds(on, person.BirthDate, clock.Today) is { } wrong)
                return wrong;
            var to = await db.Organisations.SingleOrDefaultAsync(o => o.Id == request.OrganisationId && o.AbolishedOn == null, cancellationToken);
            if (to is null)
                return MembersRefusals.OrganisationNotFound;
            if (to.Id == person.OrgId)
                return MembersRefusals.AlreadyThere;
            if (!OrganisationRules.MayHave(to.Kind, person.PartyStatus))
                return MembersRefusals.MayNotBelong(to.Kind);
            var from = person.OrgId;
            var moved = person.Move(to);
            if (moved.Refusal is { } no)
                return no;
            var household = await db.Households.AsTracking().SingleOrDefaultAsync(h => h.HeadId == person.Id, cancellationToken);
            household?.MovesTo(to.OrgPath);
            var entry = await db.Ledger.AsTracking().SingleOrDefaultAsync(e => e.CurrentKey == person.Id.Value, cancellationToken);
            entry?.MovesTo(to.Id, to.OrgPath);
            session.Raise(new MemberMoved(person.Id, from, to.Id, to.OrgPath, on));
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(person);
        }
    }
}

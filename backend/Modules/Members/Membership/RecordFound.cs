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
using Assistance.Members.People;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>What becomes of a lost member who is found again (rule F4).</summary>
internal enum FoundOutcome
{
    /// <summary>补交党费，保留党籍: dues are paid, and the membership stays where it is.</summary>
    Kept,

    /// <summary>有固定工作，转往当地: a stable job elsewhere; the membership follows by letter.</summary>
    Transferred,

    /// <summary>转入村（社区）党支部: the branch of the village or community where they live takes them in.</summary>
    Placed,
}

/// <summary>A lost member is found. What had ended stays ended: help is applied for anew.</summary>
internal static class RecordFound
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/found", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="DuesPaidUntil">Any day of the last month whose dues are paid; needed to keep the membership.</param>
    /// <param name="Destination">The branch at the place of work, in words; needed for a transfer.</param>
    /// <param name="OrganisationId">The village's or community's branch, within the caller's reach; needed to be placed.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        FoundOutcome Outcome, DateOnly? On = null, DateOnly? DuesPaidUntil = null, string? Destination = null, OrgId? OrganisationId = null, string? Note = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Note).MaximumLength(MembershipEvent.LongestNote);
            RuleFor(command => command.Destination).MaximumLength(Transfer.LongestPlace);
        }
    }

    internal sealed class Handler(MembersDb db, LetterOffice letters, Relocation relocation, MembershipHistory history, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var on = request.On ?? clock.Today;
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var person = found.Value;
            var branch = request.OrganisationId is { } id
                ? await db.Organisations.SingleOrDefaultAsync(o => o.Id == id && o.AbolishedOn == null, cancellationToken)
                : null;
            if (request.OrganisationId is not null && branch is null)
                return MembersRefusals.OrganisationNotFound;
            if (person.State != PersonState.LostContact)
                return MembersRefusals.IllegalState(person.State);
            if (MembersRefusals.DayOutOfBounds(on, person.StateSince, clock.Today) is { } wrong)
                return wrong;
            if (person.Become(PersonState.Active, on, request.Note).Refusal is { } no)
                return no;
            var settled = request.Outcome switch
            {
                FoundOutcome.Kept => Keep(person, request, on),
                FoundOutcome.Transferred => await TransferAsync(person, request, on, cancellationToken),
                _ => await PlaceAsync(person, branch, request, on, cancellationToken),
            };
            if (settled.Refusal is { } unsettled)
                return unsettled;
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(person);
        }

        private Result<Done> Keep(Person person, Command request, DateOnly on)
        {
            if (request.DuesPaidUntil is not { } until || Dues.MonthsUnpaid(until, on) > 0)
                return MembersRefusals.DuesFirst;
            person.PaidDuesUntil(until, reason: null);
            history.Record(person, MembershipEventKind.FoundKept, on, request.Note);
            return Done.Value;
        }

        private async Task<Result<Done>> TransferAsync(Person person, Command request, DateOnly on, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(request.Destination))
                return MembersRefusals.DestinationUnclear;
            var to = await letters.ReadAsync(request.Destination.Trim(), cancellationToken);
            if (to.Refusal is { } unclear)
                return unclear;
            history.Record(person, MembershipEventKind.FoundTransferred, on, request.Note);
            var issued = await letters.IssueAsync(person, to.Value, on, Transfer.LongestValidityDays, letterNumber: null, cancellationToken);
            return issued.Refusal is { } refusal ? refusal : Done.Value;
        }

        private async Task<Result<Done>> PlaceAsync(Person person, Organisation? branch, Command request, DateOnly on, CancellationToken cancellationToken)
        {
            if (branch is not { Kind: OrgKind.VillageBranch })
                return MembersRefusals.NoVillageBranch;
            history.Record(person, MembershipEventKind.FoundPlaced, on, request.Note ?? branch.Name);
            return branch.Id == person.OrgId ? Done.Value : await relocation.MoveAsync(person, branch, on, cancellationToken);
        }
    }
}

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
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>Opens an introduction letter: to a branch of the county, or out of it. Until it is accepted the member stays where they are.</summary>
internal static class IssueTransfer
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/people/{personId}/transfers", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="OrganisationId">A branch within the caller's reach; or else a destination.</param>
    /// <param name="Destination">In words: a branch of the county by its full name, as 某镇党委某村党支部, or the party organisation out of the county.</param>
    /// <param name="IssuedOn">Today unless given.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        OrgId? OrganisationId = null, string? Destination = null, DateOnly? IssuedOn = null, int ValidDays = Transfer.LongestValidityDays, string? LetterNumber = null) : ICommand<TransferView>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.ValidDays).InclusiveBetween(1, Transfer.LongestValidityDays);
            RuleFor(command => command.Destination).MaximumLength(Transfer.LongestPlace);
            RuleFor(command => command.LetterNumber).MaximumLength(Transfer.LongestLetterNumber);
        }
    }

    internal sealed class Handler(MembersDb db, LetterOffice letters, BusinessClock clock) : ICommandHandler<Command, TransferView>
    {
        public async Task<Result<TransferView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var on = request.IssuedOn ?? clock.Today;
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var person = found.Value;
            var to = await DestinationAsync(request, cancellationToken);
            if (to.Refusal is { } nowhere)
                return nowhere;
            if (MembersRefusals.DayOutOfBounds(on, person.JoinedOn, clock.Today) is { } wrong)
                return wrong;
            if (person.PartyStatus == PartyStatus.NonMember)
                return MembersRefusals.NotAMember;
            if (person.State != PersonState.Active)
                return MembersRefusals.NotActive(person.State);
            var issued = await letters.IssueAsync(person, to.Value, on, request.ValidDays, request.LetterNumber, cancellationToken);
            if (issued.Refusal is { } no)
                return no;
            return await db.TrySaveAsync(cancellationToken) ? TransferView.Of(issued.Value, clock.Today) : MembersRefusals.TransferOpen;
        }

        private async Task<Result<Destination>> DestinationAsync(Command request, CancellationToken cancellationToken)
        {
            if ((request.OrganisationId is null) == string.IsNullOrWhiteSpace(request.Destination))
                return MembersRefusals.DestinationUnclear;
            if (request.OrganisationId is not { } id)
                return await letters.ReadAsync(request.Destination!.Trim(), cancellationToken);
            return await db.Organisations.SingleOrDefaultAsync(o => o.Id == id && o.AbolishedOn == null, cancellationToken) is { } branch
                ? new Destination(branch.Name, branch)
                : MembersRefusals.OrganisationNotFound;
        }
    }
}

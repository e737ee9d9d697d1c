using System.Globalization;
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

/// <summary>A member from out of the county is taken in by their letter: one registered for it, or one who had been transferred out.</summary>
internal static class RecordArrival
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/arrival", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="From">The party committee or branch that sent them, in words.</param>
    /// <param name="IssuedOn">Day of the letter.</param>
    /// <param name="On">Day of the acceptance; today unless given.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string From, DateOnly IssuedOn, DateOnly? On = null, string? LetterNumber = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.From).NotEmpty().MaximumLength(Transfer.LongestPlace);
            RuleFor(command => command.LetterNumber).MaximumLength(Transfer.LongestLetterNumber);
        }
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
            if (person.PartyStatus == PartyStatus.NonMember)
                return MembersRefusals.NotAMember;
            var earliest = person.State == PersonState.TransferredOut ? person.StateSince : null;
            if (MembersRefusals.DayOutOfBounds(on, request.IssuedOn > earliest ? request.IssuedOn : earliest ?? request.IssuedOn, clock.Today) is { } wrong)
                return wrong;
            if (on > request.IssuedOn.AddDays(Transfer.LongestValidityDays))
                return MembersRefusals.LetterRanOut;
            if (person.State == PersonState.TransferredOut)
                person.Become(PersonState.Active, on);
            else if (person.State != PersonState.Active)
                return MembersRefusals.IllegalState(person.State);
            var letter = string.IsNullOrWhiteSpace(request.LetterNumber) ? string.Empty : $"，{request.LetterNumber.Trim()}";
            history.Record(
                person, MembershipEventKind.CameIn, on, string.Create(CultureInfo.InvariantCulture, $"{request.From.Trim()}（{request.IssuedOn:yyyy-MM-dd}开出{letter}）"));
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(person);
        }
    }
}

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

namespace Assistance.Members.Membership;

/// <summary>A member went to live elsewhere (流动党员); of one who is away already, that the branch heard from them and where they are now.</summary>
internal static class RecordAway
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/away", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="Place">Where they live and work, in words.</param>
    /// <param name="Since">First day away; left out, the day on record, or else that of the entry.</param>
    /// <param name="On">The day on which the branch heard from them; today unless given.</param>
    /// <param name="Phone">By which they are reached there; left out, the number on file stays.</param>
    /// <param name="Host">The party organisation there that takes them in, in words; null where none is known.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Place, DateOnly? Since = null, DateOnly? On = null, string? Reason = null, string? Phone = null, string? Host = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }

        public override string ToString() => nameof(RecordAway);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Place).NotEmpty().MaximumLength(Away.LongestPlace).WithName("外出地点");
            RuleFor(command => command.Reason).MaximumLength(Away.LongestReason);
            RuleFor(command => command.Host).MaximumLength(Away.LongestPlace);
        }
    }

    internal sealed class Handler(MembersDb db, SensitiveNumbers numbers, MembershipHistory history, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var person = found.Value;
            var before = person.Away;
            var on = request.On ?? clock.Today;
            var since = request.Since ?? before?.Since ?? on;
            if (MembersRefusals.DayOutOfBounds(on, before?.HeardOn ?? person.BirthDate, clock.Today) is { } wrong)
                return wrong;
            if (MembersRefusals.DayOutOfBounds(since, person.BirthDate, on) is { } early)
                return early.ForField("since");
            var reader = new FieldReader();
            var phone = reader.ReadAny("phone", request.Phone, PhoneNumber.Parse);
            if (reader.Refusal is { } misread)
                return misread;
            var away = new Away { Since = since, HeardOn = on, Place = request.Place.Trim(), Reason = Said(request.Reason), Host = Said(request.Host) };
            if (person.LiveAway(away).Refusal is { } no)
                return no;
            if (phone is not null)
                numbers.Reach(person, phone);
            history.Record(person, before is null ? MembershipEventKind.WentAway : MembershipEventKind.HeardFrom, before is null ? since : on, away.ToString());
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(person);
        }

        private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}

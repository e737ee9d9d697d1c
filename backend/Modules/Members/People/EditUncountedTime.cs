using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.People;

/// <summary>Says what does not count towards a member's standing, each with its reason: while the membership was stopped, or before it was restored.</summary>
internal static class EditUncountedTime
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/people/{personId}/uncounted-time", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="Items">All that does not count; what is left out counts again.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(IReadOnlyList<Item> Items) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    /// <param name="Months">Whole months; or else the days.</param>
    /// <param name="From">Inclusive.</param>
    /// <param name="Until">Inclusive; null while it goes on.</param>
    internal sealed record Item(string Reason, int? Months = null, DateOnly? From = null, DateOnly? Until = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Items).NotNull().Must(items => items is null || items.Count <= UncountedTime.Most);
            RuleForEach(command => command.Items).ChildRules(item =>
            {
                item.RuleFor(time => time.Reason).NotEmpty().MaximumLength(UncountedTime.LongestReason);
                item.RuleFor(time => time.Months).InclusiveBetween(1, UncountedTime.MostMonths);
            });
        }
    }

    internal sealed class Handler(MembersDb db, RequestContext context, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var person = found.Value;
            if (person.PartyStatus == PartyStatus.NonMember)
                return MembersRefusals.NotAMember;
            if (request.Items.Any(item => (item.Months is null) == (item.From is null) || item.From > clock.Today || item.Until < item.From || item.Until > clock.Today || (item.From is null && item.Until is not null)))
                return MembersRefusals.UncountedTimeUnclear;
            var known = person.UncountedTimes ?? [];
            var times = request.Items.Select(item => known.FirstOrDefault(time => Same(time, item))
                ?? new UncountedTime(item.Months, item.From, item.Until, item.Reason.Trim(), context.Actor.Name, clock.Today)).ToList();
            if (times.Where((time, index) => times.Skip(index + 1).Any(time.Meets)).Any())
                return MembersRefusals.UncountedTimeTwice;
            person.CountsWithout(times);
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(person);
        }

        // Who wrote it down stays with what they wrote.
        private static bool Same(UncountedTime time, Item item) =>
            (time.Months, time.From, time.Until, time.Reason) == (item.Months, item.From, item.Until, item.Reason.Trim());
    }
}

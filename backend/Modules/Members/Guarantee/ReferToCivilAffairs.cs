using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Guarantee;

/// <summary>Keeps that some were passed to civil affairs to be looked at for the allowance (rule A6).</summary>
internal static class ReferToCivilAffairs
{
    internal const int LongestText = 400;
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/civil-referrals", (Command body) => body);

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<PersonId> PersonIds, string? Note = null) : ICommand<Answer>;

    internal sealed record Answer(int Referred);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.PersonIds.Count).InclusiveBetween(1, Most).OverridePropertyName("personIds");
            RuleFor(c => c.Note).MaximumLength(LongestText);
        }
    }

    internal sealed class Handler(MembersDb db, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var wanted = request.PersonIds.Distinct().ToList();
            var people = await db.People.Where(p => wanted.Contains(p.Id)).ToListAsync(cancellationToken);
            if (people.Count < wanted.Count)
                return MembersRefusals.PersonNotFound;
            foreach (var person in people)
            {
                if (person.Tier is null || person.Profile.Identities.Codes.Contains(ListGuaranteeGap.Allowance, StringComparer.Ordinal))
                    return GuaranteeRefusals.NotInGap.With("personId", person.Id);
                db.Add(CivilReferral.Of(Ids.New<ReferralId>(clock.Time), person, clock.Today, request.Note));
            }

            return await db.TrySaveAsync(cancellationToken) ? new Answer(people.Count) : GuaranteeRefusals.Open;
        }
    }
}

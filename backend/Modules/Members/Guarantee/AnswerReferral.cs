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
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Guarantee;

/// <summary>Keeps what civil affairs answered, and when; an allowance that was granted is written into the person's file with it (rules A6, I6).</summary>
internal static class AnswerReferral
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/civil-referrals/{referralId}/answer", (ReferralId referralId, Command body) => body with { ReferralId = referralId });

    /// <param name="On">The day of the answer.</param>
    /// <param name="From">First day of an allowance that was granted; the day of the answer unless given.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(ReferralOutcome Outcome, DateOnly On, string? Text = null, DateOnly? From = null) : ICommand<Done>
    {
        [JsonIgnore]
        public ReferralId ReferralId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Text).MaximumLength(ReferToCivilAffairs.LongestText);
    }

    internal sealed class Handler(MembersDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var referral = await db.LoadForChangeAsync(db.Set<CivilReferral>().Where(r => r.Id == request.ReferralId), GuaranteeRefusals.NotFound, cancellationToken);
            if (referral.Refusal is not null)
                return referral.Refusal;
            if (request.On > clock.Today)
                return GuaranteeRefusals.AnswerTooEarly;
            if (referral.Value.Answered(request.Outcome, request.On, request.Text, request.From) is { } refusal)
                return refusal;
            referral.Value.WriteInto(await db.Unscoped<Person>("Of a referral in scope.").AsTracking().SingleAsync(p => p.Id == referral.Value.PersonId, cancellationToken));
            return Done.Value;
        }
    }
}

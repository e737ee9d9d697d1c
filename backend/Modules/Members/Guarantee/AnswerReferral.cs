using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Guarantee;

/// <summary>Keeps what civil affairs answered, and when; the allowance itself is recorded in the person's file.</summary>
internal static class AnswerReferral
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/civil-referrals/{referralId}/answer", (ReferralId referralId, Command body) => body with { ReferralId = referralId });

    /// <param name="On">The day of the answer.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(ReferralOutcome Outcome, DateOnly On, string? Text = null) : ICommand<Done>
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
            return referral.Value.Answered(request.Outcome, request.On, request.Text) is { } refusal ? refusal : Done.Value;
        }
    }
}

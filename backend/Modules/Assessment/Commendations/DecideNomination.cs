using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>What a meeting made of somebody who was put forward: chosen, with the meeting's record, or not, with a reason (rule D7).</summary>
internal static class DecideNomination
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/commendation-nominations/{nominationId}/decision", (NominationId nominationId, Command body) => body with { NominationId = nominationId });

    /// <param name="DecisionId">A recorded decision of a meeting; owed where they are chosen.</param>
    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(bool Choose, DecisionId? DecisionId = null, string? Reason = null) : ICommand<NominationRow>
    {
        [JsonIgnore]
        public NominationId NominationId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).MaximumLength(Nomination.LongestReason);
    }

    internal sealed class Handler(AssessmentDb db, CommendationViews views, IPeople people, RequestContext context, BusinessClock clock) : ICommandHandler<Command, NominationRow>
    {
        public async Task<Result<NominationRow>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Nominations.Where(n => n.Id == request.NominationId), CommendationRefusals.NominationNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            DecisionRecord? meeting = null;
            if (request.DecisionId is { } id)
            {
                meeting = await db.Decisions.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
                if (meeting is null)
                    return OutcomeRefusals.DecisionNotFound;
            }

            var (nomination, by) = (loaded.Value, context.Actor.UserId);
            var commendation = await db.Commendations.AsTracking().SingleAsync(c => c.Year == nomination.Year, cancellationToken);
            if (commendation.RefuseTo("decide") is { } illegal)
                return illegal;
            if (nomination.RefuseDecision(request.Choose, meeting, request.Reason, by) is { } refusal)
                return refusal;
            if (request.Choose && await TakeSeatAsync(commendation, nomination, cancellationToken) is { } none)
                return none;
            nomination.Decide(request.Choose, meeting, request.Reason, clock.Today, by);
            await db.SaveChangesAsync(cancellationToken);
            return await views.RowAsync(nomination, cancellationToken);
        }

        private async Task<Refusal?> TakeSeatAsync(Commendation commendation, Nomination nomination, CancellationToken cancellationToken)
        {
            if ((await people.CardsAsync([nomination.PersonId], cancellationToken))[nomination.PersonId].State != PersonState.Active)
                return CommendationRefusals.NotInStanding;
            var chosen = db.Nominations.Where(n => n.Year == nomination.Year && n.Class == nomination.Class && n.PersonId == nomination.PersonId && n.State == NominationState.Chosen);
            return await chosen.AnyAsync(cancellationToken) ? CommendationRefusals.NominatedAlready : commendation.Seat(nomination.Class);
        }
    }
}

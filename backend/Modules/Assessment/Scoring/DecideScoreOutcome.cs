using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>What a meeting made of a proposal: adopted, with the meeting's record, or not, with a reason.</summary>
internal static class DecideScoreOutcome
{
    private const int ShortText = 400;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/score-outcomes/{scoreOutcomeId}/decision", (ScoreOutcomeId scoreOutcomeId, Command body) => body with { ScoreOutcomeId = scoreOutcomeId });

    /// <param name="DecisionId">A recorded decision of a meeting; owed where it is adopted.</param>
    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(bool Adopt, DecisionId? DecisionId = null, string? Reason = null) : ICommand<Done>
    {
        [JsonIgnore]
        public ScoreOutcomeId ScoreOutcomeId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).MaximumLength(ShortText);
    }

    internal sealed class Handler(AssessmentDb db, ScoringBook book, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.ScoreOutcomes.Where(o => o.Id == request.ScoreOutcomeId), OutcomeRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var outcome = loaded.Value;
            DecisionRecord? decision = null;
            if (request.DecisionId is { } id)
            {
                decision = await db.Decisions.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
                if (decision is null)
                    return OutcomeRefusals.DecisionNotFound;
            }

            if (request.Adopt && await PlacesLeftAsync(outcome, cancellationToken) is { } taken)
                return taken;
            return outcome.Decide(request.Adopt, decision, request.Reason, clock.Today, context.Actor.UserId) is { } refusal ? refusal : Done.Value;
        }

        private async Task<Refusal?> PlacesLeftAsync(ScoreOutcome outcome, CancellationToken cancellationToken)
        {
            if (outcome.Kind != OutcomeKind.Prize)
                return null;
            var round = (await book.FindAsync(outcome.Year, cancellationToken))!;
            var places = (await book.PolicyOfAsync(round, cancellationToken)).Prizes.First(prize => prize.Code == outcome.Prize).Places;
            var given = await db.ScoreOutcomes.CountAsync(o => o.Year == outcome.Year && o.Prize == outcome.Prize && o.State == OutcomeState.Adopted, cancellationToken);
            return given < places ? null : OutcomeRefusals.PlacesTaken(places);
        }
    }
}

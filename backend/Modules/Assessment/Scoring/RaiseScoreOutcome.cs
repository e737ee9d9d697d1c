using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>The department says what no score can: admonition in vain, or a failed probation (rule C2), for a meeting to decide on.</summary>
internal static class RaiseScoreOutcome
{
    private const int LongText = 2000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/score-sheets/{scoreSheetId}/outcomes", (ScoreSheetId scoreSheetId, Command body) => body with { ScoreSheetId = scoreSheetId });

    /// <param name="Basis">The record behind it, in words.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(OutcomeKind Kind, string Basis) : ICommand<Answer>
    {
        [JsonIgnore]
        public ScoreSheetId ScoreSheetId { get; init; }
    }

    internal sealed record Answer(ScoreOutcomeId Id);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Basis).NotEmpty().MaximumLength(LongText);
    }

    internal sealed class Handler(AssessmentDb db, ScoringBook book, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await book.SheetForChangeAsync(request.ScoreSheetId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (sheet, round) = loaded.Value;
            if (request.Kind is not (OutcomeKind.AdmonishedInVain or OutcomeKind.ProbationFailed))
                return OutcomeRefusals.NotSaidByPeople;
            if (round.RefuseTo("decide") is { } illegal)
                return illegal;
            var outcome = ScoreOutcome.Propose(Ids.New<ScoreOutcomeId>(clock.Time), sheet, request.Kind, "C2", request.Basis.Trim(), clock.Today);
            db.Add(outcome);
            return await db.TrySaveAsync(cancellationToken) ? new Answer(outcome.Id) : OutcomeRefusals.RaisedAlready;
        }
    }
}

using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>A published sheet is put right: counted anew from today's record, given other points, or both. What it said before stays as a version, and the places are worked out again.</summary>
internal static class CorrectScore
{
    private const int ShortText = 400;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/score-sheets/{scoreSheetId}/correction", (ScoreSheetId scoreSheetId, Command body) => body with { ScoreSheetId = scoreSheetId });

    /// <param name="CountAnew">Whether the record is read again, up to the same day.</param>
    /// <param name="Items">Points given by hand; empty where none of them change.</param>
    /// <param name="Adjustment">Whole points; as it was where it is left out.</param>
    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason, bool CountAnew, IReadOnlyList<GivenScore> Items, int? Adjustment = null, string? AdjustmentReason = null) : ICommand<Done>
    {
        [JsonIgnore]
        public ScoreSheetId ScoreSheetId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Reason).NotEmpty().MaximumLength(ShortText);
            RuleFor(c => c.Items).NotNull();
            RuleForEach(c => c.Items).SetValidator(new GivenScoreValidator());
            RuleFor(c => c.AdjustmentReason).MaximumLength(ShortText);
        }
    }

    internal sealed class Handler(AssessmentDb db, ScoringBook book, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await book.SheetForChangeAsync(request.ScoreSheetId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (sheet, round) = loaded.Value;
            if (round.RefuseTo("correct") is { } illegal)
                return illegal;
            var policy = await book.PolicyOfAsync(round, cancellationToken);
            var (adjustment, reason) = request.Adjustment is { } points ? (points * ScoringPolicy.Hundredths, request.AdjustmentReason) : (sheet.Adjustment, sheet.AdjustmentReason);
            if (sheet.Give(GivenScore.All(request.Items), adjustment, reason, policy) is { } refusal)
                return refusal;
            if (request.CountAnew)
                await book.CountAsync(round, [sheet], policy, cancellationToken);
            sheet.Reckon(policy);
            sheet.Keep(clock.Today, context.Actor.UserId, request.Reason);
            ScoringBook.Rank(await db.ScoreSheets.AsTracking().Where(other => other.Year == sheet.Year && other.Class == sheet.Class).ToListAsync(cancellationToken));
            return Done.Value;
        }
    }
}

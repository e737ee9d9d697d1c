using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>The department gives the points that nobody can count, and what is added or taken off, with reasons.</summary>
internal static class GiveScores
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/score-sheets/{scoreSheetId}/given-scores", (ScoreSheetId scoreSheetId, Command body) => body with { ScoreSheetId = scoreSheetId });

    /// <param name="Adjustment">Whole points, below zero where they are taken off.</param>
    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(IReadOnlyList<GivenScore> Items, int Adjustment = 0, string? AdjustmentReason = null) : ICommand<Done>
    {
        [JsonIgnore]
        public ScoreSheetId ScoreSheetId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Items).NotNull();
            RuleForEach(c => c.Items).SetValidator(new GivenScoreValidator());
            RuleFor(c => c.AdjustmentReason).MaximumLength(GivenScoreValidator.ShortText);
        }
    }

    internal sealed class Handler(ScoringBook book) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await book.SheetForChangeAsync(request.ScoreSheetId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (sheet, round) = loaded.Value;
            var policy = await book.PolicyOfAsync(round, cancellationToken);
            if ((round.RefuseTo("give") ?? sheet.Give(GivenScore.All(request.Items), request.Adjustment * ScoringPolicy.Hundredths, request.AdjustmentReason, policy)) is { } refusal)
                return refusal;
            sheet.Reckon(policy);
            return Done.Value;
        }
    }
}

/// <param name="Points">Whole points, no more than the weight.</param>
/// <param name="Reason">Owed where it is fewer than the organisation gave itself.</param>
internal sealed record GivenScore(string Code, int Points, string? Reason = null)
{
    public static IReadOnlyList<(string Code, int Points, string? Reason)> All(IEnumerable<GivenScore> items) => [.. items.Select(item => (item.Code, item.Points, item.Reason))];
}

internal sealed class GivenScoreValidator : AbstractValidator<GivenScore>
{
    public const int ShortText = 400;

    public GivenScoreValidator() => RuleFor(item => item.Reason).MaximumLength(ShortText);
}

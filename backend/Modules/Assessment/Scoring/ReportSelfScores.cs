using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>The organisation scores itself where the system knows nothing, and says what shows it.</summary>
internal static class ReportSelfScores
{
    private const int LongText = 2000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/score-sheets/{scoreSheetId}/self-scores", (ScoreSheetId scoreSheetId, Command body) => body with { ScoreSheetId = scoreSheetId });

    [Allow(Role.BranchSecretary, Role.Caseworker)]
    [NeedsVersion]
    internal sealed record Command(IReadOnlyList<SelfScore> Items) : ICommand<Done>
    {
        [JsonIgnore]
        public ScoreSheetId ScoreSheetId { get; init; }
    }

    /// <param name="Points">Whole points, no more than the weight.</param>
    internal sealed record SelfScore(string Code, int Points, string Evidence);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Items).NotEmpty();
            RuleForEach(c => c.Items).ChildRules(item => item.RuleFor(i => i.Evidence).NotEmpty().MaximumLength(LongText));
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
            return sheet.ScoreOneself(round, [.. request.Items.Select(item => (item.Code, item.Points, item.Evidence))]) is { } refusal ? refusal : Done.Value;
        }
    }
}

using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>The department puts a target where the organisation's circumstances ask for another one; the organisation signs anew.</summary>
internal static class SetScoreTargets
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/score-sheets/{scoreSheetId}/targets", (ScoreSheetId scoreSheetId, Command body) => body with { ScoreSheetId = scoreSheetId });

    [Allow(Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(IReadOnlyList<TargetLine> Targets) : ICommand<Done>
    {
        [JsonIgnore]
        public ScoreSheetId ScoreSheetId { get; init; }
    }

    /// <param name="Target">People where people are counted, basis points where a share is.</param>
    internal sealed record TargetLine(string Code, int Target);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Targets).NotEmpty();
            RuleFor(c => c.Targets).Must(targets => targets.DistinctBy(one => one.Code).Count() == targets.Count).WithMessage("同一指标只填一次。");
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
            return sheet.SetTargets(round, request.Targets.ToDictionary(one => one.Code, one => one.Target)) is { } refusal ? refusal : Done.Value;
        }
    }
}

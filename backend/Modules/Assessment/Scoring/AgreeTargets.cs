using Assistance.Assessment.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>The organisation signs its targets (目标责任书, rule H7).</summary>
internal static class AgreeTargets
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/score-sheets/{scoreSheetId}/agree", (ScoreSheetId scoreSheetId) => new Command(scoreSheetId));

    [Allow(Role.BranchSecretary, Role.Caseworker)]
    [NeedsVersion]
    internal sealed record Command(ScoreSheetId ScoreSheetId) : ICommand<Done>;

    internal sealed class Handler(ScoringBook book, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await book.SheetForChangeAsync(request.ScoreSheetId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (sheet, round) = loaded.Value;
            return sheet.Agree(round, clock.Today, context.Actor.UserId) is { } refusal ? refusal : Done.Value;
        }
    }
}

using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Scoring;

/// <summary>An organisation's score sheet: every point with its formula, its votes, its versions and what was objected.</summary>
internal static class GetScoreSheet
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/score-sheets/{scoreSheetId}", (ScoreSheetId scoreSheetId) => new Query(scoreSheetId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(ScoreSheetId ScoreSheetId) : IQuery<ScoreSheetView>;

    internal sealed class Handler(AssessmentDb db, ScoreViews views) : IQueryHandler<Query, ScoreSheetView>
    {
        public async Task<Result<ScoreSheetView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.ScoreSheets.SingleOrDefaultAsync(s => s.Id == request.ScoreSheetId, cancellationToken) is not { } sheet)
                return ScoringRefusals.SheetNotFound;
            return await views.ViewAsync(sheet, await db.ScoringRounds.SingleAsync(round => round.Year == sheet.Year, cancellationToken), cancellationToken);
        }
    }
}

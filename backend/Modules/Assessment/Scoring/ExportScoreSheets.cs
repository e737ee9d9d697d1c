using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>A year's scores as a workbook; who took it is kept.</summary>
internal static class ExportScoreSheets
{
    private static readonly ListWorkbook<ScoreSheetRow> Workbook = new("scoreSheets", "考核成绩", "年终考核成绩",
    [
        new("年度", 8, row => row.Year, CellFormat.Integer),
        new("单位", 30, row => row.OrganisationName),
        new("分类", 22, row => row.Class),
        new("党员人数", 10, row => row.Members, CellFormat.Integer),
        new("责任书签订", 12, row => row.AgreedOn, CellFormat.Date),
        new("总分", 10, row => ScoringWords.Points(row.Total)),
        new("等次", 10, row => row.Grade),
        new("同类名次", 10, row => row.Rank, CellFormat.Integer),
        new("工作名次", 10, row => row.WorkRank, CellFormat.Integer),
        new("评价名次", 10, row => row.EvaluationRank, CellFormat.Integer),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/score-sheet-exports", (Command body) => body);

    /// <param name="Filter">As in the list.</param>
    [Allow(Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(ScoreSheetFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new ScoreSheetFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListScoreSheets.Query(page, filter), cancellationToken);
        }
    }
}

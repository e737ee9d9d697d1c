using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Commendations;

/// <summary>Nominations as a workbook, as the list shows them; by those that are commended the prizes are paid. Who took it is kept.</summary>
internal static class ExportNominations
{
    private static readonly ListWorkbook<NominationRow> Workbook = new("nomination", "表彰", "表彰推荐名单",
    [
        new("年度", 8, row => row.Year, CellFormat.Integer),
        new("类别", 18, row => row.ClassName),
        new("姓名", 12, row => row.PersonName),
        new("所在组织", 28, row => row.OrganisationName),
        new("乡镇（党工委）", 22, row => row.TownshipName),
        new("主要事迹", 50, row => row.Deed),
        new("佐证", 30, row => row.Evidence),
        new("推荐日期", 12, row => row.NominatedOn, CellFormat.Date),
        new("乡镇排名", 10, row => row.Rank, CellFormat.Integer),
        new("乡镇意见", 24, row => row.Opinion),
        new("状态", 10, row => CommendationWords.Of(row.State)),
        new("会议决定", 26, row => row.DecisionTitle),
        new("理由", 24, row => row.Reason),
        new("奖金（元）", 12, row => row.State is NominationState.Chosen or NominationState.Awarded ? row.Prize : null, CellFormat.Money),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/commendation-nomination-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(NominationFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new NominationFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListNominations.Query(page, filter), cancellationToken);
        }
    }
}

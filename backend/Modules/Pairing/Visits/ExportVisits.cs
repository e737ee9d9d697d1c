using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Visits;

/// <summary>Visits as a workbook, as the list shows them; who took it is kept.</summary>
internal static class ExportVisits
{
    private static readonly ListWorkbook<VisitRow> Workbook = new("visit", "走访", "走访记录",
    [
        new("走访对象", 14, row => row.HelpedName),
        new("所在支部（村）", 24, row => row.HelpedPlace),
        new("走访日期", 12, row => row.Visit.Day, CellFormat.Date),
        new("状态", 10, row => StateOf(row.Visit)),
        new("走访人", 14, row => row.HelpingName),
        new("走访单位", 28, row => row.HelpingUnit),
        new("走访类型", 12, row => OccasionOf(row.Visit)),
        new("节点", 16, row => row.CampaignName),
        new("走访情况", 48, row => row.Visit.Findings ?? row.Visit.CancelReason),
        new("慰问金（元）", 12, row => Given(row.Visit.Cash), CellFormat.Money),
        new("慰问品", 20, row => row.Visit.Goods),
        new("折价（元）", 12, row => Given(row.Visit.GoodsWorth), CellFormat.Money),
        new("资金来源", 16, row => row.Visit.Source),
        new("更正", 10, row => row.Visit.Corrections.Count > 0 ? "已更正" : null),
    ]);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/visit-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(VisitFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new VisitFilter();
            return exports.TakeAsync(Workbook, filter, filter.OrganisationId, page => new ListVisits.Query(page, filter), cancellationToken);
        }
    }

    private static string StateOf(VisitView visit) => visit.State switch
    {
        VisitState.Planned => "计划中",
        VisitState.Made => "已完成",
        _ => "已取消",
    };

    private static string OccasionOf(VisitView visit) => visit.Occasion switch
    {
        VisitOccasion.Regular => "定期走访",
        VisitOccasion.Campaign => "节点慰问",
        _ => "突发事件",
    };

    private static Money? Given(Money amount) => amount == Money.Zero ? null : amount;
}

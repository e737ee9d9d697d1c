using System.Globalization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Insights.Statistics;

/// <summary>A report as a workbook, as it is handed in: title, unit, filler and dates; who took it is kept.</summary>
internal static class ExportStatistics
{
    private static readonly IReadOnlyList<SheetColumn> Columns =
        [new("项目", 22), new("分类", 30), new("人数（人）", 13, CellFormat.Integer), new("比例（%）", 13, CellFormat.Number), new("备注", 56)];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/statistics-exports", (Command body) => body);

    /// <param name="Report">As on the screen, as are the place and the day.</param>
    [Allow(Role.Leader, Role.CountyDepartment, Role.TownshipCommittee, Role.OversightPanel, Role.BranchSecretary)]
    internal sealed record Command(string? Report = null, OrgId? OrganisationId = null, DateOnly? AsOf = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(Reports reports, ListExports exports, RequestContext context, BusinessClock clock) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var counted = await reports.CountAsync(request.Report, request.OrganisationId, request.AsOf, cancellationToken);
            if (counted.Refusal is not null)
                return counted.Refusal;
            var noted = await exports.NoteAsync("statistics", request, request.OrganisationId, cancellationToken);
            if (noted.Refusal is not null)
                return noted.Refusal;
            var (report, filler, today) = (counted.Value, context.Actor.Name, clock.Today);
            return new FileAnswer(
                string.Create(CultureInfo.InvariantCulture, $"{report.Chinese}-{today:yyyyMMdd}.xlsx"), FileAnswer.Xlsx, (stream, cancel) => WriteAsync(stream, report, filler, today, cancel));
        }
    }

    private static async Task WriteAsync(Stream stream, StatisticsView report, string filler, DateOnly today, CancellationToken cancellationToken)
    {
        await using var writer = new SheetWriter(stream);
        var layout = new SheetLayout("统计表", report.Chinese, Columns)
        {
            Lines =
            [
                string.Create(CultureInfo.InvariantCulture, $"填报单位：{report.Place.Name}    截至日期：{report.AsOf:yyyy-MM-dd}"),
                string.Create(CultureInfo.InvariantCulture, $"填表人：{filler}    填表日期：{today:yyyy-MM-dd}    单位：人、%"),
            ],
        };
        await writer.BeginAsync(layout, cancellationToken);
        await writer.RowAsync(["总数", "合计", report.Total, null, null], cancellationToken);
        foreach (var share in report.Shares)
            await writer.RowAsync(["总数", $"占{NameOf(share.Of)}", share.Whole, share.Percent, null], cancellationToken);
        foreach (var table in report.Tables)
        {
            foreach (var (row, at) in table.Rows.Select((row, at) => (row, at)))
                await writer.RowAsync([table.Chinese, row.Chinese, row.Count, row.Percent, at == 0 ? RemarkOn(table) : null], cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static string NameOf(ShareBase share) => share == ShareBase.RuralMembers ? "农村党员" : share == ShareBase.Members ? "党员总数" : "统计人数";

    private static string? RemarkOn(StatisticsTable table)
    {
        var remarks = new List<string>();
        if (table.ShareOf is ShareBase.Members or ShareBase.RuralMembers)
            remarks.Add($"比例为占{NameOf(table.ShareOf)}的比例");
        if (table.Overlaps)
            remarks.Add("一人可有多项，各项之和可能与总数不等");
        else if (table.PartsTotal != table.Total)
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"各项之和{table.PartsTotal}人，与总数{table.Total}人相差{table.Total - table.PartsTotal}人，未作调整"));
        return remarks.Count == 0 ? null : string.Join("；", remarks);
    }
}

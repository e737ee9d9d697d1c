using System.Globalization;
using System.Text.Json;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Ledger;

/// <summary>The ledger as a workbook with the columns of Form 3 (rule G3), as the list shows it; who took it is kept.</summary>
internal static class ExportLedger
{
    /// <summary>A line above the heads: income by head and cause stand as they were when somebody was recognised. An import leaves them alone.</summary>
    public const string Basis = "填列口径";

    public const string AsRecognised = "认定时";
    private const string Title = "困难党员台账";

    private static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("序号", 7, CellFormat.Integer),
        new("乡镇党委", 18),
        new("党支部", 24),
        new("姓名", 12),
        new("性别", 7),
        new("出生年月", 13, CellFormat.Date),
        new("年龄", 7, CellFormat.Integer),
        new("身份证号", 22),
        new("文化程度", 12),
        new("人员类别", 12),
        new("入党时间", 13, CellFormat.Date),
        new("党龄", 7, CellFormat.Integer),
        new("人员构成", 13),
        new("家庭人口", 9, CellFormat.Integer),
        new("人均年收入(元)", 15, CellFormat.Money),
        new("健康状况", 13),
        new("困难等级", 11),
        new("困难原因", 14),
        new("救助身份", 18),
        new("救助金额(元)", 14, CellFormat.Money),
        new("帮扶单位", 22),
        new("帮扶人", 14),
        new("联系电话", 15),
        new("结对时间", 13, CellFormat.Date),
        new("帮扶措施", 24),
        new("帮扶成效", 24),
        new("认定时间", 13, CellFormat.Date),
        new("退出时间", 13, CellFormat.Date),
        new("退出原因", 14),
        new("备注", 20),
    ];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/ledger-exports", (Command body) => body);

    /// <param name="Filter">As in the list; all in scope who stand in it now where it is left out.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(LedgerFilter? Filter = null) : ILongCommand<FileAnswer>;

    internal sealed class Handler(LedgerLines ledger, IHelpEffects effects, IMediator mediator, BusinessClock clock) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filter = request.Filter ?? new LedgerFilter();
            var detail = JsonSerializer.Serialize(new { filter }, WireJson.Options);
            var noted = await mediator.Send(new NoteExport.Command("ledger", filter.OrganisationId, detail), cancellationToken);
            return noted.Refusal is { } refusal
                ? refusal
                : new FileAnswer($"{Title}-{clock.Today:yyyyMMdd}.xlsx", FileAnswer.Xlsx, (stream, cancel) => WriteAsync(stream, filter, cancel));
        }

        private async Task WriteAsync(Stream stream, LedgerFilter filter, CancellationToken cancellationToken)
        {
            await using var writer = new SheetWriter(stream);
            await writer.BeginAsync(new SheetLayout("台账", Title, Columns) { Lines = [LineOf(filter)] }, cancellationToken);
            var number = 0;
            var rows = await RowsAsync(filter, cancellationToken);
            var told = await effects.OfAsync([.. rows.Select(row => row.PersonId)], cancellationToken);
            foreach (var row in rows)
                await writer.RowAsync(Cells(++number, row, told.GetValueOrDefault(row.PersonId)), cancellationToken);
            await writer.CompleteAsync(cancellationToken);
        }

        private async Task<List<LedgerRow>> RowsAsync(LedgerFilter filter, CancellationToken cancellationToken) =>
            await ledger.MatchingAsync(filter, cancellationToken) is { } lines
                ? await lines.Rows().OrderBy(line => line.Entry.OrgPath).ThenBy(line => line.Person.Name).ThenBy(line => line.Entry.Id)
                    .Select(LedgerRow.Columns((LedgerValues)lines.Arguments[0])).ToListAsync(cancellationToken)
                : [];

        private string LineOf(LedgerFilter filter) => string.Create(
            CultureInfo.InvariantCulture,
            $"导出日期：{clock.Today:yyyy-MM-dd}{(filter.AsOf is { } day ? $"    截至日期：{day:yyyy-MM-dd}" : "")}    {Basis}：{AsRecognised}    身份证号、联系电话已部分隐去");

        private static object?[] Cells(int number, LedgerRow row, string? effect) =>
        [
            number,
            row.TownshipName,
            row.OrganisationName,
            row.Name,
            SheetWords.Of(row.Sex),
            row.BirthDate,
            row.Age,
            row.CitizenId,
            SheetWords.Of(StandardCodes.Education, row.Education),
            SheetWords.Of(row.PartyStatus),
            row.JoinedOn,
            row.PartyStanding,
            SheetWords.Of(StandardCodes.PersonComposition, row.Composition),
            row.HouseholdSize,
            row.PerCapita,
            SheetWords.Of(StandardCodes.Health, row.Health),
            row.Tier.Chinese(),
            SheetWords.Of(StandardCodes.HardshipCause, row.Cause),
            SheetWords.Of(StandardCodes.AssistanceIdentity, row.Identities),
            row.Amount,
            row.HelperUnit,
            row.Helpers,
            row.Phone,
            row.PairedSince,
            row.Measures,
            effect,
            row.From,
            row.Until,
            SheetWords.Of(StandardCodes.LedgerExitReason, row.ExitReason),
            row.Remark,
        ];
    }
}

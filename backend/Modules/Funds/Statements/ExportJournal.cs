using System.Text.Json.Serialization;
using Assistance.Funds.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Statements;

/// <summary>The journal (Form 16) as a workbook; who took it is kept.</summary>
internal static class ExportJournal
{
    private const string Subject = "fundJournal";

    private static readonly ListWorkbook<JournalLine> Workbook = new(Subject, "收支明细账", "关爱帮扶资金收支明细账",
    [
        new("日期", 12, line => line.Day, CellFormat.Date),
        new("凭证号", 16, line => line.Number.Length == 0 ? null : line.Number),
        new("摘要", 50, line => line.Summary),
        new("来源/用途", 24, line => line.Counter.Length == 0 ? null : line.Counter),
        new("收入", 14, line => line.Received, CellFormat.Money),
        new("支出", 14, line => line.Paid, CellFormat.Money),
        new("结余", 14, line => line.Balance, CellFormat.Money),
        new("经办", 14, line => line.MadeBy.Length == 0 ? null : line.MadeBy),
        new("审批", 14, line => line.CheckedBy),
    ]);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/funds/{fundId}/journal-exports", (FundId fundId, Command body) => body with { FundId = fundId });

    /// <param name="From">The first of the year where none is named.</param>
    /// <param name="To">Today where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(DateOnly? From = null, DateOnly? To = null) : ILongCommand<FileAnswer>
    {
        [JsonIgnore]
        public FundId FundId { get; init; }
    }

    internal sealed class Handler(JournalPages pages, ListExports exports, BusinessClock clock) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var page = await pages.ReadAsync(request.FundId, request.From, request.To, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var noted = await exports.NoteAsync(Subject, new { request.FundId, page.Value.From, page.Value.To }, page.Value.Fund.OrgId, cancellationToken);
            if (noted.Refusal is not null)
                return noted.Refusal;
            IReadOnlyList<JournalLine> lines = [Opening(page.Value), .. page.Value.Lines];
            return new FileAnswer(Workbook.FileNameOf(clock.Today), FileAnswer.Xlsx, (stream, cancel) => Workbook.WriteAsync(stream, clock.Today, lines.ToAsyncEnumerable(), cancel));
        }

        private static JournalLine Opening(JournalPage page) =>
            new(page.From, string.Empty, "期初结余", string.Empty, default, default, page.Opening, string.Empty, null);
    }
}

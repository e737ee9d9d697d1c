using System.Globalization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Banking;

/// <summary>银行存款余额调节表 for the print page; who opened it is kept.</summary>
internal static class GetReconciliationForm
{
    private const string Title = "银行存款余额调节表";
    private const double TextSize = 9;

    private static readonly IReadOnlyList<FormColumn> Balances = [new("项目", 30, FormCellKind.Text), new("账面", 20, FormCellKind.Number), new("银行", 20, FormCellKind.Number)];
    private static readonly IReadOnlyList<FormColumn> Items =
        [new("日期", 11), new("哪一方已记", 14), new("凭证号/流水号", 18), new("摘要", 34, FormCellKind.Text), new("收入", 12, FormCellKind.Number), new("支出", 12, FormCellKind.Number)];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/funds/{fundId}/reconciliation/form", (FundId fundId, DateOnly? on) => new Query(fundId, on));

    /// <param name="On">The last day of the bank's lines where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(FundId FundId, DateOnly? On) : IQuery<FilledForm>;

    internal sealed class Handler(FundsDb db, ReconciliationReader reader, RequestContext context, ReadAudit reads, BusinessClock clock) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            reads.Opened(context, "fundReconciliation", request.FundId.ToString(), fund.OrgPath);
            return Fill(fund, await reader.ReadAsync(fund, request.On, clock.Today, mayMatch: false, cancellationToken), context.Actor.Name, clock.Today);
        }
    }

    private static FilledForm Fill(Fund fund, ReconciliationView of, string preparer, DateOnly day) => new(
        $"{Title}-{fund.Name}-{of.On:yyyyMMdd}",
        Title,
        FormPaper.Portrait,
        TextSize,
        [
            FormLine.Of($"专户：{fund.Name}", $"截止日期：{FormWords.Day(of.On)}", "金额单位：元"),
            FormLine.Of($"开户行：{fund.Bank}（尾号{fund.AccountTail}）", $"专管员：{fund.Custodian}", $"监督：{fund.Oversight}"),
        ],
        [
            FormRows.List(
                [], Balances,
                [
                    ["余额", of.Book.ToString(), of.Bank?.ToString() ?? "流水无余额"],
                    ["加：对方已收、本方未收", of.OnlyAtBankReceived.ToString(), of.OnlyInBooksReceived.ToString()],
                    ["减：对方已付、本方未付", of.OnlyAtBankPaid.ToString(), of.OnlyInBooksPaid.ToString()],
                    ["调节后余额", of.AdjustedBook.ToString(), of.AdjustedBank?.ToString()],
                    ["差额", of.Difference?.ToString(), null],
                ]),
            FormRows.List(
                [], Items,
                [
                    .. of.Vouchers.Select(v => Cells(v.Day, "账面已记", v.Number, v.Party is null ? v.Summary : $"{v.Summary}（{v.Party}）", v.Received, v.Paid)),
                    .. of.Lines.Select(l => Cells(l.Day, "银行已记", l.Reference, string.Join("　", new[] { l.Summary, l.Party }.Where(text => text is not null)), l.Received, l.Paid)),
                ]),
        ],
        [FormLine.Of($"填表人：{preparer}", $"填报日期：{FormWords.Day(day)}", "（盖章）")]);

    private static string?[] Cells(DateOnly day, string side, string? number, string summary, Money received, Money paid) =>
    [
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), side, number, summary, received.Fen == 0 ? null : received.ToString(), paid.Fen == 0 ? null : paid.ToString(),
    ];
}

using System.Globalization;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>A line as papers print it.</summary>
/// <param name="NumberTail">Last four characters of the identity number; null where it is not known.</param>
/// <param name="Account">Masked, unless it was asked for in full.</param>
internal sealed record PaperLine(int Number, DisbursementLine Line, string Name, string Branch, string? NumberTail, string? Account);

/// <summary>A batch as papers print it.</summary>
internal sealed record BatchPaper(Disbursement Batch, Fund Fund, IReadOnlyList<PaperLine> Lines);

/// <summary>The papers of a batch: the file for the bank, and the receipts (Form 8), of numbers the last four digits alone.</summary>
internal sealed class BatchPapers(FundsDb db, LineAccounts accounts, IPeople people, IPersonFiles files, IPayeeAccounts payees, IOrganisations organisations, RequestContext context, BusinessClock clock)
{
    /// <summary>A longer one is no paper any more: it leaves as a workbook.</summary>
    public const int MostLines = 500;
    public const string PaymentFile = "disbursementPayments";

    private const string Receipts = "救助金签领册";
    private const double TextSize = 10.5;
    private const int TailLength = 4;

    private static readonly IReadOnlyList<FormColumn> Columns =
    [
        new("序号", 5), new("姓名", 9), new("党支部", 18), new("类别", 18), new("身份证后四位", 9), new("金额（元）", 12, FormCellKind.Number), new("方式", 9), new("账号尾号", 9), new("领取人", 10),
        new("代领人及关系", 12), new("日期", 11), new("经办人", 9),
    ];

    public static ListWorkbook<PaperLine> PaymentWorkbook { get; } = new(PaymentFile, "发放名单", "关爱帮扶资金发放名单",
    [
        new("序号", 8, row => row.Number, CellFormat.Integer),
        new("收款人", 12, row => row.Line.Payee ?? row.Name),
        new("发放对象", 12, row => row.Name),
        new("党支部", 26, row => row.Branch),
        new("类别", 26, row => row.Line.RuleChinese),
        new("账号", 24, row => row.Account),
        new("金额（元）", 14, row => row.Line.Amount, CellFormat.Money),
    ]);

    public static ListWorkbook<PaperLine> ReceiptWorkbook { get; } = new("disbursementReceipts", "签领册", Receipts,
    [
        new("序号", 8, row => row.Number, CellFormat.Integer),
        new("姓名", 12, row => row.Name),
        new("党支部", 26, row => row.Branch),
        new("类别", 26, row => row.Line.RuleChinese),
        new("身份证后四位", 13, row => row.NumberTail),
        new("金额（元）", 14, row => row.Line.Amount, CellFormat.Money),
        new("大写", 30, row => row.Line.Amount.Capitals()),
        new("方式", 10, row => MeansOf(row)),
        new("账号尾号", 10, row => TailOf(row)),
        new("领取人", 12, _ => null),
        new("代领人及关系", 18, row => ForThemOf(row)),
        new("日期", 12, row => row.Line.PaidOn, CellFormat.Date),
        new("经办人", 12, _ => null),
    ]);

    /// <summary>The lines that are or were paid, in order of place; of a batch that is not posted those that are due.</summary>
    /// <param name="inFull">With whole accounts: only for an operation that asks for a reason and records it.</param>
    public async Task<Result<BatchPaper>> ReadAsync(DisbursementId id, bool inFull, CancellationToken cancellationToken)
    {
        var batch = await db.Disbursements.SingleOrDefaultAsync(b => b.Id == id, cancellationToken);
        if (batch is null)
            return DisbursementRefusals.NotFound;
        var fund = await db.Funds.SingleAsync(f => f.Id == batch.FundId, cancellationToken);
        var lines = await db.DisbursementLines.Where(l => l.DisbursementId == id && (l.State == DisbursementLineState.Due || l.State == DisbursementLineState.Paid))
            .OrderBy(l => l.OrgPath).ThenBy(l => l.Id).ToListAsync(cancellationToken);
        var ids = lines.ConvertAll(line => line.PersonId);
        var (cards, tails) = (await people.CardsAsync(ids, cancellationToken), await files.NumberTailsAsync(ids, cancellationToken));
        var places = await organisations.CardsAsync([.. lines.Select(line => line.OrgId).Distinct()], cancellationToken);
        var known = batch.State == DisbursementState.Posted ? new Dictionary<PersonId, string>() : await payees.TailsAsync(ids, cancellationToken);
        return new BatchPaper(batch, fund, [.. lines.Select((line, at) => new PaperLine(
            at + 1, line, cards[line.PersonId].Name, places.TryGetValue(line.OrgId, out var place) ? place.Name : string.Empty, tails.GetValueOrDefault(line.PersonId),
            inFull ? accounts.Open(line) : line.Account?.Masked ?? (line.Payee is null && known.TryGetValue(line.PersonId, out var tail) ? $"****{tail}" : null)))]);
    }

    public FileAnswer File(ListWorkbook<PaperLine> workbook, BatchPaper paper) => new(
        workbook.FileNameOf(clock.Today), FileAnswer.Xlsx, (stream, cancel) => workbook.WriteAsync(stream, clock.Today, paper.Lines.ToAsyncEnumerable(), cancel));

    public FilledForm Form(BatchPaper paper)
    {
        var total = paper.Lines.Aggregate(Money.Zero, (sum, row) => sum + row.Line.Amount);
        return new FilledForm(
            $"{Receipts}-{paper.Batch.Title}-{clock.Today:yyyyMMdd}",
            $"{paper.Batch.Title}签领册",
            FormPaper.Landscape,
            TextSize,
            [FormLine.Of($"单位：{paper.Fund.Name}", $"期间：{paper.Batch.Period}　共{paper.Lines.Count}人次", "金额单位：元")],
            [FormRows.List([], Columns, paper.Lines.Select(Cells))],
            [
                FormLine.Of($"金额合计：{FormWords.AmountInWords(total)}"),
                FormLine.Of($"编制：{paper.Batch.MadeByName}", $"复核：{paper.Batch.CheckedByName}", $"审批：{paper.Batch.ApprovedByName}"),
                FormLine.Of($"填表人：{context.Actor.Name}", $"填报日期：{FormWords.Day(clock.Today)}", "（盖章）"),
            ]);
    }

    // Who received it signs by hand.
    private static string?[] Cells(PaperLine row) =>
    [
        row.Number.ToString(CultureInfo.InvariantCulture),
        row.Name,
        row.Branch,
        row.Line.RuleChinese,
        row.NumberTail,
        FormWords.Amount(row.Line.Amount),
        MeansOf(row),
        TailOf(row),
        null,
        ForThemOf(row),
        row.Line.PaidOn?.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture),
        null,
    ];

    private static string MeansOf(PaperLine row) => row.Account is null ? "现金" : "银行卡";

    private static string? TailOf(PaperLine row) => row.Account?[^TailLength..];

    private static string? ForThemOf(PaperLine row) => row.Line.Payee is { } payee ? $"{payee}（{row.Line.PayeeRelation}）" : null;
}

using System.Globalization;
using Assistance.Funds.Domain;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Banking;

/// <summary>银行存款余额调节表: the balances of books and bank with what only one of the two has, and the list of that; on paper, and as a workbook of two sheets.</summary>
internal static class ReconciliationForm
{
    public const string Title = "银行存款余额调节表";

    private const string Held = "余额";
    private const double TextSize = 9;

    private static readonly IReadOnlyList<FormColumn> Balances = [new("项目", 30, FormCellKind.Text), new("账面", 20, FormCellKind.Number), new("银行", 20, FormCellKind.Number)];
    private static readonly IReadOnlyList<FormColumn> Items =
        [new("日期", 11), new("哪一方已记", 14), new("凭证号/流水号", 18), new("摘要", 34, FormCellKind.Text), new("收入", 12, FormCellKind.Number), new("支出", 12, FormCellKind.Number)];

    public static string NameOf(Fund fund, DateOnly on) => string.Create(CultureInfo.InvariantCulture, $"{Title}-{fund.Name}-{on:yyyyMMdd}");

    public static FilledForm Fill(Fund fund, ReconciliationView of, string preparer, DateOnly day) => new(
        NameOf(fund, of.On),
        Title,
        FormPaper.Portrait,
        TextSize,
        [
            FormLine.Of($"专户：{fund.Name}", $"截止日期：{FormWords.Day(of.On)}", "金额单位：元"),
            FormLine.Of($"开户行：{fund.Bank}（尾号{fund.AccountTail}）", $"专管员：{fund.Custodian}", $"监督：{fund.Oversight}"),
        ],
        [
            FormRows.List([], Balances, BalancesOf(of).Select(row => (string?[])[row.Item, row.Book?.ToString(), row.Item == Held && row.Bank is null ? "流水无余额" : row.Bank?.ToString()])),
            FormRows.List([], Items, ItemsOf(of).Select(one => (string?[])
            [
                one.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), one.Side, one.Number, one.Summary, one.Received?.ToString(), one.Paid?.ToString(),
            ])),
        ],
        [FormLine.Of($"填表人：{preparer}", $"填报日期：{FormWords.Day(day)}", "（盖章）")]);

    public static async Task WriteAsync(Stream stream, Fund fund, ReconciliationView of, CancellationToken cancellationToken)
    {
        await using var writer = new SheetWriter(stream);
        IReadOnlyList<string> lines = [$"专户：{fund.Name}　开户行：{fund.Bank}（尾号{fund.AccountTail}）", $"截止日期：{FormWords.Day(of.On)}　金额单位：元"];
        var balances = new SheetLayout("余额", Title, [new("项目", 32), new("账面", 18, CellFormat.Money), new("银行", 18, CellFormat.Money)]) { Lines = lines };
        await writer.BeginAsync(balances, cancellationToken);
        foreach (var (item, book, bank) in BalancesOf(of))
            await writer.RowAsync([item, book, bank], cancellationToken);
        var items = new SheetLayout("未达账项", "未达账项明细", [new("日期", 12, CellFormat.Date), new("哪一方已记", 12), new("凭证号/流水号", 22), new("摘要", 46), new("收入", 16, CellFormat.Money), new("支出", 16, CellFormat.Money)]) { Lines = lines };
        await writer.BeginAsync(items, cancellationToken);
        foreach (var one in ItemsOf(of))
            await writer.RowAsync([one.Day, one.Side, one.Number, one.Summary, one.Received, one.Paid], cancellationToken);
        await writer.CompleteAsync(cancellationToken);
    }

    private static IReadOnlyList<(string Item, Money? Book, Money? Bank)> BalancesOf(ReconciliationView of) =>
    [
        (Held, of.Book, of.Bank),
        ("加：对方已收、本方未收", of.OnlyAtBankReceived, of.OnlyInBooksReceived),
        ("减：对方已付、本方未付", of.OnlyAtBankPaid, of.OnlyInBooksPaid),
        ("调节后余额", of.AdjustedBook, of.AdjustedBank),
        ("差额", of.Difference, null),
    ];

    private static IEnumerable<OpenItem> ItemsOf(ReconciliationView of) =>
    [
        .. of.Vouchers.Select(v => new OpenItem(v.Day, "账面已记", v.Number, v.Party is null ? v.Summary : $"{v.Summary}（{v.Party}）", Some(v.Received), Some(v.Paid))),
        .. of.Lines.Select(l => new OpenItem(l.Day, "银行已记", l.Reference, string.Join("　", new[] { l.Summary, l.Party }.Where(text => text is not null)), Some(l.Received), Some(l.Paid))),
    ];

    private static Money? Some(Money amount) => amount == Money.Zero ? null : amount;

    private sealed record OpenItem(DateOnly Day, string Side, string? Number, string Summary, Money? Received, Money? Paid);
}

using System.Globalization;
using Assistance.Kernel.Forms;

namespace Assistance.Funds.Statements;

/// <summary>Form 16, 收支明细账, for a sheet that lies.</summary>
internal static class JournalForm
{
    private const string Title = "关爱帮扶资金收支明细账";
    private const double TextSize = 9;

    private static readonly IReadOnlyList<FormColumn> Columns =
    [
        new("日期", 10), new("凭证号", 13), new("摘要", 34, FormCellKind.Text), new("来源/用途", 16), new("收入", 12, FormCellKind.Number), new("支出", 12, FormCellKind.Number),
        new("结余", 13, FormCellKind.Number), new("经办", 9), new("审批", 9),
    ];

    public static FilledForm Fill(JournalPage page, string preparer, DateOnly day) => new(
        $"{Title}-{page.Fund.Name}-{page.To:yyyyMMdd}",
        Title,
        FormPaper.Landscape,
        TextSize,
        [
            FormLine.Of($"专户：{page.Fund.Name}", $"{FormWords.Day(page.From)}至{FormWords.Day(page.To)}", "金额单位：元"),
            FormLine.Of($"开户行：{page.Fund.Bank}（尾号{page.Fund.AccountTail}）", $"专管员：{page.Fund.Custodian}", $"监督：{page.Fund.Oversight}"),
        ],
        [FormRows.List([], Columns, [Opening(page), .. page.Lines.Select(Cells), Total(page)])],
        [FormLine.Of($"填表人：{preparer}", $"填报日期：{FormWords.Day(day)}", "（盖章）")]);

    private static string?[] Opening(JournalPage page) => [Iso(page.From), null, "期初结余", null, null, null, page.Opening.ToString(), null, null];

    private static string?[] Total(JournalPage page) => [Iso(page.To), null, "本期合计", null, page.Received.ToString(), page.Paid.ToString(), page.Closing.ToString(), null, null];

    // What is zero stays blank, as on paper.
    private static string?[] Cells(JournalLine line) =>
    [
        Iso(line.Day),
        line.Number,
        line.Summary,
        line.Counter,
        line.Received.Fen == 0 ? null : line.Received.ToString(),
        line.Paid.Fen == 0 ? null : line.Paid.ToString(),
        line.Balance.ToString(),
        line.MadeBy,
        line.CheckedBy,
    ];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

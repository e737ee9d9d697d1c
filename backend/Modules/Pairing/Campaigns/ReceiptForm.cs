using System.Globalization;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;

namespace Assistance.Pairing.Campaigns;

/// <summary>Form 8, 慰问金（品）签领册: of numbers the last four digits alone. What is not received yet is left to be signed by hand.</summary>
internal static class ReceiptForm
{
    private const string Title = "走访慰问签领册";
    private const double TextSize = 10.5;

    private static readonly IReadOnlyList<FormColumn> Columns =
    [
        new("序号", 5), new("姓名", 9), new("党支部", 18), new("类别", 16), new("身份证后四位", 9), new("金额（元）", 12, FormCellKind.Number), new("方式", 14), new("账号尾号", 8), new("领取人", 9),
        new("代领人及关系", 12), new("日期", 11), new("经办人", 9),
    ];

    public static ListWorkbook<ReceiptLine> Workbook { get; } = new("campaignReceipts", "签领册", Title,
    [
        new("姓名", 12, row => row.Name),
        new("党支部", 26, row => row.Branch),
        new("类别", 24, row => row.Line.Class.Chinese()),
        new("身份证后四位", 13, row => row.NumberTail),
        new("金额（元）", 13, row => row.Line.Cash, CellFormat.Money),
        new("慰问品", 20, row => GoodsOf(row.Line)),
        new("折价（元）", 12, row => row.Line.GoodsWorth, CellFormat.Money),
        new("方式", 10, row => row.Line.Means?.Chinese()),
        new("账号尾号", 10, row => row.Line.CardTail),
        new("领取人", 12, row => ReceiverOf(row)),
        new("代领人及关系", 18, row => ForThemOf(row.Line)),
        new("日期", 12, row => GivenOn(row.Line), CellFormat.Date),
        new("经办人", 12, row => HandlerOf(row.Line)),
    ]);

    public static FilledForm Fill(string round, string unit, IReadOnlyList<ReceiptLine> lines, string preparer, DateOnly day)
    {
        var total = lines.Aggregate(Money.Zero, (sum, row) => sum + row.Line.Cash);
        var goods = lines.Aggregate(Money.Zero, (sum, row) => sum + row.Line.GoodsWorth);
        return new FilledForm(
            $"{Title}-{unit}-{day:yyyyMMdd}",
            $"{round}签领册",
            FormPaper.Landscape,
            TextSize,
            [FormLine.Of($"单位：{unit}", $"共{lines.Count}人", "金额单位：元")],
            [FormRows.List([], Columns, lines.Index().Select(row => Cells(row.Index + 1, row.Item)))],
            [
                FormLine.Of($"慰问金合计：{FormWords.AmountInWords(total)}", goods == Money.Zero ? string.Empty : $"慰问品折价合计：{goods}元"),
                FormLine.Of($"填表人：{preparer}", $"填报日期：{FormWords.Day(day)}", "（盖章）"),
            ]);
    }

    private static string?[] Cells(int number, ReceiptLine row) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        row.Name,
        row.Branch,
        row.Line.Class.Chinese(),
        row.NumberTail,
        FormWords.Amount(row.Line.Cash),
        FormWords.List(new[] { row.Line.Means is GiftMeans.Goods ? null : row.Line.Means?.Chinese(), GoodsOf(row.Line) }.OfType<string>()),
        row.Line.CardTail,
        ReceiverOf(row),
        ForThemOf(row.Line),
        GivenOn(row.Line)?.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture),
        HandlerOf(row.Line),
    ];

    private static string? GoodsOf(CampaignLine line) => FormWords.List(line.Gifts.Where(gift => gift.Counts).Select(gift => gift.Goods).OfType<string>());

    private static string? ReceiverOf(ReceiptLine row) => row.Line is { State: CampaignLineState.Given, Receiver: null } ? row.Name : null;

    private static string? ForThemOf(CampaignLine line) => line.Receiver is null ? null : $"{line.Receiver}（{line.Relation}）";

    private static DateOnly? GivenOn(CampaignLine line) => line.State == CampaignLineState.Given ? line.ClosedOn : null;

    private static string? HandlerOf(CampaignLine line) => line.State == CampaignLineState.Given ? line.Handler : null;
}

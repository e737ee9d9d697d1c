using System.Globalization;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;

namespace Assistance.Pairing.Campaigns;

/// <summary>Form 9, 走访慰问汇总表: people and money of each class, the whole, and where it came from.</summary>
internal static class SummaryForm
{
    private const string Title = "走访慰问汇总表";
    private const double TextSize = 7.5;
    private const int CountWidth = 6;
    private const int AmountWidth = 14;
    private static readonly IReadOnlyList<GiftSource> Sources = Enum.GetValues<GiftSource>();

    /// <summary>By organisation, the whole last.</summary>
    public static IReadOnlyList<SummaryRow> Lines(CampaignSummary summary) => [.. summary.Rows, summary.Total with { Name = "合计" }];

    public static FilledForm Fill(CampaignSummary summary, string preparer, DateOnly day) => new(
        $"{Title}-{summary.OrganisationName}-{day:yyyyMMdd}",
        $"{summary.Chinese}汇总表",
        FormPaper.Landscape,
        TextSize,
        [FormLine.Of($"单位：{summary.OrganisationName}", "金额单位：元（含慰问品折价）")],
        [
            FormRows.List(
                [],
                [
                    new FormColumn("单位", 16),
                    .. summary.Classes.SelectMany(@class => (FormColumn[])[new($"{@class.Chinese()}人数", CountWidth, FormCellKind.Number), new("金额", AmountWidth, FormCellKind.Number)]),
                    new("合计人数", CountWidth, FormCellKind.Number),
                    new("合计金额", AmountWidth, FormCellKind.Number),
                    .. Sources.Select(source => new FormColumn(source.Chinese(), AmountWidth, FormCellKind.Number)),
                ],
                Lines(summary).Select(row => Cells(summary, row))),
        ],
        [FormLine.Of($"填表人：{preparer}", $"填报日期：{FormWords.Day(day)}", "（盖章）")]);

    public static ListWorkbook<SummaryRow> Workbook(CampaignSummary summary) => new("campaignSummary", "汇总", Title,
    [
        new("单位", 26, row => row.Name),
        .. summary.Classes.SelectMany(@class => (ListColumn<SummaryRow>[])
        [
            new($"{@class.Chinese()}（人）", 16, row => Of(row, @class)?.People ?? 0, CellFormat.Integer),
            new($"{@class.Chinese()}（元）", 18, row => Of(row, @class)?.Amount ?? Money.Zero, CellFormat.Money),
        ]),
        new("合计（人）", 12, row => row.People, CellFormat.Integer),
        new("合计（元）", 16, row => row.Amount, CellFormat.Money),
        .. Sources.Select(source => new ListColumn<SummaryRow>($"来源：{source.Chinese()}（元）", 18, row => Of(row, source)?.Amount ?? Money.Zero, CellFormat.Money)),
    ]);

    private static string?[] Cells(CampaignSummary summary, SummaryRow row) =>
    [
        row.Name,
        .. summary.Classes.SelectMany(@class => (string?[])[Number(Of(row, @class)?.People), FormWords.Amount(Of(row, @class)?.Amount)]),
        Number(row.People),
        FormWords.Amount(row.Amount),
        .. Sources.Select(source => FormWords.Amount(Of(row, source)?.Amount)),
    ];

    private static ClassSum? Of(SummaryRow row, VisitClass @class) => row.Classes.FirstOrDefault(sum => sum.Class == @class);

    private static SourceSum? Of(SummaryRow row, GiftSource source) => row.Sources.FirstOrDefault(sum => sum.Source == source);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

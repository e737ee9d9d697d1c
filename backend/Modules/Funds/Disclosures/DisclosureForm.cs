using Assistance.Kernel.Forms;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Disclosures;

/// <summary>资金公开表: sources, uses, and where the pack says so whom it helped, for the wall of an office.</summary>
internal static class DisclosureForm
{
    private const string Title = "关爱帮扶资金收支情况公开表";
    private const double TextSize = 10.5;

    private static readonly IReadOnlyList<FormColumn> Sources =
    [
        new("资金来源", 8), new("期初结余", 5, FormCellKind.Number), new("本期收入", 5, FormCellKind.Number), new("划转和借款", 5, FormCellKind.Number), new("本期使用", 5, FormCellKind.Number),
        new("期末结余", 5, FormCellKind.Number),
    ];

    private static readonly IReadOnlyList<FormColumn> Uses = [new("用途", 10), new("金额", 6, FormCellKind.Number), new("发放名单人数", 6, FormCellKind.Number)];
    private static readonly IReadOnlyList<FormColumn> Recipients = [new("姓名", 5), new("所在支部", 10), new("用途", 6), new("金额", 5, FormCellKind.Number)];

    public static FilledForm Fill(Disclosure disclosure, string hotline)
    {
        var of = disclosure.Statement;
        var parts = new List<FormPart>
        {
            FormRows.List(["一、资金来源"], Sources, [.. of.Sources.Select(line => Cells(line.Chinese, line)), Cells("合计", new DisclosedSource(string.Empty, of.Opening, of.Income, of.Moved, of.Used, of.Closing))]),
            FormRows.List(["二、资金使用"], Uses, of.Uses.Select(use => (string?[])[use.Chinese, use.Amount.ToString(), use.People is { } people ? FormWords.Count(people, "人") : null])),
        };
        if (of.Recipients.Count > 0)
            parts.Add(FormRows.List(["三、受助人员"], Recipients, of.Recipients.Select(one => (string?[])[one.MaskedName, one.BranchName, one.PurposeChinese, one.Amount.ToString()])));
        return new FilledForm(
            $"{Title}-{of.OrganisationName}-{of.To:yyyyMMdd}", Title, FormPaper.Portrait, TextSize,
            [FormLine.Of($"单位：{of.OrganisationName}", "金额单位：元"), FormLine.Of($"专户：{of.FundName}", $"{FormWords.Day(of.From)}至{FormWords.Day(of.To)}")],
            parts,
            [FormLine.Of($"编制：{disclosure.MadeByName}", $"审核：{disclosure.PublishedByName}", $"公开日期：{FormWords.DayOrBlank(disclosure.PublishedOn)}"), FormLine.Of($"监督电话：{hotline}", "（盖章）")]);
    }

    private static string?[] Cells(string name, DisclosedSource line) =>
        [name, line.Opening.ToString(), line.Income.ToString(), line.Moved == Money.Zero ? null : line.Moved.ToString(), line.Used.ToString(), line.Closing.ToString()];
}

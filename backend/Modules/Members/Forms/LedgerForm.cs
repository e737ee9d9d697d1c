using System.Globalization;
using Assistance.Kernel.Forms;
using Assistance.Members.Contracts;
using Assistance.Members.Ledger;
using Assistance.Members.Standards;

namespace Assistance.Members.Forms;

/// <summary>Form 3, 困难党员台账, for a sheet that lies: its columns are as wide as what stands in them.</summary>
internal static class LedgerForm
{
    private const string Title = "困难党员台账";
    private const double TextSize = 7.5;

    private static readonly IReadOnlyList<FormColumn> Columns =
    [
        new("序号", 6), new("乡镇党委", 13), new("党支部", 16), new("姓名", 10), new("性别", 6), new("出生年月", 10), new("年龄", 6), new("身份证号", 17), new("文化程度", 8), new("入党时间", 10), new("党龄", 6),
        new("人员构成", 11), new("家庭人口", 7), new("人均年收入", 12, FormCellKind.Number), new("健康状况", 10), new("困难等级", 8), new("困难原因", 9), new("救助身份", 11), new("帮扶单位", 14),
        new("帮扶人", 10), new("联系电话", 11), new("结对时间", 11), new("帮扶措施", 12), new("帮扶成效", 14), new("认定时间", 11), new("退出时间", 11), new("备注", 10),
    ];

    /// <param name="unit">Whose ledger it is.</param>
    /// <param name="effects">What came of the help, by person.</param>
    /// <param name="day">The day as of which it is printed.</param>
    public static FilledForm Fill(string unit, IReadOnlyList<LedgerRow> rows, IReadOnlyDictionary<PersonId, string> effects, string preparer, DateOnly day) => new(
        $"{Title}-{unit}-{day:yyyyMMdd}",
        Title,
        FormPaper.Landscape,
        TextSize,
        [FormLine.Of($"单位：{unit}", $"截至{FormWords.Day(day)}，共{rows.Count}人", "金额单位：元")],
        [FormRows.List([], Columns, rows.Index().Select(row => Cells(row.Index + 1, row.Item, effects.GetValueOrDefault(row.Item.PersonId))))],
        [FormLine.Of($"填表人：{preparer}", $"填报日期：{FormWords.Day(day)}", "（盖章）")]);

    private static string?[] Cells(int number, LedgerRow row, string? effect) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        row.TownshipName,
        row.OrganisationName,
        row.Name,
        SheetWords.Of(row.Sex),
        Month(row.BirthDate),
        FormWords.Count(row.Age),
        row.CitizenId,
        SheetWords.Of(StandardCodes.Education, row.Education),
        Month(row.JoinedOn),
        FormWords.Count(row.PartyStanding),
        SheetWords.Of(StandardCodes.PersonComposition, row.Composition),
        FormWords.Count(row.HouseholdSize),
        FormWords.Amount(row.PerCapita),
        SheetWords.Of(StandardCodes.Health, row.Health),
        row.Tier.Chinese(),
        SheetWords.Of(StandardCodes.HardshipCause, row.Cause),
        SheetWords.Of(StandardCodes.AssistanceIdentity, row.Identities),
        row.HelperUnit,
        row.Helpers,
        row.Phone,
        Day(row.PairedSince),
        row.Measures,
        effect,
        Day(row.From),
        Day(row.Until),
        row.Remark,
    ];

    private static string? Month(DateOnly? day) => day?.ToString("yyyy.MM", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
}

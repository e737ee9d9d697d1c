using System.Globalization;
using Assistance.Kernel.Forms;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Assistance.Members.Standards;

namespace Assistance.Members.Forms;

/// <summary>Form 2, 困难党员登记表: one person, one sheet, with what each year brought.</summary>
internal static class RegistrationForm
{
    private const string Title = "困难党员登记表";
    private const int Half = FormRows.Width / 2;
    private const int BlankYears = 3;

    private static readonly IReadOnlyList<FormColumn> Years =
    [
        new("年度", 2), new("变动事项", 5), new("帮扶单位、帮扶人", 5), new("帮扶记录", 5), new("考评结论", 4),
    ];

    /// <param name="stays">In the ledger, the first first.</param>
    /// <param name="years">As the modules tell them.</param>
    /// <param name="preparer">Who prints it.</param>
    public static FilledForm Fill(PersonFile person, string? remark, IReadOnlyList<LedgerEntry> stays, IReadOnlyList<PersonYear> years, string preparer, DateOnly today)
    {
        var stay = stays.Count == 0 ? null : stays[^1];
        return new FilledForm(
            $"{Title}-{person.Name}",
            Title,
            FormPaper.Portrait,
            10.5,
            [FormLine.Of($"单位：{FormWords.List(new[] { person.CommitteeName, person.OrgName }.OfType<string>())}", "金额单位：元")],
            [
                FormRows.Part(
                [
                    .. person.Rows(),
                    FormRows.Fields(
                        new("困难等级", stay?.Tier.Chinese()), new("主要原因", SheetWords.Of(StandardCodes.HardshipCause, stay?.Cause ?? person.Snapshot.PrimaryCause)),
                        new("其他原因", SheetWords.Of(StandardCodes.HardshipCause, person.Snapshot.OtherCauses), Half)),
                    FormRows.Fields(new("认定时间", FormWords.Day(stay?.From), Half), new("救助金额", FormWords.Amount(stay?.Amount), Half)),
                    FormRows.Fields(new("帮扶单位", stay?.HelperUnit, Half), new("帮扶人", stay?.Helpers, Half)),
                    FormRows.Fields(new("结对时间", FormWords.Day(stay?.PairedSince), Half), new("帮扶措施", stay?.Measures, Half)),
                    .. FormRows.Table("年度情况", Years, [.. Lines(stays, years)], BlankYears),
                    FormRows.Fields(
                        new("退出时间", FormWords.Day(stay?.Until), Half), new("退出原因", SheetWords.Of(StandardCodes.LedgerExitReason, stay?.ExitReason), Half)),
                    FormRows.Wide("备注", remark),
                ]),
            ],
            [FormLine.Of($"填表人：{preparer}", $"填报日期：{FormWords.Day(today)}"), FormLine.AtTheEnd("（盖章）")]);
    }

    private static IEnumerable<IReadOnlyList<string?>> Lines(IReadOnlyList<LedgerEntry> stays, IReadOnlyList<PersonYear> years)
    {
        var changes = stays.SelectMany(Changes).ToLookup(change => change.On.Year, change => change.Text);
        return years.Select(year => year.Year).Concat(changes.Select(change => change.Key)).Distinct().Order().Select(year =>
        {
            var told = years.Where(one => one.Year == year).ToList();
            return (IReadOnlyList<string?>)
            [
                year.ToString(CultureInfo.InvariantCulture), Joined(changes[year]), Joined(told.Select(one => one.Helpers)), Joined(told.Select(one => one.Help)), Joined(told.Select(one => one.Verdict)),
            ];
        });
    }

    private static IEnumerable<(DateOnly On, string Text)> Changes(LedgerEntry stay)
    {
        var tiers = stay.Tiers.OrderBy(change => change.From).ThenBy(change => change.Id).ToList();
        foreach (var (at, change) in tiers.Index())
            yield return (change.From, $"{MonthDay(change.From)}{(at == 0 ? "认定为" : "调整为")}{change.Tier.Chinese()}");
        if (stay.Until is { } until)
            yield return (until, $"{MonthDay(until)}退出");
    }

    private static string MonthDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");

    private static string? Joined(IEnumerable<string?> texts) => string.Join('\n', texts.OfType<string>()) is { Length: > 0 } text ? text : null;
}

using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Domain;

namespace Assistance.Recognition.Forms;

/// <summary>Form 6, 困难党员入户调查表: with blank cells before the visit, to be taken along and filled in on the spot.</summary>
internal static class HomeVisitForm
{
    private const string Title = "困难党员入户调查表";
    private const int Half = FormRows.Width / 2;
    private const int RoomForALine = 14;

    public static Result<FilledForm> Fill(CasePaper paper)
    {
        var (shown, visit, home) = (paper.Case, paper.Visit, paper.Case.Application.Snapshot);
        return new FilledForm(
            $"{Title}-{shown.PersonName}-{shown.Number}",
            Title,
            FormPaper.Portrait,
            11,
            [FormLine.Of($"单位：{shown.OrgName}", $"编号：{shown.Number}", "金额单位：元")],
            [
                FormRows.Part(
                [
                    FormRows.Fields(
                        new("姓名", shown.PersonName), new("出生年月", FormWords.Month(paper.Person.BirthDate)), new("家庭人口", FormWords.Count(home.HouseholdSize, "人")),
                        new("劳动力数", FormWords.Count(home.LabourCount, "人"))),
                    FormRows.Fields(new("家庭住址", paper.Person.Address, Half), new("联系电话", paper.Person.Phone, Half)),
                    FormRows.Fields(new("申请等级", shown.Application.Tier.Chinese(), Half), new("主要原因", CasePaper.Cause(shown.Application.PrimaryCause), Half)),
                    FormRows.Fields(new("调查日期", FormWords.Day(visit?.VisitedOn), Half), new("被访人", visit?.Interviewee, Half)),
                    FormRows.Wide("调查人", FormWords.List(visit?.Investigators.Select(investigator => $"{investigator.Name}（{investigator.Post}）") ?? [])),
                    FormRows.Fields(new("收入年度", FormWords.Count(visit?.IncomeYear, "年"), Half), new("工资性收入", Income(visit, "wages"), Half)),
                    FormRows.Fields(new("经营净收入", Income(visit, "business"), Half), new("财产净收入", Income(visit, "property"), Half)),
                    FormRows.Fields(new("转移净收入", Income(visit, "transfer"), Half), new("收入合计", FormWords.Amount(Total(visit)), Half)),
                    FormRows.Fields(new("人均年收入", FormWords.Amount(PerHead(visit, home.HouseholdSize)), Half), new("刚性支出", FormWords.Amount(visit?.RigidExpenses), Half)),
                    FormRows.Wide("收入核算方法", FormWords.List(CasePaper.Accounting(visit))),
                    FormRows.Wide("刚性支出明细", FormWords.List(CasePaper.Expenses(visit))),
                    FormRows.Wide("财产状况", visit?.Assets, RoomForALine),
                    FormRows.Wide("住房情况", visit?.Housing, RoomForALine),
                    FormRows.Wide("核实途径", FormWords.List(visit?.VerifiedWith ?? []), RoomForALine),
                    FormRows.Opinion("邻里意见", visit?.NeighboursOpinion, "被访邻里（签名）：＿＿＿＿＿＿"),
                    FormRows.Opinion(
                        "调查结论", visit is null ? null : $"{visit.Findings}\n{(visit.Confirmed ? "情况属实。" : "与申报不符。")}",
                        "被访人（签名）：＿＿＿＿＿＿", "调查人（两人签名）：＿＿＿＿＿＿", FormWords.DayOrBlank(visit?.VisitedOn)),
                ]),
            ],
            []);
    }

    // Blank before the visit; afterwards a source that nobody named brought nothing.
    private static string? Income(HomeVisit? visit, string source) => visit is null || IsTotalOnly(visit)
        ? null
        : FormWords.Amount(visit.Incomes.Where(income => income.Source == source).Aggregate(Money.Zero, (sum, income) => sum + income.Amount));

    private static bool IsTotalOnly(HomeVisit visit) => visit.Incomes.Any(income => income.Source == "total");

    private static Money? Total(HomeVisit? visit) => visit?.Incomes.Aggregate(Money.Zero, (sum, income) => sum + income.Amount);

    private static Money? PerHead(HomeVisit? visit, int? people) => Total(visit) is { } total && people is { } heads ? new Money(total.Fen / heads) : null;
}

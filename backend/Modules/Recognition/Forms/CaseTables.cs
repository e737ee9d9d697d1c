using Assistance.Kernel.Exports;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Domain;

namespace Assistance.Recognition.Forms;

/// <summary>The columns of Forms 1, 4, 5 and 6 as workbooks. No number of a person stands in any of them.</summary>
internal static class CaseTables
{
    private static readonly ListColumn<CaseLine> Number = new("编号", 18, line => line.Case.Number);
    private static readonly ListColumn<CaseLine> Name = new("姓名", 12, line => line.Name);
    private static readonly ListColumn<CaseLine> Branch = new("所在党支部", 24, line => line.Case.OrgName);
    private static readonly ListColumn<CaseLine> Township = new("乡镇党委", 18, line => line.Case.TownshipName);

    private static readonly ListWorkbook<CaseLine> Applications = new("case", "申请", "困难党员申请审批汇总表",
    [
        Number, Township, Branch, Name,
        new("申请日期", 12, line => line.Case.SubmittedOn, CellFormat.Date),
        new("申请等级", 11, line => line.Case.Application.Tier.Chinese()),
        new("主要原因", 12, line => CasePaper.Cause(line.Case.Application.PrimaryCause)),
        new("其他原因", 18, line => Words(line.Case.Application.OtherCauses.Select(CasePaper.Cause))),
        new("家庭人口", 9, line => line.Case.Application.Snapshot.HouseholdSize, CellFormat.Integer),
        new("劳动力数", 9, line => line.Case.Application.Snapshot.LabourCount, CellFormat.Integer),
        new("收入年度", 9, line => line.Case.Application.Snapshot.IncomeYear, CellFormat.Integer),
        new("家庭年收入(元)", 15, line => line.Case.Application.Snapshot.AnnualIncome, CellFormat.Money),
        new("人均年收入(元)", 15, line => line.Case.Application.Snapshot.PerCapita, CellFormat.Money),
        new("申请理由", 36, line => line.Case.Application.Reason),
        new("办理情况", 12, line => Stage(line.Case.Stage)),
        new("核定等级", 11, line => line.Case.Tier?.Chinese()),
        new("核定金额(元)", 14, line => line.Case.Amount, CellFormat.Money),
        new("认定时间", 12, line => line.Case.EntitledFrom, CellFormat.Date),
        new("有效期至", 12, line => line.Case.EntitledUntil, CellFormat.Date),
        new("备注", 24, line => line.Case.EndReason),
    ]);

    private static readonly ListWorkbook<CaseLine> HomeVisits = new("homeVisit", "入户调查", "困难党员入户调查汇总表",
    [
        Number, Branch, Name,
        new("调查日期", 12, line => line.Visit!.VisitedOn, CellFormat.Date),
        new("调查人", 28, line => Words(line.Visit!.Investigators.Select(one => $"{one.Name}（{one.Post}）"))),
        new("被访人", 14, line => line.Visit!.Interviewee),
        new("收入年度", 9, line => line.Visit!.IncomeYear, CellFormat.Integer),
        new("工资性收入(元)", 15, line => Income(line.Visit!, "wages"), CellFormat.Money),
        new("经营净收入(元)", 15, line => Income(line.Visit!, "business"), CellFormat.Money),
        new("财产净收入(元)", 15, line => Income(line.Visit!, "property"), CellFormat.Money),
        new("转移净收入(元)", 15, line => Income(line.Visit!, "transfer"), CellFormat.Money),
        new("收入合计(元)", 15, line => line.Visit!.Incomes.Aggregate(Money.Zero, (sum, income) => sum + income.Amount), CellFormat.Money),
        new("收入核算方法", 24, line => Words(CasePaper.Accounting(line.Visit))),
        new("刚性支出(元)", 15, line => line.Visit!.RigidExpenses, CellFormat.Money),
        new("刚性支出明细", 28, line => Words(CasePaper.Expenses(line.Visit))),
        new("财产", 20, line => line.Visit!.Assets),
        new("住房", 20, line => line.Visit!.Housing),
        new("核实途径", 20, line => Words(line.Visit!.VerifiedWith)),
        new("邻里意见", 28, line => line.Visit!.NeighboursOpinion),
        new("结论", 32, line => $"{line.Visit!.Findings}（{(line.Visit.Confirmed ? "情况属实" : "与申报不符")}）"),
    ]);

    private static readonly ListWorkbook<CaseLine> Appraisals = new("appraisal", "民主评议", "困难党员民主评议记录",
    [
        Number, Branch,
        new("会议时间", 12, line => line.Vote!.HeldOn, CellFormat.Date),
        new("会议地点", 18, line => line.Vote!.Place),
        new("主持人", 10, line => line.Vote!.Chair),
        new("记录人", 10, line => line.Vote!.Recorder),
        new("应到", 7, line => line.Vote!.ShouldAttend, CellFormat.Integer),
        new("实到", 7, line => line.Vote!.Present, CellFormat.Integer),
        new("缺席及原因", 20, line => line.Vote!.Absences),
        new("对象", 12, line => line.Name),
        new("赞成", 7, line => line.Vote!.Ayes, CellFormat.Integer),
        new("反对", 7, line => line.Vote!.Noes, CellFormat.Integer),
        new("弃权", 7, line => line.Vote!.Abstentions, CellFormat.Integer),
        new("赞成率", 9, line => FormWords.Rate(line.Vote!.RateBasisPoints)),
        new("结果", 9, line => line.Vote!.Carried ? "通过" : "未通过"),
        new("监票人、计票人", 20, line => line.Vote!.Tellers),
    ]);

    private static readonly ListWorkbook<CaseLine> Notices = new("notice", "公示", "拟帮扶困难党员公示名单",
    [
        Name,
        new("所在党支部", 24, line => line.Notice!.Line.BranchName),
        new("入党年份", 10, line => line.JoinedOn?.Year, CellFormat.Integer),
        new("困难等级", 11, line => line.Notice!.Line.Tier?.Chinese()),
        new("拟帮扶金额(元)", 15, line => line.Notice!.Line.Amount, CellFormat.Money),
        new("公示开始", 12, line => line.Notice!.From, CellFormat.Date),
        new("公示结束", 12, line => line.Notice!.Until, CellFormat.Date),
        new("监督电话", 14, line => line.Notice!.Hotline),
        new("受理单位", 24, line => line.Notice!.ReceivingUnit),
    ]);

    public static ListWorkbook<CaseLine> Of(CaseTable table) => table switch
    {
        CaseTable.HomeVisits => HomeVisits,
        CaseTable.Appraisals => Appraisals,
        CaseTable.Notices => Notices,
        _ => Applications,
    };

    private static Money? Income(HomeVisit visit, string source) => visit.Incomes.Any(income => income.Source == "total")
        ? null
        : visit.Incomes.Where(income => income.Source == source).Aggregate(Money.Zero, (sum, income) => sum + income.Amount);

    private static string? Words(IEnumerable<string> words) => FormWords.List(words);

    private static string Stage(CaseStage stage) => stage switch
    {
        CaseStage.Recognised => "已认定",
        CaseStage.NotApproved => "未通过",
        CaseStage.Withdrawn => "已撤回",
        CaseStage.Ended => "已终止",
        _ => "办理中",
    };
}

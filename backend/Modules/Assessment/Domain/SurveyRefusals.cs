using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Domain;

internal static class SurveyRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("assessment.survey_not_found", "没有找到这个年度的调查摸底。", "There is no survey of that year.");

    public static readonly Refusal SheetNotFound = Refusal.NotFound("assessment.sheet_not_found", "没有找到该支部的摸底表，或不在您的管理范围内。", "No such sheet, or outside your scope.");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("assessment.person_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.");

    public static readonly Refusal NotConfirmer = new(
        RefusalKind.Forbidden, "assessment.not_confirmer", "由支部所在乡镇党委或县委组织部确认。", "The branch's township committee or the county department confirms.");

    public static readonly Refusal OpenAlready = Refusal.Conflict("assessment.survey_open", "这个年度的调查摸底已经开启。", "The survey of that year has been opened already.");

    public static Obstacle StandsOnASheet(IReadOnlyList<string> years) => new(
        "assessment.merger_on_a_sheet", "拟并入的档案列在尚未审核的年度调查中：请保留这一份，或待调查表审核后再合并。", "The record to be given up stands on a survey sheet under way: keep that one, or wait until the sheet is confirmed.", years);

    public static readonly Refusal Fixed = Refusal.Conflict("assessment.list_fixed", "这个年度的名单已经确定，不能再改。", "The list of that year is fixed and does not change any more.");

    public static readonly Refusal NotTheYear = Refusal.Rule("assessment.not_the_year", "只能为今年或明年的名单开展调查摸底。", "A survey is for the list of this year or the next.").ForField("listYear");

    public static readonly Refusal DuePast = Refusal.Rule("assessment.due_past", "上报期限应在今天之后。", "The last day to report lies after today.").ForField("dueOn");

    public static readonly Refusal NotOfTheBranch = Refusal.Rule(
        "assessment.not_of_the_branch", "应为该支部（或所属村、社区）在册人员。", "Somebody of the branch or of its village whose membership runs.").ForField("personId");

    public static readonly Refusal AlreadyOnSheet = Refusal.Rule(
        "assessment.already_on_sheet", "已在台账或已在本表中。", "In the ledger or on the sheet already.").ForField("personId");

    public static readonly Refusal NotOnSheet = Refusal.Rule("assessment.not_on_sheet", "不在本支部的摸底表中。", "Not on this branch's sheet.");

    public static readonly Refusal LeftAlready = Refusal.Rule("assessment.left_already", "该人员已退出台账，无需再核。", "They have left the ledger: there is nothing to find any more.");

    public static readonly Refusal NobodyResponsible = Refusal.Rule(
        "assessment.nobody_responsible", "请先指定专人负责本支部的调查摸底。", "Say first who is responsible for the branch's survey.");

    public static readonly Refusal OwnReport = Refusal.Rule("assessment.own_report", "上报人不能确认自己上报的摸底表。", "Nobody confirms what they reported themselves.");

    public static Refusal LinesOpen(int count) => Refusal.Rule(
        "assessment.lines_open", $"还有 {count} 人没有核实。", $"{count} people have not been looked at.").With("count", count);

    public static Refusal Unfinished(int count) => Refusal.Rule(
        "assessment.survey_unfinished", $"还有 {count} 个支部没有确认；仍要确定名单的，请说明原因。", $"{count} branches are not confirmed; to fix the list all the same, say why.")
        .With("count", count).ForField("reason");

    public static Refusal Illegal(SheetState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "assessment.illegal_transition", state, allowed, "摸底表的当前状态不能这样办理。", "The sheet's state does not allow this.");
}

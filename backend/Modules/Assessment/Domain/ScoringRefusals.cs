using System.Globalization;
using Assistance.Kernel.Refusals;

namespace Assistance.Assessment.Domain;

internal static class ScoringRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("assessment.round_not_found", "没有找到这个年度的年终考核。", "There is no assessment of that year.");

    public static readonly Refusal SheetNotFound = Refusal.NotFound("assessment.score_sheet_not_found", "没有找到该单位的考核表，或不在您的管理范围内。", "No such score sheet, or outside your scope.");

    public static readonly Refusal NotCounted = Refusal.Conflict("assessment.not_counted", "尚未取数，没有可以核对的数据；请先由县委组织部取数。", "Nothing is counted yet: the department freezes the counts first.");

    public static readonly Refusal OpenAlready = Refusal.Conflict("assessment.round_open", "这个年度的年终考核已经开启。", "The assessment of that year has been opened already.");

    public static readonly Refusal NotTheYear = Refusal.Rule("assessment.not_the_scored_year", "只能考核今年或去年。", "Only this year or the last is assessed.").ForField("year");

    public static readonly Refusal NobodyHelps = Refusal.Rule("assessment.nobody_helps", "县里还没有机关党支部，没有可以考核的单位。", "There are no organ branches to assess.");

    public static readonly Refusal AgreedAlready = Refusal.Conflict("assessment.agreed_already", "目标责任书已经签订。", "The agreement has been signed already.");

    public static readonly Refusal TargetOutside = Refusal.Rule("assessment.target_outside", "人数目标应不小于 1，比例目标应为 1 至 10000 个基点。", "One person at the least; a share from 1 to 10,000 basis points.").ForField("targets");

    public static readonly Refusal DeductionReason = Refusal.Rule("assessment.deduction_reason", "给分低于自评的，须写明扣分原因。", "Say why it is fewer points than the organisation gave itself.").ForField("items");

    public static readonly Refusal AdjustmentReason = Refusal.Rule("assessment.adjustment_reason", "加减分须写明原因。", "Say why points are added or taken off.").ForField("adjustmentReason");

    public static readonly Refusal BallotAhead = Refusal.Rule("assessment.ballot_ahead", "评议日期不能晚于今天。", "The day of the ballot lies in the future.").ForField("heldOn");

    public static readonly Refusal ObjectionNotFound = Refusal.NotFound("assessment.score_objection_not_found", "没有这条异议。", "There is no such objection.");

    public static readonly Refusal AnsweredAlready = Refusal.Conflict("assessment.answered_already", "这条异议已经答复。", "The objection has been answered already.");

    public static readonly Refusal OwnRound = Refusal.Rule(
        "assessment.own_round", "公布或更正成绩的人不能确定成绩，请由另一人办理。", "Whoever published or corrected the scores does not make them final: somebody else does.");

    public static Refusal NoTarget(string code) => Refusal.Rule("assessment.no_target", $"没有可以约定目标值的指标“{code}”。", $"No indicator '{code}' has a target to agree.").ForField("targets");

    public static Refusal NotSelfScored(string code) => Refusal.Rule(
        "assessment.not_self_scored", $"“{code}”不是自评指标：由系统取数或三方评价，不能填分。", $"'{code}' is not scored by hand: the system counts it, or the parties vote.").ForField("items");

    public static Refusal PointsOutside(int weight) => Refusal.Rule("assessment.points_outside", $"分值应为 0 至 {weight} 分。", $"0 to {weight} points.").ForField("items");

    public static Refusal AdjustmentOutside(int most) => Refusal.Rule("assessment.adjustment_outside", $"加减分不能超过 {most} 分。", $"No more than {most} points are added or taken off.").ForField("adjustment");

    public static Refusal FreezeOutside(int year) => Refusal.Rule(
        "assessment.freeze_outside", $"取数截止日应在 {year} 年内，且不晚于今天。", $"The last day counted is one of {year}, and no later than today.").ForField("until");

    public static Refusal NotGiven(string organisation) => Refusal.Rule(
        "assessment.not_given", $"{organisation}的自评指标还没有给分，不能公布。", $"{organisation} has indicators without points given: nothing is published yet.");

    public static Refusal NotVoted(string organisation) => Refusal.Rule(
        "assessment.not_voted", $"{organisation}的三方评价不全，不能公布。", $"{organisation} has not been evaluated by all parties: nothing is published yet.");

    public static Refusal ObjectionLate(DateOnly until) => Refusal.Rule(
        "assessment.objection_late", $"异议期已于 {Day(until)} 结束。", $"Objections ended on {Day(until)}.");

    public static Refusal ObjectionsRun(DateOnly until) => Refusal.Rule(
        "assessment.objections_run", $"异议期到 {Day(until)} 为止，期满后才能确定成绩。", $"Organisations object until {Day(until)}; the scores are made final after it.");

    public static Refusal Unanswered(int count) => Refusal.Rule(
        "assessment.objections_unanswered", $"还有 {count} 条异议没有答复。", $"{count} objections are not answered.").With("count", count);

    public static Refusal Illegal(ScoringState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "assessment.illegal_transition", state, allowed, "年终考核的当前状态不能这样办理。", "The state of the assessment does not allow this.");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

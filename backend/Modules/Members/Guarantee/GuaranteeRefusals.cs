using Assistance.Kernel.Refusals;

namespace Assistance.Members.Guarantee;

internal static class GuaranteeRefusals
{
    public static readonly Refusal NotInGap = Refusal.Rule(
        "members.not_in_gap", "只转办台账内没有享受低保的人员。", "Only people in the ledger who do not hold the minimum living allowance are referred.").ForField("personIds");

    public static readonly Refusal Open = Refusal.Conflict("members.referral_open", "已转办，正在等待民政部门答复。", "Referred already: the answer of civil affairs is awaited.");

    public static readonly Refusal NotFound = Refusal.NotFound("members.referral_not_found", "没有找到该转办，或不在您的管理范围内。", "No such referral, or outside your scope.");

    public static readonly Refusal Answered = Refusal.Conflict("members.referral_answered", "这次转办已有答复。", "It has been answered already.");

    public static readonly Refusal NotAnswered = Refusal.Conflict("members.referral_not_answered", "这次转办还没有答复，无须撤回。", "It has not been answered yet.");

    public static readonly Refusal FromOutOfBounds = Refusal.Rule(
        "members.allowance_from_out_of_bounds", "低保起始日期应在转办前一年至答复后一年之间，请核对。", "The allowance begins within a year before the referral and a year after the answer.").ForField("from");

    public static readonly Refusal NoAnswer = Refusal.Rule("members.no_answer", "请选择答复结果。", "Say what the answer is.").ForField("outcome");

    public static readonly Refusal AnswerTooEarly = Refusal.Rule("members.answer_too_early", "答复日期应在转办之后，且不晚于今天。", "The answer is not before the referral, and not after today.").ForField("on");
}

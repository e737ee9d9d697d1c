using Assistance.Kernel.Refusals;

namespace Assistance.Assessment.Domain;

internal static class AssessmentRefusals
{
    public static readonly Refusal ReviewNotFound = Refusal.NotFound("assessment.review_not_found", "没有找到该考评，或不在您的管理范围内。", "No such review, or outside your scope.");

    public static readonly Refusal NotYours = new(
        RefusalKind.Forbidden, "assessment.not_yours", "只有帮扶人、双方支部或县委组织部可以填写。", "Only the helper, either branch or the county department may fill it in.");

    public static readonly Refusal NotConfirmer = new(
        RefusalKind.Forbidden, "assessment.not_confirmer", "由对象所在乡镇党委或县委组织部确认。", "The beneficiary's township committee or the county department confirms.");

    public static readonly Refusal OwnSubmission = Refusal.Rule("assessment.own_submission", "填报人不能确认自己填报的考评。", "Nobody confirms what they submitted themselves.");

    public static readonly Refusal NotInLedger = Refusal.Rule(
        "assessment.not_in_ledger", "对象不在台账，不能调整困难等级或退出；解除结对请由县委组织部办理。", "The person is not in the ledger: there is no tier to change and nothing to exit from.").ForField("conclusion");

    public static readonly Refusal TierMissing = Refusal.Rule("assessment.tier_missing", "调整困难等级须选择新的困难等级。", "Say which tier it changes to.").ForField("newTier");

    public static readonly Refusal SameTier = Refusal.Rule("assessment.same_tier", "新的困难等级与现等级相同。", "The new tier is the present one.").ForField("newTier");

    public static readonly Refusal ReasonMissing = Refusal.Rule("assessment.reason_missing", "调整困难等级、退出或退回须说明理由。", "Say why.").ForField("reason");

    public static Refusal Illegal(ReviewState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "assessment.illegal_transition", state, allowed, "考评的当前状态不能这样办理。", "The review's state does not allow this.");
}

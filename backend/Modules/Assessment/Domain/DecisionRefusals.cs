using Assistance.Kernel.Refusals;

namespace Assistance.Assessment.Domain;

internal static class DecisionRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("assessment.decision_not_found", "没有找到该会议决定，或不在您的管理范围内。", "No such decision, or outside your scope.");

    public static readonly Refusal OrganisationNotFound = Refusal.NotFound("assessment.organisation_not_found", "没有找到该组织，或不在您的管理范围内。", "No such organisation, or outside your scope.");

    public static readonly Refusal NotOwn = new(
        RefusalKind.Forbidden, "assessment.not_own_decision", "会议决定由作出决定的组织登记和更正。", "A decision is recorded and corrected by the organisation that took it.");

    public static readonly Refusal NotHeldYet = Refusal.Rule("assessment.decision_ahead", "会议日期不能晚于今天。", "The day of the meeting lies in the future.").ForField("decision.heldOn");

    public static readonly Refusal NotItsBody = Refusal.Rule(
        "assessment.not_its_body", "常委会、部务会属于县里，乡镇党委会议属于乡镇党委、党工委。", "The organisation has no such body.").ForField("decision.body");

    public static readonly Refusal NoSuchPack = Refusal.Rule("assessment.no_such_pack", "没有这个政策包版本。", "There is no such version of a policy pack.").ForField("decision.packId");

    public static readonly Refusal OfAnother = Refusal.Rule("assessment.decision_of_another", "只能替代本组织的决定。", "A decision takes the place of one of the same organisation.").ForField("replaces");

    public static readonly Refusal SupersededAlready = Refusal.Conflict("assessment.superseded_already", "该决定已被后来的决定替代。", "A later decision has taken its place already.").ForField("replaces");

    public static readonly Refusal OutOfOrder = Refusal.Rule(
        "assessment.decision_out_of_order", "替代的决定不能早于被替代的决定。", "A decision that takes another's place is not of an earlier day.").ForField("decision.heldOn");
}

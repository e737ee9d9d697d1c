using Assistance.Kernel.Refusals;

namespace Assistance.Assessment.Domain;

internal static class OutcomeRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("assessment.outcome_not_found", "没有找到该奖惩建议，或不在您的管理范围内。", "No such proposal, or outside your scope.");

    public static readonly Refusal DecisionNotFound = Refusal.Rule("assessment.outcome_decision_unknown", "没有这条会议决定；请先登记会议决定，再办理。", "There is no such decision of a meeting: record it first.").ForField("decisionId");

    public static readonly Refusal DecidedAlready = Refusal.Conflict("assessment.outcome_decided", "该建议已经研究决定。", "The proposal has been decided already.");

    public static readonly Refusal MeetingMissing = Refusal.Rule("assessment.meeting_missing", "采纳须写明研究决定的会议；请选择会议决定。", "Say which meeting adopted it.").ForField("decisionId");

    public static readonly Refusal MeetingBefore = Refusal.Rule("assessment.meeting_before", "会议日期不能早于建议提出之日。", "The meeting was held before there was anything to decide.").ForField("decisionId");

    public static readonly Refusal ReasonMissing = Refusal.Rule("assessment.outcome_reason_missing", "不采纳须说明理由。", "Say why it is not adopted.").ForField("reason");

    public static readonly Refusal NotAdopted = Refusal.Conflict("assessment.outcome_not_adopted", "采纳后才能登记后续措施。", "Steps follow what was adopted.");

    public static readonly Refusal FollowUpOutside = Refusal.Rule("assessment.follow_up_outside", "日期应在决定之日至今天之间。", "A day from the decision to today.").ForField("on");

    public static readonly Refusal NotSaidByPeople = Refusal.Rule(
        "assessment.not_said_by_people", "只有“诫勉教育不改”“试用期不合格”由人提出，其余由系统按成绩提出。", "Only admonition in vain and failed probation are raised by hand; everything else follows from the scores.").ForField("kind");

    public static readonly Refusal RaisedAlready = Refusal.Conflict("assessment.outcome_raised", "该单位当年已有同样的建议。", "The same proposal has been made for that organisation and year.");

    public static Refusal PlacesTaken(int places) => Refusal.Rule("assessment.prize_places_taken", $"该奖项名额为 {places} 个，已经定满。", $"The prize has {places} places, and all are given.").With("places", places);
}

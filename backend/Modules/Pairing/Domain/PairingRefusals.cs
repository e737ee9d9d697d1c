using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;

namespace Assistance.Pairing.Domain;

/// <summary>Every "no" of this module.</summary>
internal static class PairingRefusals
{
    public static readonly Refusal PairNotFound = Refusal.NotFound("pairing.pair_not_found", "没有找到该结对，或不在您的管理范围内。", "No such pair, or outside your scope.");

    public static readonly Obstacle HelpEachOther = new(
        "pairing.merger_help_each_other", "一方是另一方的帮扶人，不是同一人。", "One of them helps the other, so they are two people.", []);

    public static readonly Obstacle OneHelperOfBoth = new(
        "pairing.merger_one_helper", "两份档案由同一帮扶人结对帮扶，请先结束其中一个结对。", "One helper is paired with both; end one of the pairs first.", []);

    public static readonly Obstacle BothHelp = new(
        "pairing.merger_both_help", "两份档案都有正在帮扶的结对，请先将其中一份的结对移交或结束。", "Both help somebody now; hand over or end the pairs of one first.", []);

    public static readonly Obstacle OnOneListTwice = new(
        "pairing.merger_on_one_list", "两份档案同在一轮慰问名单上，请先移出或退回其中一条。", "Both stand on the list of one round of visits; strike or return one of the lines first.", []);

    public static readonly Refusal LinkNotFound = Refusal.NotFound("pairing.link_not_found", "没有找到该部门帮村关系，或不在您的管理范围内。", "No such branch link, or outside your scope.");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("pairing.person_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.");

    public static readonly Refusal OrganisationNotFound = Refusal.NotFound("pairing.organisation_not_found", "没有找到该组织。", "No such organisation.");

    public static readonly Refusal VisitNotFound = Refusal.NotFound("pairing.visit_not_found", "没有找到该走访记录，或不在您的管理范围内。", "No such visit, or outside your scope.");

    public static readonly Refusal PhotoNotFound = Refusal.NotFound(
        "pairing.photo_not_found", "没有找到这张照片，或已被撤下，请刷新后再看。", "No such photograph, or it was withdrawn; look again.");

    public static readonly Refusal PhotosOnly = Refusal.Rule("pairing.photos_only", "走访只附照片（JPG、PNG）；PDF 等材料请附在认定申请中。", "A visit takes photographs (JPG, PNG) only; a paper belongs to the person's case.");

    public static readonly Refusal CommitmentNotFound = Refusal.NotFound("pairing.commitment_not_found", "没有找到该承诺事项，或不在您的管理范围内。", "No such commitment, or outside your scope.");

    public static readonly Refusal IssueNotFound = Refusal.NotFound("pairing.issue_not_found", "没有找到该诉求，或不在您的管理范围内。", "No such issue, or outside your scope.");

    public static readonly Refusal NotYours = new(
        RefusalKind.Forbidden, "pairing.not_yours", "只有帮扶人本人、其所在支部或县委组织部可以办理。", "Only the helper, the helper's branch or the county department may do this.");

    public static readonly Refusal NotLogger = new(
        RefusalKind.Forbidden, "pairing.not_logger", "只有登记人、帮扶支部或县委组织部可以更正。", "Only who logged it, the helping branch or the county department may correct it.");

    public static readonly Refusal NotOwner = new(RefusalKind.Forbidden, "pairing.not_issue_owner", "只有责任单位可以答复。", "Only the organisation that owns the issue may answer it.");

    public static readonly Refusal SamePerson = Refusal.Rule("pairing.same_person", "不能与本人结对。", "Nobody is paired with themselves.");

    public static readonly Refusal SameHelper = Refusal.Rule("pairing.same_helper", "新帮扶人与原帮扶人相同。", "The new helper is the one before.").ForField("helperId");

    public static readonly Refusal AlreadyPaired = Refusal.Rule("pairing.already_paired", "两人已结对或已提出结对，不能重复。", "The two are paired or proposed already.");

    public static readonly Refusal AlreadyLinked = Refusal.Rule("pairing.already_linked", "该支部与该村（社区）已结对或已提出结对，不能重复。", "The branch and the place are linked or proposed already.");

    public static readonly Refusal SeatTaken = Refusal.Rule("pairing.seat_taken", "他人刚刚为该帮扶方办理了结对，请重试。", "Somebody else has just paired this helper; try again.");

    public static readonly Refusal ReasonMissing = Refusal.Rule("pairing.reason_missing", "请说明原因或情况。", "Say why, or what was done.");

    public static readonly Refusal EndsBeforeItBegan = Refusal.Rule("pairing.ends_before_it_began", "解除日期不能早于结对日期。", "A pairing cannot end before it began.").ForField("on");

    public static readonly Refusal StillInLedger = Refusal.Rule(
        "pairing.still_in_ledger", "帮扶对象仍在台账，一帮到底：请先办理退出。", "The beneficiary is still in the ledger: exit comes first.");

    public static readonly Refusal HandOverInstead = Refusal.Rule("pairing.hand_over_instead", "更换帮扶人请使用“移交”。", "To replace the helper, hand the pair over.");

    public static readonly Refusal PlannedInThePast = Refusal.Rule("pairing.planned_in_the_past", "计划日期不能早于今天；已完成的走访请直接登记。", "A visit is planned for today or later; log one that was made.").ForField("day");

    public static readonly Refusal DateOutside = Refusal.Rule("pairing.date_outside", "日期不能晚于今天，也不能早于开始日期。", "The date lies in the future or before the beginning.").ForField("on");

    public static readonly Refusal DueInThePast = Refusal.Rule("pairing.due_in_the_past", "办理期限不能早于今天。", "It is due today at the earliest.").ForField("dueOn");

    public static Refusal NotActiveMember(string name) => Refusal.Rule("pairing.person_not_active", $"{name}已不在册，不能结对。", $"{name} is no longer on the register.");

    public static Refusal NoOrganBranch(string name) => Refusal.Rule("pairing.not_an_organ_branch", $"{name}不是机关党支部。", $"{name} is no organ branch.").ForField("branchId");

    public static Refusal NoPlace(string name) => Refusal.Rule("pairing.not_a_place", $"{name}不是村、社区、村级党支部或企业。", $"{name} is no village, community or firm.").ForField("placeId");

    public static Refusal HelperAtCapacity(string name, int maximum, string pack) => Refusal.Rule(
        "pairing.helper_at_capacity", $"{name}已有 {maximum} 名帮扶对象，达到上限。", $"{name} has {maximum} beneficiaries, the most that the policy allows.").With("maximum", maximum).With("policyPack", pack);

    public static Refusal BranchAtCapacity(string name, int maximum, string pack) => Refusal.Rule(
        "pairing.branch_at_capacity", $"{name}已联 {maximum} 个村（社区），达到上限。", $"{name} has {maximum} places, the most that the policy allows.").With("maximum", maximum).With("policyPack", pack);

    public static Refusal NotHeldOn(DateOnly day) => Refusal.Rule("pairing.not_held_on", $"{day:yyyy-MM-dd} 不在结对期间。", $"The pairing did not hold on {day:yyyy-MM-dd}.").ForField("on");

    public static Refusal PlanIncomplete(IEnumerable<string> fields) =>
        fields.Aggregate(Refusal.Rule("pairing.plan_incomplete", "“六定”缺一不可。", "All six items of the plan are owed."), (refusal, field) => refusal.ForField(field));

    public static Refusal NotActive(BondState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "pairing.not_active", state, allowed, "结对未生效或已解除，不能办理。", "The pairing is not in force.");

    public static Refusal IllegalBond(BondState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "pairing.illegal_transition", state, allowed, "当前状态不能这样办理。", "The pairing's state does not allow this.");

    public static Refusal IllegalCommitment(CommitmentState state) => Refusal.Illegal(
        "pairing.commitment_closed", state, [], "承诺事项已办结。", "The commitment is closed.");

    public static Refusal IllegalVisit(VisitState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "pairing.visit_closed", state, allowed, "该走访的当前状态不能这样办理：计划中的可登记或取消，已登记的可更正。", "The visit's state does not allow this: a planned one is made or cancelled, one that was made is corrected.");

    public static Refusal VisitReviewed(VisitState state, DateOnly until) => Refusal.Illegal(
        "pairing.visit_reviewed",
        state,
        [],
        $"{until:yyyy-MM-dd} 及以前的走访已计入上报的半年考评；需要更正的，请先由乡镇党委退回考评。",
        $"Visits up to {until:yyyy-MM-dd} are counted by a review that was handed in: to correct one, have the township return the review first.");

    public static Refusal NotVisitedYet(VisitState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "pairing.not_visited_yet", state, allowed, "这次走访还没有登记完成或已取消，不能添加照片。", "The visit was not made: there is nothing to photograph.");

    public static Refusal TooManyPhotos(int most) => Refusal.Rule(
        "pairing.too_many_photos", $"一次走访最多附{most}张照片，请先撤下不需要的。", $"A visit has {most} photographs at the most; withdraw one first.");

    public static Refusal VisitedThatDay(DateOnly day) => Refusal.Conflict(
        "pairing.visited_that_day", $"{day:yyyy-MM-dd} 已登记过走访；如确是另一次走访，请确认后再登记。", $"A visit of {day:yyyy-MM-dd} was logged already; confirm that this is another one.");

    public static Refusal IllegalIssue(IssueState state) => Refusal.Illegal(
        "pairing.issue_answered", state, [], "该诉求已答复。", "The issue was answered already.");
}

using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Members.Reorganisations;

namespace Assistance.Members.Duplicates;

internal static class MergerRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("members.merger_not_found", "没有找到该次档案合并，或不在您的管理范围内。", "No such merger, or outside your scope.");

    public static readonly Refusal AlreadyUndone = Refusal.Conflict("members.merger_undone", "该次合并已经撤销。", "This merger has been undone already.");

    public static readonly Refusal Itself = Refusal.Rule("members.merger_itself", "请选择另一份档案：不能与自己比较。", "Choose another record; one is not compared with itself.").ForField("otherId");

    public static readonly Refusal AlreadyDismissed = Refusal.Conflict("members.duplicate_dismissed", "已有人登记这两份档案不是同一人。", "It is recorded already that these are two people.");

    public static readonly Refusal DismissalNotFound = Refusal.NotFound("members.dismissal_not_found", "没有找到该项登记，或不在您的管理范围内。", "No such record, or outside your scope.");

    public static readonly Refusal BothEnds = new(
        RefusalKind.Forbidden, "members.merger_both_ends", "其中一份档案不在您的管理范围内，请由上级组织部门撤销。", "One of the records is out of your scope; the department above undoes it.");

    public static readonly Obstacle GoneAlready = new(
        "members.merger_gone_already", "其中一份档案已经并入另一份，请在合并后的档案上办理。", "One of them went into another record already; go on with that one.", []);

    public static readonly Obstacle TwoNumbers = new(
        "members.merger_two_numbers", "两份档案的身份证号码不同，不是同一人；确有一份登记错误的，请先改正。", "They hold different identity numbers, so they are two people; if one is wrong, mend it first.", []);

    public static readonly Obstacle Deceased = new(
        "members.merger_deceased", "拟并入的档案登记为去世，保留的档案没有：请先核对，并在保留的档案上登记。", "The record to be given up says deceased and the other does not: find out, and record it on the one that stays.", []);

    public static readonly Obstacle HasAccount = new(
        "members.merger_account", "拟并入的档案关联了登录账号，请先取消关联，再关联到保留的档案。", "An account is linked to the record to be given up; unlink it and link it to the one that stays.", []);

    public static readonly Obstacle LetterOpen = new(
        "members.merger_letter", "拟并入的档案有尚未接收的介绍信，请先接收或作废。", "A letter of the record to be given up is on its way; have it accepted or withdrawn first.", []);

    public static readonly Obstacle ApplicationOpen = new(
        "members.merger_application", "拟并入的档案有办理中的入党申请，请先终止，再在保留的档案上登记。", "The record to be given up has an open application to join; end it first, and record it on the one that stays.", []);

    public static readonly Obstacle ReferralOpen = new(
        "members.merger_referral", "拟并入的档案已转民政核查低保，尚无答复，请先登记答复。", "The record to be given up was passed to civil affairs and they have not answered; record the answer first.", []);

    public static readonly Obstacle ChangeOpen = new(
        "members.merger_change_request", "拟并入的档案有待审批的信息变更申请，请先审批或撤回。", "A change of the record to be given up waits for a decision; decide or withdraw it first.", []);

    public static readonly Obstacle BothOnLedger = new(
        "members.merger_both_on_ledger", "两份档案都在台账中，请先将其中一份按规定退出台账。", "Both stand in the ledger; let one of them exit first.", []);

    public static readonly Obstacle EditedSince = new(
        "members.merger_edited_since", "合并后保留的档案已有改动，撤销会丢失这些改动。", "The record that stayed was changed since, which an undo would lose.", []);

    public static readonly Obstacle MergedOn = new(
        "members.merger_merged_on", "保留的档案后来又并入另一份，请先撤销那次合并。", "The record that stayed went into another one since; undo that merger first.", []);

    public static Obstacle HangsOn(Stake stake) => new(
        "members.merger_hangs_on", $"合并后又有新的办理，不能撤销：{ReorganisationRefusals.Chinese(stake.Kind)}{stake.Count}项。", "Something hangs on it since, so it cannot be undone.", [$"{stake.Count}"]);
}

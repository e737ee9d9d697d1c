using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Disbursements;

internal static class DisbursementRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("funds.disbursement_not_found", "没有找到该发放批次，或不在您的管理范围内。", "No such batch, or outside your scope.");

    public static readonly Refusal LineNotFound = Refusal.NotFound("funds.disbursement_line_not_found", "没有找到该发放明细，或不在您的管理范围内。", "No such line of a batch, or outside your scope.");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("funds.payee_not_found", "名单中有人没有找到，或不在您的管理范围内。", "Somebody of the list is unknown, or outside your scope.");

    public static readonly Refusal PeriodUnclear = Refusal.Rule(
        "funds.period_unclear", "发放期间：按月写 2026-07，按年和一次性写 2026，因事发放写事发日期 2026-08-07。", "The period is a month as 2026-07, a year as 2026, or the day of an event as 2026-08-07.").ForField("period");

    public static readonly Refusal PeriodAhead = Refusal.Rule("funds.period_ahead", "发放期间还没有开始，请到期再编制。", "The period has not begun yet.").ForField("period");

    public static readonly Refusal UnknownRule = Refusal.Rule(
        "funds.unknown_entitlement", "所选待遇不在本地政策包中，或不是这种发放方式，请重新选择。", "The pack has no such entitlement of this rhythm; choose again.").ForField("rules");

    public static readonly Refusal NothingDrawn = Refusal.Rule(
        "funds.nothing_drawn", "按所选待遇和期间，没有人应当发放；请核对政策包、台账和人员档案。", "Nobody is due anything by these entitlements in the period; look at the pack, the ledger and the files.");

    public static readonly Refusal NothingToPay = Refusal.Rule("funds.nothing_to_pay", "这个批次没有应发的明细，请补充明细，或撤销批次。", "Nothing of the batch is due: add lines, or withdraw it.");

    public static readonly Refusal ListedTwice = Refusal.Conflict(
        "funds.paid_for_already", "名单中有人在同一期间已列入同一项待遇，不能重复发放；请先剔除其中一条。", "Somebody is listed for the same entitlement and period already; take one of the lines off first.");

    public static readonly Refusal OnlyEvents = Refusal.Rule(
        "funds.only_events_by_hand", "只有因事发放的批次由经办人填报名单；按月、按年和一次性待遇按政策包生成。", "People are named by hand only for an event; everything else is drawn by the pack.");

    public static readonly Refusal AmountMissing = Refusal.Rule("funds.line_amount_missing", "请填写每人的金额，或填写合计由系统平均分配。", "Say what each is given, or a sum to be shared evenly.").ForField("people");

    public static readonly Refusal UnknownItem = Refusal.Rule("funds.unknown_item", "请从该项待遇的项目中选择。", "Choose one of the entitlement's items.").ForField("people");

    public static readonly Refusal PersonGone = Refusal.Rule("funds.payee_gone", "名单中有人已去世、转出或出党，不能列入；请核对。", "Somebody of the list has died or left.").ForField("people");

    public static readonly Refusal RelationMissing = Refusal.Rule("funds.payee_relation_missing", "由他人代领的，同时写明代领人和与本人的关系。", "Name whoever is paid for the person together with what they are to them.").ForField("payeeRelation");

    public static readonly Refusal NothingToAttest = Refusal.Rule("funds.nothing_to_attest", "这条明细没有待核实的事项。", "Nothing of this line waits to be looked at.");

    public static readonly Refusal NothingToRecover = Refusal.Rule("funds.nothing_to_recover", "这条明细没有需要处理的多发金额。", "Nothing of this line was paid in excess.");

    public static readonly Refusal NotPosted = Refusal.Rule("funds.disbursement_not_posted", "批次审批入账后，才能导出完整账号。", "Whole accounts leave once the batch is posted.");

    public static readonly Refusal BankFileUnclear = Refusal.Rule(
        "funds.bank_file_unclear", "没有找到收款人、金额和结果三列；请使用导出的发放名单，由银行加上“结果”一列。", "The columns of payee, amount and result were not found; take the exported list and have the bank add its results.").ForField("file");

    public static readonly Refusal BankFileTooLong = Refusal.Rule("funds.bank_file_too_long", "文件超过 10000 行，请分批导入。", "More than 10,000 rows; import it in parts.").ForField("file");

    public static readonly Refusal TooLongForPaper = Refusal.Rule("funds.batch_too_long_for_paper", "这个批次超过 500 条，请导出表格。", "More than 500 lines: take the workbook.");

    public static Refusal Illegal(DisbursementState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "funds.disbursement_state",
        state,
        allowed,
        state switch
        {
            DisbursementState.Drafted => "批次正在编制：先复核，再审批。",
            DisbursementState.Checked => "批次已复核，不能再改；需要修改的，请退回编制。",
            DisbursementState.Posted => "批次已审批入账，不能再改；退票、多发请在明细上处理。",
            _ => "批次已撤销，请另行编制。",
        },
        "The state of the batch does not allow it.");

    public static Refusal IllegalLine(DisbursementLineState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "funds.disbursement_line_state", state, allowed, "这条明细的状态不允许这样办理，请刷新后查看。", "The state of the line does not allow it.");

    public static Refusal StaysHeld(HeldFor held) => Refusal.Rule(
        "funds.stays_held",
        held == HeldFor.Objection ? "该人的认定案件有异议尚未办结，办结前不发放。" : "该人在另一批次中已列入同一项待遇，不能重复发放。",
        held == HeldFor.Objection ? "The person's case is under an objection that has not been answered." : "The person is listed for the same in another batch.");

    public static Refusal MoreThanPaid(Money paid) => Refusal.Rule("funds.recover_too_much", $"追回不能超过已发的 {paid} 元。", $"Not more is recovered than was paid: {paid} yuan.").ForField("amount");

    public static Refusal AboveMost(Money most) => Refusal.Rule("funds.above_the_most", $"政策包规定每人每次不超过 {most} 元。", $"The pack allows {most} yuan at a time at most.").With("most", most.Fen).ForField("amount");

    public static Refusal NotCovered(Money lacking) => Refusal.Rule(
        "funds.batch_not_covered",
        $"所选资金来源余额不足，还差 {lacking} 元；请增加来源，或减少明细。整批没有入账。",
        $"The chosen sources lack {lacking} yuan; nothing of the batch was posted.").With("lacking", lacking.Fen);

    public static Refusal Stopped(int count) => Refusal.Rule(
        "funds.lines_stopped",
        $"编制以后，有 {count} 人的认定案件收到异议；请退回编制并重新生成，异议办结前不发放。",
        $"Objections have come in since about the cases of {count}; send the batch back and draw it again.").With("count", count);

    public static Refusal BankFileHasFaults(int rows) => Refusal.Rule(
        "funds.bank_file_has_faults", $"有 {rows} 行对不上发放明细，没有作任何改动；请按预览逐行改正后再导入。", $"{rows} rows match no line, so nothing was changed; correct them first.").With("rows", rows).ForField("file");
}

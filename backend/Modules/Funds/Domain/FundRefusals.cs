using System.Globalization;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Standards;

namespace Assistance.Funds.Domain;

internal static class FundRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("funds.fund_not_found", "没有找到该资金专户，或不在您的管理范围内。", "No such fund, or outside your scope.");

    public static readonly Refusal VoucherNotFound = Refusal.NotFound("funds.voucher_not_found", "没有找到该凭证，或不在您的管理范围内。", "No such voucher, or outside your scope.");

    public static readonly Refusal PaymentNotFound = Refusal.NotFound("funds.payment_not_found", "没有找到该付款申请，或不在您的管理范围内。", "No such payment, or outside your scope.");

    public static readonly Refusal OrganisationNotFound = Refusal.NotFound("funds.organisation_not_found", "没有找到该组织，或不在您的管理范围内。", "No such organisation, or outside your scope.");

    public static readonly Refusal NotOwn = new(
        RefusalKind.Forbidden, "funds.not_own_fund", "资金专户由本级组织专人管理；其他组织可以查看，不能经办。", "A fund is kept by its own organisation; others may read it.");

    public static readonly Refusal KeepsNoFund = Refusal.Rule(
        "funds.keeps_no_fund", "资金专户设在县委组织部、乡镇党委或党工委。", "A fund is kept by a county department, a township committee or a work committee.").ForField("organisationId");

    public static readonly Refusal OpenAlready = Refusal.Conflict("funds.open_already", "该组织已开设资金专户，请直接使用。", "The organisation has its fund already; use that one.");

    public static readonly Refusal UnknownSource = Refusal.Rule("funds.unknown_source", "请从资金来源中选择。", "Choose one of the sources.").ForField("provenance.source");

    public static readonly Refusal UnknownPurpose = Refusal.Rule("funds.unknown_purpose", "请从资金用途中选择。", "Choose one of the purposes.");

    public static readonly Refusal DonorMissing = Refusal.Rule("funds.donor_missing", "捐助收入要写明捐助人，匿名捐助写“匿名”。", "A gift names who gave it, or says that they stay unnamed.").ForField("party");

    public static readonly Refusal PayeeMissing = Refusal.Rule("funds.payee_missing", "支出要写明收款人。", "A payment names who is paid.").ForField("party");

    public static readonly Refusal DuesAreNotLent = Refusal.Rule(
        "funds.dues_not_lent", "党费不得出借，也不得投入产业项目等经济活动；请改用其他来源，或改为救助、慰问等用途。", "Party dues are neither lent nor put into business; take another source or another purpose.")
        .With("rule", "A5").ForField("purpose");

    public static readonly Refusal OwnHand = new(
        RefusalKind.Forbidden, "funds.own_hand", "经办与审批不能是同一人，请由本级另一位有权人员办理。", "Whoever drafted it does not check it; another of the organisation's people has to.");

    public static readonly Refusal NotTheMaker = new(
        RefusalKind.Forbidden, "funds.not_the_maker", "付款申请由起草人修改；不同意时请退回并写明原因。", "A draft is changed by who made it; whoever does not agree sends it back with a reason.");

    public static readonly Refusal ReversedAlready = Refusal.Conflict("funds.reversed_already", "该凭证已经冲销，不能再次冲销。", "The voucher has been reversed already.");

    public static readonly Refusal IsReversal = Refusal.Conflict("funds.is_reversal", "冲销凭证不能再冲销；需要恢复的，请重新入账。", "A reversal is not reversed; post anew what should stand.");

    public static readonly Refusal HasReturns = Refusal.Conflict("funds.has_returns", "这笔支出已有退回；请先冲销退回凭证。", "Money of this payment came back; reverse these vouchers first.");

    public static readonly Refusal ReverseAtSender = Refusal.Rule("funds.reverse_at_sender", "划入的资金请由划出单位冲销。", "What came from another fund is reversed where it was sent.");

    public static readonly Refusal OnlyUsesReturn = Refusal.Rule("funds.only_uses_return", "只有未冲销的支出才能登记退回。", "Only a payment that stands can come back.");

    public static readonly Refusal NotAboveOrBelow = Refusal.Rule(
        "funds.not_above_or_below", "资金只在上下级专户之间划转，请选择本级的上级或下级专户。", "Money moves between a fund and those above or below it.").ForField("toFundId");

    public static readonly Refusal PurposeOrFund = Refusal.Rule(
        "funds.purpose_or_fund", "支出请选择用途，划转请选择收款专户，两者只选一项。", "A payment has a purpose; a transfer has a receiving fund.").ForField("purpose");

    public static readonly Refusal BeforeTheOriginal = Refusal.Rule("funds.before_the_original", "日期不能早于原凭证的日期。", "Not before the day of the voucher that it is about.").ForField("day");

    public static readonly Refusal NotTheYear = Refusal.Rule("funds.year_unclear", "年度应在 2000 年至今年之间。", "A year from 2000 to this one.").ForField("year");

    public static readonly Refusal NotTheBudgetYear = Refusal.Rule("funds.budget_year_unclear", "年度应在 2000 年至明年之间。", "A year from 2000 to the next one.").ForField("year");

    public static readonly Refusal PartExceedsWhole = Refusal.Rule(
        "funds.part_exceeds_whole", "党建经费不能多于预算总额，关怀经费不能多于党建经费。", "Party building is part of the whole budget, and care part of party building.").ForField("shares.care");

    public static readonly Refusal BudgetedTwice = Refusal.Rule("funds.budgeted_twice", "同一来源、同一用途只填一行。", "A source and purpose stand in one line.").ForField("lines");

    public static readonly Refusal OrderOfDays = Refusal.Rule("funds.order_of_days", "起始日期不能晚于截止日期。", "The first day is not after the last one.").ForField("from");

    public static readonly Refusal TooLongForPaper = Refusal.Rule(
        "funds.too_long_for_paper", "所选期间的凭证超过 2000 笔，请缩短期间。", "More than 2,000 vouchers; choose a shorter time.").ForField("from");

    public static Refusal Settled(PaymentState state) => Refusal.Illegal(
        "funds.payment_settled", state, [], state == PaymentState.Posted ? "该付款申请已经入账，更正请冲销凭证。" : "该付款申请已经撤回，请另行起草。", "The payment is settled: posted ones are reversed, withdrawn ones are drafted anew.");

    public static Refusal Earmarked(StandardCode purpose) => Refusal.Rule(
        "funds.earmarked", $"这笔资金专款专用，只能用于“{purpose.Chinese}”。", $"This money is earmarked for “{purpose.English}”.").With("rule", "B1").ForField("purpose");

    public static Refusal NotEnough(Money held) => Refusal.Rule(
        "funds.not_enough", $"该来源可用余额为 {held} 元，不足以支付。", $"This source holds {held} yuan, which is not enough.").With("available", held.Fen).ForField("amount");

    public static Refusal MoreThanPaid(Money left) => Refusal.Rule(
        "funds.more_than_paid", $"退回不能超过原支出，最多还可退回 {left} 元。", $"Not more comes back than was paid: {left} yuan at most.").ForField("amount");

    /// <param name="first">The first day on which something may be posted.</param>
    public static Refusal NotThatDay(DateOnly first, DateOnly today) => Refusal.Rule(
        "funds.not_that_day",
        $"该日期不能入账：已结账的月份不再变动，也不能晚于今天。可用日期为 {Iso(first)} 至 {Iso(today)}。",
        $"Nothing is posted on that day: closed months stay closed, and the future is not booked. Possible: {Iso(first)} to {Iso(today)}.")
        .With("from", Iso(first)).With("to", Iso(today)).ForField("day");

    public static Refusal NotThatMonth(DateOnly next) => Refusal.Rule(
        "funds.not_that_month",
        string.Create(CultureInfo.InvariantCulture, $"月份按顺序结账，且须在当月结束之后；下一个可结账的月份是 {next:yyyy-MM}。"),
        string.Create(CultureInfo.InvariantCulture, $"Months are closed in order, once they are over; the next one is {next:yyyy-MM}.")).With("next", next.ToString("yyyy-MM", CultureInfo.InvariantCulture)).ForField("month");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

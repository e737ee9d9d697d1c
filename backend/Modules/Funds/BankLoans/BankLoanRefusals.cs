using System.Globalization;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;

namespace Assistance.Funds.BankLoans;

internal static class BankLoanRefusals
{
    private const string Rule = "H3";

    public static readonly Refusal NotFound = Refusal.NotFound("bank_loans.not_found", "没有找到该笔银行贷款，或不在您的管理范围内。", "No such loan of a bank, or outside your scope.");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("bank_loans.person_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.").ForField("personId");

    public static readonly Refusal EntryNotFound = Refusal.NotFound("bank_loans.entry_not_found", "没有找到该笔记录，或已经作废。", "No such entry, or it was struck.");

    public static readonly Refusal ContractRecorded = Refusal.Conflict(
        "bank_loans.contract_recorded", "该银行的这一合同号已经登记，请核对合同号，或在原记录上修改。", "That contract of the bank is recorded already; check its number, or correct the record.").ForField("facts.contractNumber");

    public static readonly Refusal SlipRecorded = Refusal.Conflict(
        "bank_loans.slip_recorded", "该银行的这张利息回单已经登记，同一笔利息不能重复登记和贴息。", "That slip of the bank is recorded already; interest counts once.").With("rule", Rule).ForField("slip");

    public static readonly Refusal AfterItsEntries = Refusal.Rule(
        "bank_loans.after_entries", "放款日期晚于已登记的还本或付息日期，请先作废有误的记录。", "It would be lent after something was paid on it; strike the entry that is wrong first.").ForField("facts.lentOn");

    public static readonly Refusal SubsidisedAlready = Refusal.Conflict(
        "bank_loans.subsidised_already", "该笔利息已经提出或支付贴息，不能重复贴息；需要更改的，先撤回或退回原付款。", "A subsidy of this interest is drafted or paid already; withdraw that payment first.").With("rule", Rule);

    public static readonly Refusal NoSubsidy = Refusal.Rule(
        "bank_loans.no_subsidy", "政策包没有规定贴息，请先在政策包“银行贷款和贴息”中设定。", "The policy pack grants no subsidy; set it in the section on banks' loans first.").With("rule", Rule);

    public static readonly Refusal NotInLedger = Refusal.Rule(
        "bank_loans.not_in_ledger", "政策包规定只对帮扶台账中的困难党员贴息，请先完成认定。", "By the pack only those in the ledger have a subsidy; recognise them first.").With("rule", Rule);

    public static readonly Refusal BeyondTerm = Refusal.Rule(
        "bank_loans.beyond_term", "该笔利息在贴息期限或贷款到期日之后，不予贴息。", "The interest is of days after the time that is subsidised, or after the loan was due.").With("rule", Rule);

    public static readonly Refusal FundUnfit = Refusal.NotFound(
        "bank_loans.fund_unfit", "请选择借款人所在乡镇或县级、由您管理的资金专户。", "Choose a fund that you keep, of the borrower's township or of the county.").ForField("fundId");

    public static readonly Refusal PaymentOfSubsidy = Refusal.Rule(
        "bank_loans.payment_of_subsidy", "该付款是贷款贴息，金额按政策包计算，不能修改；需要更改的请撤回后重新提出。", "It is a subsidy of interest, worked out by the pack; withdraw it and propose it again.").With("rule", Rule);

    public static readonly Refusal ProposedOnTheLoan = Refusal.Rule(
        "bank_loans.proposed_on_the_loan", "贷款贴息请在“银行贷款”的付息记录上提出，不另行起草付款。", "A subsidy of interest is proposed on the bank's loan, and drafted from there.").With("rule", Rule).ForField("purpose");

    public static Refusal OrderOfDays(DateOnly today) => Refusal.Rule(
        "bank_loans.order_of_days", $"到期日应晚于放款日期，放款日期不晚于今天（{Iso(today)}）。", $"It is due after it was lent, and lent by {Iso(today)}.").ForField("facts.dueOn");

    public static Refusal GuarantorsMissing(BankSecurity security) => Refusal.Rule(
        "bank_loans.guarantors_missing", security == BankSecurity.JointLiability ? $"联保贷款请填写联保小组成员，至少 {BankLoan.LeastInGroup} 人。" : "请填写保证人姓名。",
        security == BankSecurity.JointLiability ? $"Name the members of the group, {BankLoan.LeastInGroup} at least." : "Name the guarantor.").ForField("facts.guarantors");

    public static Refusal LessThanRepaid(Money repaid) => Refusal.Rule(
        "bank_loans.less_than_repaid", $"金额不能小于已登记的还本 {repaid} 元。", $"Not less than the {repaid} yuan that are repaid.").ForField("facts.amount");

    public static Refusal MoreThanOwed(Money owed) => Refusal.Rule(
        "bank_loans.more_than_owed", $"还本不能超过尚欠本金 {owed} 元。", $"Not more is repaid than is owed: {owed} yuan.").With("owed", owed.Fen).ForField("amount");

    public static Refusal NotThatDay(DateOnly first, DateOnly last) => Refusal.Rule(
        "bank_loans.not_that_day", $"日期应在放款日期（{Iso(first)}）至今天（{Iso(last)}）之间。", $"A day from {Iso(first)} to {Iso(last)}.");

    public static Refusal NotThatPeriod(DateOnly first) => Refusal.Rule(
        "bank_loans.not_that_period", $"计息期应从放款日期（{Iso(first)}）以后开始，结束不早于开始。", $"The period begins on {Iso(first)} or later, and ends after that.").ForField("until");

    public static Refusal PeriodRecorded(BankInterest other) => Refusal.Conflict(
        "bank_loans.period_recorded", $"计息期与回单 {other.Slip}（{Iso(other.From)} 至 {Iso(other.Until)}）重叠，同一期利息不能重复登记和贴息。",
        $"The period overlaps that of slip {other.Slip}, {Iso(other.From)} to {Iso(other.Until)}; interest counts once.").With("rule", Rule).ForField("from");

    public static Refusal Over(BankLoanState state) => Refusal.Illegal(
        "bank_loans.over", state, [], $"该笔贷款“{Chinese(state)}”，不能办理这项业务。", "The loan is over.");

    public static Refusal YearReached(int year, Money most) => Refusal.Rule(
        "bank_loans.year_reached", $"该借款人 {year} 年的贴息已达到全年限额 {most} 元。", $"The borrower has had the {most} yuan of {year}.").With("rule", Rule).With("most", most.Fen);

    public static Refusal LoanReached(Money most) => Refusal.Rule(
        "bank_loans.loan_reached", $"该笔贷款的贴息已达到限额 {most} 元。", $"The loan has had its {most} yuan.").With("rule", Rule).With("most", most.Fen);

    public static string Chinese(BankLoanState state) => state switch
    {
        BankLoanState.Open => "未还清",
        BankLoanState.Settled => "已还清",
        _ => "另行了结",
    };

    public static string Chinese(BankSecurity security) => security switch
    {
        BankSecurity.Credit => "信用",
        BankSecurity.Guarantor => "保证",
        _ => "联保",
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

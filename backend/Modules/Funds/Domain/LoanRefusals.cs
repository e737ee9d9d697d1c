using System.Globalization;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Domain;

internal static class LoanRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("funds.loan_not_found", "没有找到该借款，或不在您的管理范围内。", "No such loan, or outside your scope.");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("funds.borrower_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.");

    public static readonly Refusal GuarantorNotFound = Refusal.NotFound("funds.guarantor_not_found", "没有找到该担保人，或已经解除担保。", "No such guarantor, or released already.");

    public static readonly Refusal NoFund = Refusal.NotFound(
        "funds.loan_fund_unfit", "请选择借款人所在乡镇或县级的资金专户。", "Choose the fund of the borrower's township or of the county.").ForField("fundId");

    public static readonly Refusal NoProduct = Refusal.Rule("funds.loan_product_unknown", "政策包中没有这一借款品种，请重新选择。", "The policy pack has no such kind of loan.").ForField("product");

    public static readonly Refusal BorrowerAway = Refusal.Rule("funds.borrower_away", "借款人已转出、失联或去世，不能申请借款。", "Whoever has left, died or cannot be found does not borrow.").ForField("borrowerId");

    public static readonly Refusal NotInLedger = Refusal.Rule(
        "funds.borrower_not_in_ledger", "该品种面向帮扶台账中的困难党员，请先完成认定，或选择其他品种。", "This kind of loan is for those in the ledger; recognise them first, or choose another.").ForField("borrowerId");

    public static readonly Refusal NoMember = Refusal.Rule("funds.borrower_no_member", "该品种面向党员，请选择其他品种。", "This kind of loan is for members of the party.").ForField("borrowerId");

    public static readonly Refusal ProjectMissing = Refusal.Rule(
        "funds.loan_project_missing", "启动资金要写明项目、项目总投入和自有资金。", "Start-up money names its project, what that costs and what the borrower has.").With("rule", "A9").ForField("project");

    public static readonly Refusal OwnGuarantor = Refusal.Rule("funds.own_guarantor", "借款人不能为自己担保，每位担保人只列一次。", "Nobody stands for their own loan, and nobody twice.").ForField("guarantors");

    public static readonly Refusal NotPrincipal = Refusal.Rule(
        "funds.loans_from_principal", "借款只从周转本金发放，请选择专款用于“周转借款”的资金。", "Loans are made from principal: money that is earmarked for loans.").With("rule", "G6").ForField("provenance");

    public static readonly Refusal LentByContract = Refusal.Rule(
        "funds.lent_by_contract", "借款请在“帮扶借款”中申请和发放，不作为支出付款。", "Loans are applied for and paid out as loans, and are no payment.").With("rule", "G6").ForField("purpose");

    public static readonly Refusal PrincipalIsNotSpent = Refusal.Rule(
        "funds.principal_not_spent", "周转本金只用于借款，不能用于救助等支出；请改用其他资金（收回的占用费可以用于救助）。", "Principal is lent and not spent; take other money, such as usage fees.")
        .With("rule", "G6").ForField("purpose");

    public static readonly Refusal VoucherOfALoan = Refusal.Rule(
        "funds.voucher_of_a_loan", "借款凭证不单独冲销；还款录入有误的，请在借款页面提出“冲销还款”。", "A loan's voucher is not reversed by itself; propose on the loan that its last payment be undone.");

    public static readonly Refusal ChangeOpen = Refusal.Conflict("funds.loan_change_open", "该借款已有一项变更等待审批，请先办结。", "Another change of this loan waits to be settled.");

    public static readonly Refusal NoChange = Refusal.Conflict("funds.loan_no_change", "该借款没有等待审批的变更。", "No change of this loan waits to be settled.");

    public static readonly Refusal NothingToUndo = Refusal.Conflict("funds.loan_nothing_to_undo", "最近一笔记录不是还款，没有可以冲销的还款。", "The last entry is no payment; there is nothing to undo.");

    public static readonly Refusal TermIsPast = Refusal.Rule("funds.loan_term_past", "展期后的到期日仍早于今天，请延长展期。", "Even so the term is over by now; extend it by more.").ForField("months");

    public static readonly Refusal LastGuarantor = Refusal.Rule(
        "funds.last_guarantor", "解除后担保人数少于该品种的要求；本金还清前请先增加担保人。", "Fewer would stand for it than this kind of loan asks for.").ForField("guarantorId");

    public static Refusal OutOfBounds(LoanProduct product) => OfRule(
        product, "funds.loan_out_of_bounds", $"该品种的借款金额为 {product.Least} 至 {product.Most} 元。", $"This kind of loan is from {product.Least} to {product.Most} yuan.").ForField("amount");

    public static Refusal TooLong(LoanProduct product) => OfRule(
        product, "funds.loan_too_long", $"该品种的借款期限最长 {product.Months} 个月。", $"This kind of loan is for {product.Months} months at most.").ForField("months");

    public static Refusal GuarantorsMissing(LoanProduct product) => OfRule(
        product,
        "funds.guarantors_missing",
        product.Security == LoanSecurity.JointLiability ? $"该品种实行联保，至少 {product.Guarantors} 名联保成员。" : $"该品种至少需要 {product.Guarantors} 名担保人。",
        $"This kind of loan needs {product.Guarantors} to stand for it.").ForField("guarantors");

    public static Refusal MoreThanTheGap(Money gap) => Refusal.Rule(
        "funds.loan_more_than_gap", $"启动资金以项目总投入减去自有资金为限，最多 {gap} 元。", $"Not more than the project lacks: {gap} yuan.").With("rule", "A9").ForField("amount");

    public static Refusal NotAwaited(LoanState state, LoanOpinionBy? awaited) => Refusal.Illegal(
        "funds.loan_opinion_not_awaited",
        state,
        awaited is { } next ? [Camel(next)] : [],
        awaited is { } by ? $"现在等待的是{Chinese(by)}的意见，请按顺序签署。" : "该借款现在不需要签署意见。",
        awaited is { } one ? $"It waits for what the {one} thinks." : "It waits for nobody's opinion.");

    public static Refusal NotReady(LoanState state, LoanOpinionBy? awaited) => awaited is { } by
        ? Refusal.Illegal("funds.loan_opinions_missing", state, [Camel(by)], $"{Chinese(by)}还没有签署意见，不能审批。", $"The {by} has not said yet what they think.").With("rule", "G8")
        : NotInState(state);

    public static Refusal NotInState(LoanState state) => Refusal.Illegal("funds.loan_state", state, [], $"该借款“{Chinese(state)}”，不能办理这项业务。", "The loan's state does not allow it.");

    public static Refusal MoreThanOwed(Money owed) => Refusal.Rule(
        "funds.more_than_owed", $"还款不能超过尚欠的本金和占用费，最多 {owed} 元。", $"Not more is paid than is owed: {owed} yuan.").With("owed", owed.Fen).ForField("amount");

    public static Refusal BeforeTheLast(DateOnly day) => Refusal.Rule(
        "funds.loan_before_last", $"日期不能早于上一笔记录（{Iso(day)}）。", $"Not before the entry of {Iso(day)}.").ForField("day");

    public static Refusal ExtensionTooLong(int left) => Refusal.Rule(
        "funds.loan_extension_too_long", left > 0 ? $"该品种最多还可展期 {left} 个月。" : "该品种不能再展期。", $"It can be extended by {left} months at most.").With("left", left).ForField("months");

    public static string Chinese(LoanOpinionBy by) => by switch
    {
        LoanOpinionBy.Branch => "党支部",
        LoanOpinionBy.Township => "乡镇党委",
        _ => "监督小组",
    };

    public static string Chinese(LoanState state) => state switch
    {
        LoanState.Applied => "申请中",
        LoanState.Approved => "已批准",
        LoanState.Lent => "已发放",
        LoanState.Repaid => "已结清",
        LoanState.WrittenOff => "已核销",
        LoanState.Refused => "未通过",
        _ => "已撤回",
    };

    private static Refusal OfRule(LoanProduct product, string code, string chinese, string english)
    {
        var refusal = Refusal.Rule(code, chinese, english).With("product", product.Code);
        return product.Rule is { } rule ? refusal.With("rule", rule) : refusal;
    }

    private static string Camel(LoanOpinionBy by) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(by.ToString());

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using Assistance.Kernel.Values;

namespace Assistance.Funds.Domain;

internal enum LoanPart
{
    /// <summary>占用费</summary>
    Fee,

    /// <summary>本金</summary>
    Principal,
}

/// <summary>Who may borrow.</summary>
internal enum LoanBorrowers
{
    /// <summary>在帮扶台账中的人</summary>
    Ledger,

    /// <summary>党员</summary>
    Members,

    /// <summary>在册人员</summary>
    Anybody,
}

internal enum LoanSecurity
{
    /// <summary>不需要担保</summary>
    None,

    /// <summary>担保人</summary>
    Guarantor,

    /// <summary>联保</summary>
    JointLiability,
}

/// <summary>Who says what they think of an application, in the pack's order (rule G8, Form 14).</summary>
internal enum LoanOpinionBy
{
    /// <summary>党支部</summary>
    Branch,

    /// <summary>乡镇党委</summary>
    Township,

    /// <summary>帮扶基金监督小组</summary>
    Supervision,
}

/// <summary>A kind of loan, as the pack defines it; a loan keeps the one that it was applied for under.</summary>
/// <param name="Months">The longest term (rule G7: two years).</param>
/// <param name="Order">In which a payment is taken: the usage fee first, or the principal.</param>
/// <param name="Guarantors">How many stand for it, at the least.</param>
/// <param name="ExtensionMonths">展期: by how much the term may be made longer, all in all; 0 where never.</param>
/// <param name="NeedsProject">Start-up money (rule A9): it names its project, what that costs and what the borrower has.</param>
/// <param name="Rule">Of the acceptance list, which a refusal names.</param>
internal sealed record LoanProduct(
    string Code,
    string Chinese,
    string English,
    Money Least,
    Money Most,
    int Months,
    RepaymentPlan Plan,
    IReadOnlyList<LoanPart> Order,
    IReadOnlyList<LoanOpinionBy> Opinions,
    int FeeBasisPoints = 0,
    int EveryMonths = 3,
    int GraceMonths = 0,
    HolidayRule Holidays = HolidayRule.MovesPayment,
    LoanBorrowers Borrowers = LoanBorrowers.Ledger,
    LoanSecurity Security = LoanSecurity.Guarantor,
    int Guarantors = 1,
    int ExtensionMonths = 12,
    bool NeedsProject = false,
    string? Rule = null)
{
    public LoanTerms Terms(Money amount, DateOnly from, int months) => new(amount, from, months, Plan, FeeBasisPoints, EveryMonths, GraceMonths, Holidays);
}

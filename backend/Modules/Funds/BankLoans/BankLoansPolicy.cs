using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.BankLoans;

/// <summary>
/// How much of the interest on a bank's loan a fund bears, and when it is reminded of the loan: the pack's section <c>bankLoans</c> (rule H3). A share of the
/// interest or so many points of its rate; nothing where neither is said.
/// </summary>
/// <param name="RemindDays">So many days before the loan is due.</param>
/// <param name="ShareBasisPoints">Of the interest: 5000 is one half.</param>
/// <param name="PointsBasisPoints">Of the yearly rate: 300 bears three points of it.</param>
/// <param name="Months">From the day on which it was lent; null where all of its term counts.</param>
/// <param name="MostPerYear">For one borrower, by the year in which the interest was paid.</param>
/// <param name="LedgerOnly">Only for those in the ledger now.</param>
internal sealed record BankLoansPolicy(
    int RemindDays, int? ShareBasisPoints = null, int? PointsBasisPoints = null, int? Months = null, Money? MostPerYear = null, Money? MostPerLoan = null, bool LedgerOnly = false)
{
    public const string SectionName = "bankLoans";
    public const int Whole = 10_000;

    public bool Subsidises => ShareBasisPoints is not null || PointsBasisPoints is not null;

    /// <summary>What the rules give for an interest before any bound; nothing for days after its time, or after the loan was due.</summary>
    public Money Of(BankLoan loan, BankInterest interest)
    {
        var end = Months is { } months && loan.LentOn.AddMonths(months) < loan.DueOn ? loan.LentOn.AddMonths(months) : loan.DueOn;
        var days = interest.Until.DayNumber - interest.From.DayNumber + 1;
        var counted = Math.Clamp(end.DayNumber - interest.From.DayNumber, 0, days);
        var borne = interest.Amount.Fen * counted / days;
        return new Money(ShareBasisPoints is { } share ? borne * share / Whole
            : PointsBasisPoints is { } points && loan.RateBasisPoints > 0 ? borne * Math.Min(points, loan.RateBasisPoints) / loan.RateBasisPoints : 0);
    }
}

internal sealed class BankLoansSection() : PolicySection<BankLoansPolicy>(BankLoansPolicy.SectionName)
{
    private const int MostDays = 365;
    private const int MostMonths = 120;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(BankLoansPolicy section)
    {
        if (section.RemindDays is < 1 or > MostDays)
            yield return new PolicyError("remindDays", $"应为 1 至 {MostDays} 天。", $"1 to {MostDays} days.");
        if (section.ShareBasisPoints is not null && section.PointsBasisPoints is not null)
            yield return new PolicyError("pointsBasisPoints", "按利息比例和按利率点数只能填一项。", "A share of the interest or points of its rate, not both.");
        if (section.ShareBasisPoints is < 1 or > BankLoansPolicy.Whole)
            yield return new PolicyError("shareBasisPoints", "应为万分之 1 至 10000。", "1 to 10,000 of 10,000.");
        if (section.PointsBasisPoints is < 1 or > BankLoansPolicy.Whole)
            yield return new PolicyError("pointsBasisPoints", "应为 1 至 10000 个基点（100 为每年 1%）。", "1 to 10,000 basis points (100 is 1 % a year).");
        if (section.Months is < 1 or > MostMonths)
            yield return new PolicyError("months", $"应为 1 至 {MostMonths} 个月。", $"1 to {MostMonths} months.");
        if (section.MostPerYear <= Money.Zero || section.MostPerLoan <= Money.Zero)
            yield return new PolicyError("mostPerYear", "限额应大于零；不设限额的不填。", "More than zero; leave it out where there is no bound.");
    }
}

using Assistance.Funds.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.BankLoans;

/// <summary>What the bank holds on to.</summary>
internal enum BankSecurity
{
    /// <summary>信用</summary>
    Credit,

    /// <summary>保证人</summary>
    Guarantor,

    /// <summary>联保小组</summary>
    JointLiability,
}

internal enum BankLoanState
{
    /// <summary>未还清</summary>
    Open,

    /// <summary>已还清</summary>
    Settled,

    /// <summary>另行了结</summary>
    Ended,
}

internal enum BankLoanEntryKind
{
    /// <summary>还本</summary>
    Repayment,

    /// <summary>付息</summary>
    Interest,
}

/// <summary>A bank's loan as its contract says.</summary>
/// <param name="RateBasisPoints">A year: 435 is 4.35 %.</param>
/// <param name="Guarantors">The guarantors, or the members of the group that are liable together.</param>
/// <param name="Project">What it serves, where it serves one.</param>
internal sealed record BankLoanFacts(
    string Bank, string ContractNumber, Money Amount, int RateBasisPoints, DateOnly LentOn, DateOnly DueOn, string Purpose, BankSecurity Security = BankSecurity.Credit,
    IReadOnlyList<string>? Guarantors = null, string? Project = null);

/// <summary>Interest as the bank's slip says.</summary>
/// <param name="From">The first day that it was run up on.</param>
/// <param name="Until">The last one.</param>
internal sealed record InterestSlip(string Slip, DateOnly From, DateOnly Until, DateOnly PaidOn, Money Amount);

/// <summary>
/// What a bank lent to somebody who is helped (党员农贷快车, 联保; rule H3). The bank keeps the books: here stands what is repaid, and the interest that a fund
/// may bear a part of.
/// </summary>
internal sealed class BankLoan : Aggregate, IScoped
{
    public const int LongestName = 50;
    public const int LongestText = 200;
    public const int LeastInGroup = 2;

    private readonly List<BankRepayment> _repayments = [];
    private readonly List<BankInterest> _interests = [];

    private BankLoan()
    {
    }

    public BankLoanId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Of the borrower's branch.</summary>
    public OrgPath OrgPath { get; private set; }

    public OrgId OrgId { get; private set; }

    public string Bank { get; private set; } = string.Empty;

    public string ContractNumber { get; private set; } = string.Empty;

    public Money Amount { get; private set; }

    public int RateBasisPoints { get; private set; }

    public DateOnly LentOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public string Purpose { get; private set; } = string.Empty;

    public BankSecurity Security { get; private set; }

    public IReadOnlyList<string> Guarantors { get; private set; } = [];

    public string? Project { get; private set; }

    public BankLoanState State { get; private set; }

    public Money Outstanding { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public string? EndReason { get; private set; }

    public string RecordedByName { get; private set; } = string.Empty;

    public DateOnly RecordedOn { get; private set; }

    public IReadOnlyList<BankRepayment> Repayments => _repayments;

    public IReadOnlyList<BankInterest> Interests => _interests;

    private IEnumerable<BankRepayment> Repaid => _repayments.Where(one => one.StruckWhy is null);

    private IEnumerable<BankInterest> Paid => _interests.Where(one => one.StruckWhy is null);

    public static Result<BankLoan> Record(BankLoanId id, PersonCard person, BankLoanFacts facts, string by, DateOnly today)
    {
        var loan = new BankLoan { Id = id, PersonId = person.Id, OrgId = person.OrgId, OrgPath = person.OrgPath, RecordedByName = by, RecordedOn = today };
        return loan.Describe(facts, today) is { } refusal ? refusal : loan;
    }

    /// <summary>As the contract says; corrected, what was recorded of it still fits.</summary>
    public Refusal? Describe(BankLoanFacts facts, DateOnly today)
    {
        if (State == BankLoanState.Ended)
            return BankLoanRefusals.Over(State);
        var names = (facts.Guarantors ?? []).Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (facts.DueOn <= facts.LentOn || facts.LentOn > today)
            return BankLoanRefusals.OrderOfDays(today);
        if (names.Count < (facts.Security switch { BankSecurity.JointLiability => LeastInGroup, BankSecurity.Guarantor => 1, _ => 0 }))
            return BankLoanRefusals.GuarantorsMissing(facts.Security);
        var repaid = new Money(Repaid.Sum(one => one.Amount.Fen));
        if (repaid > facts.Amount)
            return BankLoanRefusals.LessThanRepaid(repaid);
        if (Repaid.Any(one => one.On < facts.LentOn) || Paid.Any(one => one.From < facts.LentOn))
            return BankLoanRefusals.AfterItsEntries;
        (Bank, ContractNumber, Amount, RateBasisPoints) = (facts.Bank.Trim(), facts.ContractNumber.Trim(), facts.Amount, facts.RateBasisPoints);
        (LentOn, DueOn, Purpose, Project) = (facts.LentOn, facts.DueOn, facts.Purpose.Trim(), string.IsNullOrWhiteSpace(facts.Project) ? null : facts.Project.Trim());
        (Security, Guarantors) = (facts.Security, facts.Security == BankSecurity.Credit ? [] : names);
        Look();
        return null;
    }

    public Refusal? Repay(DateOnly on, Money amount, string by, DateOnly today)
    {
        if (State != BankLoanState.Open)
            return BankLoanRefusals.Over(State);
        if (on < LentOn || on > today)
            return BankLoanRefusals.NotThatDay(LentOn, today).ForField("on");
        if (amount > Outstanding)
            return BankLoanRefusals.MoreThanOwed(Outstanding);
        _repayments.Add(new BankRepayment(_repayments.Count + 1, on, amount, by));
        Look();
        return null;
    }

    /// <summary>The last interest of a loan is often paid with its last principal: it may be recorded when it is settled.</summary>
    public Refusal? PayInterest(InterestSlip slip, string by, DateOnly today)
    {
        if (State == BankLoanState.Ended)
            return BankLoanRefusals.Over(State);
        if (slip.From < LentOn || slip.Until < slip.From)
            return BankLoanRefusals.NotThatPeriod(LentOn);
        if (slip.PaidOn < LentOn || slip.PaidOn > today)
            return BankLoanRefusals.NotThatDay(LentOn, today).ForField("paidOn");
        if (Paid.FirstOrDefault(one => slip.From <= one.Until && one.From <= slip.Until) is { } other)
            return BankLoanRefusals.PeriodRecorded(other);
        _interests.Add(new BankInterest(_interests.Count + 1, slip, by));
        return null;
    }

    public Refusal? StrikeRepayment(int number, string why)
    {
        if (State == BankLoanState.Ended)
            return BankLoanRefusals.Over(State);
        if (Repaid.FirstOrDefault(one => one.Number == number) is not { } entry)
            return BankLoanRefusals.EntryNotFound;
        entry.Strike(why);
        Look();
        return null;
    }

    public BankInterest? FindInterest(int number) => Paid.FirstOrDefault(one => one.Number == number);

    public Refusal? End(DateOnly on, string reason, DateOnly today)
    {
        if (State != BankLoanState.Open)
            return BankLoanRefusals.Over(State);
        if (on < LentOn || on > today)
            return BankLoanRefusals.NotThatDay(LentOn, today).ForField("on");
        (State, EndedOn, EndReason) = (BankLoanState.Ended, on, reason.Trim());
        return null;
    }

    public void Follow(OrgId branch, OrgPath path) => (OrgId, OrgPath) = (branch, path);

    private void Look()
    {
        Outstanding = Amount - new Money(Repaid.Sum(one => one.Amount.Fen));
        State = Outstanding == Money.Zero ? BankLoanState.Settled : BankLoanState.Open;
        EndedOn = State == BankLoanState.Settled ? Repaid.Max(one => one.On) : null;
    }
}

/// <summary>Principal that the borrower paid back to the bank.</summary>
internal sealed class BankRepayment
{
    private BankRepayment()
    {
    }

    public BankRepayment(int number, DateOnly on, Money amount, string byName) => (Number, On, Amount, ByName) = (number, on, amount, byName);

    public int Number { get; private set; }

    public DateOnly On { get; private set; }

    public Money Amount { get; private set; }

    public string ByName { get; private set; } = string.Empty;

    /// <summary>Recorded wrongly; null where it stands.</summary>
    public string? StruckWhy { get; private set; }

    public void Strike(string why) => StruckWhy = why.Trim();
}

/// <summary>Interest that the borrower paid to the bank, and the payment by which a fund bears a part of it.</summary>
internal sealed class BankInterest
{
    private BankInterest()
    {
    }

    public BankInterest(int number, InterestSlip slip, string byName) =>
        (Number, Slip, From, Until, PaidOn, Amount, ByName) = (number, slip.Slip.Trim(), slip.From, slip.Until, slip.PaidOn, slip.Amount, byName);

    public int Number { get; private set; }

    public string Slip { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public DateOnly PaidOn { get; private set; }

    public Money Amount { get; private set; }

    public string ByName { get; private set; } = string.Empty;

    public string? StruckWhy { get; private set; }

    /// <summary>The last payment that was drafted for it; null where none was.</summary>
    public PaymentId? PaymentId { get; private set; }

    public void Subsidise(PaymentId payment) => PaymentId = payment;

    public void Strike(string why) => StruckWhy = why.Trim();
}

using Assistance.Funds.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Domain;

/// <summary>
/// A loan from a fund's principal (帮扶借款): applied for, judged by branch, township and supervision group, approved by another than its maker, lent, paid
/// back. It can be extended and written off; a claim that was written off stays one (rules A9, G6, G7, G8).
/// </summary>
internal sealed class Loan : Aggregate, IScoped
{
    private readonly List<LoanEntry> _entries = [];

    private Loan()
    {
    }

    public LoanId Id { get; private set; }

    public FundId FundId { get; private set; }

    /// <summary>Of the borrower's branch.</summary>
    public OrgPath OrgPath { get; private set; }

    public OrgId OrgId { get; private set; }

    public int Year { get; private set; }

    public int Sequence { get; private set; }

    public PersonId BorrowerId { get; private set; }

    public LoanProduct Product { get; private set; } = null!;

    public Guid PackId { get; private set; }

    public LoanState State { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>With what it was extended by.</summary>
    public int Months { get; private set; }

    public int ExtendedMonths { get; private set; }

    public string Purpose { get; private set; } = string.Empty;

    public LoanProject? Project { get; private set; }

    public IReadOnlyList<LoanOpinion> Opinions { get; private set; } = [];

    public UserId MadeBy { get; private set; }

    public string MadeByName { get; private set; } = string.Empty;

    public DateOnly MadeOn { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    public string? ApprovedByName { get; private set; }

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Why it was refused or withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>Where the principal was taken from, and where it comes back to.</summary>
    public Provenance? Provenance { get; private set; }

    public DateOnly? LentOn { get; private set; }

    /// <summary>The last day, whether it is worked or not.</summary>
    public DateOnly? Term { get; private set; }

    public LoanSchedule? Schedule { get; private set; }

    /// <summary>When the first principal that is not paid was or is due; null where none is.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>Principal that the books still show.</summary>
    public Money Outstanding { get; private set; }

    /// <summary>Principal that was written off and has not come back: still owed.</summary>
    public Money WrittenOff { get; private set; }

    public Money FeePaid { get; private set; }

    public long FeeFenDays { get; private set; }

    public DateOnly? FeeUntil { get; private set; }

    /// <summary>What somebody has proposed and another has to settle.</summary>
    public LoanChange? Change { get; private set; }

    public IReadOnlyList<LoanEntry> Entries => _entries;

    public string Number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Year:0000}-JK-{Sequence:000000}");

    public LoanOpinionBy? AwaitedOpinion => State == LoanState.Applied && Opinions.Count < Product.Opinions.Count ? Product.Opinions[Opinions.Count] : null;

    public Money Repaid => State is LoanState.Applied or LoanState.Approved or LoanState.Refused or LoanState.Withdrawn ? Money.Zero : Amount - Outstanding - WrittenOff;

    // What was undone is as if it had not been: the payment is recorded again as it was made.
    private DateOnly LastDay
    {
        get
        {
            var days = new Stack<DateOnly>();
            foreach (var entry in _entries.Where(entry => entry.Kind != LoanEntryKind.GuarantorReleased))
            {
                if (entry.Kind == LoanEntryKind.Undone)
                    days.Pop();
                else
                    days.Push(entry.Day);
            }

            return days.Peek();
        }
    }

    private LoanTerms Terms => Product.Terms(Amount, LentOn!.Value, Months);

    private FeeMeter Meter => new(FeeFenDays, FeeUntil!.Value);

    /// <param name="pack">The version whose product it is.</param>
    public static Result<Loan> Apply(LoanId id, Fund fund, int sequence, LoanBorrower borrower, LoanProduct product, Guid pack, LoanWish wish, Hands hands, DateOnly today)
    {
        if (LoanRules.Refuse(product, borrower, wish) is { } refusal)
            return refusal;
        return new Loan
        {
            Id = id,
            FundId = fund.Id,
            OrgPath = borrower.Card.OrgPath,
            OrgId = borrower.Card.OrgId,
            Year = today.Year,
            Sequence = sequence,
            BorrowerId = borrower.Card.Id,
            Product = product,
            PackId = pack,
            Amount = wish.Amount,
            Months = wish.Months,
            Purpose = wish.Purpose.Trim(),
            Project = wish.Project,
            MadeBy = hands.MadeBy,
            MadeByName = hands.MadeByName,
            MadeOn = today,
        };
    }

    /// <summary>The next in the product's order says what they think; who disagrees ends it.</summary>
    public Refusal? Hear(LoanOpinion opinion)
    {
        if (AwaitedOpinion != opinion.By)
            return LoanRefusals.NotAwaited(State, AwaitedOpinion);
        if (opinion.ByUser == MadeBy && opinion.By != LoanOpinionBy.Branch)
            return FundRefusals.OwnHand;
        Opinions = [.. Opinions, opinion];
        if (!opinion.Agrees)
            (State, Reason) = (LoanState.Refused, opinion.Text);
        return null;
    }

    public Refusal? Approve(Hands hands, DateOnly today)
    {
        if (State != LoanState.Applied || AwaitedOpinion is not null)
            return LoanRefusals.NotReady(State, AwaitedOpinion);
        if (hands.MadeBy == MadeBy)
            return FundRefusals.OwnHand;
        (State, ApprovedBy, ApprovedByName, ApprovedOn) = (LoanState.Approved, hands.MadeBy, hands.MadeByName, today);
        return null;
    }

    /// <summary>Taken back by who made it, or refused by who would approve it.</summary>
    public Refusal? Withdraw(string reason, Hands hands)
    {
        if (State is not (LoanState.Applied or LoanState.Approved))
            return LoanRefusals.NotInState(State);
        (State, Reason) = (hands.MadeBy == MadeBy ? LoanState.Withdrawn : LoanState.Refused, reason.Trim());
        return null;
    }

    /// <summary>Whoever pays it out is not the one who approved it (SEC15).</summary>
    public Refusal? RefuseLending(UserId by) => State != LoanState.Approved ? LoanRefusals.NotInState(State) : by == ApprovedBy ? FundRefusals.OwnHand : null;

    public void Lend(Voucher voucher, WorkingDays days)
    {
        (State, Provenance, LentOn, Outstanding) = (LoanState.Lent, voucher.Provenance, voucher.Day, Amount);
        (FeeFenDays, FeeUntil) = (0, voucher.Day);
        (Term, Schedule) = (Terms.Term, LoanSchedule.Of(Terms, days));
        Enter(LoanEntryKind.Lent, voucher.Day, Amount, Money.Zero, (voucher.Id, null), null, new Hands(voucher.MadeBy, voucher.MadeByName, voucher.CheckedBy, voucher.CheckedByName));
        Look();
    }

    /// <summary>What is owed on a day: principal, and the usage fee that has run up.</summary>
    public (Money Principal, Money Fee) OwedOn(DateOnly day) => State switch
    {
        LoanState.Lent => (Outstanding, FeeOn(day)),
        LoanState.WrittenOff => (WrittenOff, Money.Zero),
        _ => (Money.Zero, Money.Zero),
    };

    /// <summary>How a payment is taken, in the product's order; never more than is owed.</summary>
    public Result<(Money Principal, Money Fee)> Split(Money amount, DateOnly day)
    {
        if (State is not (LoanState.Lent or LoanState.WrittenOff))
            return LoanRefusals.NotInState(State);
        if (day < LastDay)
            return LoanRefusals.BeforeTheLast(LastDay);
        var (principal, fee) = OwedOn(day);
        if (amount > principal + fee)
            return LoanRefusals.MoreThanOwed(principal + fee);
        var feeFirst = Product.Order[0] == LoanPart.Fee;
        var first = Least(amount, feeFirst ? fee : principal);
        return feeFirst ? (amount - first, first) : (first, amount - first);
    }

    public void Repay(DateOnly day, Money principal, Money fee, (VoucherId? Principal, VoucherId? Fee) vouchers, Hands hands)
    {
        var kind = State == LoanState.WrittenOff ? LoanEntryKind.Recovered : LoanEntryKind.Repaid;
        Enter(kind, day, principal, fee, vouchers, null, hands);
        if (State == LoanState.WrittenOff)
        {
            WrittenOff -= principal;
            return;
        }

        Run(day);
        (Outstanding, FeePaid) = (Outstanding - principal, FeePaid + fee);
        if (Outstanding == Money.Zero && FeeOn(day) == Money.Zero)
            State = LoanState.Repaid;
        Look();
    }

    /// <summary>Somebody proposes that it be extended or written off, that a guarantor be released, or that the last payment be undone.</summary>
    public Refusal? Propose(LoanChange change, DateOnly today)
    {
        if (Change is not null)
            return LoanRefusals.ChangeOpen;
        var refusal = change.Kind switch
        {
            LoanChangeKind.Extend => RefuseExtension(change.Months, today),
            LoanChangeKind.UndoPayment => _entries.Count > 1 && _entries[^1].Kind is LoanEntryKind.Repaid or LoanEntryKind.Recovered ? null : LoanRefusals.NothingToUndo,
            _ => State == LoanState.Lent ? null : LoanRefusals.NotInState(State),
        };
        if (refusal is null)
            Change = change;
        return refusal;
    }

    /// <summary>Why this hand may not settle what is proposed; null where it may.</summary>
    public Refusal? RefuseSettling(UserId by) => Change is null ? LoanRefusals.NoChange : by == Change.MadeBy ? FundRefusals.OwnHand : null;

    /// <summary>What was proposed is not done.</summary>
    public void Drop() => Change = null;

    public Refusal? Extend(DateOnly on, Hands hands, WorkingDays days)
    {
        var change = Change!;
        // Time has gone by since it was proposed.
        if (RefuseExtension(change.Months, on) is { } refusal)
            return refusal;
        Run(on);
        (Months, ExtendedMonths) = (Months + change.Months, ExtendedMonths + change.Months);
        (Term, Schedule, Change) = (Terms.Term, LoanSchedule.Extended(Terms, on, Outstanding, Meter, FeePaid, days), null);
        Enter(LoanEntryKind.Extended, on, Money.Zero, Money.Zero, default, change.Reason, hands);
        Look();
        return null;
    }

    public void WriteOff(DateOnly on, VoucherId voucher, Hands hands)
    {
        Enter(LoanEntryKind.WrittenOff, on, Outstanding, Money.Zero, (voucher, null), Change!.Reason, hands);
        (State, WrittenOff, Outstanding, Change) = (LoanState.WrittenOff, Outstanding, Money.Zero, null);
        Look();
    }

    public void Release(string name, DateOnly on, Hands hands)
    {
        Enter(LoanEntryKind.GuarantorReleased, on, Money.Zero, Money.Zero, default, $"{name}：{Change!.Reason}", hands);
        Change = null;
    }

    /// <summary>The last payment was recorded wrongly: all is as it was before it.</summary>
    public void UndoPayment(DateOnly on, (VoucherId? Principal, VoucherId? Fee) vouchers, Hands hands)
    {
        var last = _entries[^1];
        if (last.Kind == LoanEntryKind.Recovered)
        {
            WrittenOff += last.Principal;
        }
        else
        {
            (State, Outstanding, FeePaid) = (LoanState.Lent, Outstanding + last.Principal, FeePaid - last.Fee);
            (FeeFenDays, FeeUntil) = (last.FeeFenDaysBefore, last.FeeUntilBefore);
        }

        Enter(LoanEntryKind.Undone, on, last.Principal, last.Fee, vouchers, Change!.Reason, hands);
        Change = null;
        Look();
    }

    /// <summary>The borrower has moved within the fund's reach.</summary>
    public void Follow(OrgId branch, OrgPath path) => (OrgId, OrgPath) = (branch, path);

    private static Money Least(Money left, Money right) => left < right ? left : right;

    private Refusal? RefuseExtension(int months, DateOnly on)
    {
        if (State != LoanState.Lent || Outstanding == Money.Zero)
            return LoanRefusals.NotInState(State);
        if (months < 1 || ExtendedMonths + months > Product.ExtensionMonths)
            return LoanRefusals.ExtensionTooLong(Product.ExtensionMonths - ExtendedMonths);
        return (Terms with { Months = Months + months }).Term <= on ? LoanRefusals.TermIsPast : null;
    }

    private Money FeeOn(DateOnly day) => Meter.To(Schedule!.FeeDay(day, Product.Holidays), Outstanding).Fee(Product.FeeBasisPoints) - FeePaid;

    private void Run(DateOnly day)
    {
        var meter = Meter.To(Schedule!.FeeDay(day, Product.Holidays), Outstanding);
        (FeeFenDays, FeeUntil) = (meter.FenDays, meter.Until);
    }

    private void Look() => NextDueOn = Outstanding > Money.Zero ? Schedule!.FirstUnpaid(Outstanding)!.DueOn : null;

    private void Enter(LoanEntryKind kind, DateOnly day, Money principal, Money fee, (VoucherId? Principal, VoucherId? Fee) vouchers, string? note, Hands hands) =>
        _entries.Add(new LoanEntry(_entries.Count + 1, kind, day, principal, fee, vouchers.Principal, vouchers.Fee, note, hands.MadeByName, hands.CheckedByName, FeeFenDays, FeeUntil!.Value));
}

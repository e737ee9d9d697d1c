using Assistance.Funds.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Domain;

/// <summary>
/// A fund's accounts, opened to be posted to. Whoever opens it holds the fund's turn, so that nobody posts beside it. Each act judges first
/// and changes afterwards: what is refused leaves nothing behind.
/// </summary>
/// <param name="accounts">All, or those of the provenance that is posted to.</param>
/// <param name="lastNumbers">The last sequence of each year that is posted to; none where it has no voucher.</param>
internal sealed class FundBook(Fund fund, IEnumerable<Account> accounts, IEnumerable<KeyValuePair<int, int>> lastNumbers, BusinessClock clock)
{
    private readonly Dictionary<string, Account> _accounts = accounts.ToDictionary(account => account.Place, StringComparer.Ordinal);
    private readonly Dictionary<int, int> _lastNumbers = new(lastNumbers);
    private readonly List<Account> _opened = [];

    public Fund Fund => fund;

    /// <summary>Accounts that are new.</summary>
    public IReadOnlyList<Account> Opened => _opened;

    public IReadOnlyCollection<Account> Accounts => _accounts.Values;

    public Money Held(Provenance of) => _accounts.TryGetValue(Account.PlaceOf(AccountKind.Cash, of, null), out var cash) ? cash.Balance : Money.Zero;

    public Result<Voucher> Receive(Money amount, Provenance from, VoucherText text)
    {
        if (from.Refuse() is { } wrong)
            return wrong;
        if (from.IsGift() && string.IsNullOrWhiteSpace(text.Party))
            return FundRefusals.DonorMissing;
        return Refuse(text.Day) is { } refusal ? refusal : Post(VoucherKind.Income, amount, from.Normalised(), null, text);
    }

    public Result<Voucher> Spend(Money amount, Provenance from, string purpose, VoucherText text) =>
        from.RefuseFor(purpose) is { } wrong ? wrong : RefuseOut(amount, from, text.Day) is { } refusal ? refusal : Post(VoucherKind.Spending, Money.Zero - amount, from, purpose, text);

    /// <summary>rule G6: a loan comes from principal and from nothing else.</summary>
    public Result<Voucher> Lend(Money amount, Provenance from, VoucherText text)
    {
        if (from.RefuseLending() is { } wrong)
            return wrong;
        return RefuseOut(amount, from, text.Day) is { } refusal ? refusal : Post(VoucherKind.Lent, Money.Zero - amount, from, Provenance.Loan, text);
    }

    /// <summary>Principal goes back to where it was lent from; the usage fee is income, and free for grants (rule G6).</summary>
    public Result<(Voucher? Principal, Voucher? Fee)> Collect(Money principal, Money fee, Provenance lentFrom, VoucherText text)
    {
        if (Refuse(text.Day) is { } refusal)
            return refusal;
        return (
            principal == Money.Zero ? null : Post(VoucherKind.Repaid, principal, lentFrom, Provenance.Loan, text),
            fee == Money.Zero ? null : Post(VoucherKind.Fee, fee, lentFrom.Free(), null, text));
    }

    public Result<Voucher> WriteOff(Money amount, Provenance lentFrom, VoucherText text) =>
        Refuse(text.Day) is { } refusal ? refusal : Post(VoucherKind.WrittenOff, amount, lentFrom, Provenance.Loan, text);

    /// <summary>What was written off comes back all the same.</summary>
    public Result<Voucher> Recover(Money amount, Provenance lentFrom, VoucherText text) =>
        Refuse(text.Day) is { } refusal ? refusal : Post(VoucherKind.Recovered, amount, lentFrom, Provenance.Loan, text);

    /// <summary>A payment on a loan was recorded wrongly: its vouchers are undone together.</summary>
    public Result<IReadOnlyList<Voucher>> ReversePayment(IReadOnlyList<Voucher> posted, VoucherText text)
    {
        foreach (var one in posted)
        {
            if (RefuseReversal(one, new Aftermath(false, Money.Zero), text) is { } refusal)
                return refusal;
        }

        return posted.Select(one => PostReversal(one, text)).ToList();
    }

    /// <summary>To a fund above or below; the money stays what it is.</summary>
    public Result<(Voucher Sent, Voucher Taken)> Send(FundBook to, Money amount, Provenance of, VoucherText text)
    {
        if (!IsAboveOrBelow(to))
            return FundRefusals.NotAboveOrBelow;
        if ((RefuseOut(amount, of, text.Day) ?? to.Refuse(text.Day)) is { } refusal)
            return refusal;
        var (sent, taken) = (NewVoucher(), NewVoucher());
        return (
            Post(VoucherKind.Sent, Money.Zero - amount, of, null, text with { Party = to.Fund.Name }, new(Counterpart: taken), sent),
            to.Post(VoucherKind.Taken, amount, of, null, text with { Party = fund.Name }, new(Counterpart: sent), taken));
    }

    /// <summary>Money of a payment comes back, all of it or a part: to where it was taken from.</summary>
    public Result<Voucher> TakeBack(Voucher paid, Aftermath after, Money amount, VoucherText text)
    {
        if (paid.Kind != VoucherKind.Spending || paid.ReversalOf is not null || after.IsReversed)
            return FundRefusals.OnlyUsesReturn;
        if (amount > paid.Paid - after.CameBack)
            return FundRefusals.MoreThanPaid(paid.Paid - after.CameBack);
        return RefuseAfter(paid, text.Day) is { } refusal ? refusal : Post(VoucherKind.Return, amount, paid.Provenance, paid.Purpose, text, new(ReturnOf: paid.Id));
    }

    /// <summary>Undoes a voucher by its opposite, once.</summary>
    public Result<Voucher> Reverse(Voucher posted, Aftermath after, VoucherText text)
    {
        if (posted.Kind == VoucherKind.Taken || posted.Kind == VoucherKind.Sent)
            return FundRefusals.ReverseAtSender;
        if (posted.IsOfALoan)
            return LoanRefusals.VoucherOfALoan;
        return RefuseReversal(posted, after, text) is { } refusal ? refusal : PostReversal(posted, text);
    }

    /// <summary>Undoes what was sent, in both funds.</summary>
    public Result<(Voucher Sent, Voucher Taken)> ReverseSent(Voucher sent, FundBook to, Voucher taken, Aftermath after, VoucherText text)
    {
        if (sent.Kind != VoucherKind.Sent || sent.CounterpartId != taken.Id)
            return FundRefusals.ReverseAtSender;
        if ((RefuseReversal(sent, after, text) ?? to.RefuseReversal(taken, after, text)) is { } refusal)
            return refusal;
        var (here, there) = (NewVoucher(), NewVoucher());
        return (
            PostReversal(sent, text with { Party = sent.Party }, there, here),
            to.PostReversal(taken, text with { Party = taken.Party }, here, there));
    }

    private bool IsAboveOrBelow(FundBook to) => to.Fund.Id != fund.Id && (to.Fund.OrgPath.Covers(fund.OrgPath) || fund.OrgPath.Covers(to.Fund.OrgPath));

    private Refusal? Refuse(DateOnly day) => fund.RefuseDay(day, clock.Today);

    private Refusal? RefuseOut(Money amount, Provenance of, DateOnly day) =>
        Refuse(day) is { } refusal ? refusal : amount > Held(of) ? FundRefusals.NotEnough(Held(of)) : null;

    private Refusal? RefuseAfter(Voucher original, DateOnly day) => day < original.Day ? FundRefusals.BeforeTheOriginal : Refuse(day);

    private Refusal? RefuseReversal(Voucher posted, Aftermath after, VoucherText text)
    {
        if (posted.ReversalOf is not null)
            return FundRefusals.IsReversal;
        if (after.IsReversed)
            return FundRefusals.ReversedAlready;
        if (after.CameBack > Money.Zero)
            return FundRefusals.HasReturns;
        if (posted.MadeBy == text.Hands.MadeBy)
            return FundRefusals.OwnHand;
        if (RefuseAfter(posted, text.Day) is { } refusal)
            return refusal;
        return posted.Received > Held(posted.Provenance) ? FundRefusals.NotEnough(Held(posted.Provenance)) : null;
    }

    private Voucher PostReversal(Voucher posted, VoucherText text, VoucherId? counterpart = null, VoucherId? id = null) => Post(
        posted.Kind, posted.Paid - posted.Received, posted.Provenance, posted.Purpose, text, new(ReversalOf: posted.Id, ReturnOf: posted.ReturnOf, Counterpart: counterpart), id);

    private Voucher Post(VoucherKind kind, Money amount, Provenance of, string? purpose, VoucherText text, Voucher.Reference? refers = null, VoucherId? id = null)
    {
        var year = text.Day.Year;
        var sequence = _lastNumbers[year] = _lastNumbers.GetValueOrDefault(year) + 1;
        var first = kind == VoucherKind.WrittenOff ? Find(AccountKind.WrittenOff, of, purpose) : Find(AccountKind.Cash, of, null);
        return Voucher.Post(id ?? NewVoucher(), fund, sequence, kind, amount, (first, Find(OtherSide(kind), of, purpose)), text, clock.Now, refers ?? new Voucher.Reference());
    }

    private Account Find(AccountKind kind, Provenance of, string? purpose)
    {
        var place = Account.PlaceOf(kind, of, purpose);
        if (_accounts.TryGetValue(place, out var account))
            return account;
        account = Account.Open(Ids.New<AccountId>(clock.Time), fund, kind, of, purpose);
        _accounts.Add(place, account);
        _opened.Add(account);
        return account;
    }

    private VoucherId NewVoucher() => Ids.New<VoucherId>(clock.Time);

    private static AccountKind OtherSide(VoucherKind kind) => kind switch
    {
        VoucherKind.Income => AccountKind.Income,
        VoucherKind.Sent => AccountKind.Sent,
        VoucherKind.Taken => AccountKind.Taken,
        VoucherKind.Fee => AccountKind.Income,
        VoucherKind.Lent or VoucherKind.Repaid or VoucherKind.WrittenOff => AccountKind.Lent,
        VoucherKind.Recovered => AccountKind.WrittenOff,
        _ => AccountKind.Use,
    };
}

/// <summary>What came after a voucher.</summary>
/// <param name="CameBack">Of a payment, what was returned and not reversed.</param>
internal sealed record Aftermath(bool IsReversed, Money CameBack);

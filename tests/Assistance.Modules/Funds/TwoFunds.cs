using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Testing;

namespace Assistance.Modules.Tests.Funds;

/// <summary>The county's fund and a township's, in the module's own books.</summary>
internal sealed class TwoFunds
{
    private static readonly BusinessClock Clock = new(new FrozenClock(), BusinessClock.FindZone(BusinessClock.DefaultZone));
    private static readonly Hands Maker = new(new UserId(new Guid(1, 0, 0, new byte[8])), "经办", new UserId(new Guid(2, 0, 0, new byte[8])), "审批");
    private static readonly Hands Other = new(new UserId(new Guid(3, 0, 0, new byte[8])), "冲销");

    private static readonly WorkingDays Days = new(HolidayYear.BuiltIn);
    private static readonly LoanProduct Product = new("any", "借款", "Loan", new Money(1), new Money(10_000), 24, RepaymentPlan.AtTerm, [LoanPart.Fee, LoanPart.Principal], [], Security: LoanSecurity.None);

    private readonly FundBook[] _books = [Book("0001", OrgKind.CountyDepartment), Book("00010001", OrgKind.TownshipCommittee)];

    // As they were posted; of a transfer the one that was sent, with the one that arrived.
    private readonly List<(int Fund, Voucher Voucher, Voucher? Arrived)> _posted = [];

    private readonly List<(int Fund, Loan Loan)> _loans = [];

    public (long InTheBooks, long WrittenOff) Owed(int fund) =>
        (_loans.Where(one => one.Fund == fund).Sum(one => one.Loan.Outstanding.Fen), _loans.Where(one => one.Fund == fund).Sum(one => one.Loan.WrittenOff.Fen));

    public long Held(int fund, int heap) => _books[fund].Held(Heap.All[heap]).Fen;

    /// <returns>Whether the books allow it.</returns>
    public bool Take(Step step)
    {
        var (book, of, amount) = (_books[step.Fund], Heap.All[step.Heap], new Money(step.Fen));
        var text = new VoucherText(step.On, "摘要", "某人", Maker);
        return step.Kind switch
        {
            StepKind.Contribute => Keep(step.Fund, book.Receive(amount, of, text)),
            StepKind.Grant => Keep(step.Fund, book.Spend(amount, of, Heap.Purposes[step.Purpose], text)),
            StepKind.Transfer => KeepBoth(step.Fund, book.Send(_books[1 - step.Fund], amount, of, text)),
            StepKind.Return => _posted.Count > 0 && TakeBack(_posted[step.Pick % _posted.Count], amount, text),
            StepKind.Reverse => _posted.Count > 0 && Reverse(_posted[step.Pick % _posted.Count], text with { Hands = Other }),
            StepKind.Lend => Lend(step.Fund, amount, of, text),
            StepKind.Repay => _loans.Count > 0 && Repay(_loans[step.Pick % _loans.Count], amount, text),
            StepKind.UndoRepayment => _loans.Count > 0 && UndoRepayment(_loans[step.Pick % _loans.Count]),
            StepKind.WriteOff => _loans.Count > 0 && WriteOff(_loans[step.Pick % _loans.Count]),
            _ => book.Fund.Close(book.Fund.FirstOpenDay.Year, book.Fund.FirstOpenDay.Month, Clock.Today) is null,
        };
    }

    /// <summary>Every voucher sums to zero, every balance is the sum of its entries, no source is below zero, no number is left out.</summary>
    public void MustBeSound()
    {
        foreach (var (at, book) in _books.Index())
        {
            var vouchers = _posted.SelectMany(one => new[] { (one.Fund, one.Voucher), (Fund: 1 - one.Fund, Voucher: one.Arrived) }).Where(one => one.Voucher is not null && one.Fund == at)
                .Select(one => one.Voucher!).ToList();
            Assert.All(vouchers, voucher => Assert.Equal(0, voucher.Entries.Sum(entry => entry.Amount.Fen)));
            var sums = vouchers.SelectMany(voucher => voucher.Entries).GroupBy(entry => entry.AccountId).ToDictionary(g => g.Key, g => g.Sum(entry => entry.Amount.Fen));
            Assert.All(book.Accounts, account => Assert.Equal(sums[account.Id], account.Balance.Fen));
            Assert.All(book.Accounts.Where(account => account.Kind == AccountKind.Cash), account => Assert.False(account.Balance.IsNegative));
            Assert.Equal(Enumerable.Range(1, vouchers.Count), vouchers.Select(voucher => voucher.Sequence).Order());
            Assert.Equal(book.Accounts.Where(account => account.Kind == AccountKind.Cash).Sum(account => account.Balance.Fen), vouchers.Sum(voucher => voucher.Received.Fen - voucher.Paid.Fen));
            // What the books say of borrowers is what the loans say.
            Assert.Equal(Owed(at), (Sum(AccountKind.Lent), Sum(AccountKind.WrittenOff)));

            long Sum(AccountKind kind) => book.Accounts.Where(account => account.Kind == kind).Sum(account => account.Balance.Fen);
        }
    }

    private static FundBook Book(string path, OrgKind kind)
    {
        var card = new OrgCard(Ids.New<OrgId>(Clock.Time), path, kind, OrgPath.Parse(path), null, null);
        var fund = Fund.Open(Ids.New<FundId>(Clock.Time), card, new FundFacts("专户", "银行", "0000", "专管", "监督"), Step.NewYear, Clock.Today).Value;
        return new FundBook(fund, [], [], Clock);
    }

    private bool Lend(int at, Money amount, Provenance of, VoucherText text)
    {
        var posted = _books[at].Lend(amount, of, text);
        if (!Keep(at, posted))
            return false;
        var card = new PersonCard(Ids.New<PersonId>(Clock.Time), "借款人", null, null, PartyStatus.FullMember, PersonState.Active, _books[at].Fund.OrgId, _books[at].Fund.OrgPath, "支部", null, null);
        var loan = Loan.Apply(Ids.New<LoanId>(Clock.Time), _books[at].Fund, 1, new LoanBorrower(card, IsInLedger: true), Product, default, new LoanWish(amount, 12, "买种苗", null, 0), Maker, Clock.Today).Value;
        Assert.Null(loan.Approve(Other, Clock.Today));
        Assert.Null(loan.RefuseLending(Maker.MadeBy));
        loan.Lend(posted.Value, Days);
        _loans.Add((at, loan));
        return true;
    }

    private bool Repay((int Fund, Loan Loan) one, Money amount, VoucherText text)
    {
        var split = one.Loan.Split(amount, text.Day);
        if (split.Refusal is not null)
            return false;
        var (principal, fee) = split.Value;
        var from = one.Loan.Provenance!;
        if (one.Loan.State == LoanState.WrittenOff)
        {
            var recovered = _books[one.Fund].Recover(principal, from, text);
            if (!Keep(one.Fund, recovered))
                return false;
            one.Loan.Repay(text.Day, principal, fee, (recovered.Value.Id, null), Maker);
            return true;
        }

        var posted = _books[one.Fund].Collect(principal, fee, from, text);
        if (posted.Refusal is not null)
            return false;
        Assert.True(Keep(one.Fund, posted.Value.Principal!));
        one.Loan.Repay(text.Day, principal, fee, (posted.Value.Principal!.Id, null), Maker);
        return true;
    }

    private bool UndoRepayment((int Fund, Loan Loan) one)
    {
        if (!Propose(one.Loan, LoanChangeKind.UndoPayment))
            return false;
        var paid = _posted.Single(posted => posted.Voucher.Id == one.Loan.Entries[^1].VoucherId).Voucher;
        var reversed = _books[one.Fund].ReversePayment([paid], new VoucherText(Clock.Today, "冲销", null, Other));
        if (reversed.Refusal is not null)
        {
            one.Loan.Drop();
            return false;
        }

        Assert.True(Keep(one.Fund, reversed.Value[0]));
        one.Loan.UndoPayment(Clock.Today, (reversed.Value[0].Id, null), Other);
        return true;
    }

    private bool WriteOff((int Fund, Loan Loan) one)
    {
        if (!Propose(one.Loan, LoanChangeKind.WriteOff))
            return false;
        var posted = _books[one.Fund].WriteOff(one.Loan.Outstanding, one.Loan.Provenance!, new VoucherText(Clock.Today, "核销", null, Maker));
        if (!Keep(one.Fund, posted))
        {
            one.Loan.Drop();
            return false;
        }

        one.Loan.WriteOff(Clock.Today, posted.Value.Id, Other);
        return true;
    }

    private static bool Propose(Loan loan, LoanChangeKind kind) => loan.Propose(new LoanChange(kind, 0, null, "原因", Maker.MadeBy, Maker.MadeByName, Clock.Today), Clock.Today) is null;

    private bool Keep(int fund, Result<Voucher> posted)
    {
        if (posted.Succeeded)
            _posted.Add((fund, posted.Value, null));
        return posted.Succeeded;
    }

    private bool KeepBoth(int fund, Result<(Voucher Sent, Voucher Taken)> posted)
    {
        if (posted.Succeeded)
            _posted.Add((fund, posted.Value.Sent, posted.Value.Taken));
        return posted.Succeeded;
    }

    private bool TakeBack((int Fund, Voucher Voucher, Voucher? Arrived) paid, Money amount, VoucherText text) =>
        Keep(paid.Fund, _books[paid.Fund].TakeBack(paid.Voucher, AftermathOf(paid.Voucher), amount, text));

    private bool Reverse((int Fund, Voucher Voucher, Voucher? Arrived) one, VoucherText text) => one.Arrived is { } arrived
        ? KeepBoth(one.Fund, _books[one.Fund].ReverseSent(one.Voucher, _books[1 - one.Fund], arrived, AftermathOf(one.Voucher), text))
        : Keep(one.Fund, _books[one.Fund].Reverse(one.Voucher, AftermathOf(one.Voucher), text));

    private Aftermath AftermathOf(Voucher voucher) => new(
        _posted.Exists(one => one.Voucher.ReversalOf == voucher.Id),
        new Money(_posted.Where(one => one.Voucher.ReturnOf == voucher.Id).Sum(one => one.Voucher.Received.Fen)));
}

using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.BankLoans;

/// <summary>What funds have borne of the interest of somebody's loans, and what the pack leaves for more (rule H3).</summary>
internal sealed class SubsidyBook(FundsDb db, FundDesk desk, IPolicies policies, ILedger ledger, BusinessClock clock)
{
    private const string Why = "A fund above the caller's may bear a part of the interest of a loan that the caller sees.";

    public async Task<BankLoansPolicy> PolicyAsync(OrgPath path, CancellationToken cancellationToken) =>
        policies.SectionOf<BankLoansPolicy>(await policies.InForceAsync(path, clock.Today, cancellationToken), BankLoansPolicy.SectionName);

    /// <summary>All loans of the borrower, so that no two subsidies are worked out beside each other.</summary>
    public Task TakeTurnAsync(PersonId person, CancellationToken cancellationToken) =>
        db.Unscoped<BankLoan>(Why).Where(l => l.PersonId == person).ExecuteUpdateAsync(loan => loan.SetProperty(l => l.PersonId, person), cancellationToken);

    /// <summary>The payments that stand for interest of these loans, whoever's fund they are of.</summary>
    public async Task<IReadOnlyDictionary<PaymentId, InterestSubsidyView>> OfAsync(IEnumerable<BankLoan> loans, CancellationToken cancellationToken)
    {
        var ids = loans.SelectMany(l => l.Interests).Select(i => i.PaymentId).OfType<PaymentId>().ToList();
        var payments = await db.Unscoped<Payment>(Why).Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        var vouchers = payments.Select(p => p.VoucherId).OfType<VoucherId>().ToList();
        var reversed = await db.Unscoped<Voucher>(Why).Where(v => v.ReversalOf != null && vouchers.Contains(v.ReversalOf.Value)).Select(v => v.ReversalOf!.Value).ToListAsync(cancellationToken);
        var fundIds = payments.Select(p => p.FundId).Distinct().ToList();
        var funds = await desk.Others().Where(f => fundIds.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellationToken);
        return payments.ToDictionary(p => p.Id, p => new InterestSubsidyView(p.Id, funds[p.FundId], p.Amount, p.State, p.VoucherId is { } voucher && reversed.Contains(voucher)));
    }

    /// <summary>All that says what a fund bears of the interest of a loan now.</summary>
    public async Task<SubsidyAccount> OpenAsync(BankLoan loan, CancellationToken cancellationToken)
    {
        var loans = await db.Unscoped<BankLoan>(Why).Where(l => l.PersonId == loan.PersonId).ToListAsync(cancellationToken);
        var policy = await PolicyAsync(loan.OrgPath, cancellationToken);
        var isInLedger = !policy.LedgerOnly || await ledger.CurrentAsync(loan.PersonId, cancellationToken) is not null;
        return new SubsidyAccount(policy, isInLedger, loans, await OfAsync(loans, cancellationToken));
    }
}

/// <param name="MayHaveAny">The borrower is one of those whom the pack grants it to.</param>
/// <param name="Loans">All of the borrower's.</param>
internal sealed record SubsidyAccount(BankLoansPolicy Policy, bool MayHaveAny, IReadOnlyList<BankLoan> Loans, IReadOnlyDictionary<PaymentId, InterestSubsidyView> Subsidies)
{
    /// <summary>The payment that stands for it: drafted, or posted and not reversed.</summary>
    public InterestSubsidyView? Of(BankInterest interest) =>
        interest.PaymentId is { } id && Subsidies[id] is { Reversed: false, State: not PaymentState.Withdrawn } stands ? stands : null;

    /// <summary>What a fund bears of an interest by the rules and by what was borne before; or why nothing.</summary>
    public Result<Money> Worth(BankLoan loan, BankInterest interest)
    {
        if (loan.State == BankLoanState.Ended)
            return BankLoanRefusals.Over(loan.State);
        if (!Policy.Subsidises)
            return BankLoanRefusals.NoSubsidy;
        if (!MayHaveAny)
            return BankLoanRefusals.NotInLedger;
        if (Of(interest) is not null)
            return BankLoanRefusals.SubsidisedAlready;
        var worth = Policy.Of(loan, interest);
        if (worth == Money.Zero)
            return BankLoanRefusals.BeyondTerm;
        var year = interest.PaidOn.Year;
        var ofYear = Sum(Loans.SelectMany(l => l.Interests).Where(i => i.PaidOn.Year == year));
        var ofLoan = Sum(Loans.Single(l => l.Id == loan.Id).Interests);
        if (Policy.MostPerYear is { } yearly && ofYear >= yearly)
            return BankLoanRefusals.YearReached(year, yearly);
        if (Policy.MostPerLoan is { } whole && ofLoan >= whole)
            return BankLoanRefusals.LoanReached(whole);
        return new Money(Math.Min(worth.Fen, Math.Min((Policy.MostPerYear?.Fen ?? long.MaxValue) - ofYear.Fen, (Policy.MostPerLoan?.Fen ?? long.MaxValue) - ofLoan.Fen)));
    }

    private Money Sum(IEnumerable<BankInterest> interests) => new(interests.Sum(i => Of(i)?.Amount.Fen ?? 0));
}

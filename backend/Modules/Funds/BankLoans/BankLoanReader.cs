using Assistance.Funds.Accounts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Funds.Loans;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.BankLoans;

/// <summary>Shows what banks lent as it stands today.</summary>
internal sealed class BankLoanReader(FundsDb db, FundDesk desk, SubsidyBook book, IPeople people, IOrganisations organisations, RequestContext context, BusinessClock clock)
{
    private static readonly Role[] Writers = [Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment];

    public async Task<IQueryable<BankLoan>> WantedAsync(BankLoanFilter filter, CancellationToken cancellationToken)
    {
        IQueryable<BankLoan> wanted = db.BankLoans;
        if (filter.State is { } state)
            wanted = wanted.Where(l => l.State == state);
        if (filter.Bank?.Trim() is { Length: > 0 } bank)
            wanted = wanted.Where(l => l.Bank.Contains(bank));
        if (filter.DueBy is { } due)
            wanted = wanted.Where(l => l.State == BankLoanState.Open && l.DueOn <= due);
        if (await people.NamedAsync(filter.Borrower, cancellationToken) is { } named)
            wanted = wanted.Where(l => named.Contains(l.PersonId));
        return await organisations.WithinAsync(wanted, filter.OrganisationId, cancellationToken);
    }

    public async Task<IReadOnlyList<BankLoanRow>> RowsAsync(IReadOnlyCollection<BankLoan> loans, CancellationToken cancellationToken)
    {
        var borrowers = await people.CardsAsync([.. loans.Select(l => l.PersonId).Distinct()], cancellationToken);
        var branches = await organisations.CardsAsync([.. loans.Select(l => l.OrgId).Distinct()], cancellationToken);
        var subsidies = await book.OfAsync(loans, cancellationToken);
        var today = clock.Today;
        return [.. loans.Select(l => new BankLoanRow(
            l.Id, l.PersonId, borrowers[l.PersonId].Name, branches[l.OrgId].Name, l.Bank, l.ContractNumber, l.Amount, l.RateBasisPoints, l.LentOn, l.DueOn, l.Security, l.State, l.Outstanding,
            l.State == BankLoanState.Open && l.DueOn < today ? today.DayNumber - l.DueOn.DayNumber : 0,
            new Money(l.Interests.Where(i => i.StruckWhy is null).Sum(i => i.Amount.Fen)),
            new Money(l.Interests.Where(i => i.PaymentId is { } id && subsidies[id] is { State: PaymentState.Posted, Reversed: false }).Sum(i => subsidies[i.PaymentId!.Value].Amount.Fen))))];
    }

    public async Task<BankLoanView> ViewAsync(BankLoan loan, CancellationToken cancellationToken)
    {
        var account = await book.OpenAsync(loan, cancellationToken);
        var funds = (await db.Funds.OrderBy(f => f.OrgPath).ToListAsync(cancellationToken)).Where(f => f.OrgPath.Covers(loan.OrgPath) && desk.Keeps(f.OrgId));
        return new BankLoanView(
            (await RowsAsync([loan], cancellationToken))[0],
            loan.Version,
            loan.Purpose,
            loan.Guarantors,
            loan.Project,
            loan.EndedOn,
            loan.EndReason,
            loan.RecordedByName,
            loan.RecordedOn,
            [.. loan.Repayments.OrderByDescending(r => r.On).ThenByDescending(r => r.Number).Select(r => new BankRepaymentView(r.Number, r.On, r.Amount, r.ByName, r.StruckWhy))],
            [.. loan.Interests.OrderByDescending(i => i.From).ThenByDescending(i => i.Number).Select(i => new BankInterestView(
                i.Number, i.Slip, i.From, i.Until, i.PaidOn, i.Amount, i.ByName, i.StruckWhy, account.Of(i), i.StruckWhy is null && account.Worth(loan, i) is { Succeeded: true } worth ? worth.Value : null))],
            [.. funds.Select(f => new LendingFund(f.Id, f.Name))],
            context.Actor.Posts.Any(post => Writers.Contains(post.Role)));
    }
}

using Assistance.Funds.Accounts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>Shows loans as they stand today, with what the caller may do about them.</summary>
internal sealed class LoanReader(FundsDb db, FundDesk desk, LoanDesk loans, IPeople people, IOrganisations organisations, IPolicies policies, RequestContext context, BusinessClock clock)
{
    /// <summary>The county's, by which all arrears are classed alike.</summary>
    public async Task<LoansPolicy> PolicyAsync(CancellationToken cancellationToken)
    {
        var county = await organisations.CountyAsync(cancellationToken);
        return await PolicyAsync(county?.Path ?? OrgPath.Root, cancellationToken);
    }

    public async Task<LoansPolicy> PolicyAsync(OrgPath path, CancellationToken cancellationToken) =>
        policies.SectionOf<LoansPolicy>(await policies.InForceAsync(path, clock.Today, cancellationToken), LoansPolicy.SectionName);

    public async Task<IQueryable<Loan>> WantedAsync(LoanFilter filter, CancellationToken cancellationToken)
    {
        IQueryable<Loan> wanted = db.Loans;
        if (filter.FundId is { } fund)
            wanted = wanted.Where(l => l.FundId == fund);
        if (filter.State is { } state)
            wanted = wanted.Where(l => l.State == state);
        var today = clock.Today;
        if (filter.Late is { } late)
            wanted = late ? wanted.Where(l => l.NextDueOn < today) : wanted.Where(l => l.NextDueOn == null || l.NextDueOn >= today);
        if (await people.NamedAsync(filter.Borrower, cancellationToken) is { } named)
            wanted = wanted.Where(l => named.Contains(l.BorrowerId));
        return await organisations.WithinAsync(wanted, filter.OrganisationId, cancellationToken);
    }

    public async Task<IReadOnlyList<LoanRow>> RowsAsync(IReadOnlyCollection<Loan> rows, CancellationToken cancellationToken)
    {
        var policy = await PolicyAsync(cancellationToken);
        var fundIds = rows.Select(l => l.FundId).Distinct().ToList();
        var funds = await desk.Others().Where(f => fundIds.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellationToken);
        var borrowers = await people.CardsAsync([.. rows.Select(l => l.BorrowerId)], cancellationToken);
        var branches = await organisations.CardsAsync([.. rows.Select(l => l.OrgId).Distinct()], cancellationToken);
        var today = clock.Today;
        return [.. rows.Select(l =>
        {
            var days = l.NextDueOn is { } due && due < today ? today.DayNumber - due.DayNumber : 0;
            return new LoanRow(
                l.Id, l.Version, l.Number, l.FundId, funds[l.FundId], l.BorrowerId, borrowers[l.BorrowerId].Name, branches[l.OrgId].Name, l.Product.Chinese, l.Product.English, l.State, l.AwaitedOpinion,
                l.Amount, l.Months, l.ExtendedMonths, l.MadeOn, l.LentOn, l.Term, l.NextDueOn, l.Repaid, l.Outstanding, l.WrittenOff,
                l.Schedule?.Late(l.Outstanding, today) ?? Money.Zero, days, policy.ClassOf(days));
        })];
    }

    public async Task<LoanView> ViewAsync(Loan loan, CancellationToken cancellationToken)
    {
        var fund = await desk.Others().SingleAsync(f => f.Id == loan.FundId, cancellationToken);
        var guarantors = await loans.GuarantorsAsync(loan.Id, cancellationToken);
        var (user, keeps, checks) = (context.Actor.UserId, loans.Keeps(fund), loans.Checks(fund));
        var mayLend = keeps && loan.State == LoanState.Approved && loan.ApprovedBy != user;
        var open = loan.State is LoanState.Applied or LoanState.Approved;
        return new LoanView(
            (await RowsAsync([loan], cancellationToken))[0],
            loan.Version,
            loan.Product,
            loan.Purpose,
            loan.Project,
            [.. guarantors.Select(g => new GuarantorView(g.Id, g.PersonId, g.Name, g.ReleasedOn))],
            [.. loan.Opinions.Select(o => new LoanOpinionView(o.By, o.Agrees, o.Text, o.ByName, o.On))],
            loan.Schedule?.Lines ?? [],
            [.. loan.Entries.OrderBy(e => e.Ordinal).Select(e => new LoanEntryView(e.Kind, e.Day, e.Principal, e.Fee, e.VoucherId, e.Note, e.MadeByName, e.CheckedByName))],
            loan.FeePaid,
            loan.OwedOn(clock.Today).Fee,
            loan.Change is { } change
                ? new LoanChangeView(change.Kind, change.Months, guarantors.Find(g => g.Id == change.GuarantorId)?.Name, change.Reason, change.MadeByName, change.MadeOn)
                : null,
            loan.MadeByName,
            loan.ApprovedByName,
            loan.ApprovedOn,
            loan.Reason,
            loan.Provenance,
            mayLend ? await loans.PrincipalAsync(fund.Id, cancellationToken) : [],
            loan.AwaitedOpinion is { } by && loans.MayOpine(loan, by),
            checks && loan.State == LoanState.Applied && loan.AwaitedOpinion is null && loan.MadeBy != user,
            open && (loan.MadeBy == user || checks),
            mayLend,
            keeps && loan.State is (LoanState.Lent or LoanState.Repaid or LoanState.WrittenOff),
            checks && loan.Change is not null && loan.Change.MadeBy != user);
    }
}

using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>What the use cases of a loan share: the loan with its fund's turn, the books that it is posted to, who may do what.</summary>
internal sealed class LoanDesk(FundsDb db, FundDesk desk, RequestContext context, BusinessClock clock)
{
    public Hands Maker => desk.Maker;

    /// <summary>The loan, its fund and the fund's turn; refused for who does not keep the fund.</summary>
    public async Task<Result<(Loan Loan, Fund Fund)>> TakeAsync(LoanId id, CancellationToken cancellationToken)
    {
        var fundId = await db.Loans.Where(l => l.Id == id).Select(l => (FundId?)l.FundId).SingleOrDefaultAsync(cancellationToken);
        if (fundId is not { } of)
            return LoanRefusals.NotFound;
        var keeper = await desk.Others().Where(f => f.Id == of).Select(f => f.OrgId).SingleAsync(cancellationToken);
        if (!desk.Keeps(keeper))
            return FundRefusals.NotOwn;
        var taken = await desk.TakeAsync(of, cancellationToken);
        if (taken.Refusal is not null)
            return taken.Refusal;
        // Read once the turn is taken: of two who act at once the second finds it changed.
        var loaded = await db.LoadForChangeAsync(db.Loans.Where(l => l.Id == id), LoanRefusals.NotFound, cancellationToken);
        return loaded.Refusal is { } refusal ? refusal : (loaded.Value, taken.Value);
    }

    public Task<List<LoanGuarantor>> GuarantorsAsync(LoanId id, CancellationToken cancellationToken) =>
        db.Guarantors.Where(g => g.LoanId == id).OrderBy(g => g.Id).ToListAsync(cancellationToken);

    public async Task<VoucherText> TextAsync(Loan loan, DateOnly day, string summary, Hands hands, IPeople people, CancellationToken cancellationToken)
    {
        var borrower = (await people.CardsAsync([loan.BorrowerId], cancellationToken))[loan.BorrowerId];
        return new VoucherText(day, $"{summary}（{loan.Number}）", borrower.Name, hands);
    }

    public bool Keeps(Fund fund) => desk.Keeps(fund.OrgId);

    public bool Checks(Fund fund) => desk.Checks(fund.OrgId);

    /// <summary>rule G8: the branch of the borrower, the committee above it, the panel that watches over the fund.</summary>
    public bool MayOpine(Loan loan, LoanOpinionBy by) => by switch
    {
        LoanOpinionBy.Branch => Holds(Role.BranchSecretary, loan.OrgPath),
        LoanOpinionBy.Township => Holds(Role.TownshipCommittee, loan.OrgPath),
        _ => Holds(Role.OversightPanel, loan.OrgPath),
    };

    /// <summary>Whether they may enter an application for somebody of that place: the fund's people, and the branch's secretary.</summary>
    public bool MayApply(Fund fund, OrgPath borrower) => Keeps(fund) || Holds(Role.BranchSecretary, borrower);

    /// <summary>What the fund holds of principal, by source.</summary>
    public async Task<IReadOnlyList<PrincipalHeld>> PrincipalAsync(FundId fund, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts.Where(a => a.FundId == fund && a.Kind == AccountKind.Cash && a.EarmarkedFor == Provenance.Loan).ToListAsync(cancellationToken);
        return [.. accounts.Select(a => new PrincipalHeld(new Provenance(a.Source, a.OfDues, a.EarmarkedFor), a.Balance)).OrderBy(one => one.Provenance, ByList.Instance)];
    }

    /// <summary>The fund's next number of this year; only for whoever has its turn.</summary>
    public async Task<int> NextSequenceAsync(FundId fund, CancellationToken cancellationToken)
    {
        var year = clock.Today.Year;
        var last = await db.Unscoped<Loan>("Numbers are the fund's, wherever its borrowers are.").Where(l => l.FundId == fund && l.Year == year).MaxAsync(l => (int?)l.Sequence, cancellationToken);
        return (last ?? 0) + 1;
    }

    private bool Holds(Role role, OrgPath path) => context.Actor.Posts.Any(post => post.Role == role && post.Path.Covers(path));
}

using Assistance.Funds.BankLoans;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Reactions;

/// <summary>
/// A loan goes along with its borrower's record, and to the branch that they move to within the fund's reach; what a bank lent goes with them anywhere. Where
/// a borrower or somebody who stands for a loan dies or leaves, the fund's people are told the same day: what is owed stays owed.
/// </summary>
internal sealed class LoansFollowPeople(FundsDb db, INotifier notifier, IPeople people, BusinessClock clock)
    : IReaction<PeopleMerged>, IReaction<MergerUndone>, IReaction<MemberMoved>, IReaction<MemberDied>, IReaction<MemberLeft>, IPersonRows
{
    private const string Why = "Counted and moved for whoever reaches both records.";

    private IQueryable<Loan> Loans => db.Unscoped<Loan>(Why);

    private IQueryable<LoanGuarantor> Guarantors => db.Unscoped<LoanGuarantor>(Why);

    private IQueryable<BankLoan> BankLoans => db.Unscoped<BankLoan>(Why);

    public async Task Handle(PeopleMerged notification, CancellationToken cancellationToken)
    {
        var (act, from, into) = (notification.Merging.Act, notification.Merging.FromId, notification.Merging.Into);
        await (await db.MoveAsync(act, Loans.Where(l => l.BorrowerId == from), l => l.Id, cancellationToken)).SetAsync(l => l.BorrowerId, into.Id, cancellationToken);
        await (await db.MoveAsync(act, Guarantors.Where(g => g.PersonId == from), g => g.Id, cancellationToken)).SetAsync(g => g.PersonId, into.Id, cancellationToken);
        await (await db.MoveAsync(act, BankLoans.Where(l => l.PersonId == from), l => l.Id, cancellationToken)).SetAsync(l => l.PersonId, into.Id, cancellationToken);
    }

    public Task Handle(MergerUndone notification, CancellationToken cancellationToken) => db.UndoMovesAsync(notification.Merging.Act, cancellationToken);

    public async Task Handle(MemberMoved notification, CancellationToken cancellationToken)
    {
        var loans = await Loans.AsTracking().Where(l => l.BorrowerId == notification.PersonId).ToListAsync(cancellationToken);
        foreach (var loan in loans)
        {
            var fund = await db.Unscoped<Fund>(Why).SingleAsync(f => f.Id == loan.FundId, cancellationToken);
            // Out of its reach the loan stays where it was made: whoever lent must go on seeing it.
            if (!fund.OrgPath.Covers(notification.NewPath))
            {
                await TellAsync(loan, fund, "借款人已转往其他乡镇", "the borrower moved away", cancellationToken);
                continue;
            }

            loan.Follow(notification.To, notification.NewPath);
            foreach (var guarantor in await Guarantors.AsTracking().Where(g => g.LoanId == loan.Id).ToListAsync(cancellationToken))
                guarantor.Follow(notification.NewPath);
        }

        foreach (var loan in await BankLoans.AsTracking().Where(l => l.PersonId == notification.PersonId).ToListAsync(cancellationToken))
            loan.Follow(notification.To, notification.NewPath);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task Handle(MemberDied notification, CancellationToken cancellationToken) => TellOfAsync(notification.PersonId, "已去世", "has died", cancellationToken);

    public Task Handle(MemberLeft notification, CancellationToken cancellationToken) => TellOfAsync(notification.PersonId, "已转出、失联或出党", "has left or cannot be found", cancellationToken);

    public async Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken) =>
        [Stake.Of(StakeKind.Loans, await Loans.CountAsync(l => l.BorrowerId == person || Guarantors.Any(g => g.LoanId == l.Id && g.PersonId == person), cancellationToken))];

    public Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Obstacle>>([]);

    private async Task TellOfAsync(PersonId person, string chinese, string english, CancellationToken cancellationToken)
    {
        var open = await Loans.Where(l => l.Outstanding > Kernel.Values.Money.Zero)
            .Where(l => l.BorrowerId == person || Guarantors.Any(g => g.LoanId == l.Id && g.PersonId == person && g.ReleasedOn == null)).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        if (open.Count == 0)
            return;
        var name = (await people.CardsAsync([person], cancellationToken))[person].Name;
        foreach (var loan in open)
        {
            var fund = await db.Unscoped<Fund>(Why).SingleAsync(f => f.Id == loan.FundId, cancellationToken);
            var what = loan.BorrowerId == person ? ("借款人", "the borrower") : ("担保人", "who stands for it,");
            await TellAsync(loan, fund, $"{what.Item1}{name}{chinese}", $"{what.Item2} {name} {english}", cancellationToken);
        }
    }

    private Task<int> TellAsync(Loan loan, Fund fund, string chinese, string english, CancellationToken cancellationToken) => notifier.SendAsync(
        new Reminder(
            "loanNeedsCare",
            "loan",
            loan.Id.ToString(),
            clock.Today,
            $"借款 {loan.Number} 尚欠本金 {loan.Outstanding} 元，{chinese}，请及时处理。",
            $"Loan {loan.Number}, of which {loan.Outstanding} yuan are owed: {english}.",
            null,
            Recipients.At(fund.OrgPath, Role.Caseworker),
            Recipients.At(fund.OrgPath, Role.TownshipCommittee),
            Recipients.At(fund.OrgPath, Role.CountyDepartment)),
        cancellationToken);
}

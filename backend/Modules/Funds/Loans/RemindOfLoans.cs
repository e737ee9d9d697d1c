using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>Reminds the fund's people and the borrower's branch of a payment thirty and seven days before its day, and when that has passed.</summary>
internal sealed class RemindOfLoans(FundsDb db, IPeople people, INotifier notifier) : IScheduledJob
{
    private const int Month = 30;
    private const int Week = 7;

    public static JobDescription About { get; } = new("loans-due", "借款到期和逾期提醒", "Loans that are due or late", JobSchedule.Daily(7, 40));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var horizon = businessDate.AddDays(Month);
        var loans = await db.Loans.Where(l => l.NextDueOn != null && l.NextDueOn <= horizon).OrderBy(l => l.NextDueOn).ThenBy(l => l.Id).ToListAsync(cancellationToken);
        var ids = loans.Select(l => l.FundId).Distinct().ToList();
        var funds = await db.Funds.Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        var borrowers = await people.CardsAsync([.. loans.Select(l => l.BorrowerId).Distinct()], cancellationToken);
        return await notifier.SendAllAsync(loans.Select(Of), cancellationToken);

        Reminder Of(Loan loan)
        {
            var (due, name, place) = (loan.NextDueOn!.Value, borrowers[loan.BorrowerId].Name, funds[loan.FundId].OrgPath);
            var left = due.DayNumber - businessDate.DayNumber;
            var (kind, chinese, english) = left < 0
                ? ("loanOverdue", $"{name}的借款（{loan.Number}）应于 {due:yyyy-MM-dd} 还款，已逾期。", $"{name}'s loan {loan.Number} was due on {due:yyyy-MM-dd}.")
                : (left <= Week ? "loanDueInAWeek" : "loanDueInAMonth", $"{name}的借款（{loan.Number}）将于 {due:yyyy-MM-dd} 还款。", $"{name}'s loan {loan.Number} is due on {due:yyyy-MM-dd}.");
            return new Reminder(
                kind, "loan", loan.Id.ToString(), due, chinese, english, due,
                Recipients.At(loan.OrgPath, Role.BranchSecretary), Recipients.At(place, Role.Caseworker), Recipients.At(place, Role.TownshipCommittee), Recipients.At(place, Role.CountyDepartment));
        }
    }
}

using Assistance.Funds.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.BankLoans;

/// <summary>Reminds the borrower's branch and township of a bank's loan so many days before it is due as their pack says, and once it is late.</summary>
internal sealed class RemindOfBankLoans(FundsDb db, SubsidyBook book, IPeople people, INotifier notifier) : IScheduledJob
{
    private const int Longest = 365;

    public static JobDescription About { get; } = new("bank-loans-due", "银行贷款到期提醒", "Loans of banks that fall due", JobSchedule.Daily(7, 45));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var horizon = businessDate.AddDays(Longest);
        var loans = await db.BankLoans.Where(l => l.State == BankLoanState.Open && l.DueOn <= horizon).OrderBy(l => l.DueOn).ThenBy(l => l.Id).ToListAsync(cancellationToken);
        var due = new List<BankLoan>();
        foreach (var loan in loans)
        {
            if (loan.DueOn.DayNumber - businessDate.DayNumber <= (await book.PolicyAsync(loan.OrgPath, cancellationToken)).RemindDays)
                due.Add(loan);
        }

        var borrowers = await people.CardsAsync([.. due.Select(l => l.PersonId).Distinct()], cancellationToken);
        return await notifier.SendAllAsync(due.Select(Of), cancellationToken);

        Reminder Of(BankLoan loan)
        {
            var (name, late) = (borrowers[loan.PersonId].Name, loan.DueOn < businessDate);
            return new Reminder(
                late ? "bankLoanOverdue" : "bankLoanDue", "bankLoan", loan.Id.ToString(), loan.DueOn,
                late ? $"{name}在{loan.Bank}的贷款（{loan.ContractNumber}）已于 {loan.DueOn:yyyy-MM-dd} 到期，尚欠 {loan.Outstanding} 元。" : $"{name}在{loan.Bank}的贷款（{loan.ContractNumber}）将于 {loan.DueOn:yyyy-MM-dd} 到期，尚欠 {loan.Outstanding} 元。",
                late ? $"{name}'s loan {loan.ContractNumber} of {loan.Bank} was due on {loan.DueOn:yyyy-MM-dd}." : $"{name}'s loan {loan.ContractNumber} of {loan.Bank} is due on {loan.DueOn:yyyy-MM-dd}.",
                loan.DueOn, Recipients.At(loan.OrgPath, Role.BranchSecretary), Recipients.AtOrAbove(loan.OrgPath, Role.Caseworker));
        }
    }
}

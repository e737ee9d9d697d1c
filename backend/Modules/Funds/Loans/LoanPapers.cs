using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>The application with its opinions (Form 14), for the print page and as a document.</summary>
internal sealed class LoanPapers(FundsDb db, FundDesk funds, LoanDesk desk, IPeople people, RequestContext context, BusinessClock clock)
{
    public async Task<Result<(FilledForm Form, OrgPath Path)>> FillAsync(LoanId id, CancellationToken cancellationToken)
    {
        var loan = await db.Loans.SingleOrDefaultAsync(l => l.Id == id, cancellationToken);
        if (loan is null)
            return LoanRefusals.NotFound;
        var fund = await funds.Others().Where(f => f.Id == loan.FundId).Select(f => f.Name).SingleAsync(cancellationToken);
        var borrower = (await people.CardsAsync([loan.BorrowerId], cancellationToken))[loan.BorrowerId];
        return (LoanForm.Fill(loan, fund, borrower, await desk.GuarantorsAsync(loan.Id, cancellationToken), context.Actor.Name, clock.Today), loan.OrgPath);
    }
}

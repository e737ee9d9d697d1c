using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>The application with its opinions (Form 14) for the print page; who opened it is kept.</summary>
internal static class GetLoanForm
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/loans/{loanId}/form", (LoanId loanId) => new Query(loanId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.OversightPanel)]
    internal sealed record Query(LoanId LoanId) : IQuery<FilledForm>;

    internal sealed class Handler(FundsDb db, FundDesk funds, LoanDesk desk, IPeople people, RequestContext context, ReadAudit reads, BusinessClock clock) : IQueryHandler<Query, FilledForm>
    {
        public async Task<Result<FilledForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            var loan = await db.Loans.SingleOrDefaultAsync(l => l.Id == request.LoanId, cancellationToken);
            if (loan is null)
                return LoanRefusals.NotFound;
            var fund = await funds.Others().Where(f => f.Id == loan.FundId).Select(f => f.Name).SingleAsync(cancellationToken);
            var borrower = (await people.CardsAsync([loan.BorrowerId], cancellationToken))[loan.BorrowerId];
            reads.Opened(context, "loanForm", loan.Id.ToString(), loan.OrgPath);
            return LoanForm.Fill(loan, fund, borrower, await desk.GuarantorsAsync(loan.Id, cancellationToken), context.Actor.Name, clock.Today);
        }
    }
}

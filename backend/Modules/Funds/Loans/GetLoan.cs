using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Loans;

/// <summary>A loan with its schedule, what was paid, who stands for it, and what the caller may do about it.</summary>
internal static class GetLoan
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/loans/{loanId}", (LoanId loanId) => new Query(loanId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(LoanId LoanId) : IQuery<LoanView>;

    internal sealed class Handler(FundsDb db, LoanReader reader) : IQueryHandler<Query, LoanView>
    {
        public async Task<Result<LoanView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Loans.SingleOrDefaultAsync(l => l.Id == request.LoanId, cancellationToken) is { } loan ? await reader.ViewAsync(loan, cancellationToken) : LoanRefusals.NotFound;
    }
}

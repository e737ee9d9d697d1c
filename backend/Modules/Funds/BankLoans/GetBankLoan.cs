using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.BankLoans;

/// <summary>A bank's loan with what was paid on it and what funds bear of its interest.</summary>
internal static class GetBankLoan
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/bank-loans/{bankLoanId}", (BankLoanId bankLoanId) => new Query(bankLoanId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(BankLoanId BankLoanId) : IQuery<BankLoanView>;

    internal sealed class Handler(FundsDb db, BankLoanReader reader) : IQueryHandler<Query, BankLoanView>
    {
        public async Task<Result<BankLoanView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.BankLoans.SingleOrDefaultAsync(l => l.Id == request.BankLoanId, cancellationToken) is { } loan ? await reader.ViewAsync(loan, cancellationToken) : BankLoanRefusals.NotFound;
    }
}

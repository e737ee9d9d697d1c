using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Budgets;

/// <summary>A fund's budget of a year: its floors, and what of each line is drafted, spent and free.</summary>
internal static class GetFundBudget
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/funds/{fundId}/budgets/{year}", (FundId fundId, int year) => new Query(fundId, year));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(FundId FundId, int Year) : IQuery<FundBudgetView>;

    internal sealed class Handler(FundsDb db, BudgetReader reader) : IQueryHandler<Query, FundBudgetView>
    {
        public async Task<Result<FundBudgetView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!reader.Has(request.Year))
                return FundRefusals.NotTheBudgetYear;
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            var budget = await db.Budgets.SingleOrDefaultAsync(b => b.FundId == request.FundId && b.Year == request.Year, cancellationToken);
            return await reader.ViewAsync(fund, request.Year, budget, cancellationToken);
        }
    }
}

using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Accounts;

/// <summary>A fund with what it holds of each source and what came and went in a year.</summary>
internal static class GetFund
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/funds/{fundId}", (FundId fundId, int? year) => new Query(fundId, year));

    /// <param name="Year">This year's where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(FundId FundId, int? Year) : IQuery<FundView>;

    internal sealed class Handler(FundsDb db, FundReader reader, BusinessClock clock) : IQueryHandler<Query, FundView>
    {
        public async Task<Result<FundView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var year = request.Year ?? clock.Today.Year;
            if (!reader.Has(year))
                return FundRefusals.NotTheYear;
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            return fund is null ? FundRefusals.NotFound : await reader.ViewAsync(fund, year, cancellationToken);
        }
    }
}

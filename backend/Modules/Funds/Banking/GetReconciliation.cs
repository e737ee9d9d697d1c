using Assistance.Funds.Accounts;
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

namespace Assistance.Funds.Banking;

/// <summary>A fund's books held against what its bank says of a day.</summary>
internal static class GetReconciliation
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/funds/{fundId}/reconciliation", (FundId fundId, DateOnly? on) => new Query(fundId, on));

    /// <param name="On">The last day of the bank's lines where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(FundId FundId, DateOnly? On) : IQuery<ReconciliationView>;

    internal sealed class Handler(FundsDb db, FundDesk desk, ReconciliationReader reader, BusinessClock clock) : IQueryHandler<Query, ReconciliationView>
    {
        public async Task<Result<ReconciliationView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            return fund is null ? FundRefusals.NotFound : await reader.ReadAsync(fund, request.On, clock.Today, desk.Keeps(fund.OrgId), cancellationToken);
        }
    }
}

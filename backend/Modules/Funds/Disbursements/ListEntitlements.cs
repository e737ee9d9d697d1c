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

namespace Assistance.Funds.Disbursements;

/// <summary>The entitlements that a fund's place has by its pack.</summary>
internal static class ListEntitlements
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/funds/{fundId}/entitlements", (FundId fundId) => new Query(fundId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(FundId FundId) : IQuery<Entitlements>;

    internal sealed record Entitlements(IReadOnlyList<EntitlementView> Items);

    internal sealed class Handler(FundsDb db, EntitlementBook book, BusinessClock clock) : IQueryHandler<Query, Entitlements>
    {
        public async Task<Result<Entitlements>> Handle(Query request, CancellationToken cancellationToken)
        {
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            return fund is null
                ? FundRefusals.NotFound
                : new Entitlements([.. (await book.OfAsync(fund.OrgPath, clock.Today, cancellationToken)).Select(EntitlementView.Of)]);
        }
    }
}

using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Accounts;

/// <summary>Where a fund's money may be sent: the funds above and below it.</summary>
internal static class ListOtherFunds
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/funds/{fundId}/others", (FundId fundId) => new Query(fundId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(FundId FundId) : IQuery<OtherFunds>;

    internal sealed class Handler(FundsDb db, FundDesk desk, IOrganisations organisations) : IQueryHandler<Query, OtherFunds>
    {
        public async Task<Result<OtherFunds>> Handle(Query request, CancellationToken cancellationToken)
        {
            var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, cancellationToken);
            if (fund is null)
                return FundRefusals.NotFound;
            var others = (await desk.Others().Where(f => f.Id != fund.Id).OrderBy(f => f.OrgPath).ToListAsync(cancellationToken))
                .Where(f => f.OrgPath.Covers(fund.OrgPath) || fund.OrgPath.Covers(f.OrgPath)).ToList();
            var names = await organisations.CardsAsync([.. others.Select(f => f.OrgId)], cancellationToken);
            return new OtherFunds([.. others.Select(f => new OtherFund(f.Id, f.Name, names[f.OrgId].Name))]);
        }
    }
}

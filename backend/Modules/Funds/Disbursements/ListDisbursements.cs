using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disbursements;

/// <summary>Batches within scope, the latest first.</summary>
internal static class ListDisbursements
{
    private static readonly SortMap<Disbursement, DisbursementId> Sorts = new SortMap<Disbursement, DisbursementId>(b => b.Id, "-madeOn").By("madeOn", b => b.MadeOn).By("period", b => b.Period);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/disbursements", ([AsParameters] PageRequest page, [AsParameters] DisbursementFilter filter) => new Query(page, filter));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, DisbursementFilter Filter) : IQuery<Page<DisbursementRow>>;

    internal sealed class Handler(FundsDb db, DisbursementDesk batches) : IQueryHandler<Query, Page<DisbursementRow>>
    {
        public async Task<Result<Page<DisbursementRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<Disbursement> wanted = db.Disbursements;
            if (request.Filter.FundId is { } fund)
                wanted = wanted.Where(b => b.FundId == fund);
            if (request.Filter.State is { } state)
                wanted = wanted.Where(b => b.State == state);
            if (request.Filter.Pay is { } pay)
                wanted = wanted.Where(b => b.Pay == pay);
            if (request.Filter.Period is { } period)
                wanted = wanted.Where(b => b.Period == period);
            var page = await wanted.ToPageAsync(request.Page, Sorts, b => b, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<DisbursementRow>(await batches.RowsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

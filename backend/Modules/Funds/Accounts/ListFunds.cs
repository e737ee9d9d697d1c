using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Accounts;

/// <summary>The funds within scope, the county's first.</summary>
internal static class ListFunds
{
    private static readonly SortMap<Fund, FundId> Sorts = new SortMap<Fund, FundId>(f => f.Id, "organisation").By("organisation", f => f.OrgPath);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/funds", ([AsParameters] PageRequest page) => new Query(page));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page) : IQuery<Page<FundRow>>;

    internal sealed class Handler(FundsDb db, FundReader reader) : IQueryHandler<Query, Page<FundRow>>
    {
        public async Task<Result<Page<FundRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await db.Funds.ToPageAsync(request.Page, Sorts, f => f, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<FundRow>(await reader.RowsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Disclosures;

/// <summary>Which statements are wanted; all in scope where nothing is said.</summary>
internal sealed record DisclosureFilter(FundId? FundId = null, DisclosureState? State = null);

/// <summary>Statements within scope, the latest period first.</summary>
internal static class ListDisclosures
{
    private static readonly SortMap<Disclosure, DisclosureId> Sorts = new SortMap<Disclosure, DisclosureId>(d => d.Id, "-to").By("to", d => d.To);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/disclosures", ([AsParameters] PageRequest page, [AsParameters] DisclosureFilter filter) => new Query(page, filter));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, DisclosureFilter Filter) : IQuery<Page<DisclosureView>>;

    internal sealed class Handler(FundsDb db, DisclosureDesk disclosures) : IQueryHandler<Query, Page<DisclosureView>>
    {
        public async Task<Result<Page<DisclosureView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<Disclosure> wanted = db.Disclosures;
            if (request.Filter.FundId is { } fund)
                wanted = wanted.Where(d => d.FundId == fund);
            if (request.Filter.State is { } state)
                wanted = wanted.Where(d => d.State == state);
            var page = await wanted.ToPageAsync(request.Page, Sorts, d => d, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<DisclosureView>(await disclosures.ViewsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

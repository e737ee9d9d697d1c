using Assistance.Assessment.Contracts;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Decisions;

/// <summary>What leading groups and committees decided, within scope; the latest first.</summary>
internal static class ListDecisions
{
    private static readonly SortMap<DecisionRecord, DecisionId> Sorts = new SortMap<DecisionRecord, DecisionId>(d => d.Id, "-heldOn")
        .By("heldOn", d => d.HeldOn).By("organisation", d => d.OrgPath);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/decisions", ([AsParameters] PageRequest page, [AsParameters] DecisionFilter filter) => new Query(page, filter));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, DecisionFilter Filter) : IQuery<Page<DecisionRow>>;

    internal sealed class Handler(DecisionDesk desk) : IQueryHandler<Query, Page<DecisionRow>>
    {
        public async Task<Result<Page<DecisionRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await desk.WantedAsync(request.Filter, cancellationToken);
            var page = await wanted.ToPageAsync(request.Page, Sorts, d => d, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<DecisionRow>(await desk.RowsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Pairs;

/// <summary>Pairs within scope, current and past.</summary>
internal static class ListPairs
{
    private static readonly SortMap<Pair, PairId> Sorts = new SortMap<Pair, PairId>(p => p.Id, "-proposedOn")
        .By("proposedOn", p => p.ProposedOn).By("helperBranch", p => p.OrgPath).By("beneficiaryBranch", p => p.OtherPath);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/pairs", ([AsParameters] PageRequest page, [AsParameters] PairFilter filter) => new Query(page, filter));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, PairFilter Filter) : IQuery<Page<PairRow>>;

    internal sealed class Handler(ChosenPairs chosen, PairRows rows) : IQueryHandler<Query, Page<PairRow>>
    {
        public async Task<Result<Page<PairRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var pairs = await chosen.OfAsync(request.Filter, cancellationToken);
            var page = await pairs.ToPageAsync(request.Page, Sorts, p => p, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<PairRow>(await rows.OfAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Ledger;

/// <summary>How many entries a filter finds, up to a thousand: asked for beside the list, so that the list never waits for it.</summary>
internal static class CountLedger
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/ledger/count", ([AsParameters] LedgerFilter filter) => new Query(filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel, Role.Helper)]
    internal sealed record Query(LedgerFilter Filter) : IQuery<CappedCount>;

    internal sealed class Handler(LedgerLines ledger) : IQueryHandler<Query, CappedCount>
    {
        public async Task<Result<CappedCount>> Handle(Query request, CancellationToken cancellationToken) =>
            await ledger.MatchingAsync(request.Filter, cancellationToken) is { } lines ? await lines.Rows().CountUpToCapAsync(cancellationToken) : new CappedCount(0, More: false);
    }
}

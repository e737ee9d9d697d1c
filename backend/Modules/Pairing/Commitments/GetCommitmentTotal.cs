using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Commitments;

/// <summary>All promises within scope, added up (rule D6).</summary>
internal static class GetCommitmentTotal
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/commitment-total", ([AsParameters] CommitmentFilter filter) => new Query(filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(CommitmentFilter Filter) : IQuery<CommitmentFigures>;

    internal sealed class Handler(CommitmentSums sums) : IQueryHandler<Query, CommitmentFigures>
    {
        public async Task<Result<CommitmentFigures>> Handle(Query request, CancellationToken cancellationToken) => await sums.TotalAsync(request.Filter, cancellationToken);
    }
}

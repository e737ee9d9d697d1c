using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Board;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Commitments;

/// <summary>What each branch, helper or village has been promised and what was kept of it (rule D6).</summary>
internal static class ListCommitmentSums
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/commitment-sums", ([AsParameters] PageRequest page, [AsParameters] CommitmentFilter filter, CommitmentSide? by) => new Query(page, filter, by ?? CommitmentSide.Branch));

    /// <param name="By">By helping branch unless said.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, CommitmentFilter Filter, CommitmentSide By) : IQuery<Page<CommitmentSum>>;

    internal sealed class Handler(CommitmentSums sums) : IQueryHandler<Query, Page<CommitmentSum>>
    {
        public async Task<Result<Page<CommitmentSum>>> Handle(Query request, CancellationToken cancellationToken) =>
            MemoryPages.Take(await sums.OfAsync(request.By, request.Filter, cancellationToken), request.Page, sum => sum.Order);
    }
}

using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Policies;

internal static class GetPolicy
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/policies/{policyId}", (PolicyId policyId) => new Query(policyId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PolicyId PolicyId) : IQuery<PolicyView>;

    internal sealed class Handler(MembersDb db) : IQueryHandler<Query, PolicyView>
    {
        public async Task<Result<PolicyView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Set<PolicyVersion>().SingleOrDefaultAsync(p => p.Id == request.PolicyId, cancellationToken) is { } version
                ? PolicyView.Of(version)
                : PolicyRefusals.NotFound;
    }
}

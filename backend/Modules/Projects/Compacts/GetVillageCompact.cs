using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Compacts;

/// <summary>One compact of a village (rule E6).</summary>
internal static class GetVillageCompact
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/village-compacts/{compactId}", (VillageCompactId compactId) => new Query(compactId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(VillageCompactId CompactId) : IQuery<VillageCompactView>;

    internal sealed class Handler(ProjectsDb db, CompactViews views) : IQueryHandler<Query, VillageCompactView>
    {
        public async Task<Result<VillageCompactView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var compact = await db.Compacts.SingleOrDefaultAsync(c => c.Id == request.CompactId, cancellationToken);
            return compact is null ? CompactRefusals.NotFound : (await views.OfAsync([compact], cancellationToken))[0];
        }
    }
}

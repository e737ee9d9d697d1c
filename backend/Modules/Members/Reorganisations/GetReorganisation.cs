using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Reorganisations;

/// <summary>One reorganisation: what it moved, what kept its name, and whether it may still be undone.</summary>
internal static class GetReorganisation
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/reorganisations/{reorganisationId}", (ReorganisationId reorganisationId) => new Query(reorganisationId));

    [Allow(Role.BranchSecretary, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(ReorganisationId ReorganisationId) : IQuery<ReorganisationView>;

    internal sealed class Handler(MembersDb db, ReorganisationDesk desk) : IQueryHandler<Query, ReorganisationView>
    {
        public async Task<Result<ReorganisationView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.Set<Reorganisation>().SingleOrDefaultAsync(r => r.Id == request.ReorganisationId, cancellationToken);
            if (found is null)
                return ReorganisationRefusals.NotFound;
            return ReorganisationView.Of(found, found.State == ReorganisationState.InEffect ? await desk.HindrancesAsync(found, cancellationToken) : []);
        }
    }
}

using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Changes;

/// <summary>A request with what stood, what shall stand, and what the file says meanwhile.</summary>
internal static class GetChangeRequest
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/change-requests/{changeRequestId}", (ChangeRequestId changeRequestId) => new Query(changeRequestId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(ChangeRequestId ChangeRequestId) : IQuery<ChangeRequestView>;

    internal sealed class Handler(MembersDb db, ChangeDesk desk, RequestContext context, ReadAudit reads) : IQueryHandler<Query, ChangeRequestView>
    {
        public async Task<Result<ChangeRequestView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.InScope<ChangeRequest>().SingleOrDefaultAsync(r => r.Id == request.ChangeRequestId, cancellationToken);
            if (found is null)
                return ChangeRefusals.NotFound;
            reads.Opened(context, "changeRequest", found.Id.ToString(), found.OrgPath);
            return await desk.ShowAsync(found, cancellationToken);
        }
    }
}

using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Duties.Talks;

/// <summary>One talk with what was said; who opened it is kept.</summary>
internal static class GetVillageTalk
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/village-talks/{talkId}", (VillageTalkId talkId) => new Query(talkId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(VillageTalkId TalkId) : IQuery<VillageTalkView>;

    internal sealed class Handler(ProjectsDb db, TalkDesk talks, RequestContext context, ReadAudit reads) : IQueryHandler<Query, VillageTalkView>
    {
        public async Task<Result<VillageTalkView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.Talks.SingleOrDefaultAsync(t => t.Id == request.TalkId, cancellationToken) is not { } talk)
                return TalkRefusals.NotFound;
            reads.Opened(context, "villageTalk", talk.Id.ToString(), talk.OrgPath);
            return await talks.ViewAsync(talk, cancellationToken);
        }
    }
}

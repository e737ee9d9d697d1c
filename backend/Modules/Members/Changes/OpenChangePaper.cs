using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Changes;

/// <summary>The picture or paper itself; who opened it is kept.</summary>
internal static class OpenChangePaper
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/change-papers/{paperId}/content", (AttachmentId paperId) => new Query(paperId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(AttachmentId PaperId) : IQuery<FileAnswer>;

    internal sealed class Handler(MembersDb db, ChangePapers papers, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.InScope<ChangeRequest>().SelectMany(r => r.Papers, (r, paper) => new { r.OrgPath, Paper = paper })
                .Where(one => one.Paper.Id == request.PaperId).Select(one => new { one.OrgPath, one.Paper.FileName, one.Paper.Kind })
                .SingleOrDefaultAsync(cancellationToken);
            if (found is null || await papers.OpenAsync(request.PaperId, cancellationToken) is not { } content)
                return ChangeRefusals.PaperNotFound;
            reads.Opened(context, "changePaper", request.PaperId.ToString(), found.OrgPath);
            return new FileAnswer(found.FileName, Upload.MediaTypeOf(found.Kind), async (stream, cancel) => await stream.WriteAsync(content, cancel));
        }
    }
}

using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>The uploaded workbook with every bad cell red and explained: to be mended and uploaded again.</summary>
internal static class DownloadMarkedRoster
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/roster-imports/{importId}/marked-sheet", (RosterImportId importId) => new Query(importId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(RosterImportId ImportId) : IQuery<FileAnswer>;

    internal sealed class Handler(MembersDb db, RosterFiles files, RequestContext context, ReadAudit reads) : IQueryHandler<Query, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Query request, CancellationToken cancellationToken)
        {
            var import = await db.RosterImports.Where(i => i.Id == request.ImportId).Select(i => new { i.FileName, i.OrgPath }).SingleOrDefaultAsync(cancellationToken);
            if (import is null)
                return RosterRefusals.NotFound;
            if (await files.OpenAsync(request.ImportId, RosterFileKind.Marked, cancellationToken) is not { } content)
                return RosterRefusals.NoMarkedSheet;
            // It goes back to be mended as it came: with whole numbers.
            reads.Opened(context, "markedRoster", request.ImportId.ToString(), import.OrgPath);
            return new FileAnswer($"{Path.GetFileNameWithoutExtension(import.FileName)}-标注.xlsx", FileAnswer.Xlsx, async (stream, cancel) => await stream.WriteAsync(content, cancel));
        }
    }
}

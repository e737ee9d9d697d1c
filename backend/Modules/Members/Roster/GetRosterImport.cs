using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>How far an import is, and what came of it. Clients ask again while it runs.</summary>
internal static class GetRosterImport
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/roster-imports/{importId}", (RosterImportId importId) => new Query(importId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(RosterImportId ImportId) : IQuery<RosterImportView>;

    internal sealed class Handler(MembersDb db, RosterRuns runs, BusinessClock clock) : IQueryHandler<Query, RosterImportView>
    {
        public async Task<Result<RosterImportView>> Handle(Query request, CancellationToken cancellationToken)
        {
            // Asked before the row is read: a run that ends in between has its end in the row.
            var run = runs.Find(request.ImportId);
            var import = await db.RosterImports.SingleOrDefaultAsync(i => i.Id == request.ImportId, cancellationToken);
            if (import is null)
                return RosterRefusals.NotFound;
            var files = await db.RosterFiles.Where(file => file.ImportId == import.Id).Select(file => file.Kind).ToListAsync(cancellationToken);
            return RosterImportView.Of(import, import.State == RosterImportState.Running ? run : null, files, clock.Now);
        }
    }
}

using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Roster;

/// <summary>Imports of the caller's place and of those below it, the latest first.</summary>
internal static class ListRosterImports
{
    private static readonly SortMap<RosterImport, RosterImportId> Sorts =
        new SortMap<RosterImport, RosterImportId>(import => import.Id, "-uploadedAt").By("uploadedAt", import => import.UploadedAt);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/roster-imports", ([AsParameters] PageRequest page) => new Query(page));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(PageRequest Page) : IQuery<Page<RosterImportRow>>;

    internal sealed class Handler(MembersDb db, RosterRuns runs, BusinessClock clock) : IQueryHandler<Query, Page<RosterImportRow>>
    {
        public async Task<Result<Page<RosterImportRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await db.RosterImports.ToPageAsync(request.Page, Sorts, import => import, cancellationToken);
            if (!page.Succeeded)
                return page.Refusal;
            var now = clock.Now;
            return new Page<RosterImportRow>(
                [
                    .. page.Value.Items.Select(import => new RosterImportRow(
                        import.Id, import.FileName, import.UploadedByName, import.UploadedAt, import.EndedAt, runs.Find(import.Id) is null ? import.StateAt(now) : import.State,
                        import.Rows, import.Added, import.Changed, import.Unchanged, import.Faults)),
                ],
                page.Value.Next);
        }
    }
}

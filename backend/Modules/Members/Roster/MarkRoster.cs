using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>A part of importing: cells are wrong. The marked workbook takes the place of the upload, and nothing else is written.</summary>
internal static class MarkRoster
{
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(RosterImportId ImportId, int Rows, RosterIssues Issues, IReadOnlyList<RosterNotice> Notices, byte[] Marked) : ICommand<Done>
    {
        public override string ToString() => nameof(MarkRoster);
    }

    internal sealed class Handler(MembersDb db, RosterFiles files, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var import = await db.RosterImports.AsTracking().SingleAsync(i => i.Id == request.ImportId, cancellationToken);
            await db.RosterFiles.Where(file => file.ImportId == import.Id).ExecuteDeleteAsync(cancellationToken);
            files.Keep(import, RosterFileKind.Marked, request.Marked);
            import.Refuse(request.Rows, request.Issues.Count, RosterReport.Of(request.Issues, request.Notices), clock.Now);
            return Done.Value;
        }
    }
}

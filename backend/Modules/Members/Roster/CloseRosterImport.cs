using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>A part of importing: the import failed as a whole; the upload stays for another try.</summary>
internal static class CloseRosterImport
{
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(RosterImportId ImportId, Refusal Because) : ICommand<Done>;

    internal sealed class Handler(MembersDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var import = await db.RosterImports.AsTracking().SingleAsync(i => i.Id == request.ImportId, cancellationToken);
            import.Fail(RosterReport.Of(request.Because), clock.Now);
            return Done.Value;
        }
    }
}

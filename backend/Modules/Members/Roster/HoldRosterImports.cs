using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>A part of importing: says that this process still works on these imports. Sent by the system only.</summary>
internal static class HoldRosterImports
{
    internal sealed record Command(IReadOnlyList<RosterImportId> ImportIds) : ICommand<Done>;

    internal sealed class Handler(MembersDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var until = clock.Now + RosterImport.Lease;
            // Past the version: whoever ends the import need not know that it was held.
            await db.RosterImports
                .Where(import => request.ImportIds.Contains(import.Id) && import.State == RosterImportState.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(import => import.HeldUntil, until), cancellationToken);
            return Done.Value;
        }
    }
}

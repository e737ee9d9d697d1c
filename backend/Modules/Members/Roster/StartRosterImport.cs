using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>Starts an import again that a crash interrupted or that failed; it wrote nothing before.</summary>
internal static class StartRosterImport
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/roster-imports/{importId}/start", (RosterImportId importId) => new Command(importId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(RosterImportId ImportId) : ICommand<Done>;

    internal sealed class Handler(MembersDb db, DbSession session, RosterRuns runs, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.RosterImports.Where(i => i.Id == request.ImportId), RosterRefusals.NotFound, cancellationToken);
            if (!loaded.Succeeded)
                return loaded.Refusal;
            var import = loaded.Value;
            // One that runs here is alive, however long its lease was not renewed.
            if (runs.Find(import.Id) is not null)
                return RosterRefusals.NotStartable(RosterImportState.Running);
            if (import.StartAgain(clock.Now).Refusal is { } refusal)
                return refusal;
            if (!await db.RosterFiles.AnyAsync(file => file.ImportId == import.Id && file.Kind == RosterFileKind.Uploaded, cancellationToken))
                return RosterRefusals.FileGone;
            var (actor, source) = (session.Context.Actor, session.Context.Source);
            session.AfterCommit(() => runs.Start(new RosterRun(import.Id, actor, source)));
            return Done.Value;
        }
    }
}

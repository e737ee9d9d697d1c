using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Assistance.Members.Domain;

namespace Assistance.Members.Roster;

/// <summary>A part of uploading: keeps the workbook, sealed, and starts its import once that is committed.</summary>
internal static class StoreRoster
{
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string FileName, byte[] Content, int IncomeYear) : ICommand<RosterImportId>
    {
        public override string ToString() => nameof(StoreRoster);
    }

    internal sealed class Handler(MembersDb db, DbSession session, RosterFiles files, RosterRuns runs, BusinessClock clock) : ICommandHandler<Command, RosterImportId>
    {
        public Task<Result<RosterImportId>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (actor, source) = (session.Context.Actor, session.Context.Source);
            var import = RosterImport.Upload(
                Ids.New<RosterImportId>(clock.Time), session.Context.Scope.Roots[0], actor.UserId!.Value, actor.Name, request.FileName, request.IncomeYear, clock.Now);
            db.Add(import);
            files.Keep(import, RosterFileKind.Uploaded, request.Content);
            session.AfterCommit(() => runs.Start(new RosterRun(import.Id, actor, source)));
            return Task.FromResult<Result<RosterImportId>>(import.Id);
        }
    }
}

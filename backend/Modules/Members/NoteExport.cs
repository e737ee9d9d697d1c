using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members;

/// <summary>A part of exporting: who took which people, and for whole numbers why, is on record before the first row leaves.</summary>
internal static class NoteExport
{
    /// <param name="Subject">What was taken, as audit records name it.</param>
    /// <param name="Detail">The filter, and the reason where one was given, as JSON.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(string Subject, OrgId? OrganisationId, string Detail) : ICommand<Done>
    {
        public override string ToString() => nameof(NoteExport);
    }

    internal sealed class Handler(MembersDb db, DbSession session) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var asked = await db.Organisations.Where(o => o.Id == request.OrganisationId).Select(o => (OrgPath?)o.OrgPath).SingleOrDefaultAsync(cancellationToken);
            var path = asked ?? (session.Context.Scope.Roots is [var only] ? only : OrgPath.Root);
            AuditTrail.Note(db, session, AuditAction.Exported, request.Subject, request.OrganisationId?.ToString() ?? "-", path, request.Detail);
            return Done.Value;
        }
    }
}

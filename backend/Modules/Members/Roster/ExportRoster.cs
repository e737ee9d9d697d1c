using System.Text.Json;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>The roster of a place in the shape that an import takes, identity numbers and telephones masked; who took it is kept.</summary>
internal static class ExportRoster
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/roster-exports", (Command body) => body);

    /// <param name="OrganisationId">Its people and those below it; everybody in scope where it is left out.</param>
    /// <param name="RecognisedOnly">Only those who stand in the ledger of the recognised.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader)]
    internal sealed record Command(OrgId? OrganisationId = null, bool RecognisedOnly = false) : ILongCommand<FileAnswer>;

    internal sealed class Handler(RosterExport export, IMediator mediator) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var noted = await mediator.Send(new NoteRosterExport.Command(request.OrganisationId, request.RecognisedOnly, Reason: null), cancellationToken);
            return noted.Refusal is { } refusal ? refusal : export.Of(noted.Value, request.RecognisedOnly, inFull: false);
        }
    }
}

/// <summary>A part of exporting: who took which place's roster, and for full numbers why, is on record before the first row leaves.</summary>
internal static class NoteRosterExport
{
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader)]
    internal sealed record Command(OrgId? OrganisationId, bool RecognisedOnly, string? Reason) : ICommand<OrgPath>;

    internal sealed class Handler(MembersDb db, DbSession session) : ICommandHandler<Command, OrgPath>
    {
        public async Task<Result<OrgPath>> Handle(Command request, CancellationToken cancellationToken)
        {
            var path = session.Context.Scope.Roots is [var only] ? only : OrgPath.Root;
            if (request.OrganisationId is { } id)
            {
                var organisation = await db.Organisations.Where(o => o.Id == id).Select(o => (OrgPath?)o.OrgPath).SingleOrDefaultAsync(cancellationToken);
                if (organisation is not { } found)
                    return MembersRefusals.OrganisationNotFound;
                path = found;
            }

            var detail = JsonSerializer.Serialize(new { request.RecognisedOnly, InFull = request.Reason is not null, Reason = request.Reason?.Trim() }, WireJson.Options);
            AuditTrail.Note(db, session, AuditAction.Exported, "roster", request.OrganisationId?.ToString() ?? "-", path, detail);
            return path;
        }
    }
}

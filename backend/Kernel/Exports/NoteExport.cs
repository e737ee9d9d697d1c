using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;

namespace Assistance.Kernel.Exports;

/// <summary>A part of every export: who took which rows. Has no rule of its own, and is refused but within a use case that has one.</summary>
internal static class NoteExport
{
    /// <param name="Detail">The filter.</param>
    internal sealed record Command(string Subject, OrgId? Place, string Detail) : ICommand<Done>;

    internal sealed class Handler(KernelDb db, DbSession session) : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var path = session.Context.Scope.Roots is [var only] ? only : OrgPath.Root;
            AuditTrail.Note(db, session, AuditAction.Exported, request.Subject, request.Place?.ToString() ?? "-", path, request.Detail);
            return Task.FromResult<Result<Done>>(Done.Value);
        }
    }
}

using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;

namespace Assistance.Kernel.Forms;

/// <summary>A part of taking a form: who took it about whom. Has no rule of its own, and is refused but within a use case that has one.</summary>
internal static class NoteForm
{
    /// <param name="Detail">Which form, and the reason where whole numbers were taken, as JSON.</param>
    internal sealed record Command(string SubjectType, string SubjectId, OrgPath Path, string Detail) : ICommand<Done>;

    internal sealed class Handler(KernelDb db, DbSession session) : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            AuditTrail.Note(db, session, AuditAction.Exported, request.SubjectType, request.SubjectId, request.Path, request.Detail);
            return Task.FromResult<Result<Done>>(Done.Value);
        }
    }
}

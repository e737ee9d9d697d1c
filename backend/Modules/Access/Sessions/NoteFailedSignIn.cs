using Assistance.Access.Data;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;

namespace Assistance.Access.Sessions;

/// <summary>A part of signing in: the failure is recorded although the answer is a refusal.</summary>
internal static class NoteFailedSignIn
{
    /// <param name="UserId">Null for an unknown account, which is not written down: it may have been a password.</param>
    [AllowAnyone("Sent by signing in only.")]
    internal sealed record Command(UserId? UserId) : ICommand<Done>;

    internal sealed class Handler(AccessDb db, DbSession session) : ICommandHandler<Command, Done>
    {
        public Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            AuditTrail.Note(db, session, AuditAction.SignInFailed, "user", request.UserId?.ToString() ?? "-", default, detail: null);
            return Task.FromResult<Result<Done>>(Done.Value);
        }
    }
}

using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Sessions;

/// <summary>Signs out elsewhere: on a phone that was lost, at a desk that was left.</summary>
internal static class EndOwnSession
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Delete, "/sessions/{sessionId}", (SessionId sessionId) => new Command(sessionId));

    [AllowSignedIn]
    internal sealed record Command(SessionId SessionId) : ICommand<Done>;

    internal sealed class Handler(AccessDb db, DbSession session) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = session.Context.Actor.UserId!.Value;
            var ended = await db.Sessions.Where(s => s.Id == request.SessionId && s.UserId == user && s.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, session.Clock.Now), cancellationToken);
            if (ended == 0)
                return AccessRefusals.SessionNotFound;
            AuditTrail.Note(db, session, AuditAction.SignedOut, "user", user.ToString(), default, detail: null);
            return Done.Value;
        }
    }
}

using Assistance.Access.Data;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Sessions;

internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Delete, "/session", () => new Command());

    [AllowSignedIn]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Handler(AccessDb db, DbSession session, CurrentSession current, BusinessClock clock, IHttpContextAccessor http) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            await db.Sessions.Where(s => s.Id == current.Id && s.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, clock.Now), cancellationToken);
            AuditTrail.Note(db, session, AuditAction.SignedOut, "user", session.Context.Actor.UserId!.Value.ToString(), default, detail: null);
            CurrentSession.Take(http.HttpContext!);
            return Done.Value;
        }
    }
}

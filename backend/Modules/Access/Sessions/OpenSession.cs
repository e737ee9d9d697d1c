using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assistance.Access.Sessions;

/// <summary>A part of signing in: a new session with a new token, whatever session the browser held before ended.</summary>
internal static class OpenSession
{
    /// <param name="AccountKey">Whose counted tries are forgiven.</param>
    /// <param name="PasswordOf">When the password that was checked was chosen: one that was reset or changed meanwhile opens nothing.</param>
    /// <param name="Rehashed">The password hashed anew where its parameters were of old; else null.</param>
    [AllowAnyone("Sent by signing in only.")]
    internal sealed record Command(UserId UserId, string AccountKey, DateTime PasswordOf, byte[]? Rehashed) : ICommand<Done>;

    internal sealed class Handler(
        AccessDb db, DbSession session, CurrentSession current, SignInThrottle throttle, BusinessClock clock, IOptions<AccessOptions> options, IHttpContextAccessor http)
        : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await db.Users.AsTracking().SingleAsync(u => u.Id == request.UserId, cancellationToken);
            if (user.State != AccountState.Enabled || user.PasswordChangedAt != request.PasswordOf)
                return AccessRefusals.SignInFailed;
            if (request.Rehashed is not null)
                user.Rehash(request.Rehashed);
            var now = clock.Now;
            if (current.Id is { } before)
                await db.Sessions.Where(s => s.Id == before).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancellationToken);
            var token = Session.NewToken();
            var opened = new Session(
                Ids.New<SessionId>(clock.Time), user.Id, token, now, now + options.Value.Absolute, session.Context.Source, http.HttpContext!.Request.Headers.UserAgent.ToString());
            db.Sessions.Add(opened);
            await throttle.ForgiveAsync(request.AccountKey, cancellationToken);
            current.Set(opened.Id, new SessionUser(user.Id, user.Account, user.Name, user.MustChangePassword), token);
            session.Context.Actor = new Actor(user.Id, user.Name, user.MustChangePassword ? [] : [.. user.PostsOn(clock.Today)]);
            AuditTrail.Note(db, session, AuditAction.SignedIn, "user", user.Id.ToString(), default, detail: null);
            CurrentSession.Give(http.HttpContext, token);
            return Done.Value;
        }
    }
}

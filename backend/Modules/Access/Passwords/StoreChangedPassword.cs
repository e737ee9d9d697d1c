using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Access.Sessions;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Passwords;

/// <summary>A part of changing one's password: puts the new hash in place and ends the user's other sessions.</summary>
internal static class StoreChangedPassword
{
    /// <param name="PasswordOf">When the password that was checked was chosen: one that was reset meanwhile is not to be undone.</param>
    [AllowSignedIn]
    internal sealed record Command(DateTime PasswordOf, byte[] Hash) : ICommand<Done>;

    internal sealed class Handler(AccessDb db, RequestContext context, CurrentSession current, SignInThrottle throttle, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await db.Users.AsTracking().SingleAsync(u => u.Id == context.Actor.UserId, cancellationToken);
            if (user.State != AccountState.Enabled || user.PasswordChangedAt != request.PasswordOf)
                return KernelRefusals.Stale;
            user.ChangePassword(request.Hash, mustChangeNext: false, clock.Now);
            await db.Sessions.Where(s => s.UserId == user.Id && s.Id != current.Id && s.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, clock.Now), cancellationToken);
            await throttle.ForgiveAsync(user.AccountKey, cancellationToken);
            context.Actor = context.Actor with { Posts = [.. user.PostsOn(clock.Today)] };
            current.PasswordChanged();
            return Done.Value;
        }
    }
}

using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Administration;

/// <summary>Closes an account and ends its sessions at once (SEC25).</summary>
internal static class DisableUser
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/users/{userId}/disable", (UserId userId) => new Command(userId));

    [Allow(Role.SystemAdmin)]
    internal sealed record Command(UserId UserId) : ICommand<Done>;

    internal sealed class Handler(AccessDb db, DbSession session, Administrators administrators, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.UserId == session.Context.Actor.UserId)
                return AccessRefusals.NotOneself;
            var loaded = await db.LoadForChangeAsync(db.Users.Where(u => u.Id == request.UserId), AccessRefusals.UserNotFound, cancellationToken);
            if (loaded.Refusal is { } refusal)
                return refusal;
            var user = loaded.Value;
            if (user.Disable(clock.Now) is { } illegal)
                return illegal;
            if (await administrators.LastAsync(user.Id, user.RolesFrom(clock.Today), clock.Today, cancellationToken) is { } last)
                return last;
            await db.Sessions.EndAllAsync(user.Id, clock.Now, cancellationToken);
            session.Raise(new UserDisabled(user.Id));
            return Done.Value;
        }
    }
}

internal static class SessionEnding
{
    public static Task EndAllAsync(this IQueryable<Session> sessions, UserId user, DateTime at, CancellationToken cancellationToken) =>
        sessions.Where(s => s.UserId == user && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, at), cancellationToken);
}

using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Access.Passwords;
using Assistance.Access.Sessions;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Administration;

/// <summary>Gives the second half of a first password: the account can be used, by the one who was handed both.</summary>
internal static class ReleaseUser
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/users/{userId}/release", (UserId userId) => new Command(userId));

    [Allow(Role.SecurityAdmin, Role.AuditAdmin)]
    internal sealed record Command(UserId UserId) : ILongCommand<NewPasswordHalf>;

    internal sealed class Handler(AccessDb db, RequestContext context, FirstPasswords first, PasswordVault passwords, BusinessClock clock, IMediator mediator)
        : ILongCommandHandler<Command, NewPasswordHalf>
    {
        public async Task<Result<NewPasswordHalf>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await db.Users.SingleOrDefaultAsync(u => u.Id == request.UserId, cancellationToken);
            if (user is null)
                return AccessRefusals.UserNotFound;
            if (user.FirstHalf is null)
                return AccessRefusals.NotAwaitingRelease;
            if (!context.Actor.Holds(user.ReleasedBy(clock.Today)))
                return AccessRefusals.ReleasedByAnother;
            var half = FirstPasswords.NewHalf();
            var stored = await mediator.Send(new StoreReleasedUser.Command(user.Id, user.Version, passwords.Hash(first.Join(user, half))), cancellationToken);
            return stored.Refusal is { } refusal ? refusal : new NewPasswordHalf(user.Id, half);
        }
    }
}

/// <summary>A part of releasing an account.</summary>
internal static class StoreReleasedUser
{
    /// <param name="Version">The account as it was when its password was put together.</param>
    [Allow(Role.SecurityAdmin, Role.AuditAdmin)]
    internal sealed record Command(UserId UserId, int Version, byte[] Hash) : ICommand<Done>;

    internal sealed class Handler(AccessDb db, SignInThrottle throttle, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await db.Users.AsTracking().SingleOrDefaultAsync(u => u.Id == request.UserId && u.Version == request.Version, cancellationToken);
            if (user is null)
                return KernelRefusals.Stale;
            user.Release(request.Hash, clock.Now);
            await throttle.ForgiveAsync(user.AccountKey, cancellationToken);
            return Done.Value;
        }
    }
}

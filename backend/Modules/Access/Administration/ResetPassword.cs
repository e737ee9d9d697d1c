using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Access.Passwords;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using MediatR;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Administration;

/// <summary>The old password opens nothing any more, and nothing else does until another administrator releases the account.</summary>
internal static class ResetPassword
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/users/{userId}/password-reset", (UserId userId) => new Command(userId));

    [Allow(Role.SystemAdmin)]
    internal sealed record Command(UserId UserId) : ILongCommand<NewPasswordHalf>;

    internal sealed class Handler(IMediator mediator) : ILongCommandHandler<Command, NewPasswordHalf>
    {
        public async Task<Result<NewPasswordHalf>> Handle(Command request, CancellationToken cancellationToken)
        {
            var half = FirstPasswords.NewHalf();
            var stored = await mediator.Send(new StoreResetPassword.Command(request.UserId, half), cancellationToken);
            return stored.Refusal is { } refusal ? refusal : new NewPasswordHalf(request.UserId, half);
        }
    }
}

/// <summary>A part of resetting a password.</summary>
internal static class StoreResetPassword
{
    [Allow(Role.SystemAdmin)]
    internal sealed record Command(UserId UserId, string FirstHalf) : ICommand<Done>
    {
        public override string ToString() => nameof(StoreResetPassword);
    }

    internal sealed class Handler(AccessDb db, RequestContext context, FirstPasswords first, Administrators administrators, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.UserId == context.Actor.UserId)
                return AccessRefusals.NotOneself;
            var loaded = await db.LoadForChangeAsync(db.Users.Where(u => u.Id == request.UserId), AccessRefusals.UserNotFound, cancellationToken);
            if (loaded.Refusal is { } refusal)
                return refusal;
            if (await administrators.MissingAsync(loaded.Value.ReleasedBy(clock.Today), request.UserId, cancellationToken) is { } nobody)
                return nobody;
            loaded.Value.AwaitRelease(first.Seal(request.UserId, request.FirstHalf));
            await db.Sessions.EndAllAsync(request.UserId, clock.Now, cancellationToken);
            return Done.Value;
        }
    }
}

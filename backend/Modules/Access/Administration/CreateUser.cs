using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Access.Passwords;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Administration;

/// <summary>An account without a post, waiting for its release. A long command, so that the password's half is kept under no idempotency key.</summary>
internal static class CreateUser
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/users", (Command body) => body);

    [Allow(Role.SystemAdmin)]
    internal sealed record Command(string Account, string Name, string? Phone = null) : ILongCommand<NewPasswordHalf>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Account).MustBeAccount();
            RuleFor(command => command.Name).NotEmpty().MaximumLength(60);
        }
    }

    internal sealed class Handler(IMediator mediator) : ILongCommandHandler<Command, NewPasswordHalf>
    {
        public async Task<Result<NewPasswordHalf>> Handle(Command request, CancellationToken cancellationToken)
        {
            var half = FirstPasswords.NewHalf();
            var stored = await mediator.Send(new StoreCreatedUser.Command(request.Account, request.Name, request.Phone, half), cancellationToken);
            return stored.Refusal is { } refusal ? refusal : new NewPasswordHalf(stored.Value, half);
        }
    }
}

/// <summary>Shown once, to be handed to the user; whoever releases the account hands out the other half.</summary>
/// <param name="PasswordHalf">The first half from making or resetting an account, the second from its release.</param>
internal sealed record NewPasswordHalf(UserId UserId, string PasswordHalf)
{
    public override string ToString() => $"half of a password for {UserId}";
}

/// <summary>A part of making an account.</summary>
internal static class StoreCreatedUser
{
    [Allow(Role.SystemAdmin)]
    internal sealed record Command(string Account, string Name, string? Phone, string FirstHalf) : ICommand<UserId>
    {
        public override string ToString() => nameof(StoreCreatedUser);
    }

    internal sealed class Handler(AccessDb db, FirstPasswords first, FieldProtector protector, BusinessClock clock) : ICommandHandler<Command, UserId>
    {
        public async Task<Result<UserId>> Handle(Command request, CancellationToken cancellationToken)
        {
            var id = Ids.New<UserId>(clock.Time);
            var phone = protector.SealPhone(id, request.Phone);
            if (phone.Refusal is { } wrong)
                return wrong;
            var user = User.Create(id, request.Account, request.Name, [], mustChangePassword: true, clock.Now);
            user.CallThem(request.Name, phone.Value);
            user.AwaitRelease(first.Seal(id, request.FirstHalf));
            if (await db.Users.AnyAsync(u => u.AccountKey == user.AccountKey, cancellationToken))
                return AccessRefusals.AccountTaken;
            db.Users.Add(user);
            return await db.TrySaveAsync(cancellationToken) ? id : AccessRefusals.AccountTaken;
        }
    }
}

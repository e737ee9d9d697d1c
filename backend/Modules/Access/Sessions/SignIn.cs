using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Access.Passwords;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Sessions;

/// <summary>Counts the try, checks the password outside of any transaction, and opens a session or notes the failure.</summary>
internal static class SignIn
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/session", (Command body) => body);

    [AllowAnyone("Nobody is signed in yet.")]
    internal sealed record Command(string Account, string Password) : ILongCommand<SessionView>
    {
        public override string ToString() => nameof(SignIn);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Account).NotEmpty().MaximumLength(User.LongestAccount);
            RuleFor(command => command.Password).NotEmpty().MaximumLength(PasswordRules.LongestTyped);
        }
    }

    internal sealed class Handler(AccessDb db, PasswordVault passwords, SignInThrottle throttle, IMediator mediator, SessionViews views) : ILongCommandHandler<Command, SessionView>
    {
        public async Task<Result<SessionView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var key = User.KeyOf(request.Account);
            // Counted before the password is looked at, so that tries sent at the same time count, too.
            if (await throttle.CountAsync(key, cancellationToken) is { } tooMany)
                return tooMany;
            var user = await db.Users.Where(u => u.AccountKey == key).Select(u => new { u.Id, u.PasswordHash, u.PasswordChangedAt, u.DisabledAt }).SingleOrDefaultAsync(cancellationToken);
            var verified = passwords.Verify(user?.PasswordHash, request.Password);
            if (user is null || user.DisabledAt is not null || verified == PasswordVerificationResult.Failed)
            {
                await mediator.Send(new NoteFailedSignIn.Command(user?.Id), cancellationToken);
                return AccessRefusals.SignInFailed;
            }

            var rehashed = verified == PasswordVerificationResult.SuccessRehashNeeded ? passwords.Hash(request.Password) : null;
            var opened = await mediator.Send(new OpenSession.Command(user.Id, key, user.PasswordChangedAt, rehashed), cancellationToken);
            return opened.Refusal is { } refusal ? refusal : await views.CurrentAsync(cancellationToken);
        }
    }
}

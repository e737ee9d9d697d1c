using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Access.Sessions;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Passwords;

/// <summary>One's own password. Tries at the current one count as tries to sign in.</summary>
internal static class ChangePassword
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Put, "/session/password", (Command body) => body);

    [AllowSignedIn]
    internal sealed record Command(string CurrentPassword, string NewPassword) : ILongCommand<SessionView>
    {
        public override string ToString() => nameof(ChangePassword);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.CurrentPassword).NotEmpty().MaximumLength(PasswordRules.LongestTyped);
            RuleFor(command => command.NewPassword).NotEmpty().MaximumLength(PasswordRules.LongestTyped);
        }
    }

    internal sealed class Handler(AccessDb db, RequestContext context, PasswordVault passwords, SignInThrottle throttle, IMediator mediator, SessionViews views)
        : ILongCommandHandler<Command, SessionView>
    {
        public async Task<Result<SessionView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await db.Users.SingleAsync(u => u.Id == context.Actor.UserId, cancellationToken);
            if (PasswordRules.Check(request.NewPassword, user.Account, "newPassword") is { } weak)
                return weak;
            if (await throttle.CountAsync(user.AccountKey, cancellationToken) is { } tooMany)
                return tooMany;
            if (passwords.Verify(user.PasswordHash, request.CurrentPassword) == PasswordVerificationResult.Failed)
            {
                await mediator.Send(new NoteFailedSignIn.Command(user.Id), cancellationToken);
                return AccessRefusals.CurrentPasswordWrong;
            }

            if (passwords.Verify(user.PasswordHash, request.NewPassword) != PasswordVerificationResult.Failed)
                return AccessRefusals.PasswordUnchanged;
            var stored = await mediator.Send(new StoreChangedPassword.Command(user.PasswordChangedAt, passwords.Hash(request.NewPassword)), cancellationToken);
            return stored.Refusal is { } refusal ? refusal : await views.CurrentAsync(cancellationToken);
        }
    }
}

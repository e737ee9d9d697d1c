using Assistance.Access.Administration;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Access.Passwords;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.SetUp;

/// <summary>The three administrators, the county with its policy pack, and the first who work in it: all at once, and once.</summary>
internal static class CompleteSetUp
{
    private const int MostAccounts = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/set-up", (Command body) => body);

    /// <param name="Token">From the printed link.</param>
    /// <param name="DivisionCode">The county's, six digits.</param>
    /// <param name="PolicyPack">Its key.</param>
    [AllowAnyone("Asks for the set-up's one-time token instead.")]
    internal sealed record Command(
        string Token,
        FirstAdministrator SystemAdmin,
        FirstAdministrator SecurityAdmin,
        FirstAdministrator AuditAdmin,
        string DivisionCode,
        string PolicyPack,
        IReadOnlyList<FirstAccount> Accounts) : ILongCommand<SetUpDone>
    {
        public override string ToString() => nameof(CompleteSetUp);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.SystemAdmin).SetValidator(new AdministratorValidator());
            RuleFor(command => command.SecurityAdmin).SetValidator(new AdministratorValidator());
            RuleFor(command => command.AuditAdmin).SetValidator(new AdministratorValidator());
            RuleFor(command => command.DivisionCode).NotEmpty();
            RuleFor(command => command.PolicyPack).NotEmpty();
            RuleFor(command => command.Accounts.Count).LessThanOrEqualTo(MostAccounts).OverridePropertyName("accounts");
            RuleForEach(command => command.Accounts).SetValidator(new AccountValidator());
            RuleFor(command => command).Must(HaveDistinctAccounts).WithMessage("账号不能重复。").OverridePropertyName("accounts");
        }

        private static bool HaveDistinctAccounts(Command command)
        {
            string[] accounts = [command.SystemAdmin.Account, command.SecurityAdmin.Account, command.AuditAdmin.Account, .. command.Accounts.Select(account => account.Account)];
            return accounts.Select(User.KeyOf).Distinct(StringComparer.Ordinal).Count() == accounts.Length;
        }
    }

    internal sealed class AdministratorValidator : AbstractValidator<FirstAdministrator>
    {
        public AdministratorValidator()
        {
            RuleFor(one => one.Account).MustBeAccount();
            RuleFor(one => one.Name).NotEmpty().MaximumLength(60);
            RuleFor(one => one.Password).Custom((password, context) =>
            {
                if (PasswordRules.Check(password, context.InstanceToValidate.Account) is { } weak)
                    context.AddFailure(weak.Chinese);
            });
        }
    }

    internal sealed class AccountValidator : AbstractValidator<FirstAccount>
    {
        public AccountValidator()
        {
            RuleFor(one => one.Account).MustBeAccount();
            RuleFor(one => one.Name).NotEmpty().MaximumLength(60);
            RuleFor(one => one.DivisionCode).NotEmpty();
            RuleFor(one => one.Role).Must(role => !role.IsAdministrator()).WithMessage("此处只能填业务岗位。");
        }
    }

    internal sealed class Handler(AccessDb db, PasswordVault passwords, BusinessClock clock, IMediator mediator, SetUpLinkFile link) : ILongCommandHandler<Command, SetUpDone>
    {
        public async Task<Result<SetUpDone>> Handle(Command request, CancellationToken cancellationToken)
        {
            // Hashing takes long: nobody without the link makes the server do it.
            if (!await db.SetUpTokens.AnyAsync(SetUpToken.Opening(request.Token, clock.Now), cancellationToken))
                return AccessRefusals.SetUpLinkInvalid;
            var given = request.Accounts.Select(account => (account, password: FirstPasswords.NewHalf() + FirstPasswords.NewHalf())).ToList();
            var stored = await mediator.Send(
                new StoreSetUp.Command(
                    request.Token,
                    request.DivisionCode,
                    request.PolicyPack,
                    [
                        Of(request.SystemAdmin, Role.SystemAdmin), Of(request.SecurityAdmin, Role.SecurityAdmin), Of(request.AuditAdmin, Role.AuditAdmin),
                        .. given.Select(one => new StoreSetUp.Account(one.account.Account, one.account.Name, one.account.Role, one.account.DivisionCode, passwords.Hash(one.password), MustChange: true)),
                    ]),
                cancellationToken);
            if (stored.Refusal is { } refusal)
                return refusal;
            link.Remove();
            return new SetUpDone(stored.Value, [.. given.Select(one => new FirstPassword(one.account.Account, one.account.Name, one.password))]);
        }

        private StoreSetUp.Account Of(FirstAdministrator one, Role role) => new(one.Account, one.Name, role, DivisionCode: null, passwords.Hash(one.Password), MustChange: false);
    }
}

internal sealed record FirstAdministrator(string Account, string Name, string Password)
{
    public override string ToString() => Account;
}

/// <param name="DivisionCode">Where the post is held: the county's code for its department, a township's for its committee, a village's for its branch.</param>
internal sealed record FirstAccount(string Account, string Name, Role Role, string DivisionCode);

/// <param name="County">Its name.</param>
/// <param name="Accounts">First passwords, shown once; each must be changed at the first sign-in.</param>
internal sealed record SetUpDone(string County, IReadOnlyList<FirstPassword> Accounts);

internal sealed record FirstPassword(string Account, string Name, string Password)
{
    public override string ToString() => Account;
}

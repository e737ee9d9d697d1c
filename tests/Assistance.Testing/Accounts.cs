using Assistance.Access.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Testing;

/// <summary>People who can sign in, made as the demo makes its own: through Access's contract.</summary>
public static class Accounts
{
    /// <summary>Good enough for every account of the tests.</summary>
    public const string Password = "seven green kettles";

    public static Task<UserId> GivenUserAsync(this AssistanceApp app, string account, Role role, OrganisationPlace organisation) =>
        app.GivenUserAsync(account, (role, organisation));

    public static async Task<UserId> GivenUserAsync(this AssistanceApp app, string account, params (Role Role, OrganisationPlace Organisation)[] posts)
    {
        UserId id = default;
        await app.InCommandAsync(async services =>
        {
            var users = services.GetRequiredService<IUsers>();
            id = (await users.CreateAsync(new NewUser(account, account, Password, MustChangePassword: false), CancellationToken.None)).Value;
            var today = services.GetRequiredService<Kernel.Calendar.BusinessClock>().Today;
            foreach (var (role, organisation) in posts)
                Assert.Null((await users.GivePostAsync(id, role, organisation, today, CancellationToken.None)).Refusal);
        });
        return id;
    }

    /// <summary>One transaction with the system's reach, saved and told to the other modules at its end, as a command's is.</summary>
    public static async Task InCommandAsync(this AssistanceApp app, Func<IServiceProvider, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RequestContext>();
        (context.Actor, context.Operation) = (Actor.System, "test");
        using var everything = context.ReachEverything();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.BeginWriteAsync(CancellationToken.None);
        await work(scope.ServiceProvider);
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        await session.SaveAsync(happened => mediator.Publish(happened), CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
    }
}

using Assistance.Access;
using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

/// <summary>What an operator does on the server, past the API.</summary>
public sealed class CommandLineTests
{
    [EngineFact]
    public async Task A_password_reset_on_the_server_lets_its_user_in_once_and_ends_the_sessions(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var output = new StringWriter();

        Assert.Equal(0, await AccessCommands.ResetPasswordAsync(team.App.Services, "XITONG", output));

        Assert.True((await team.System.SessionAsync()).IsNull("user"));
        using var browser = team.App.Anonymous();
        (await browser.PostAsync("session", new { account = "xitong", password = Accounts.Password })).MustBeRefused(401, "access.sign_in_failed");
        var password = output.ToString().Split(' ')[1];
        Assert.True((await browser.SignInAsync("xitong", password)).Truth("user.mustChangePassword"));
        var record = (await team.Audit.GetAsync("audit-records?operation=users%20reset-password")).MustSucceed().Items()[0];
        Assert.Equal(("system", "command line"), (record.Text("actorName"), record.Text("source")));
    }

    [EngineFact]
    public async Task Of_an_account_that_is_unknown_or_disabled_the_operator_is_told_so(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, _) = await team.NewUserAsync("li.wei");
        (await team.System.PostAsync($"users/{id}/disable")).MustSucceed();
        var output = new StringWriter();

        Assert.Equal(1, await AccessCommands.ResetPasswordAsync(team.App.Services, "nobody", output));
        Assert.Equal(1, await AccessCommands.ResetPasswordAsync(team.App.Services, "li.wei", output));

        Assert.Contains("no account 'nobody'", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("li.wei is disabled", output.ToString(), StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task An_audit_trail_that_is_whole_is_called_so_and_any_other_is_not(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var output = new StringWriter();
        await AuditTests.SealAsync(team.App);

        Assert.Equal(0, await AccessCommands.VerifyAuditAsync(team.App.Services, output));
        await AuditTests.AttackAsync(team.App, "DELETE FROM kernel_audit_seals WHERE sequence = 7");
        Assert.Equal(1, await AccessCommands.VerifyAuditAsync(team.App.Services, output));

        Assert.Contains("SealDeleted: link 7", output.ToString(), StringComparison.Ordinal);
    }
}

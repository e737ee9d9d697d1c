using Assistance.Kernel.Scoping;
using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

public sealed class SetUpTests
{
    [EngineFact]
    public async Task The_link_leads_to_administrators_a_county_and_first_accounts(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        using var browser = app.Anonymous();
        var token = await Team.TokenAsync(app);

        var choices = (await browser.PostAsync("set-up/choices", new { token, county = "余干", divisionCode = Team.Division })).MustSucceed();
        Assert.Equal(Team.Division, choices.Text("counties.0.divisionCode"));
        Assert.Contains(choices.At("policyPacks").EnumerateArray(), pack => pack.Text("key") == "urad");
        Assert.Contains(choices.At("townships").EnumerateArray(), township => township.Text("divisionCode") == Team.Township);
        var done = (await browser.PostAsync(
            "set-up",
            Team.Request(
                token,
                new { account = "county", name = "县委", role = "countyDepartment", divisionCode = Team.Division },
                new { account = "town", name = "乡镇", role = "townshipCommittee", divisionCode = Team.Township }))).MustSucceed();

        Assert.Equal("余干县", done.Text("county")[..3]);
        var session = await browser.SignInAsync("town", done.Text("accounts.1.password"));
        Assert.True(session.Truth("user.mustChangePassword"));
        Assert.Empty(session.At("posts").EnumerateArray());
        var changed = (await browser.PutAsync("session/password", new { currentPassword = done.Text("accounts.1.password"), newPassword = Accounts.Password })).MustSucceed();
        Assert.Equal("townshipCommittee", changed.Text("posts.0.role"));
        Assert.Equal(Team.Division, changed.Text("county.divisionCode"));
    }

    [EngineFact]
    public async Task A_second_set_up_is_refused(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        using var browser = app.Anonymous();
        var token = await Team.TokenAsync(app);
        (await browser.PostAsync("set-up", Team.Request(token))).MustSucceed();

        (await browser.PostAsync("set-up", Team.Request(token))).MustBeRefused(403, "access.set_up_link_invalid");
        (await browser.PostAsync("set-up/choices", new { token })).MustBeRefused(403, "access.set_up_link_invalid");
        Assert.False(File.Exists(Path.Combine(app.DataDirectory, "set-up-link.txt")));
        Assert.False((await browser.SessionAsync()).Truth("setUpRequired"));
    }

    [EngineFact]
    public async Task A_link_expires_after_a_day_and_a_restart_prints_another(Engine engine)
    {
        await using var before = await AssistanceApp.StartAsync(engine);
        var token = await Team.TokenAsync(before);
        before.Clock.Advance(TimeSpan.FromHours(25));
        using (var browser = before.Anonymous())
            (await browser.PostAsync("set-up", Team.Request(token))).MustBeRefused(403, "access.set_up_link_invalid");

        await using var after = await before.RestartAsync();
        using var again = after.Anonymous();

        (await again.PostAsync("set-up", Team.Request(await Team.TokenAsync(after)))).MustSucceed();
    }

    [EngineFact]
    public async Task Nobody_is_made_where_the_county_is_unknown(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        using var browser = app.Anonymous();
        var token = await Team.TokenAsync(app);

        (await browser.PostAsync("set-up", Team.Request(token, new { account = "town", name = "乡镇", role = "townshipCommittee", divisionCode = "110101001" })))
            .MustBeRefused(422, "access.place_unknown");

        Assert.True((await browser.SessionAsync()).Truth("setUpRequired"));
        (await browser.PostAsync("set-up", Team.Request(token))).MustSucceed();
    }

    [EngineFact]
    public async Task No_account_exists_that_nobody_made(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        foreach (var account in new[] { "admin", "administrator", "root", "system", "xitong", "demo" })
        {
            using var browser = app.Anonymous();
            (await browser.PostAsync("session", new { account, password = account })).MustBeRefused(401, "access.sign_in_failed");
        }
    }

    [EngineFact]
    public async Task Where_somebody_has_an_account_no_link_is_printed(Engine engine)
    {
        await using var before = await AssistanceApp.StartAsync(engine);
        await before.GivenUserAsync("zhao", Role.CountyDepartment, Places.County);
        File.Delete(Path.Combine(before.DataDirectory, "set-up-link.txt"));

        await using var after = await before.RestartAsync();

        Assert.False(File.Exists(Path.Combine(after.DataDirectory, "set-up-link.txt")));
    }
}

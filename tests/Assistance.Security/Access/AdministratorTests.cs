using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

public sealed class AdministratorTests
{
    [EngineFact]
    public async Task A_new_user_signs_in_with_both_halves_and_with_neither_alone(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var made = (await team.System.PostAsync("users", new { account = "li.wei", name = "李伟" })).MustSucceed();
        var id = made.Text("userId");
        using var browser = team.App.Anonymous();

        await CannotSignInAsync(browser, made.Text("passwordHalf"));
        var released = (await team.Security.PostAsync($"users/{id}/release")).MustSucceed();
        await CannotSignInAsync(browser, made.Text("passwordHalf"));
        await CannotSignInAsync(browser, released.Text("passwordHalf"));

        var session = await browser.SignInAsync("LI.WEI", made.Text("passwordHalf") + released.Text("passwordHalf"));
        Assert.True(session.Truth("user.mustChangePassword"));
    }

    [EngineFact]
    public async Task None_of_the_three_can_do_anothers_work(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, _) = await team.NewUserAsync("li.wei");

        (await team.System.PostAsync($"users/{id}/posts", new { role = "leader", organisationId = Guid.Empty })).MustBeRefused(403, "access.forbidden");
        (await team.System.PostAsync($"users/{id}/release")).MustBeRefused(403, "access.forbidden");
        (await team.System.GetAsync("audit-records")).MustBeRefused(403, "access.forbidden");
        (await team.Security.PostAsync("users", new { account = "x.y", name = "x" })).MustBeRefused(403, "access.forbidden");
        (await team.Security.PostAsync($"users/{id}/password-reset")).MustBeRefused(403, "access.forbidden");
        (await team.Security.GetAsync("audit-records")).MustBeRefused(403, "access.forbidden");
        (await team.Audit.PostAsync("users", new { account = "x.y", name = "x" })).MustBeRefused(403, "access.forbidden");
        (await team.Audit.PostAsync($"users/{id}/disable")).MustBeRefused(403, "access.forbidden");
        (await team.Audit.PostAsync($"users/{id}/posts", new { role = "leader", organisationId = Guid.Empty })).MustBeRefused(403, "access.forbidden");
    }

    [EngineFact]
    public async Task The_three_exclude_one_another_and_every_business_role(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var county = await team.PlaceAsync("余干县");
        var (id, _) = await team.NewUserAsync("li.wei");
        (await team.GiveAsync(id, "systemAdmin", county)).MustSucceed();

        (await team.GiveAsync(id, "securityAdmin", county)).MustBeRefused(422, "access.roles_exclude");
        (await team.GiveAsync(id, "auditAdmin", county)).MustBeRefused(422, "access.roles_exclude");
        (await team.GiveAsync(id, "countyDepartment", county)).MustBeRefused(422, "access.roles_exclude");
        (await team.GiveAsync(id, "helper", county)).MustBeRefused(422, "access.roles_exclude");

        var (other, _) = await team.NewUserAsync("wang.fang");
        (await team.GiveAsync(other, "leader", county)).MustSucceed();
        (await team.GiveAsync(other, "auditAdmin", county)).MustBeRefused(422, "access.roles_exclude");
        (await team.GiveAsync(other, "leader", county)).MustBeRefused(422, "access.post_held");
    }

    [EngineFact]
    public async Task A_post_is_held_at_an_organisation_of_its_kind(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, _) = await team.NewUserAsync("li.wei");

        (await team.GiveAsync(id, "branchSecretary", await team.PlaceAsync("余干县"))).MustBeRefused(422, "access.role_not_here");
        (await team.GiveAsync(id, "countyDepartment", await team.PlaceAsync("乡党委"))).MustBeRefused(422, "access.role_not_here");
        (await team.GiveAsync(id, "branchSecretary", await team.PlaceAsync("村党支部"))).MustSucceed();
        (await team.GiveAsync(id, "townshipCommittee", await team.PlaceAsync("乡党委"))).MustSucceed();
    }

    [EngineFact]
    public async Task Posts_one_after_the_other_exclude_nothing(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var county = await team.PlaceAsync("余干县");
        var (id, _) = await team.NewUserAsync("li.wei");
        (await team.Security.PostAsync($"users/{id}/posts", new { role = "leader", organisationId = county, until = "2026-03-31" })).MustSucceed();

        (await team.Security.PostAsync($"users/{id}/posts", new { role = "systemAdmin", organisationId = county, from = "2026-03-31" })).MustBeRefused(422, "access.roles_exclude");
        (await team.Security.PostAsync($"users/{id}/posts", new { role = "systemAdmin", organisationId = county, from = "2026-04-01" })).MustSucceed();
    }

    [EngineFact]
    public async Task A_post_given_and_ended_counts_from_the_next_request(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, password) = await team.NewUserAsync("li.wei");
        using var browser = await team.App.SignInAsync("li.wei", password);
        (await browser.PutAsync("session/password", new { currentPassword = password, newPassword = Accounts.Password })).MustSucceed();
        (await browser.GetAsync("organisations")).MustBeRefused(403, "access.forbidden");

        (await team.GiveAsync(id, "countyDepartment", await team.PlaceAsync("余干县"))).MustSucceed();
        (await browser.GetAsync("organisations")).MustSucceed();
        var post = (await team.Security.GetAsync($"users/{id}")).MustSucceed().Text("posts.0.id");
        (await team.Security.PostAsync($"users/{id}/posts/{post}/end")).MustSucceed();

        (await browser.GetAsync("organisations")).MustBeRefused(403, "access.forbidden");
    }

    [EngineFact]
    public async Task A_post_counts_to_its_last_day_inclusive(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, password) = await team.NewUserAsync("li.wei");
        var county = await team.PlaceAsync("余干县");
        (await team.Security.PostAsync($"users/{id}/posts", new { role = "leader", organisationId = county, from = "2026-03-12", until = "2026-03-13" })).MustSucceed();
        using var browser = await team.App.SignInAsync("li.wei", password);
        (await browser.PutAsync("session/password", new { currentPassword = password, newPassword = Accounts.Password })).MustSucceed();

        Assert.Empty((await browser.SessionAsync()).At("posts").EnumerateArray());
        foreach (var (day, held) in new[] { (11, 0), (12, 1), (13, 1), (14, 0) })
        {
            team.App.Clock.Set(new DateOnly(2026, 3, day));
            await browser.SignInAsync("li.wei", Accounts.Password);
            Assert.Equal(held, (await browser.SessionAsync()).At("posts").GetArrayLength());
        }
    }

    [EngineFact]
    public async Task Disabling_ends_every_session_at_once(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, password) = await team.NewUserAsync("li.wei");
        using var browser = await team.App.SignInAsync("li.wei", password);

        (await team.System.PostAsync($"users/{id}/disable")).MustSucceed();

        Assert.True((await browser.SessionAsync()).IsNull("user"));
        (await browser.PostAsync("session", new { account = "li.wei", password })).MustBeRefused(401, "access.sign_in_failed");
        (await team.System.PostAsync($"users/{id}/disable")).MustBeRefused(409, "access.already_disabled");
        (await team.System.PostAsync($"users/{id}/enable")).MustSucceed();
        await browser.SignInAsync("li.wei", password);
    }

    [EngineFact]
    public async Task A_reset_password_opens_nothing_until_another_releases_it(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, password) = await team.NewUserAsync("li.wei");
        using var browser = await team.App.SignInAsync("li.wei", password);

        var reset = (await team.System.PostAsync($"users/{id}/password-reset")).MustSucceed();

        Assert.True((await browser.SessionAsync()).IsNull("user"));
        (await browser.PostAsync("session", new { account = "li.wei", password })).MustBeRefused(401, "access.sign_in_failed");
        Assert.Equal("awaitingRelease", (await team.System.GetAsync($"users/{id}")).MustSucceed().Text("state"));
        (await team.Audit.PostAsync($"users/{id}/release")).MustBeRefused(403, "access.released_by_another");
        var released = (await team.Security.PostAsync($"users/{id}/release")).MustSucceed();
        await browser.SignInAsync("li.wei", reset.Text("passwordHalf") + released.Text("passwordHalf"));
    }

    [EngineFact]
    public async Task The_security_administrators_own_account_is_released_by_the_audit_administrator(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var security = (await team.Security.SessionAsync()).Text("user.id");
        (await team.System.PostAsync($"users/{security}/password-reset")).MustSucceed();

        (await team.Audit.PostAsync($"users/{security}/release")).MustSucceed();
    }

    [EngineFact]
    public async Task Nobody_works_on_their_own_account_and_the_last_of_a_kind_stays(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (system, security) = ((await team.System.SessionAsync()).Text("user.id"), (await team.Security.SessionAsync()).Text("user.id"));
        var audit = (await team.Audit.SessionAsync()).Text("user.id");

        (await team.System.PostAsync($"users/{system}/disable")).MustBeRefused(403, "access.not_oneself");
        (await team.System.PostAsync($"users/{system}/password-reset")).MustBeRefused(403, "access.not_oneself");
        (await team.Security.PostAsync($"users/{security}/posts", new { role = "leader", organisationId = Guid.Empty })).MustBeRefused(403, "access.not_oneself");
        (await team.System.PostAsync($"users/{audit}/disable")).MustBeRefused(422, "access.last_administrator");
    }

    [EngineFact]
    public async Task Accounts_differ_in_more_than_case(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        await team.NewUserAsync("li.wei");

        (await team.System.PostAsync("users", new { account = "Li.Wei", name = "另一个" })).MustBeRefused(422, "access.account_taken");
        (await team.System.PostAsync("users", new { account = "a b", name = "空格" })).MustBeRefused(422, "request.invalid");
    }

    [EngineFact]
    public async Task Users_are_found_by_text_role_and_state(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        await team.NewUserAsync("li.wei");
        (await team.System.PostAsync("users", new { account = "wang.fang", name = "王芳", phone = "12012345678" })).MustSucceed();

        Assert.Equal(5, (await team.System.GetAsync("users")).MustSucceed().At("items").GetArrayLength());
        var waiting = (await team.Security.GetAsync("users?state=awaitingRelease")).MustSucceed();
        Assert.Equal("wang.fang", waiting.Text("items.0.account"));
        Assert.Equal("120****5678", waiting.Text("items.0.phone"));
        Assert.Equal("li.wei", (await team.System.GetAsync("users?text=LI.")).MustSucceed().Text("items.0.account"));
        Assert.Equal("shenji", (await team.System.GetAsync("users?role=auditAdmin")).MustSucceed().Text("items.0.account"));
        var first = (await team.System.GetAsync("users?size=2&sort=-name")).MustSucceed();
        Assert.Equal(2, (await team.System.GetAsync($"users?size=2&sort=-name&after={first.Text("next")}")).MustSucceed().At("items").GetArrayLength());
    }

    private static async Task CannotSignInAsync(ApiClient browser, string password) =>
        (await browser.PostAsync("session", new { account = "li.wei", password })).MustBeRefused(401, "access.sign_in_failed");
}

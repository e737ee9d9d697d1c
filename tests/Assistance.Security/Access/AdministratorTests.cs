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
    public async Task Of_two_administrators_who_disable_each_other_at_once_one_stays(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var first = (await team.System.SessionAsync()).Text("user.id");
        var (second, password) = await team.NewUserAsync("li.wei");
        (await team.GiveAsync(second, "systemAdmin", await team.PlaceAsync("余干县"))).MustSucceed();
        using var other = await team.App.SignInAsync("li.wei", password);
        (await other.PutAsync("session/password", new { currentPassword = password, newPassword = Accounts.Password })).MustSucceed();
        await other.SessionAsync();

        var answers = await Task.WhenAll(team.System.PostAsync($"users/{second}/disable"), other.PostAsync($"users/{first}/disable"));

        Assert.Single(answers, answer => (int)answer.Status == 204);
        Assert.Single((await team.Audit.GetAsync("users?role=systemAdmin&state=enabled")).MustSucceed().Items());
    }

    [EngineFact]
    public async Task An_account_is_released_once_and_only_where_somebody_could_release_it(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);
        var (id, _) = await team.NewUserAsync("li.wei");
        var (security, audit) = ((await team.Security.SessionAsync()).Text("user.id"), (await team.Audit.SessionAsync()).Text("user.id"));

        (await team.Security.PostAsync($"users/{id}/release")).MustBeRefused(409, "access.not_awaiting_release");
        (await team.System.PostAsync($"users/{security}/password-reset")).MustSucceed();
        (await team.System.PostAsync($"users/{audit}/password-reset")).MustBeRefused(422, "access.nobody_to_release");
    }

    [EngineFact]
    public async Task An_account_is_no_longer_than_its_characters_spelt_out(Engine engine)
    {
        await using var team = await Team.StartAsync(engine);

        // One character that stands for eighteen.
        (await team.System.PostAsync("users", new { account = "\uFDFA\uFDFA\uFDFA\uFDFA", name = "长" })).MustBeRefused(422, "request.invalid");
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

using Assistance.Kernel.Scoping;
using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

public sealed class ThrottleTests
{
    private const string Wrong = "wrong password";

    [EngineFact]
    public async Task An_unknown_account_is_answered_as_a_wrong_password_is(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = app.Anonymous();

        var wrong = (await TryAsync(browser, "zhao", Wrong)).MustBeRefused(401, "access.sign_in_failed");
        var unknown = (await TryAsync(browser, "nobody", Wrong)).MustBeRefused(401, "access.sign_in_failed");

        Assert.Equal(wrong.Text("detail"), unknown.Text("detail"));
    }

    [EngineFact]
    public async Task After_five_wrong_tries_each_one_doubles_the_wait(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = app.Anonymous();
        for (var i = 0; i < 5; i++)
            (await TryAsync(browser, "zhao", Wrong)).MustBeRefused(401, "access.sign_in_failed");

        var refused = await TryAsync(browser, "zhao", Accounts.Password);
        Assert.Equal(15, refused.MustBeRefused(429, "access.too_many_tries").Number("retryAfterSeconds"));
        Assert.Equal("15", refused.Headers["Retry-After"]);
        app.Clock.Advance(TimeSpan.FromSeconds(16));
        (await TryAsync(browser, "zhao", Wrong)).MustBeRefused(401, "access.sign_in_failed");
        var second = (await TryAsync(browser, "zhao", Accounts.Password)).MustBeRefused(429, "access.too_many_tries");
        Assert.Equal(30, second.Number("retryAfterSeconds"));

        app.Clock.Advance(TimeSpan.FromSeconds(31));
        (await TryAsync(browser, "zhao", Accounts.Password)).MustSucceed();
    }

    [EngineFact]
    public async Task Colleagues_who_sign_in_at_the_same_moment_do_not_shut_each_other_out(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        await app.GivenUserAsync("qian", Role.TownshipCommittee, Places.Township);
        using var first = app.Anonymous("10.7.7.7");
        using var second = app.Anonymous("10.7.7.7");
        (await TryAsync(first, "zhao", Accounts.Password)).MustSucceed();

        // Whoever read the clock first need not be the first to be counted.
        app.Clock.Advance(TimeSpan.FromMilliseconds(-5));

        (await TryAsync(second, "qian", Accounts.Password)).MustSucceed();
    }

    [EngineFact]
    public async Task The_wait_holds_after_a_restart_and_so_across_instances(Engine engine)
    {
        await using var before = await AssistanceApp.StartAsync(engine);
        await before.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using (var browser = before.Anonymous("10.1.1.1"))
        {
            for (var i = 0; i < 5; i++)
                await TryAsync(browser, "zhao", Wrong);
        }

        await using var after = await before.RestartAsync();
        using var again = after.Anonymous("10.1.1.1");

        (await TryAsync(again, "zhao", Accounts.Password)).MustBeRefused(429, "access.too_many_tries");
    }

    [EngineFact]
    public async Task A_stranger_who_tries_from_everywhere_does_not_lock_the_user_out(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using (var desk = app.Anonymous("10.1.1.1"))
            await desk.SignInAsync("zhao", Accounts.Password);
        for (var i = 0; i < 25; i++)
        {
            using var stranger = app.Anonymous($"10.2.{i}.1");
            await TryAsync(stranger, "zhao", Wrong);
        }

        using var elsewhere = app.Anonymous("10.3.1.1");
        (await TryAsync(elsewhere, "zhao", Accounts.Password)).MustBeRefused(429, "access.too_many_tries");
        using var desk2 = app.Anonymous("10.1.1.1");
        (await TryAsync(desk2, "zhao", Accounts.Password)).MustSucceed();
    }

    [EngineFact]
    public async Task Spraying_many_accounts_from_one_address_is_slowed_down(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        using var browser = app.Anonymous();
        for (var i = 0; i < 60; i++)
            (await TryAsync(browser, $"user{i}", Wrong)).MustBeRefused(401, "access.sign_in_failed");

        (await TryAsync(browser, "user60", Wrong)).MustBeRefused(429, "access.too_many_tries");
    }

    [EngineFact]
    public async Task Whoever_makes_addresses_up_is_still_counted_as_one(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine, settings => settings["Proxies"] = "10.8.8.8, 10.99.0.0/16");
        using var browser = app.Anonymous("10.6.6.6");
        for (var i = 0; i < 60; i++)
            (await TryAsync(browser, $"user{i}", Wrong, from: $"10.5.0.{i}")).MustBeRefused(401, "access.sign_in_failed");

        (await TryAsync(browser, "user60", Wrong, from: "10.5.0.60")).MustBeRefused(429, "access.too_many_tries");
    }

    [EngineFact]
    public async Task Behind_a_proxy_that_is_trusted_each_address_has_its_own_count(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine, settings => settings["Proxies"] = "10.8.8.8, 10.99.0.0/16");
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var first = app.Anonymous("10.8.8.8");
        using var second = app.Anonymous("10.99.1.1");
        for (var i = 0; i < 61; i++)
            await TryAsync(first, $"user{i}", Wrong, from: "10.5.0.1");

        (await TryAsync(second, "user61", Wrong, from: "10.5.0.1")).MustBeRefused(429, "access.too_many_tries");
        (await TryAsync(second, "zhao", Accounts.Password, from: "10.5.0.2")).MustSucceed();
        Assert.Equal("10.5.0.2", (await second.GetAsync("sessions")).MustSucceed().Text("0.source"));
    }

    [EngineFact]
    public async Task Tries_sent_at_once_count_as_many(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = app.Anonymous();
        await browser.SessionAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryAsync(browser, "zhao", Wrong)));

        Assert.InRange(answers.Count(answer => (int)answer.Status == 401), 1, 5);
        Assert.All(answers, answer => Assert.True((int)answer.Status is 401 or 412 or 429));
    }

    private static Task<ApiAnswer> TryAsync(ApiClient browser, string account, string password) =>
        browser.PostAsync("session", new { account, password });

    private static Task<ApiAnswer> TryAsync(ApiClient browser, string account, string password, string from)
    {
        browser.Http.DefaultRequestHeaders.Remove("X-Forwarded-For");
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return TryAsync(browser, account, password);
    }
}

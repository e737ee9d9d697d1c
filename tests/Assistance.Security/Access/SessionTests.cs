using System.Diagnostics;
using Assistance.Kernel.Scoping;
using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

public sealed class SessionTests
{
    [EngineFact]
    public async Task A_visitor_is_told_that_nobody_is_signed_in(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        using var browser = app.Anonymous();

        var session = await browser.SessionAsync();

        Assert.True(session.IsNull("user"));
        Assert.True(session.Truth("setUpRequired"));
        Assert.Contains("signIn", session.Texts("operations"));
        Assert.DoesNotContain("signOut", session.Texts("operations"));
    }

    [EngineFact]
    public async Task Signing_in_says_who_one_is_and_what_one_may_do(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("Zhao.Min", Role.TownshipCommittee, Places.Township);
        using var browser = app.Anonymous();

        var session = await browser.SignInAsync("zhao.min", Accounts.Password);

        Assert.Equal("Zhao.Min", session.Text("user.account"));
        Assert.Equal("townshipCommittee", session.Text("posts.0.role"));
        Assert.Equal("2026-03-10", session.Text("businessDate"));
        Assert.Contains("signOut", session.Texts("operations"));
    }

    [EngineFact]
    public async Task The_cookie_is_bound_to_the_host_and_no_script_reads_it(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = app.Anonymous();

        var answer = await browser.PostAsync("session", new { account = "zhao", password = Accounts.Password });

        var cookie = answer.Headers["Set-Cookie"];
        Assert.StartsWith("__Host-assistance=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/; secure; samesite=strict; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [EngineFact]
    public async Task A_cookie_kept_from_before_signing_out_opens_nothing(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = app.Anonymous();
        var kept = (await browser.PostAsync("session", new { account = "zhao", password = Accounts.Password })).Headers["Set-Cookie"].Split(';')[0];
        await browser.SessionAsync();
        await browser.SignOutAsync();
        using var thief = app.Anonymous();
        thief.Http.DefaultRequestHeaders.Add("Cookie", kept);

        Assert.True((await thief.SessionAsync()).IsNull("user"));
        (await thief.DeleteAsync("session")).MustBeRefused(401, "access.not_signed_in");
    }

    [EngineFact]
    public async Task Signing_in_again_ends_the_session_before(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = app.Anonymous();
        var first = (await browser.PostAsync("session", new { account = "zhao", password = Accounts.Password })).Headers["Set-Cookie"].Split(';')[0];
        await browser.SessionAsync();
        await browser.SignInAsync("zhao", Accounts.Password);
        using var thief = app.Anonymous();
        thief.Http.DefaultRequestHeaders.Add("Cookie", first);

        Assert.True((await thief.SessionAsync()).IsNull("user"));
    }

    [EngineFact]
    public async Task One_sees_ones_own_sessions_and_ends_them_and_nobody_elses(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        await app.GivenUserAsync("qian", Role.TownshipCommittee, Places.Township);
        using var desk = await app.SignInAsync("zhao", Accounts.Password);
        using var phone = await app.SignInAsync("zhao", Accounts.Password);
        using var stranger = await app.SignInAsync("qian", Accounts.Password);

        var sessions = (await desk.GetAsync("sessions")).MustSucceed().EnumerateArray().ToList();
        Assert.Equal(2, sessions.Count);
        var lost = Assert.Single(sessions, session => !session.Truth("current")).Text("id");
        (await stranger.DeleteAsync($"sessions/{lost}")).MustBeRefused(404, "access.session_not_found");
        Assert.False((await phone.SessionAsync()).IsNull("user"));

        (await desk.DeleteAsync($"sessions/{lost}")).MustSucceed();

        Assert.True((await phone.SessionAsync()).IsNull("user"));
        Assert.False((await desk.SessionAsync()).IsNull("user"));
    }

    [EngineFact]
    public async Task An_idle_session_ends_after_half_an_hour(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = await app.SignInAsync("zhao", Accounts.Password);

        app.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.False((await browser.SessionAsync()).IsNull("user"));
        app.Clock.Advance(TimeSpan.FromMinutes(31));

        Assert.True((await browser.SessionAsync()).IsNull("user"));
    }

    [EngineFact]
    public async Task A_busy_session_ends_after_twelve_hours(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = await app.SignInAsync("zhao", Accounts.Password);
        for (var quarter = 0; quarter < 47; quarter++)
        {
            var seen = await LastSeenAsync(app);
            app.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.False((await browser.SessionAsync()).IsNull("user"));
            // Use is written down beside the request.
            for (var watch = Stopwatch.StartNew(); Equals(await LastSeenAsync(app), seen) && watch.Elapsed < TimeSpan.FromSeconds(30);)
                await Task.Delay(10);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.True((await browser.SessionAsync()).IsNull("user"));
    }

    private static Task<object?> LastSeenAsync(AssistanceApp app) => app.AskAsync("SELECT last_seen_at FROM access_sessions");
}

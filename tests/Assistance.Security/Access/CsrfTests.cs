using System.Net.Http.Json;
using Assistance.Kernel.Scoping;
using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

public sealed class CsrfTests
{
    [EngineFact]
    public async Task A_change_without_the_sessions_token_is_refused(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = await app.SignInAsync("zhao", Accounts.Password);

        using var without = await browser.Http.DeleteAsync(new Uri("session", UriKind.Relative));
        using var forged = new HttpRequestMessage(HttpMethod.Delete, "session") { Headers = { { ApiClient.AntiforgeryHeader, "AAAA" } } };
        using var withForged = await browser.Http.SendAsync(forged);

        Assert.Equal(403, (int)without.StatusCode);
        Assert.Contains("access.csrf", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(403, (int)withForged.StatusCode);
        Assert.Contains("access.csrf", await withForged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False((await browser.SessionAsync()).IsNull("user"));
    }

    [EngineFact]
    public async Task The_token_of_another_session_is_refused(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var attacker = await app.SignInAsync("zhao", Accounts.Password);
        var token = (await attacker.SessionAsync()).Text("antiforgeryToken");
        using var victim = await app.SignInAsync("zhao", Accounts.Password);
        using var request = new HttpRequestMessage(HttpMethod.Delete, "session") { Headers = { { ApiClient.AntiforgeryHeader, token } } };

        using var answer = await victim.Http.SendAsync(request);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Contains("access.csrf", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [EngineFact]
    public async Task Another_site_cannot_sign_a_browser_in(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("zhao", Role.TownshipCommittee, Places.Township);
        using var browser = app.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, "session")
        {
            Content = JsonContent.Create(new { account = "zhao", password = Accounts.Password }),
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };

        using var answer = await browser.Http.SendAsync(request);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Contains("access.csrf", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

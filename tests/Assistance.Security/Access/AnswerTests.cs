using System.Net.Http.Json;
using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

/// <summary>What stands on every answer, whatever it answers (SEC27, SEC29).</summary>
public sealed class AnswerTests
{
    [EngineFact]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        using var browser = app.Anonymous();
        using var malformed = new StringContent("[", System.Text.Encoding.UTF8, "application/json");

        (int Status, HttpResponseMessage Answer)[] answers =
        [
            (200, await browser.Http.GetAsync(new Uri("session", UriKind.Relative))),
            (200, await browser.Http.GetAsync(new Uri("/API/V1/session", UriKind.Relative))),
            (400, await browser.Http.PostAsync(new Uri("session", UriKind.Relative), malformed)),
            (401, await browser.Http.GetAsync(new Uri("users", UriKind.Relative))),
            (404, await browser.Http.GetAsync(new Uri("nothing", UriKind.Relative))),
            (422, await browser.Http.PostAsJsonAsync(new Uri("session", UriKind.Relative), new { account = string.Empty, password = string.Empty })),
        ];

        Assert.All(answers, one =>
        {
            Assert.Equal(one.Status, (int)one.Answer.StatusCode);
            Assert.Equal("nosniff", Header(one.Answer, "X-Content-Type-Options"));
            Assert.Equal("same-origin", Header(one.Answer, "Referrer-Policy"));
            Assert.Contains("script-src 'self';", Header(one.Answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Header(one.Answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("no-store", Header(one.Answer, "Cache-Control"));
            one.Answer.Dispose();
        });
    }

    [EngineFact]
    public async Task Over_https_a_browser_is_told_to_stay_there(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine, settings => settings["Proxies"] = "10.8.8.8");
        using var direct = app.Anonymous();
        using var behind = app.Anonymous("10.8.8.8");
        behind.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var secure = await direct.Http.GetAsync(new Uri("https://county.example/api/v1/session"));
        using var ended = await behind.Http.GetAsync(new Uri("http://county.example/api/v1/session"));
        using var plain = await direct.Http.GetAsync(new Uri("http://county.example/api/v1/session"));

        Assert.Equal("max-age=31536000", Header(secure, "Strict-Transport-Security"));
        Assert.Equal("max-age=31536000", Header(ended, "Strict-Transport-Security"));
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [EngineFact]
    public async Task A_server_without_its_tables_says_that_it_is_not_well(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        using var balancer = app.Anonymous();
        Assert.Equal(200, (int)(await balancer.GetAsync("health")).Status);

        await app.ChangeAsync("ALTER TABLE kernel_audit_seals RENAME TO elsewhere");

        Assert.Equal(503, (int)(await balancer.GetAsync("health")).Status);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(',', answer.Headers.GetValues(name));
}

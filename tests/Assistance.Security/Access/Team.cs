using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Security.Tests.Access;

/// <summary>A county that is set up through its link, and its three administrators signed in.</summary>
internal sealed class Team(AssistanceApp app) : IAsyncDisposable
{
    public const string Division = "361127";
    public const string Township = "361127101";

    public AssistanceApp App => app;

    public ApiClient System { get; private set; } = null!;

    public ApiClient Security { get; private set; } = null!;

    public ApiClient Audit { get; private set; } = null!;

    public static async Task<Team> StartAsync(Engine engine)
    {
        var team = new Team(await AssistanceApp.StartAsync(engine));
        await team.SetUpAsync();
        team.System = await team.App.SignInAsync("xitong", Accounts.Password);
        team.Security = await team.App.SignInAsync("anquan", Accounts.Password);
        team.Audit = await team.App.SignInAsync("shenji", Accounts.Password);
        return team;
    }

    public static async Task<string> TokenAsync(AssistanceApp app)
    {
        var link = await File.ReadAllTextAsync(Path.Combine(app.DataDirectory, "set-up-link.txt"));
        return link.Trim().Split('#')[1];
    }

    public static object Request(string token, params object[] accounts) => new
    {
        token,
        systemAdmin = new { account = "xitong", name = "系统员", password = Accounts.Password },
        securityAdmin = new { account = "anquan", name = "安全员", password = Accounts.Password },
        auditAdmin = new { account = "shenji", name = "审计员", password = Accounts.Password },
        divisionCode = Division,
        policyPack = "urad",
        accounts,
    };

    /// <summary>Made by one administrator, released by another; the password is of both halves.</summary>
    public async Task<(string Id, string Password)> NewUserAsync(string account)
    {
        var made = (await System.PostAsync("users", new { account, name = account })).MustSucceed();
        var id = made.Text("userId");
        var released = (await Security.PostAsync($"users/{id}/release")).MustSucceed();
        return (id, made.Text("passwordHalf") + released.Text("passwordHalf"));
    }

    public async Task<string> PlaceAsync(string text) => (await Security.GetAsync($"places?text={Uri.EscapeDataString(text)}")).MustSucceed().Text("0.id");

    public async Task<ApiAnswer> GiveAsync(string userId, string role, string organisationId) =>
        await Security.PostAsync($"users/{userId}/posts", new { role, organisationId });

    public async ValueTask DisposeAsync()
    {
        System?.Dispose();
        Security?.Dispose();
        Audit?.Dispose();
        await app.DisposeAsync();
    }

    private async Task<JsonElement> SetUpAsync()
    {
        using var browser = app.Anonymous();
        return (await browser.PostAsync("set-up", Request(await TokenAsync(app)))).MustSucceed();
    }
}

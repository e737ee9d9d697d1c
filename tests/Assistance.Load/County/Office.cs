using Assistance.Host.Demo;

namespace Assistance.Load.County;

/// <summary>A township's reviewer, or the county's, signed in.</summary>
/// <param name="Path">The post's place in the tree: what the session may see.</param>
/// <param name="Cookie">The whole header's value.</param>
internal sealed record Reviewer(Guid UserId, string Account, string Path, string Cookie, string Antiforgery);

/// <summary>The county as it is really set up: by the one-time link, with accounts made by two administrators and passwords chosen by their users.</summary>
internal sealed class Office(HttpClient http)
{
    private const string Division = "361127";
    private DemoClient? _system;
    private DemoClient? _security;

    public async Task SetUpAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        var link = await File.ReadAllTextAsync(Path.Combine(dataDirectory, "set-up-link.txt"), cancellationToken);
        var (system, security, audit) = (Administrator("xitong"), Administrator("anquan"), Administrator("shenji"));
        await DemoClient.Nobody(http).PostAsync(
            "set-up",
            new
            {
                token = link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..].Trim(),
                systemAdmin = Body(system),
                securityAdmin = Body(security),
                auditAdmin = Body(audit),
                divisionCode = Division,
                policyPack = "modern",
                accounts = Array.Empty<object>(),
            },
            cancellationToken);
        _system = await DemoClient.SignInAsync(http, system, cancellationToken);
        _security = await DemoClient.SignInAsync(http, security, cancellationToken);
    }

    public async Task<Reviewer> GiveAccountAsync(string account, string role, Guid organisation, string path, CancellationToken cancellationToken)
    {
        var made = await _system!.PostAsync("users", new { account, name = account }, cancellationToken);
        var user = made.GetProperty("userId").GetGuid();
        await _security!.PostAsync($"users/{user}/posts", new { role, organisationId = organisation }, cancellationToken);
        var released = await _security.PostAsync($"users/{user}/release", new { }, cancellationToken);
        var first = made.GetProperty("passwordHalf").GetString()! + released.GetProperty("passwordHalf").GetString()!;
        var reviewer = await DemoClient.SignInAsync(http, new DemoAccount(account, account, first), cancellationToken);
        await reviewer.ChangePasswordAsync(first, DemoPasswords.New(), cancellationToken);
        return new Reviewer(user, account, path, reviewer.Cookie!, reviewer.Antiforgery!);
    }

    private static DemoAccount Administrator(string account) => new(account, account, DemoPasswords.New());

    private static object Body(DemoAccount account) => new { account = account.Account, name = account.Name, password = account.Password };
}

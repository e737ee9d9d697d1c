using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assistance.Access.SetUp;

/// <summary>Where the link is kept for whoever cannot see the server's output; its owner only reads it, and it goes when it is used.</summary>
/// <param name="Path">Within the data directory.</param>
public sealed record SetUpLinkFile(string Path)
{
    internal void Write(string link)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(Path);
        using var file = new StreamWriter(Path, options);
        file.WriteLine(link);
    }

    internal void Remove() => File.Delete(Path);
}

/// <summary>Where nobody has an account yet, each start prints a new link to the set-up.</summary>
internal sealed class SetUpLink(
    IServiceScopeFactory scopes, IHostApplicationLifetime life, IServer server, IConfiguration configuration, BusinessClock clock, SetUpLinkFile file) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.BeginWriteAsync(cancellationToken);
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        if (await db.Users.AnyAsync(cancellationToken))
            return;
        var token = SetUpToken.NewToken();
        db.SetUpTokens.Add(new SetUpToken(token, clock.Now));
        await db.SaveChangesAsync(cancellationToken);
        await session.CommitAsync(cancellationToken);
        life.ApplicationStarted.Register(() => Show(token));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Not a log line: logs are collected, copied and kept.
    private void Show(string token)
    {
        var address = configuration["PublicAddress"] ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        var link = $"{address.TrimEnd('/').Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)}/set-up#{token}";
        file.Write(link);
        if (configuration.GetValue("SetUp:PrintLink", defaultValue: true))
            Console.WriteLine($"\n  首次初始化 / first set-up (24 h, 一次有效 / once):\n  {link}\n");
    }
}

using System.Text.Json;
using Assistance.Kernel.Http;

namespace Assistance.Host.Demo;

/// <summary>Who is who in the demo: the accounts, kept in the data directory and nowhere else.</summary>
internal sealed record DemoCast(IReadOnlyList<DemoAccount> Accounts)
{
    private static readonly JsonSerializerOptions Readable = new(WireJson.Options) { WriteIndented = true };

    public DemoAccount this[string account] => Accounts.Single(one => one.Account == account);

    public static DemoCast? Read(string path) => File.Exists(path) ? JsonSerializer.Deserialize<DemoCast>(File.ReadAllText(path), WireJson.Options) : null;

    public void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, this, Readable);
    }

    /// <summary>As a table for the terminal.</summary>
    public string Show(string address) =>
        $"\n  演示县已就绪 / the demo county is ready: {address}\n\n" + string.Concat(Accounts.Select(one => $"  {one.Account,-14} {one.Password}   {one.Name}\n"));
}

namespace Assistance.Host.Configuration;

/// <summary>Where everything lives that must be backed up: the database file and the keys. Made for its owner alone. <c>Data:Directory</c>, <c>./data</c> unless configured.</summary>
public sealed class DataDirectory
{
    public DataDirectory(IConfiguration configuration)
    {
        Path = System.IO.Path.GetFullPath(configuration["Data:Directory"] ?? "data");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public string KeyFile => In("keys", "fields.json");

    public string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}

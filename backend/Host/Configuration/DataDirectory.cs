namespace Assistance.Host.Configuration;

/// <summary>Where everything lives that must be backed up: the database file, the keys, uploads. <c>Data:Directory</c>, <c>./data</c> unless configured.</summary>
public sealed class DataDirectory
{
    public DataDirectory(IConfiguration configuration)
    {
        Path = System.IO.Path.GetFullPath(configuration["Data:Directory"] ?? "data");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string KeyFile => In("keys", "fields.json");

    public string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}

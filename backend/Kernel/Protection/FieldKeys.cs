using System.Security.Cryptography;
using System.Text.Json;

namespace Assistance.Kernel.Protection;

/// <summary>
/// The keys of sealed fields and blind indexes: made on first start in the data directory, beside the database and never in it.
/// Each encryption key has a version; the newest seals, all open. The index key is one, since equal texts must stay equal.
/// </summary>
public sealed class FieldKeys
{
    private const int KeyLength = 32;
    private readonly IReadOnlyDictionary<int, byte[]> _sealing;

    private FieldKeys(IReadOnlyDictionary<int, byte[]> sealing, byte[] index) => (_sealing, Index) = (sealing, index);

    public int Newest => _sealing.Keys.Max();

    internal byte[] Index { get; }

    internal byte[] Sealing(int version) => _sealing.TryGetValue(version, out var key)
        ? key
        : throw new CryptographicException($"Field key {version} is missing from the key file; restore it from its backup.");

    /// <summary>Reads the key file, or makes it, readable by its owner only.</summary>
    /// <exception cref="CryptographicException">The file is damaged or holds a weak key.</exception>
    public static FieldKeys LoadOrCreate(string path)
    {
        if (!File.Exists(path))
            Write(path, new KeyFile(new Dictionary<int, string> { [1] = NewKey() }, NewKey()));
        var file = JsonSerializer.Deserialize<KeyFile>(File.ReadAllBytes(path)) ?? throw new CryptographicException("The key file is empty.");
        var sealing = file.Sealing.ToDictionary(pair => pair.Key, pair => Decode(pair.Value));
        return sealing.Count > 0 ? new FieldKeys(sealing, Decode(file.Index)) : throw new CryptographicException("The key file holds no sealing key.");
    }

    /// <summary>Adds a new sealing key; fields sealed before stay readable and are sealed anew as they are written.</summary>
    public static int Rotate(string path)
    {
        var file = JsonSerializer.Deserialize<KeyFile>(File.ReadAllBytes(path)) ?? throw new CryptographicException("The key file is empty.");
        var version = file.Sealing.Keys.Max() + 1;
        Write(path, file with { Sealing = new Dictionary<int, string>(file.Sealing) { [version] = NewKey() } });
        return version;
    }

    private static void Write(string path, KeyFile file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(fresh, options))
        {
            JsonSerializer.Serialize(stream, file);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength));

    private static byte[] Decode(string text)
    {
        var key = Convert.FromBase64String(text);
        return key.Length == KeyLength && key.Distinct().Count() > 4 ? key : throw new CryptographicException("The key file holds a weak key.");
    }

    private sealed record KeyFile(Dictionary<int, string> Sealing, string Index);
}

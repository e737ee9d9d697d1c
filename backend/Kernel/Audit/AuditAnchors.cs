using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assistance.Kernel.Protection;

namespace Assistance.Kernel.Audit;

/// <summary>A head of the chain, signed and kept outside of the database: whoever rewrites the whole chain has still this to explain (SEC12).</summary>
/// <param name="Signature">HMAC-SHA256 in base 64, with a key of the key file.</param>
public sealed record AuditAnchor(long Sequence, string Hash, DateTime At, string Signature);

/// <summary>The file of anchors, one JSON line each, appended only. Ship it elsewhere: a log collector, another machine.</summary>
public sealed class AuditAnchors(string path, FieldProtector protector)
{
    private const string Purpose = "audit-anchor";
    private readonly Lock _turn = new();

    public void Append(AuditSeal head, DateTime at)
    {
        var line = JsonSerializer.Serialize(new AuditAnchor(head.Sequence, head.Hash, at, Sign(head.Sequence, head.Hash, at))) + "\n";
        lock (_turn)
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            file.Write(Encoding.UTF8.GetBytes(line));
            file.Flush(flushToDisk: true);
        }
    }

    /// <returns>Every line, null where it is no anchor or its signature is not ours.</returns>
    public IReadOnlyList<AuditAnchor?> Read() => File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)] : [];

    public AuditAnchor? Newest() => File.Exists(path) && File.ReadLines(path).LastOrDefault(line => line.Length > 0) is { } line ? Parse(line) : null;

    private AuditAnchor? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditAnchor>(line) is { Hash: not null, Signature: not null } anchor
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(anchor.Signature), Encoding.ASCII.GetBytes(Sign(anchor.Sequence, anchor.Hash, anchor.At)))
                    ? anchor
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Sign(long sequence, string hash, DateTime at) => protector.Sign(Purpose, $"{sequence}\n{hash}\n{at:O}");
}

using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;

namespace Assistance.Kernel.Audit;

/// <summary>One link of the chain over the audit records: its hash covers the record and the hash before it.</summary>
[AppendOnly]
[Unscoped("Hashes only.")]
public sealed class AuditSeal
{
    private AuditSeal()
    {
    }

    public AuditSeal(long sequence, Guid recordId, string hash, DateTime at) => (Sequence, RecordId, Hash, At) = (sequence, recordId, hash, at);

    /// <summary>From 1, without a gap.</summary>
    public long Sequence { get; private set; }

    public Guid RecordId { get; private set; }

    /// <summary>SHA-256 in hexadecimal.</summary>
    public string Hash { get; private set; } = string.Empty;

    public DateTime At { get; private set; }
}

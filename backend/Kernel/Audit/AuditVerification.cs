using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Audit;

public enum AuditFault
{
    /// <summary>A sealed record is gone.</summary>
    RecordDeleted,

    /// <summary>A sealed record is not what it was.</summary>
    RecordEdited,

    /// <summary>The record is whole but stands elsewhere in the chain than it did.</summary>
    Reordered,

    /// <summary>A link of the chain is gone.</summary>
    SealDeleted,

    /// <summary>The chain is shorter than an anchor says.</summary>
    Truncated,

    /// <summary>The chain is whole in itself but another than an anchor says.</summary>
    Rewritten,

    /// <summary>A line of the anchor file is not signed with our key.</summary>
    AnchorForged,

    /// <summary>The chain's head stands in no anchor.</summary>
    AnchorMissing,
}

/// <param name="Sequence">The link.</param>
/// <param name="RecordId">The record, where one is named by its link.</param>
public sealed record AuditFinding(AuditFault Fault, long Sequence, Guid? RecordId);

/// <param name="Records">All audit records.</param>
/// <param name="Sealed">Links of the chain.</param>
/// <param name="Unsealed">Records that wait for the next sealing.</param>
/// <param name="Head">Hash of the last link; null before the first.</param>
/// <param name="Whole">Nothing was found.</param>
public sealed record AuditVerdict(long Records, long Sealed, long Unsealed, string? Head, bool Whole, IReadOnlyList<AuditFinding> Findings);

/// <summary>Goes through the whole chain and says what is not as it was written: edited, deleted, reordered, truncated, rewritten (SEC11, SEC12).</summary>
public sealed class AuditVerification(KernelDb db, AuditAnchors anchors)
{
    private const int Batch = 5_000;

    /// <summary>Findings beyond this many tell nothing more.</summary>
    private const int Most = 1_000;

    // A head is committed a moment before its anchor is on the disk; who verifies just then looks again.
    private const int Looks = 8;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly List<AuditFinding> _findings = [];
    private readonly List<(AuditSeal Seal, string Before, AuditRecord Record)> _mismatches = [];
    private Dictionary<long, string?> _anchored = [];

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        _anchored = ReadAnchors();
        var head = await WalkAsync(cancellationToken);
        TellEditedFromReordered();
        await JudgeAnchorsAsync(head, cancellationToken);
        var records = await db.AuditRecords.LongCountAsync(cancellationToken);
        var links = await db.AuditSeals.LongCountAsync(cancellationToken);
        var open = await db.AuditRecords.LongCountAsync(record => !db.AuditSeals.Any(seal => seal.RecordId == record.Id), cancellationToken);
        return new AuditVerdict(records, links, open, head?.Hash, _findings.Count == 0, [.. _findings.OrderBy(finding => finding.Sequence).Take(Most)]);
    }

    private async Task<AuditSeal?> WalkAsync(CancellationToken cancellationToken)
    {
        AuditSeal? last = null;
        for (; ; )
        {
            var after = last?.Sequence ?? 0;
            var links = await db.AuditSeals.Where(seal => seal.Sequence > after).OrderBy(seal => seal.Sequence).Take(Batch)
                .GroupJoin(db.AuditRecords, seal => seal.RecordId, record => record.Id, (seal, records) => new { seal, records })
                .SelectMany(pair => pair.records.DefaultIfEmpty(), (pair, record) => new { pair.seal, record })
                .OrderBy(link => link.seal.Sequence).ToListAsync(cancellationToken);
            foreach (var link in links)
            {
                Judge(link.seal, link.record, last);
                last = link.seal;
            }

            if (links.Count < Batch || _findings.Count + _mismatches.Count > Most)
                return last;
        }
    }

    private void Judge(AuditSeal seal, AuditRecord? record, AuditSeal? last)
    {
        var expected = (last?.Sequence ?? 0) + 1;
        for (var missing = expected; missing < seal.Sequence && missing < expected + Most; missing++)
            _findings.Add(new AuditFinding(AuditFault.SealDeleted, missing, null));
        if (record is null)
        {
            _findings.Add(new AuditFinding(AuditFault.RecordDeleted, seal.Sequence, seal.RecordId));
        }
        else if (seal.Sequence == expected)
        {
            var before = last?.Hash ?? AuditChain.Beginning;
            if (AuditChain.Link(before, record) != seal.Hash)
                _mismatches.Add((seal, before, record));
        }

        if (_anchored.TryGetValue(seal.Sequence, out var anchored) && anchored is not null && anchored != seal.Hash)
            _findings.Add(new AuditFinding(AuditFault.Rewritten, seal.Sequence, seal.RecordId));
    }

    // A link that fits behind another link than the one it stands behind was moved; one that fits nowhere was edited.
    private void TellEditedFromReordered()
    {
        var hashes = _mismatches.SelectMany(mismatch => new[] { mismatch.Before, mismatch.Seal.Hash }).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (seal, _, record) in _mismatches)
        {
            var moved = _mismatches.Count <= Most && hashes.Exists(hash => AuditChain.Link(hash, record) == seal.Hash);
            var swapped = moved || _mismatches.Exists(other => other.Seal != seal && AuditChain.Link(other.Before, record) == other.Seal.Hash);
            _findings.Add(new AuditFinding(swapped ? AuditFault.Reordered : AuditFault.RecordEdited, seal.Sequence, seal.RecordId));
        }
    }

    private Dictionary<long, string?> ReadAnchors()
    {
        var lines = anchors.Read();
        foreach (var (line, anchor) in lines.Index())
        {
            if (anchor is null)
                _findings.Add(new AuditFinding(AuditFault.AnchorForged, line + 1, null));
        }

        return lines.OfType<AuditAnchor>().GroupBy(anchor => anchor.Sequence).ToDictionary(group => group.Key, group => (string?)group.First().Hash);
    }

    private async Task JudgeAnchorsAsync(AuditSeal? head, CancellationToken cancellationToken)
    {
        var newest = _anchored.Count == 0 ? 0 : _anchored.Keys.Max();
        if (newest > (head?.Sequence ?? 0))
            _findings.Add(new AuditFinding(AuditFault.Truncated, newest, null));
        else if (head is not null && newest < head.Sequence && !await IsAnchoredAsync(head, cancellationToken))
            _findings.Add(new AuditFinding(AuditFault.AnchorMissing, head.Sequence, null));
    }

    private async Task<bool> IsAnchoredAsync(AuditSeal head, CancellationToken cancellationToken)
    {
        for (var look = 1; look <= Looks; look++)
        {
            if (anchors.Newest() is { } newest && newest.Sequence >= head.Sequence)
                return true;
            await Task.Delay(BetweenLooks, cancellationToken);
        }

        return false;
    }
}

using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Assistance.Kernel.Audit;

/// <summary>
/// Puts records that are not yet in the chain into it, oldest first, within the caller's transaction, and anchors the new head once that is committed.
/// Of two that seal at once, the unique sequence lets one through.
/// </summary>
public sealed class AuditSealing(KernelDb db, DbSession session, AuditAnchors anchors, ILogger<AuditSealing> log)
{
    private const int Batch = 2_000;

    /// <param name="most">Records at most; the rest is for the next time.</param>
    /// <returns>How many were sealed.</returns>
    public async Task<int> SealAsync(int most, CancellationToken cancellationToken)
    {
        var head = await db.AuditSeals.OrderByDescending(seal => seal.Sequence).FirstOrDefaultAsync(cancellationToken);
        if (head is not null && anchors.Newest()?.Hash != head.Hash)
            Anchor(head);
        var done = 0;
        DateTime? from = null;
        while (done < most)
        {
            var open = db.AuditRecords.Where(record => !db.AuditSeals.Any(seal => seal.RecordId == record.Id));
            if (from is { } last)
                open = open.Where(record => record.At >= last);
            var records = await open.OrderBy(record => record.At).ThenBy(record => record.Id).Take(Math.Min(Batch, most - done)).ToListAsync(cancellationToken);
            foreach (var record in records)
            {
                head = new AuditSeal((head?.Sequence ?? 0) + 1, record.Id, AuditChain.Link(head?.Hash ?? AuditChain.Beginning, record), session.Clock.Now);
                db.AuditSeals.Add(head);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            done += records.Count;
            if (records.Count < Batch)
                break;
            from = records[^1].At;
        }

        if (done > 0 && head is { } sealedHead)
            session.AfterCommit(() => Anchor(sealedHead));
        return done;
    }

    private void Anchor(AuditSeal head)
    {
        try
        {
            anchors.Append(head, session.Clock.Now);
            log.LogInformation("Audit chain sealed to {Sequence} {Hash}", head.Sequence, head.Hash);
        }
        catch (IOException exception)
        {
            // The seals stand; the next run finds the head without its anchor and makes up for it.
            log.LogError(exception, "The audit chain's head {Sequence} could not be anchored", head.Sequence);
        }
    }
}

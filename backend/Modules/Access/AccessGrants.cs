using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access;

internal sealed class AccessGrants(AccessDb db, BusinessClock clock) : IAccessGrants
{
    public void Give(UserId userId, Guid subjectId, string reason, DateOnly from) =>
        db.Add(new AccessGrant(Guid.CreateVersion7(clock.Time.GetUtcNow()), userId, subjectId, reason, from));

    public async Task WithdrawAsync(string reason, DateOnly until, CancellationToken cancellationToken)
    {
        // Given within this very command, perhaps: then it is not in the database yet.
        var given = db.ChangeTracker.Entries<AccessGrant>().Select(entry => entry.Entity).Where(grant => grant.Reason == reason);
        var stored = await db.Set<AccessGrant>().AsTracking().Where(grant => grant.Reason == reason).ToListAsync(cancellationToken);
        foreach (var grant in stored.Union(given).Where(grant => grant.Until is null || grant.Until > until).ToList())
            grant.WithdrawOn(until);
    }

    public Task<int> CountAsync(Guid subjectId, CancellationToken cancellationToken) => HeldOn(subjectId).CountAsync(cancellationToken);

    public async Task FollowAsync(Guid act, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var held = await db.MoveAsync(act, HeldOn(from), grant => grant.Id, cancellationToken);
        await held.SetAsync(grant => grant.SubjectId, to, cancellationToken);
    }

    public Task UndoAsync(Guid act, CancellationToken cancellationToken) => db.UndoMovesAsync(act, cancellationToken);

    private IQueryable<AccessGrant> HeldOn(Guid subjectId)
    {
        var today = clock.Today;
        return db.Set<AccessGrant>().Where(grant => grant.SubjectId == subjectId && (grant.Until == null || grant.Until >= today));
    }
}

using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Kernel.Calendar;
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
}

using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Administration;

/// <summary>The system is never left without one of its three administrators: of each kind there is somebody whose post has no end.</summary>
internal sealed class Administrators(AccessDb db, BusinessClock clock)
{
    /// <param name="from">The first day without the one who leaves.</param>
    /// <returns>A refusal if nobody else goes on in one of these administrators' roles.</returns>
    public async Task<Refusal?> LastAsync(UserId leaving, IEnumerable<Role> roles, DateOnly from, CancellationToken cancellationToken)
    {
        foreach (var role in roles.Where(role => role.IsAdministrator()).Distinct())
        {
            // Of two who take leave of each other at once, the second waits here until it is known whether the first is gone.
            await db.Users.Where(u => u.Posts.Any(p => p.Role == role)).ExecuteUpdateAsync(set => set.SetProperty(u => u.DisabledAt, u => u.DisabledAt), cancellationToken);
            if (!await Enabled.AnyAsync(u => u.Id != leaving && u.Posts.Any(p => p.Role == role && p.From <= from && p.Until == null), cancellationToken))
                return AccessRefusals.LastAdministrator;
        }

        return null;
    }

    /// <returns>A refusal if no other than this user could release an account that needs somebody of the role.</returns>
    public async Task<Refusal?> MissingAsync(Role role, UserId other, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return await Enabled.AnyAsync(u => u.Id != other && u.Posts.Any(p => p.Role == role && p.From <= today && (p.Until == null || p.Until >= today)), cancellationToken)
            ? null
            : AccessRefusals.NobodyToRelease;
    }

    private IQueryable<User> Enabled => db.Users.Where(u => u.DisabledAt == null && u.FirstHalf == null);
}

using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Administration;

/// <summary>The system is never left without one of its three administrators.</summary>
internal sealed class Administrators(AccessDb db, BusinessClock clock)
{
    /// <returns>A refusal if nobody else holds one of these administrators' roles.</returns>
    public async Task<Refusal?> LastAsync(UserId leaving, IEnumerable<Role> roles, CancellationToken cancellationToken)
    {
        foreach (var role in roles.Where(role => role.IsAdministrator()).Distinct())
        {
            if (!await At(role).AnyAsync(u => u.Id != leaving, cancellationToken))
                return AccessRefusals.LastAdministrator;
        }

        return null;
    }

    /// <returns>A refusal if no other than this user could release an account that needs somebody of the role.</returns>
    public async Task<Refusal?> MissingAsync(Role role, UserId other, CancellationToken cancellationToken) =>
        await At(role).AnyAsync(u => u.Id != other, cancellationToken) ? null : AccessRefusals.NobodyToRelease;

    private IQueryable<User> At(Role role)
    {
        var today = clock.Today;
        return db.Users.Where(u => u.DisabledAt == null && u.FirstHalf == null && u.Posts.Any(p => p.Role == role && p.From <= today && (p.Until == null || p.Until >= today)));
    }
}

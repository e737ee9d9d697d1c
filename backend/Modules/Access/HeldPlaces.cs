using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access;

internal sealed class HeldPlaces(AccessDb db, DbSession session) : IHeldPlaces
{
    public async Task<IReadOnlyList<HeldPlace>> AtAsync(IReadOnlyCollection<OrgId> organisations, DateOnly day, CancellationToken cancellationToken)
    {
        var wanted = organisations.ToList();
        var users = await db.Users.Where(u => u.Posts.Any(p => wanted.Contains(p.OrganisationId) && (p.Until == null || p.Until >= day))).OrderBy(u => u.Id).ToListAsync(cancellationToken);
        return
        [
            .. users.SelectMany(user => user.Posts
                .Where(post => wanted.Contains(post.OrganisationId) && (post.Until is null || post.Until >= day))
                .Select(post => new HeldPlace(user.Id, post.Id.Value, user.Name, post.Role, post.OrganisationId, post.OrgPath, post.OrganisationName, post.Until))),
        ];
    }

    public async Task LeaveAsync(IReadOnlyList<HeldPlace> posts, OrganisationPlace successor, DateOnly lastDay, CancellationToken cancellationToken)
    {
        foreach (var (user, post) in await HeldAsync(posts, cancellationToken))
        {
            var last = lastDay < post.From.AddDays(-1) ? post.From.AddDays(-1) : lastDay;
            if (post.Role == Role.Helper && !user.Holds(Role.Helper, successor.Id, lastDay.AddDays(1)))
            {
                post.GoTo(successor.Id, successor.Path, successor.Name);
                continue;
            }

            post.EndOn(last);
            session.Raise(new PostEnded(user.Id, post.Role, post.OrganisationId, post.OrgPath, last));
        }
    }

    public Task FollowAsync(IEnumerable<(OrgPath From, OrgPath To)> paths, CancellationToken cancellationToken) => db.RepathAsync(paths, cancellationToken);

    public async Task ReturnAsync(IReadOnlyList<HeldPlace> posts, CancellationToken cancellationToken)
    {
        var before = posts.ToDictionary(post => post.PostId);
        foreach (var (_, post) in await HeldAsync(posts, cancellationToken))
        {
            var was = before[post.Id.Value];
            post.GoTo(was.OrganisationId, was.Path, was.OrganisationName);
            post.EndOn(was.Until);
        }
    }

    private async Task<IReadOnlyList<(User User, HeldPost Post)>> HeldAsync(IReadOnlyList<HeldPlace> posts, CancellationToken cancellationToken)
    {
        var (users, ids) = (posts.Select(post => post.UserId).Distinct().ToList(), posts.Select(post => post.PostId).ToHashSet());
        var found = await db.Users.AsTracking().Where(u => users.Contains(u.Id)).ToListAsync(cancellationToken);
        return [.. found.SelectMany(user => user.Posts.Where(post => ids.Contains(post.Id.Value)).Select(post => (user, post)))];
    }
}

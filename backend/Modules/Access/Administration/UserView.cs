using System.Linq.Expressions;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Administration;

/// <param name="Phone">In its masked form.</param>
/// <param name="LastSeenAt">When a session of theirs was last used, to the minute; null where they never signed in.</param>
/// <param name="Posts">All of them, past ones too.</param>
internal sealed record UserView(
    UserId Id,
    string Account,
    string Name,
    string? Phone,
    AccountState State,
    bool MustChangePassword,
    DateTime CreatedAt,
    DateTime? LastSeenAt,
    IReadOnlyList<PostView> Posts,
    int Version) : IVersionedView
{
    /// <summary>The projection of lists and of one.</summary>
    public static Expression<Func<User, UserView>> From(AccessDb db) => user => new UserView(
        user.Id,
        user.Account,
        user.Name,
        user.Phone == null ? null : user.Phone.Masked,
        user.DisabledAt != null ? AccountState.Disabled : user.FirstHalf != null ? AccountState.AwaitingRelease : AccountState.Enabled,
        user.MustChangePassword,
        user.CreatedAt,
        db.Sessions.Where(session => session.UserId == user.Id).Max(session => (DateTime?)session.LastSeenAt),
        user.Posts.OrderBy(post => post.From)
            .Select(post => new PostView(post.Id.Value, post.Role, post.OrganisationId, post.OrganisationName, post.From, post.Until)).ToList(),
        user.Version);

    public static async Task<Result<UserView>> OfAsync(AccessDb db, UserId id, CancellationToken cancellationToken) =>
        await db.Users.Where(user => user.Id == id).Select(From(db)).SingleOrDefaultAsync(cancellationToken) is { } view ? view : AccessRefusals.UserNotFound;
}

/// <param name="Until">Last day, inclusive; null while no end is set.</param>
internal sealed record PostView(Guid Id, Role Role, OrgId OrganisationId, string OrganisationName, DateOnly From, DateOnly? Until);

using Assistance.Kernel.Values;

namespace Assistance.Kernel.Scoping;

/// <summary>
/// The rows that an operation may reach: up to four subtrees and, for a helper, those whom a grant gives.
/// Made from only those posts whose role allows the operation.
/// </summary>
public sealed class Scope
{
    public const int MaximumRoots = 4;

    private Scope(bool everything, IReadOnlyList<OrgPath> roots, UserId? grantee) =>
        (Everything, Roots, Grantee) = (everything, roots, grantee);

    public static Scope All { get; } = new(true, [], null);

    public static Scope None { get; } = new(false, [], null);

    public bool Everything { get; }

    /// <summary>Subtrees, none within another.</summary>
    public IReadOnlyList<OrgPath> Roots { get; }

    /// <summary>Whose grants count, where the operation is one of helpers.</summary>
    public UserId? Grantee { get; }

    public static Scope Of(Actor actor, IReadOnlyCollection<Role> allowed)
    {
        var posts = actor.Posts.Where(post => allowed.Contains(post.Role)).ToList();
        var roots = posts.Where(post => post.Role != Role.Helper).Select(post => post.Path).Order()
            .Aggregate(new List<OrgPath>(), (kept, path) =>
            {
                if (!kept.Exists(root => root.Covers(path)))
                    kept.Add(path);
                return kept;
            });
        return new Scope(false, roots, posts.Exists(post => post.Role == Role.Helper) ? actor.UserId : null);
    }

    public bool Covers(OrgPath path) => Everything || Roots.Any(root => root.Covers(path));
}

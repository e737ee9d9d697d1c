using Assistance.Kernel.Values;

namespace Assistance.Kernel.Scoping;

/// <summary>Who acts: somebody signed in, the system's own jobs, or nobody.</summary>
public sealed record Actor(UserId? UserId, string Name, IReadOnlyList<Post> Posts)
{
    public static readonly Actor Nobody = new(null, "-", []);

    /// <summary>Scheduled jobs, the demo's set-up and reactions to events.</summary>
    public static readonly Actor System = new(null, "system", []);

    public bool SignedIn => UserId is not null;

    public bool Holds(Role role) => Posts.Any(post => post.Role == role);
}

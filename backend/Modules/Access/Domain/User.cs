using Assistance.Access.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Access.Domain;

/// <summary>Somebody who signs in, and the posts that say what they may do.</summary>
[Unscoped("Accounts are kept by the administrators, who have no subtree; others learn names only.")]
internal sealed class User : Aggregate
{
    public const int LongestAccount = 60;
    private readonly List<HeldPost> _posts = [];

    private User()
    {
    }

    private User(UserId id, string account, string name, byte[] passwordHash, bool mustChangePassword, DateTime at) =>
        (Id, Account, AccountKey, Name, PasswordHash, MustChangePassword, CreatedAt, PasswordChangedAt) =
        (id, account, KeyOf(account), name, passwordHash, mustChangePassword, at, at);

    public UserId Id { get; private set; }

    public string Account { get; private set; } = string.Empty;

    /// <summary>The account without regard to case; unique.</summary>
    public string AccountKey { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public SealedText? Phone { get; private set; }

    public byte[] PasswordHash { get; private set; } = [];

    public DateTime PasswordChangedAt { get; private set; }

    public bool MustChangePassword { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime? DisabledAt { get; private set; }

    /// <summary>
    /// The first half of a first password, until another administrator adds the second: of the two who together let somebody in,
    /// neither can sign in for them.
    /// </summary>
    public SealedText? FirstHalf { get; private set; }

    public IReadOnlyCollection<HeldPost> Posts => _posts;

    public AccountState State => DisabledAt is not null ? AccountState.Disabled : FirstHalf is not null ? AccountState.AwaitingRelease : AccountState.Enabled;

    public static User Create(UserId id, string account, string name, byte[] passwordHash, bool mustChangePassword, DateTime at) =>
        new(id, account.Trim(), name.Trim(), passwordHash, mustChangePassword, at);

    public static string KeyOf(string account) => account.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant();

    /// <summary>What they may do on that day.</summary>
    public IEnumerable<Post> PostsOn(DateOnly day) =>
        _posts.Where(post => post.Overlaps(day, day)).Select(post => new Post(post.Role, post.OrganisationId, post.OrgPath));

    public bool Holds(Role role, OrgId organisation, DateOnly day) => _posts.Exists(post => post.Role == role && post.OrganisationId == organisation && post.Overlaps(day, null));

    /// <summary>What they may do on that day or later.</summary>
    public IEnumerable<Role> RolesFrom(DateOnly day) => _posts.Where(post => post.Overlaps(day, null)).Select(post => post.Role);

    public void CallThem(string name, SealedText? phone) => (Name, Phone) = (name.Trim(), phone);

    /// <summary>Nobody signs in until the password's second half is given.</summary>
    public void AwaitRelease(SealedText firstHalf) => (PasswordHash, FirstHalf) = ([], firstHalf);

    /// <summary>Who gives the second half: not one of the same office.</summary>
    public Role ReleasedBy(DateOnly day) => PostsOn(day).Any(post => post.Role == Role.SecurityAdmin) ? Role.AuditAdmin : Role.SecurityAdmin;

    public void Release(byte[] hash, DateTime at)
    {
        FirstHalf = null;
        ChangePassword(hash, mustChangeNext: true, at);
    }

    public void ChangePassword(byte[] hash, bool mustChangeNext, DateTime at) =>
        (PasswordHash, MustChangePassword, PasswordChangedAt) = (hash, mustChangeNext, at);

    /// <summary>The same password, hashed with today's parameters.</summary>
    public void Rehash(byte[] hash) => PasswordHash = hash;

    public Refusal? Disable(DateTime at)
    {
        if (DisabledAt is not null)
            return AccessRefusals.AlreadyDisabled;
        DisabledAt = at;
        return null;
    }

    public Refusal? Enable()
    {
        if (DisabledAt is null)
            return AccessRefusals.NotDisabled;
        DisabledAt = null;
        return null;
    }

    public Result<HeldPost> Give(PostId id, Role role, OrganisationPlace organisation, DateOnly from, DateOnly? until)
    {
        if (until < from)
            return AccessRefusals.PeriodReversed;
        var meanwhile = _posts.Where(post => post.Overlaps(from, until)).ToList();
        if (meanwhile.Exists(post => post.Role.Excludes(role)))
            return AccessRefusals.RolesExclude;
        if (meanwhile.Exists(post => post.Role == role && post.OrganisationId == organisation.Id))
            return AccessRefusals.PostHeld;
        // A scope is at most that many subtrees; a helper's reaches by grants instead.
        if (role != Role.Helper && meanwhile.Count(post => post.Role != Role.Helper) >= Scope.MaximumRoots)
            return AccessRefusals.TooManyPosts;
        var post = new HeldPost(id, role, organisation, from, until);
        _posts.Add(post);
        return post;
    }

    /// <param name="id">Which post.</param>
    /// <param name="until">Last day, inclusive; the day before its first for a post that never counts.</param>
    public Result<HeldPost> End(PostId id, DateOnly until)
    {
        var post = _posts.Find(post => post.Id == id);
        if (post is null)
            return AccessRefusals.PostNotFound;
        if (until < post.From.AddDays(-1))
            return AccessRefusals.PeriodReversed;
        if (!post.HeldAfter(until))
            return AccessRefusals.PostEnded;
        post.EndOn(until);
        return post;
    }
}

internal enum AccountState
{
    Enabled,

    /// <summary>Waits for another administrator to give the second half of the first password.</summary>
    AwaitingRelease,

    Disabled,
}

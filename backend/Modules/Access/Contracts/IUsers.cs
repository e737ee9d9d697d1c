using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Access.Contracts;

/// <summary>Who uses the system, for the modules that address or name them.</summary>
public interface IUsers
{
    Task<IReadOnlyDictionary<UserId, string>> NamesAsync(IReadOnlyCollection<UserId> ids, CancellationToken cancellationToken);

    Task<UserId?> FindByAccountAsync(string account, CancellationToken cancellationToken);

    /// <summary>Enabled users who hold one of the roles today, where the post stands to the organisation as asked.</summary>
    Task<IReadOnlyList<UserId>> HoldingAsync(IReadOnlyCollection<Role> roles, OrgPath path, Standing standing, CancellationToken cancellationToken);

    /// <summary>Makes an account with a password that must be changed at the first sign-in, unless <paramref name="user"/> says otherwise; within the current command.</summary>
    Task<Result<UserId>> CreateAsync(NewUser user, CancellationToken cancellationToken);

    /// <summary>Gives a post to somebody; within the current command.</summary>
    Task<Result<Done>> GivePostAsync(UserId user, Role role, OrganisationPlace organisation, DateOnly from, CancellationToken cancellationToken);
}

/// <summary>Where a post stands, seen from an organisation.</summary>
public enum Standing
{
    /// <summary>At the organisation itself.</summary>
    At,

    /// <summary>At it or above: those whose scope reaches it.</summary>
    AtOrAbove,

    /// <summary>At it or below: those within its subtree.</summary>
    AtOrBelow,
}

public sealed record NewUser(string Account, string Name, string Password, bool MustChangePassword = true, string? Phone = null);

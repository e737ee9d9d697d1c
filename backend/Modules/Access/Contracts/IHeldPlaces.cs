using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Access.Contracts;

/// <summary>A post as it stands at an organisation.</summary>
public sealed record HeldPlace(UserId UserId, Guid PostId, string UserName, Role Role, OrgId OrganisationId, OrgPath Path, string OrganisationName, DateOnly? Until);

/// <summary>
/// The posts of organisations that are reorganised. A post never comes to reach more by it: at an organisation that is abolished it ends,
/// and administrators give another where one is due. A helper's goes along, since it reaches only those given by name.
/// </summary>
public interface IHeldPlaces
{
    /// <summary>Posts held on a day or later at these organisations.</summary>
    Task<IReadOnlyList<HeldPlace>> AtAsync(IReadOnlyCollection<OrgId> organisations, DateOnly day, CancellationToken cancellationToken);

    Task LeaveAsync(IReadOnlyList<HeldPlace> posts, OrganisationPlace successor, DateOnly lastDay, CancellationToken cancellationToken);

    /// <summary>The rows of posts follow their organisations in the tree.</summary>
    Task FollowAsync(IEnumerable<(OrgPath From, OrgPath To)> paths, CancellationToken cancellationToken);

    /// <summary>As they were before they were left.</summary>
    Task ReturnAsync(IReadOnlyList<HeldPlace> posts, CancellationToken cancellationToken);
}

using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>What the register says of a member by which a round of visits knows them.</summary>
/// <param name="Standing">党龄 in completed years; null where it is not known.</param>
/// <param name="Composition">By code.</param>
public sealed record OldMember(PersonId Id, OrgId OrgId, OrgPath OrgPath, DateOnly? JoinedOn, int? Standing, string? Composition);

public interface IOldMembers
{
    /// <summary>Active members below a path, within scope, who joined the party by a day or were cadres of their village; standings are those of <paramref name="on"/>.</summary>
    Task<IReadOnlyList<OldMember>> OnAsync(DateOnly on, DateOnly joinedBy, OrgPath below, CancellationToken cancellationToken);
}

using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Pairing.Domain;

/// <summary>A place and the part of the tree in which its people stand: members with the village's branch, others with the village below it.</summary>
internal sealed record HelpedPlace(OrgCard Card, OrgPath Home)
{
    public static HelpedPlace Of(OrgCard place, OrgCard? parent) =>
        new(place, parent is { Kind: OrgKind.VillageBranch } branch && place.Kind is OrgKind.Village or OrgKind.Community ? branch.Path : place.Path);
}

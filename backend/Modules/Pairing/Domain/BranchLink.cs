using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Domain;

/// <summary>An organ branch and a village, community or firm (rules D6, I2); either may have several of the other.</summary>
internal sealed class BranchLink : Bond
{
    /// <summary>The kinds of organisation that may be helped.</summary>
    public static readonly IReadOnlyList<OrgKind> Places = [OrgKind.Village, OrgKind.Community, OrgKind.VillageBranch, OrgKind.NewSectorBranch, OrgKind.HostUnit];

    private BranchLink()
    {
    }

    public BranchLinkId Id { get; private set; }

    public OrgId BranchId { get; private set; }

    public OrgId PlaceId { get; private set; }

    internal override Guid Helped => PlaceId.Value;

    protected override Guid Self => Id.Value;

    /// <param name="seat">Which of the branch's places it takes, from 1 to the pack's maximum.</param>
    public static Result<BranchLink> Propose(BranchLinkId id, OrgCard branch, HelpedPlace place, int seat, DateOnly on)
    {
        if (branch.Kind != OrgKind.OrganBranch)
            return PairingRefusals.NoOrganBranch(branch.Name);
        if (!Places.Contains(place.Card.Kind))
            return PairingRefusals.NoPlace(place.Card.Name);
        return new BranchLink
        {
            Id = id,
            BranchId = branch.Id,
            OrgPath = branch.Path,
            PlaceId = place.Card.Id,
            OtherPath = place.Home,
            ProposedOn = on,
            OpenKey = $"{branch.Id.Value:N}:{place.Card.Id.Value:N}",
            SeatKey = SeatOf(branch.Id.Value, seat),
        };
    }
}

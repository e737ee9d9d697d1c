using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

/// <summary>
/// What may stand below what. A village or host unit stands below the party organisation that works for it: whoever holds a post
/// at the branch then reaches the place, its people and what is agreed for it.
/// </summary>
internal static class OrganisationRules
{
    private static readonly OrgKind[] Branches = [OrgKind.VillageBranch, OrgKind.OrganBranch, OrgKind.NewSectorBranch, OrgKind.OtherBranch];
    private static readonly OrgKind[] NewSector = [OrgKind.NonPublicEnterprise, OrgKind.SocialOrganisation];
    private static readonly OrgKind[] Places = [OrgKind.Village, OrgKind.Community, OrgKind.HostUnit, OrgKind.MemberServiceCentre, .. NewSector];

    /// <summary>What a village has beside its party branch (rule E7). Nobody is registered with them: members are with the branch, others with the village.</summary>
    private static readonly OrgKind[] MassOrganisations = [OrgKind.VillageCommittee, OrgKind.YouthLeagueBranch, OrgKind.WomensFederation, OrgKind.MilitiaCompany];

    public static bool IsBranch(OrgKind kind) => Branches.Contains(kind) || kind == OrgKind.GeneralBranch;

    public static bool IsPlace(OrgKind kind) => Places.Contains(kind);

    public static bool MayHold(OrgKind parent, OrgKind child) => Below(parent).Contains(child);

    /// <summary>A member belongs to a branch; somebody else to the place where they live or work, or to the branch that knows them.</summary>
    public static bool MayHave(OrgKind kind, PartyStatus status) => IsBranch(kind) || (status == PartyStatus.NonMember && IsPlace(kind));

    public static IReadOnlyList<OrgKind> Below(OrgKind parent) => parent switch
    {
        OrgKind.CountyDepartment =>
        [
            OrgKind.TownshipCommittee, OrgKind.WorkCommittee, OrgKind.GeneralBranch, OrgKind.OrganBranch, OrgKind.NewSectorBranch, OrgKind.OtherBranch,
            OrgKind.HostUnit, OrgKind.MemberServiceCentre, OrgKind.AssistanceCentre, .. NewSector,
        ],
        OrgKind.WorkCommittee => [OrgKind.GeneralBranch, OrgKind.OrganBranch, OrgKind.NewSectorBranch, OrgKind.OtherBranch, OrgKind.HostUnit, OrgKind.MemberServiceCentre, .. NewSector],
        OrgKind.TownshipCommittee => [OrgKind.GeneralBranch, .. Branches, .. Places],
        OrgKind.GeneralBranch => [.. Branches, .. Places],
        OrgKind.VillageBranch => [.. Places, .. MassOrganisations],
        OrgKind.OrganBranch or OrgKind.NewSectorBranch or OrgKind.OtherBranch => Places,
        _ => [],
    };
}

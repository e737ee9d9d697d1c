using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>What an organisation is; party organisations, and the places and units that they work for.</summary>
public enum OrgKind
{
    /// <summary>县委组织部: the top of a county's tree.</summary>
    CountyDepartment,

    /// <summary>党工委, as that of the county's organs.</summary>
    WorkCommittee,

    /// <summary>乡镇党委</summary>
    TownshipCommittee,

    /// <summary>党总支</summary>
    GeneralBranch,

    /// <summary>村党支部、社区党支部</summary>
    VillageBranch,

    /// <summary>机关党支部</summary>
    OrganBranch,

    /// <summary>两新组织党支部</summary>
    NewSectorBranch,

    /// <summary>其他党支部</summary>
    OtherBranch,

    /// <summary>所在单位</summary>
    HostUnit,

    /// <summary>行政村</summary>
    Village,

    /// <summary>社区</summary>
    Community,

    /// <summary>党员服务中心</summary>
    MemberServiceCentre,

    /// <summary>非公有制企业: one half of the new sector (两新).</summary>
    NonPublicEnterprise,

    /// <summary>社会组织: the other half.</summary>
    SocialOrganisation,

    /// <summary>村（居）民委员会</summary>
    VillageCommittee,

    /// <summary>团支部</summary>
    YouthLeagueBranch,

    /// <summary>妇代会、妇联</summary>
    WomensFederation,

    /// <summary>民兵连</summary>
    MilitiaCompany,

    /// <summary>困难党员帮扶中心 (rule A17)</summary>
    AssistanceCentre,
}

/// <summary>An organisation as others show it.</summary>
/// <param name="DivisionCode">Statistical code, 6 to 12 digits, where it is a place.</param>
public sealed record OrgCard(OrgId Id, string Name, OrgKind Kind, OrgPath Path, OrgId? ParentId, string? DivisionCode);

/// <summary>Names and places of organisations. What an organisation is called is no secret: these answers pass the scope.</summary>
public interface IOrganisations
{
    Task<OrgCard?> FindAsync(OrgId id, CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<OrgId, OrgCard>> CardsAsync(IReadOnlyCollection<OrgId> ids, CancellationToken cancellationToken);

    /// <summary>The organisation itself and all that contain it, from the top.</summary>
    Task<IReadOnlyList<OrgCard>> LineageAsync(OrgId id, CancellationToken cancellationToken);

    /// <summary>All organisations of some kinds below a path, in path order.</summary>
    Task<IReadOnlyList<OrgCard>> BelowAsync(OrgPath path, IReadOnlyCollection<OrgKind> kinds, CancellationToken cancellationToken);

    /// <summary>The county; null before the first set-up.</summary>
    Task<OrgCard?> CountyAsync(CancellationToken cancellationToken);
}

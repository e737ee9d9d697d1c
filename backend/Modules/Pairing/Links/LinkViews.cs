using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Commitments;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Issues;
using Assistance.Pairing.Visits;

namespace Assistance.Pairing.Links;

internal sealed record LinkRow(
    BranchLinkId Id,
    int Version,
    BondState State,
    OrgId BranchId,
    string BranchName,
    OrgId PlaceId,
    string PlaceName,
    OrgKind PlaceKind,
    DateOnly ProposedOn,
    DateOnly? From,
    DateOnly? Until,
    EndReason? EndReason,
    string? EndNote,
    DateOnly? LastVisitOn) : IVersionedView
{
    public static LinkRow Of(BranchLink link, IReadOnlyDictionary<OrgId, OrgCard> organisations) => new(
        link.Id,
        link.Version,
        link.State,
        link.BranchId,
        organisations[link.BranchId].Name,
        link.PlaceId,
        organisations[link.PlaceId].Name,
        organisations[link.PlaceId].Kind,
        link.ProposedOn,
        link.From,
        link.Until,
        link.EndReason,
        link.EndNote,
        link.LastVisitOn);
}

internal sealed record LinksAnswer(IReadOnlyList<LinkRow> Items);

/// <summary>A link with what was promised and visited.</summary>
internal sealed record LinkView(
    LinkRow Link,
    int Version,
    IReadOnlyList<CommitmentView> Commitments,
    IReadOnlyList<VisitView> Visits,
    IReadOnlyList<IssueView> Issues,
    IReadOnlyList<string> Acts,
    bool MayManage) : IVersionedView;

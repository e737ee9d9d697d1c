using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Matching;
using Assistance.Pairing.Proposals;

namespace Assistance.Pairing.LinkProposals;

internal sealed record LinkEnd(OrgId Id, string Name);

/// <summary>A proposal in a list.</summary>
/// <param name="SolvedAt">When it was last solved.</param>
internal sealed record LinkProposalRow(
    LinkProposalId Id,
    int Version,
    ProposalState State,
    DateOnly ProposedOn,
    string ProposedBy,
    DateTime SolvedAt,
    int Solutions,
    DateOnly? ClosedOn,
    LineCounts Lines) : IVersionedView;

/// <param name="Extra">What the whole would cost more, everything else being placed anew as well as may be.</param>
/// <param name="MoreWithout">How many places more would be left without a branch.</param>
internal sealed record LinkLineChoice(LinkEnd Branch, long Extra, long MoreWithout, BothWords Reason);

/// <summary>A place of a proposal and the branch found.</summary>
/// <param name="Branch">Null where there is none.</param>
/// <param name="Township">Under which the place stands.</param>
/// <param name="Reason">Why this branch; or why none.</param>
/// <param name="Changed">Another than in the solution before.</param>
/// <param name="LinkId">Once it is issued.</param>
internal sealed record LinkLineView(
    LinkLineId Id,
    LineState State,
    LinkEnd? Branch,
    LinkEnd Place,
    string Township,
    int Cost,
    BothWords Reason,
    IReadOnlyList<LinkLineChoice> Alternatives,
    bool Changed,
    BranchLinkId? LinkId,
    BothWords? LapsedBecause);

/// <summary>A link that the department has decided on.</summary>
internal sealed record DecidedLink(LinkEnd Branch, LinkEnd Place);

/// <summary>A proposal with its lines, some two hundred at most, in the order of the places.</summary>
/// <param name="Stale">What has changed since it was solved; empty where it would be solved alike.</param>
/// <param name="Excluded">Links that are not to be.</param>
/// <param name="Acts">What may follow: solve, lock, exclude, issue, drop; undo once it is issued.</param>
internal sealed record LinkProposalView(
    LinkProposalRow Proposal,
    int Version,
    long Cost,
    IReadOnlyList<StaleReason> Stale,
    IReadOnlyList<LinkLineView> Lines,
    IReadOnlyList<DecidedLink> Excluded,
    IReadOnlyList<string> Acts) : IVersionedView;

/// <summary>A line that does not hold any more.</summary>
internal sealed record LapsedLink(LinkLineId Id, string Branch, string Place, string Code, BothWords Reason);

using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Matching;
using Assistance.Pairing.Proposals;

namespace Assistance.Pairing.LinkProposals;

internal readonly record struct LinkLineId(Guid Value) : IId<LinkLineId>
{
    public static LinkLineId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out LinkLineId id) => Ids.TryParse(text, out id);

    public int CompareTo(LinkLineId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>Which branch the place could have instead, and what the whole would cost more then.</summary>
/// <param name="MoreWithout">How many places more would be left without a branch.</param>
internal sealed record OtherBranch(OrgId BranchId, long Extra, long MoreWithout, BothWords Reason);

/// <summary>One place of a proposal and the branch found for it.</summary>
[NotAudited("Worked out anew from what is on record; what the department decides on it stands on the proposal.")]
internal sealed class LinkProposalLine : IScoped
{
    private LinkProposalLine()
    {
    }

    public LinkLineId Id { get; private set; }

    public LinkProposalId ProposalId { get; private set; }

    /// <summary>The proposal's.</summary>
    public OrgPath OrgPath { get; private set; }

    public LineState State { get; private set; }

    /// <summary>Null where none was found.</summary>
    public OrgId? BranchId { get; private set; }

    public OrgId PlaceId { get; private set; }

    /// <summary>Where the place stands.</summary>
    public OrgPath PlacePath { get; private set; }

    public int Cost { get; private set; }

    /// <summary>Why this branch; or why none.</summary>
    public BothWords Reason { get; private set; } = new(string.Empty, string.Empty);

    public IReadOnlyList<OtherBranch> Others { get; private set; } = [];

    /// <summary>Another than in the solution before.</summary>
    public bool Changed { get; private set; }

    /// <summary>Once it is issued.</summary>
    public BranchLinkId? LinkId { get; private set; }

    /// <summary>Why it was not issued with the rest.</summary>
    public BothWords? LapsedBecause { get; private set; }

    public BranchAndPlace? Link => BranchId is { } branch ? new BranchAndPlace(branch, PlaceId) : null;

    public static LinkProposalLine Of(LinkLineId id, LinkProposal proposal, ProposedLink found) => new()
    {
        Id = id,
        ProposalId = proposal.Id,
        OrgPath = proposal.OrgPath,
        State = found.Locked ? LineState.Locked : LineState.Proposed,
        BranchId = found.Branch.Card.Id,
        PlaceId = found.Place.Place.Card.Id,
        PlacePath = found.Place.Place.Card.Path,
        Cost = found.Fit.Cost,
        Reason = found.Fit.Reason(),
        Others = [.. found.Others.Select(other => new OtherBranch(other.Branch.Card.Id, other.Extra.Cost, other.Extra.Unmet, other.Fit.Reason()))],
    };

    public static LinkProposalLine Without(LinkLineId id, LinkProposal proposal, PlaceWithout without) => new()
    {
        Id = id,
        ProposalId = proposal.Id,
        OrgPath = proposal.OrgPath,
        State = LineState.Without,
        PlaceId = without.Place.Place.Card.Id,
        PlacePath = without.Place.Place.Card.Path,
        Reason = without.Reason,
    };

    /// <summary>The department decides on the line, or takes that back.</summary>
    public void Decide(LinkProposal proposal, ProposalDecisionKind kind, bool holds)
    {
        var decided = kind == ProposalDecisionKind.Locked ? LineState.Locked : LineState.Excluded;
        if (holds)
        {
            proposal.Decide(Link!, kind);
            State = decided;
            return;
        }

        proposal.Free(Link!, kind);
        if (State == decided)
            State = LineState.Proposed;
    }

    public void Differs() => Changed = true;

    public void Issued(BranchLinkId link) => (State, LinkId) = (LineState.Issued, link);

    public void Lapsed(BothWords because) => (State, LapsedBecause) = (LineState.Lapsed, because);

    /// <summary>Issued no more: it is what it was before.</summary>
    public void Restore(LinkProposal proposal)
    {
        State = proposal.Wishes.Locked.Contains(Link!) ? LineState.Locked : LineState.Proposed;
        (LinkId, LapsedBecause) = (null, null);
    }
}

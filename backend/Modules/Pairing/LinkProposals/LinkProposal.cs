using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Pairing.Matching;
using Assistance.Pairing.Proposals;

namespace Assistance.Pairing.LinkProposals;

internal readonly record struct LinkProposalId(Guid Value) : IId<LinkProposalId>
{
    public static LinkProposalId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out LinkProposalId id) => Ids.TryParse(text, out id);

    public int CompareTo(LinkProposalId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Which organ branch could look after which place, for the whole county, kept until the department issues or drops it. What the department decides on it,
/// locks and exclusions, stays when the rest is solved anew; what was issued is taken back as a whole while nothing hangs on it.
/// </summary>
internal sealed class LinkProposal : Aggregate, IScoped
{
    private static readonly Dictionary<ProposalState, string[]> Allowed = new()
    {
        [ProposalState.Open] = ["solve", "lock", "exclude", "issue", "drop"],
        [ProposalState.Issued] = ["undo"],
        [ProposalState.Dropped] = [],
    };

    private readonly List<LinkDecision> _decisions = [];

    private LinkProposal()
    {
    }

    public LinkProposalId Id { get; private set; }

    /// <summary>The county's: its department decides.</summary>
    public OrgPath OrgPath { get; private set; }

    public ProposalState State { get; private set; } = ProposalState.Open;

    public DateOnly ProposedOn { get; private set; }

    public UserId ProposedBy { get; private set; }

    /// <summary>When it was last solved, in UTC.</summary>
    public DateTime SolvedAt { get; private set; }

    /// <summary>How often it was solved.</summary>
    public int Solutions { get; private set; }

    /// <summary>Of all its links.</summary>
    public long Cost { get; private set; }

    /// <summary>What it was solved from.</summary>
    public GroundMarks Marks { get; private set; } = GroundMarks.None;

    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyList<LinkDecision> Decisions => _decisions;

    public LinkWishes Wishes => new(LinksOf(ProposalDecisionKind.Locked), LinksOf(ProposalDecisionKind.Excluded));

    internal IReadOnlyList<string> Acts => Allowed[State];

    public static LinkProposal Open(LinkProposalId id, OrgPath county, UserId by, DateOnly on) => new() { Id = id, OrgPath = county, ProposedBy = by, ProposedOn = on };

    public Refusal? RefuseTo(string act) => Acts.Contains(act, StringComparer.Ordinal) ? null : LinkProposalRefusals.Closed(State, Acts);

    public void Solved(ProposedLinks found, GroundMarks marks, DateTime at)
    {
        (Cost, Marks, SolvedAt) = (found.Cost, marks, at);
        Solutions++;
    }

    /// <summary>The place is to have this branch, in place of one that it had.</summary>
    public void Choose(BranchChoice choice)
    {
        if (choice.InsteadOf is { } before)
            Free(before, ProposalDecisionKind.Locked);
        Decide(choice.Chosen, ProposalDecisionKind.Locked);
    }

    /// <summary>The link is to be, or not to be, whatever else is found.</summary>
    public void Decide(BranchAndPlace link, ProposalDecisionKind kind)
    {
        if (_decisions.Find(one => one.Link == link) is { } before)
        {
            if (before.Kind == kind)
                return;
            _decisions.Remove(before);
        }

        _decisions.Add(new LinkDecision(_decisions.Count == 0 ? 1 : _decisions.Max(one => one.Number) + 1, link.BranchId, link.PlaceId, kind));
    }

    /// <summary>Takes a decision back.</summary>
    public void Free(BranchAndPlace link, ProposalDecisionKind kind) => _decisions.RemoveAll(one => one.Link == link && one.Kind == kind);

    public void Issue(DateOnly on) => (State, ClosedOn) = (ProposalState.Issued, on);

    /// <summary>It may be worked on again.</summary>
    public void Undo() => (State, ClosedOn) = (ProposalState.Open, null);

    public void Drop(DateOnly on) => (State, ClosedOn) = (ProposalState.Dropped, on);

    private IReadOnlyList<BranchAndPlace> LinksOf(ProposalDecisionKind kind) => [.. _decisions.Where(one => one.Kind == kind).Select(one => one.Link)];
}

/// <summary>A branch that the department chooses.</summary>
/// <param name="InsteadOf">The link of the line on which it is chosen.</param>
internal sealed record BranchChoice(BranchAndPlace Chosen, BranchAndPlace? InsteadOf);

/// <summary>That a branch is to look after a place, or is not to.</summary>
internal sealed class LinkDecision
{
    private LinkDecision()
    {
    }

    public LinkDecision(int number, OrgId branchId, OrgId placeId, ProposalDecisionKind kind) => (Number, BranchId, PlaceId, Kind) = (number, branchId, placeId, kind);

    public int Number { get; private set; }

    public OrgId BranchId { get; private set; }

    public OrgId PlaceId { get; private set; }

    public ProposalDecisionKind Kind { get; private set; }

    public BranchAndPlace Link => new(BranchId, PlaceId);
}

using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Matching;

namespace Assistance.Pairing.Proposals;

internal readonly record struct ProposalId(Guid Value) : IId<ProposalId>
{
    public static ProposalId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ProposalId id) => Ids.TryParse(text, out id);

    public int CompareTo(ProposalId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

internal enum ProposalState
{
    Open,
    Issued,
    Dropped,
}

/// <summary>The part of the county that a proposal is of.</summary>
internal sealed record ProposalPart(OrgId? HelpersOf, OrgId? PeopleOf);

/// <summary>What a solution comes to.</summary>
/// <param name="ShortOfMinimums">Seats that the helpers are short of their minimums.</param>
internal sealed record ProposalSum(long Cost, long ShortOfMinimums, GroundMarks Marks);

/// <summary>
/// Who could look after whom in a part of the county, kept until the department issues or drops it. What the department decides on it, locks and exclusions,
/// stays when the rest is solved anew.
/// </summary>
internal sealed class MatchingProposal : Aggregate, IScoped
{
    private static readonly Dictionary<ProposalState, string[]> Allowed = new()
    {
        [ProposalState.Open] = ["solve", "lock", "exclude", "issue", "drop"],
        [ProposalState.Issued] = [],
        [ProposalState.Dropped] = [],
    };

    private readonly List<ProposalDecision> _decisions = [];

    private MatchingProposal()
    {
    }

    public ProposalId Id { get; private set; }

    /// <summary>The county's: its department decides.</summary>
    public OrgPath OrgPath { get; private set; }

    public ProposalState State { get; private set; } = ProposalState.Open;

    /// <summary>Helpers of this organisation and those below it; of the whole county where it is null.</summary>
    public OrgId? HelpersOf { get; private set; }

    /// <summary>People of this organisation and those below it; likewise.</summary>
    public OrgId? PeopleOf { get; private set; }

    public DateOnly ProposedOn { get; private set; }

    public UserId ProposedBy { get; private set; }

    /// <summary>When it was last solved, in UTC.</summary>
    public DateTime SolvedAt { get; private set; }

    /// <summary>How often it was solved.</summary>
    public int Solutions { get; private set; }

    /// <summary>Of all its pairs and of the load on the helpers.</summary>
    public long Cost { get; private set; }

    public long ShortOfMinimums { get; private set; }

    /// <summary>What it was solved from.</summary>
    public GroundMarks Marks { get; private set; } = GroundMarks.None;

    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyList<ProposalDecision> Decisions => _decisions;

    public ProposalPart Part => new(HelpersOf, PeopleOf);

    public MatchingWishes Wishes => new(PairsOf(ProposalDecisionKind.Locked), PairsOf(ProposalDecisionKind.Excluded));

    internal IReadOnlyList<string> Acts => Allowed[State];

    public static MatchingProposal Open(ProposalId id, OrgPath county, ProposalPart part, UserId by, DateOnly on) => new()
    {
        Id = id,
        OrgPath = county,
        HelpersOf = part.HelpersOf,
        PeopleOf = part.PeopleOf,
        ProposedBy = by,
        ProposedOn = on,
    };

    public Refusal? RefuseTo(string act) =>
        Acts.Contains(act, StringComparer.Ordinal) ? null : ProposalRefusals.Closed(State, Acts);

    public void Solved(ProposalSum sum, DateTime at)
    {
        (Cost, ShortOfMinimums, Marks, SolvedAt) = (sum.Cost, sum.ShortOfMinimums, sum.Marks, at);
        Solutions++;
    }

    /// <summary>The person is to have this helper, in place of one whom they had.</summary>
    public void Choose(HelperChoice choice)
    {
        if (choice.InsteadOf is { } before)
            Free(before, ProposalDecisionKind.Locked);
        Decide(choice.Chosen, ProposalDecisionKind.Locked);
    }

    /// <summary>The pair is to be, or not to be, whatever else is found.</summary>
    public void Decide(HelperAndPerson pair, ProposalDecisionKind kind)
    {
        if (_decisions.Find(one => one.Pair == pair) is { } before)
        {
            if (before.Kind == kind)
                return;
            _decisions.Remove(before);
        }

        _decisions.Add(new ProposalDecision(_decisions.Count == 0 ? 1 : _decisions.Max(one => one.Number) + 1, pair.HelperId, pair.BeneficiaryId, kind));
    }

    /// <summary>Takes a decision back.</summary>
    public void Free(HelperAndPerson pair, ProposalDecisionKind kind) => _decisions.RemoveAll(one => one.Pair == pair && one.Kind == kind);

    public void Issue(DateOnly on) => (State, ClosedOn) = (ProposalState.Issued, on);

    public void Drop(DateOnly on) => (State, ClosedOn) = (ProposalState.Dropped, on);

    private IReadOnlyList<HelperAndPerson> PairsOf(ProposalDecisionKind kind) => [.. _decisions.Where(one => one.Kind == kind).Select(one => one.Pair)];
}

/// <summary>A helper whom the department chooses.</summary>
/// <param name="InsteadOf">The pair of the line on which it is chosen.</param>
internal sealed record HelperChoice(HelperAndPerson Chosen, HelperAndPerson? InsteadOf);

internal enum ProposalDecisionKind
{
    Locked,
    Excluded,
}

/// <summary>That two are to be paired, or are not to be.</summary>
internal sealed class ProposalDecision
{
    private ProposalDecision()
    {
    }

    public ProposalDecision(int number, PersonId helperId, PersonId beneficiaryId, ProposalDecisionKind kind) => (Number, HelperId, BeneficiaryId, Kind) = (number, helperId, beneficiaryId, kind);

    public int Number { get; private set; }

    public PersonId HelperId { get; private set; }

    public PersonId BeneficiaryId { get; private set; }

    public ProposalDecisionKind Kind { get; private set; }

    public HelperAndPerson Pair => new(HelperId, BeneficiaryId);
}

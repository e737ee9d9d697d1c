using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Matching;

namespace Assistance.Pairing.Proposals;

internal readonly record struct ProposalLineId(Guid Value) : IId<ProposalLineId>
{
    public static ProposalLineId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out ProposalLineId id) => Ids.TryParse(text, out id);

    public int CompareTo(ProposalLineId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

internal enum LineState
{
    Proposed,

    /// <summary>The department has decided that it stays.</summary>
    Locked,

    /// <summary>The department has decided against it; it is not issued.</summary>
    Excluded,

    /// <summary>There is no helper for the person, or too few.</summary>
    Without,

    Issued,

    /// <summary>It did not hold any more when the rest was issued.</summary>
    Lapsed,
}

/// <summary>Whom the person could have instead, and what the whole would cost more then.</summary>
/// <param name="MoreWithout">How many people more would be left without a helper.</param>
/// <param name="MoreShort">How many seats more the helpers would be short of their minimums.</param>
internal sealed record LineAlternative(PersonId HelperId, Fit Fit, long Extra, long MoreWithout, long MoreShort);

/// <summary>One person of a proposal and the helper found for them.</summary>
[NotAudited("Worked out anew from what is on record; what the department decides on it stands on the proposal.")]
internal sealed class ProposalLine : IScoped
{
    private ProposalLine()
    {
    }

    public ProposalLineId Id { get; private set; }

    public ProposalId ProposalId { get; private set; }

    /// <summary>The proposal's.</summary>
    public OrgPath OrgPath { get; private set; }

    public LineState State { get; private set; }

    /// <summary>Null where nobody was found.</summary>
    public PersonId? HelperId { get; private set; }

    public PersonId BeneficiaryId { get; private set; }

    /// <summary>Where the person belongs.</summary>
    public OrgPath PlacePath { get; private set; }

    public NeedTier Tier { get; private set; }

    public int Cost { get; private set; }

    public Fit? Fit { get; private set; }

    public IReadOnlyList<LineAlternative> Alternatives { get; private set; } = [];

    /// <summary>How many helpers are missing, and why.</summary>
    public Lack? Lack { get; private set; }

    /// <summary>Another than in the solution before.</summary>
    public bool Changed { get; private set; }

    /// <summary>Whom the person had in the solution before.</summary>
    public PersonId? FormerHelperId { get; private set; }

    /// <summary>Once it is issued.</summary>
    public PairId? PairId { get; private set; }

    /// <summary>Why it lapsed.</summary>
    public BothWords? LapsedBecause { get; private set; }

    public HelperAndPerson? Pair => HelperId is { } helper ? new HelperAndPerson(helper, BeneficiaryId) : null;

    public static ProposalLine Of(ProposalLineId id, MatchingProposal proposal, ProposedLine found) => new()
    {
        Id = id,
        ProposalId = proposal.Id,
        OrgPath = proposal.OrgPath,
        State = found.Locked ? LineState.Locked : LineState.Proposed,
        HelperId = found.Helper.Facts.Card.Id,
        BeneficiaryId = found.Person.Facts.Card.Id,
        PlacePath = found.Person.Facts.Card.OrgPath,
        Tier = found.Person.Tier,
        Cost = found.Fit.Cost,
        Fit = found.Fit,
        Alternatives = [.. found.Others.Select(other => new LineAlternative(other.Helper.Facts.Card.Id, other.Fit, other.Extra.Cost, other.Extra.Unmet, other.Extra.Short))],
    };

    public static ProposalLine Without(ProposalLineId id, MatchingProposal proposal, PersonWithoutHelper without) => new()
    {
        Id = id,
        ProposalId = proposal.Id,
        OrgPath = proposal.OrgPath,
        State = LineState.Without,
        BeneficiaryId = without.Person.Facts.Card.Id,
        PlacePath = without.Person.Facts.Card.OrgPath,
        Tier = without.Person.Tier,
        Lack = without.Lack,
    };

    /// <summary>The department decides on the line, or takes that back.</summary>
    public void Decide(MatchingProposal proposal, ProposalDecisionKind kind, bool holds)
    {
        var decided = kind == ProposalDecisionKind.Locked ? LineState.Locked : LineState.Excluded;
        if (holds)
        {
            proposal.Decide(Pair!, kind);
            State = decided;
            return;
        }

        proposal.Free(Pair!, kind);
        if (State == decided)
            State = LineState.Proposed;
    }

    public void Differs(PersonId? former) => (Changed, FormerHelperId) = (true, former);

    public void Issued(PairId pair) => (State, PairId) = (LineState.Issued, pair);

    public void Lapsed(BothWords because) => (State, LapsedBecause) = (LineState.Lapsed, because);
}

using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Matching;

namespace Assistance.Pairing.Proposals;

/// <summary>How many lines are in which state.</summary>
/// <param name="Proposed">Found, and not decided on.</param>
/// <param name="Changed">Another than in the solution before.</param>
internal sealed record LineCounts(int Proposed, int Locked, int Excluded, int Without, int Issued, int Lapsed, int Changed);

internal sealed record ProposalPlace(OrgId Id, string Name);

/// <summary>A proposal in a list.</summary>
/// <param name="HelpersOf">Whose helpers; null for the whole county's.</param>
/// <param name="PeopleOf">Whose people; likewise.</param>
/// <param name="SolvedAt">When it was last solved.</param>
internal sealed record ProposalRow(
    ProposalId Id,
    int Version,
    ProposalState State,
    ProposalPlace? HelpersOf,
    ProposalPlace? PeopleOf,
    DateOnly ProposedOn,
    string ProposedBy,
    DateTime SolvedAt,
    int Solutions,
    DateOnly? ClosedOn,
    LineCounts Lines) : IVersionedView;

/// <summary>A pair that the department has decided on.</summary>
internal sealed record DecidedPair(MatchedPerson Helper, MatchedPerson Beneficiary);

/// <summary>A proposal with what was decided on it; its lines are a list of their own.</summary>
/// <param name="Cost">Of all pairs and of the load on the helpers.</param>
/// <param name="ShortOfMinimums">Seats that the helpers are short of their minimums.</param>
/// <param name="Stale">What has changed since it was solved; empty where it would be solved alike.</param>
/// <param name="Excluded">Pairs that are not to be.</param>
/// <param name="Acts">What may follow: solve, lock, exclude, issue, drop.</param>
internal sealed record ProposalView(
    ProposalRow Proposal,
    int Version,
    long Cost,
    long ShortOfMinimums,
    IReadOnlyList<StaleReason> Stale,
    IReadOnlyList<DecidedPair> Excluded,
    IReadOnlyList<string> Acts) : IVersionedView;

/// <param name="Extra">What the whole would cost more, everybody else being placed anew as well as may be.</param>
/// <param name="MoreWithout">How many people more would be left without a helper.</param>
/// <param name="MoreShort">How many seats more the helpers would be short of their minimums.</param>
internal sealed record LineChoice(MatchedPerson Helper, int Cost, long Extra, long MoreWithout, long MoreShort, BothWords Reason);

/// <summary>A person of a proposal and the helper found.</summary>
/// <param name="Helper">Null where there is none.</param>
/// <param name="Reason">Why this helper; or why none.</param>
/// <param name="Changed">Another than in the solution before.</param>
/// <param name="Former">Whom the person had in the solution before, where that is another.</param>
/// <param name="PairId">Once it is issued.</param>
/// <param name="LapsedBecause">Why it was not issued with the rest.</param>
internal sealed record LineView(
    ProposalLineId Id,
    LineState State,
    MatchedPerson? Helper,
    MatchedPerson Beneficiary,
    NeedTier Tier,
    int Cost,
    BothWords Reason,
    IReadOnlyList<LineChoice> Alternatives,
    bool Changed,
    MatchedPerson? Former,
    PairId? PairId,
    BothWords? LapsedBecause);

/// <summary>A line that does not hold any more.</summary>
internal sealed record LapsedLine(ProposalLineId Id, string Helper, string Beneficiary, string Code, BothWords Reason);

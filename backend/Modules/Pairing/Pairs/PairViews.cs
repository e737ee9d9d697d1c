using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Commitments;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Issues;
using Assistance.Pairing.Visits;

namespace Assistance.Pairing.Pairs;

/// <summary>Somebody at one end of a pair.</summary>
internal sealed record PairPerson(PersonId Id, string Name, OrgId OrganisationId, string OrganisationName, NeedTier? Tier, PersonState State);

/// <summary>A pair in a list.</summary>
/// <param name="NextVisitDue">By the policy's rhythm; null unless the pair is in force.</param>
internal sealed record PairRow(
    PairId Id,
    int Version,
    BondState State,
    PairKind Kind,
    BeneficiaryKind BeneficiaryKind,
    PairPerson Helper,
    PairPerson Beneficiary,
    DateOnly ProposedOn,
    DateOnly? From,
    DateOnly? Until,
    EndReason? EndReason,
    bool Planned,
    DateOnly? LastVisitOn,
    DateOnly? NextVisitDue,
    bool VisitOverdue,
    bool FirstContactOverdue);

internal sealed record PlanMeasureView(HelpKind HelpKind, Measure Measure, string Text);

internal sealed record PlanView(int Number, DateOnly DrawnUpOn, string Goal, IReadOnlyList<PlanMeasureView> Measures, string Timetable, string People, string Place, string Tasks);

/// <summary>A pair with all that hangs on it.</summary>
/// <param name="Plans">Every version, the one in force first.</param>
/// <param name="Acts">What may follow in this state: issue, decline, end, handOver.</param>
/// <param name="MayManage">Whether the caller acts for the helping side: plans, commitments, planned visits.</param>
internal sealed record PairView(
    PairRow Pair,
    int Version,
    DateOnly? AgreedUntil,
    string? EndNote,
    PairId? Predecessor,
    PairId? Successor,
    IReadOnlyList<PlanView> Plans,
    IReadOnlyList<CommitmentView> Commitments,
    IReadOnlyList<VisitView> Visits,
    IReadOnlyList<IssueView> Issues,
    IReadOnlyList<string> Acts,
    bool MayManage) : IVersionedView;

/// <summary>What a command on several pairs made of each.</summary>
internal sealed record PairsAnswer(IReadOnlyList<PairRow> Items);

using Assistance.Assessment.Contracts;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Commendations;

internal enum NominationState
{
    /// <summary>已推荐: the branch put somebody forward.</summary>
    Nominated,

    /// <summary>乡镇同意: the committee above stands behind it.</summary>
    Endorsed,

    /// <summary>拟表彰: a meeting chose them.</summary>
    Chosen,

    /// <summary>已表彰</summary>
    Awarded,

    /// <summary>未入选</summary>
    Declined,

    /// <summary>已撤回</summary>
    Withdrawn,
}

/// <summary>Somebody put forward for a year's commendation, with what they did (rule D7). People endorse and choose; no score does.</summary>
internal sealed class Nomination : Aggregate, IScoped
{
    public const int LongestText = 1000;
    public const int LongestReason = 400;
    public const int MostRank = 1000;

    /// <summary>Still on its way, or given.</summary>
    public static readonly IReadOnlyList<NominationState> Standing = [NominationState.Nominated, NominationState.Endorsed, NominationState.Chosen, NominationState.Awarded];

    /// <summary>Whose own nominations need nobody's word beside them.</summary>
    public static readonly IReadOnlyList<Role> Endorsers = [Role.TownshipCommittee, Role.CountyDepartment];

    private Nomination()
    {
    }

    public NominationId Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>Of the year's commendation.</summary>
    public string Class { get; private set; } = string.Empty;

    public PersonId PersonId { get; private set; }

    /// <summary>The person's branch.</summary>
    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>事迹</summary>
    public string Deed { get; private set; } = string.Empty;

    /// <summary>佐证</summary>
    public string Evidence { get; private set; } = string.Empty;

    public DateOnly NominatedOn { get; private set; }

    public UserId? NominatedBy { get; private set; }

    /// <summary>Among those of the township and class, the first being 1.</summary>
    public int? Rank { get; private set; }

    /// <summary>What the committee says of them.</summary>
    public string? Opinion { get; private set; }

    public DateOnly? EndorsedOn { get; private set; }

    public UserId? EndorsedBy { get; private set; }

    public NominationState State { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public UserId? DecidedBy { get; private set; }

    /// <summary>The meeting's record.</summary>
    public DecisionId? DecisionId { get; private set; }

    /// <summary>Why they were turned down, or why it was taken back.</summary>
    public string? Reason { get; private set; }

    /// <param name="endorsed">A township's or the county's own, which needs nobody's word beside it.</param>
    public static Nomination PutForward(NominationId id, int year, string code, PersonCard person, (string Deed, string Evidence) said, bool endorsed, DateOnly on, UserId? by) => new()
    {
        Id = id,
        Year = year,
        Class = code,
        PersonId = person.Id,
        OrgId = person.OrgId,
        OrgPath = person.OrgPath,
        Deed = said.Deed.Trim(),
        Evidence = said.Evidence.Trim(),
        NominatedOn = on,
        NominatedBy = by,
        State = endorsed ? NominationState.Endorsed : NominationState.Nominated,
        EndorsedOn = endorsed ? on : null,
        EndorsedBy = endorsed ? by : null,
    };

    /// <summary>Said again, the new rank and opinion stand.</summary>
    public Refusal? Endorse(int rank, string? opinion, DateOnly on, UserId? by)
    {
        if (State is not (NominationState.Nominated or NominationState.Endorsed))
            return CommendationRefusals.DecidedAlready;
        (State, Rank, Opinion, EndorsedOn, EndorsedBy) = (NominationState.Endorsed, rank, string.IsNullOrWhiteSpace(opinion) ? null : opinion.Trim(), on, by);
        return null;
    }

    /// <summary>Whether a decision may be taken at all, before a seat is taken for it.</summary>
    public Refusal? RefuseDecision(bool choose, DecisionRecord? meeting, string? reason, UserId? by)
    {
        if (State is not (NominationState.Nominated or NominationState.Endorsed))
            return CommendationRefusals.DecidedAlready;
        if (by is { } user && (user == NominatedBy || user == EndorsedBy))
            return CommendationRefusals.OwnNomination;
        if (choose && State != NominationState.Endorsed)
            return CommendationRefusals.NotEndorsed;
        if (choose && meeting is null)
            return OutcomeRefusals.MeetingMissing;
        if (meeting is not null && meeting.HeldOn < NominatedOn)
            return CommendationRefusals.MeetingBefore;
        return !choose && string.IsNullOrWhiteSpace(reason) ? CommendationRefusals.ReasonMissing : null;
    }

    public void Decide(bool choose, DecisionRecord? meeting, string? reason, DateOnly on, UserId? by)
    {
        State = choose ? NominationState.Chosen : NominationState.Declined;
        (DecisionId, Reason, DecidedOn, DecidedBy) = (meeting?.Id, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), on, by);
    }

    public void Award() => State = NominationState.Awarded;

    public Refusal? Withdraw(string reason)
    {
        if (!Standing.Contains(State))
            return CommendationRefusals.OverAlready;
        (State, Reason) = (NominationState.Withdrawn, reason.Trim());
        return null;
    }

    public void MovedTo(OrgId organisation, OrgPath path) => (OrgId, OrgPath) = (organisation, path);
}

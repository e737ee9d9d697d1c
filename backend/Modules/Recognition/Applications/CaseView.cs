using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Notices;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Applications;

/// <summary>One case with all that was done on it.</summary>
/// <param name="Held">A notice is under objection: nothing that follows takes effect.</param>
/// <param name="PaidOn">The day of payment: the second clock (rule B8).</param>
/// <param name="VotingMembers">Active full members of the branch today, as the register has them: whom a meeting should see.</param>
/// <param name="Actions">What the signed-in user may do with it now.</param>
/// <param name="MayAttach">Whether they may put evidence into its file now.</param>
internal sealed record CaseView(
    CaseId Id,
    string Number,
    PersonId PersonId,
    string PersonName,
    OrgId OrgId,
    string OrgName,
    string TownshipName,
    CaseStage Stage,
    bool Held,
    PackCard Pack,
    CaseClock Clock,
    DateOnly? PaidOn,
    NeedTier? Tier,
    Money? Amount,
    DateOnly? EntitledFrom,
    DateOnly? EntitledUntil,
    string? EndReason,
    Application Application,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<HomeVisit> Visits,
    IReadOnlyList<Appraisal> Appraisals,
    IReadOnlyList<Opinion> Opinions,
    IReadOnlyList<Freeze> Freezes,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<Appeal> Appeals,
    IReadOnlyList<NoticeView> Notices,
    IReadOnlyList<Gate> Gates,
    int VotingMembers,
    IReadOnlyList<CaseAction> Actions,
    bool MayAttach,
    int Version) : IVersionedView;

/// <summary>The pack that judges the case, and what of it the case's forms need.</summary>
/// <param name="Vote">Null where the procedure has no appraisal.</param>
internal sealed record PackCard(
    Guid Id, string Key, string Name, EntryRoute? Route, IReadOnlyList<TierPolicy> Tiers, VoteRule? Vote, PublicNoticeStep? Notice, int Investigators, StepKind DecidedBy);

/// <param name="DueOn">Last day of the whole procedure.</param>
/// <param name="DaysLeft">Negative when overdue; stands still once decided or while frozen.</param>
internal sealed record CaseClock(
    DateOnly SubmittedOn, DateOnly DueOn, int DaysLeft, bool Overdue, DateOnly? DecidedOn, DateOnly? ClosedOn, DateOnly? FrozenOn, DateOnly StepDueOn, bool StepOverdue);

internal enum StepViewState
{
    Done,
    Current,
    Waiting,
    Returned,
    Stopped,
}

internal sealed record StepView(
    int Position, StepKind Kind, StepLevel By, StepViewState State, int Days, DateOnly? StartedOn, DateOnly? DueOn, DateOnly? EndedOn, bool Overdue,
    string? ActorName, string? Note, string? Reference);

internal enum GateKind
{
    /// <summary>入户调查关</summary>
    HomeVisit,

    /// <summary>核实收入关</summary>
    IncomeVerified,

    /// <summary>评议审查关</summary>
    Appraisal,

    /// <summary>群众监督关</summary>
    PublicSupervision,

    /// <summary>复核关: needed only where somebody objected.</summary>
    ReExamination,
}

/// <summary>One of the five gates (rule B12) with its evidence.</summary>
/// <param name="Passed">Null where the procedure or the case does not need it.</param>
internal sealed record Gate(GateKind Kind, bool? Passed, DateOnly? On, string? Evidence);

using Assistance.Assessment.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Assessment.Domain;

internal enum OutcomeKind
{
    /// <summary>奖励加分 (rule H7)</summary>
    Reward,

    /// <summary>扣分处罚 (rule H7)</summary>
    Penalty,

    /// <summary>表彰奖金, as 十佳 (rules D7, D12)</summary>
    Prize,

    /// <summary>通报批评 (rule D12)</summary>
    Criticism,

    /// <summary>取消县级补助经费 (rule D12)</summary>
    FundsWithdrawn,

    /// <summary>年度考核不称职 (rule C2)</summary>
    LowestGrade,

    /// <summary>民主评议排名末位 (rule C2)</summary>
    LastInVotes,

    /// <summary>诫勉教育不改 (rule C2): said by people.</summary>
    AdmonishedInVain,

    /// <summary>试用期不合格 (rule C2): said by people.</summary>
    ProbationFailed,

    /// <summary>连续两年末位 (rule C4)</summary>
    LastTwoYears,
}

internal enum OutcomeState
{
    /// <summary>待研究: the rule proposes it, nothing follows from that alone.</summary>
    Proposed,

    /// <summary>已采纳: people decided so at a meeting.</summary>
    Adopted,

    /// <summary>未采纳: people decided otherwise, and said why.</summary>
    Rejected,
}

/// <summary>How somebody is accompanied after a decision, and where a post stands (rules C5, C6).</summary>
internal enum FollowUpKind
{
    /// <summary>谈话</summary>
    Talk,

    /// <summary>学习培训</summary>
    Training,

    /// <summary>挂职锻炼</summary>
    Secondment,

    /// <summary>跟踪管理</summary>
    Tracking,

    /// <summary>待岗</summary>
    Waiting,

    /// <summary>公示</summary>
    PublicNotice,

    /// <summary>试用期</summary>
    Probation,

    /// <summary>聘任</summary>
    Appointment,

    /// <summary>任期届满考核</summary>
    EndOfTerm,

    /// <summary>可重新提拔使用</summary>
    EligibleAgain,
}

/// <summary>A step taken after a decision, as it was recorded.</summary>
internal sealed class OutcomeFollowUp
{
    private OutcomeFollowUp()
    {
    }

    public OutcomeFollowUp(int number, FollowUpKind kind, DateOnly on, string text, UserId? by) => (Number, Kind, On, Text, By) = (number, kind, on, text, by);

    public int Number { get; private set; }

    public FollowUpKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public UserId? By { get; private set; }
}

/// <summary>
/// What the published rule attaches to a score, or what somebody says ought to be looked into: a proposal with the record behind it. People decide, at a meeting whose
/// record is named; nobody loses or gets a post, money or points by the software.
/// </summary>
internal sealed class ScoreOutcome : Aggregate, IScoped
{
    private readonly List<OutcomeFollowUp> _followUps = [];

    private ScoreOutcome()
    {
    }

    public ScoreOutcomeId Id { get; private set; }

    public int Year { get; private set; }

    public ScoreSheetId SheetId { get; private set; }

    /// <summary>The year before, where the proposal rests on two.</summary>
    public ScoreSheetId? EarlierSheetId { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public OutcomeKind Kind { get; private set; }

    /// <summary>Of a prize: its code in the pack; empty for everything else.</summary>
    public string Prize { get; private set; } = string.Empty;

    /// <summary>The rule that it comes from, as <c>H7</c>.</summary>
    public string Rule { get; private set; } = string.Empty;

    /// <summary>The record behind it, in words.</summary>
    public string Basis { get; private set; } = string.Empty;

    /// <summary>In basis points of the project's points, below zero for a penalty.</summary>
    public int? Rate { get; private set; }

    public Money? Amount { get; private set; }

    public DateOnly ProposedOn { get; private set; }

    public OutcomeState State { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public UserId? DecidedBy { get; private set; }

    /// <summary>The meeting's record.</summary>
    public DecisionId? DecisionId { get; private set; }

    /// <summary>Why; owed where the proposal is not adopted.</summary>
    public string? Reason { get; private set; }

    public IReadOnlyList<OutcomeFollowUp> FollowUps => _followUps;

    public static ScoreOutcome Propose(ScoreOutcomeId id, ScoreSheet sheet, OutcomeKind kind, string rule, string basis, DateOnly on, string prize = "", int? rate = null, Money? amount = null, ScoreSheetId? earlier = null) => new()
    {
        Id = id,
        Year = sheet.Year,
        SheetId = sheet.Id,
        EarlierSheetId = earlier,
        OrgId = sheet.OrgId,
        OrgPath = sheet.OrgPath,
        Kind = kind,
        Prize = prize,
        Rule = rule,
        Basis = basis,
        Rate = rate,
        Amount = amount,
        ProposedOn = on,
    };

    /// <param name="decision">The meeting's record; owed where it is adopted.</param>
    public Refusal? Decide(bool adopt, DecisionRecord? decision, string? reason, DateOnly on, UserId? by)
    {
        if (State != OutcomeState.Proposed)
            return OutcomeRefusals.DecidedAlready;
        if (adopt && decision is null)
            return OutcomeRefusals.MeetingMissing;
        if (decision is not null && decision.HeldOn < ProposedOn)
            return OutcomeRefusals.MeetingBefore;
        if (!adopt && string.IsNullOrWhiteSpace(reason))
            return OutcomeRefusals.ReasonMissing;
        State = adopt ? OutcomeState.Adopted : OutcomeState.Rejected;
        (DecisionId, Reason, DecidedOn, DecidedBy) = (decision?.Id, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), on, by);
        return null;
    }

    public Refusal? FollowUp(FollowUpKind kind, DateOnly on, string text, DateOnly today, UserId? by)
    {
        if (State != OutcomeState.Adopted)
            return OutcomeRefusals.NotAdopted;
        if (on > today || on < DecidedOn)
            return OutcomeRefusals.FollowUpOutside;
        _followUps.Add(new OutcomeFollowUp(_followUps.Count + 1, kind, on, text.Trim(), by));
        return null;
    }
}

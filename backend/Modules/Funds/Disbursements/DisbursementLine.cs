using Assistance.Funds.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Funds.Disbursements;

internal enum DisbursementLineState
{
    /// <summary>应发</summary>
    Due,

    /// <summary>暂缓: drawn, and something speaks against it.</summary>
    Held,

    /// <summary>剔除</summary>
    Removed,

    /// <summary>已发</summary>
    Paid,

    /// <summary>退票: the bank could not pay it.</summary>
    Failed,

    /// <summary>已退回专户</summary>
    Returned,
}

/// <summary>Why somebody is held back.</summary>
internal enum HeldFor
{
    /// <summary>The case is under an objection.</summary>
    Objection,

    /// <summary>Out of the ledger (rule B14).</summary>
    Exited,

    Died,

    /// <summary>Left the county or the party, was stopped, or cannot be found.</summary>
    Left,

    /// <summary>The pack says no amount.</summary>
    AmountMissing,

    /// <summary>Nobody has looked within a year whether there is a fixed income (rule A8).</summary>
    NotAttested,

    /// <summary>Stands in another batch for the same.</summary>
    PaidAlready,
}

/// <summary>A fact on which a line rests.</summary>
internal enum PayGround
{
    Tier,
    RecognisedSince,
    CaseNumber,
    ExitedOn,
    BirthDate,
    Age,
    Standing,
    EntitledFrom,
    TenureMonths,
    Post,
    NoFixedIncome,
    Event,
    Item,
}

/// <param name="Value">A code, a number, a day as <c>2026-07-01</c>, or words.</param>
internal sealed record GroundFact(PayGround Ground, string Value);

/// <summary>What of a line a voucher paid.</summary>
internal sealed record PaidPart(VoucherId VoucherId, Money Amount);

/// <summary>What was decided about money that somebody got to whom it was not due.</summary>
internal enum OverpaymentDecision
{
    Recovered,
    Waived,
}

/// <summary>By which entitlement something is paid, in the words of its day.</summary>
internal sealed record LineRule(string Code, string Chinese, string English, string Purpose)
{
    public static LineRule Of(EntitlementRule rule) => new(rule.Code, rule.Chinese, rule.English, rule.Purpose);
}

/// <summary>What a line says before anybody has changed it.</summary>
/// <param name="Amount">Zero where the pack says none.</param>
internal sealed record LineContent(LineRule Rule, Money Amount, IReadOnlyList<GroundFact> Facts, IReadOnlyList<BorneAmount> Shares, HeldFor? Held = null, string? HeldNote = null);

/// <summary>What a batch pays one person: by which rule, on which facts, how much, and what became of it.</summary>
internal sealed class DisbursementLine : Aggregate, IScoped
{
    public const int LongestNote = 200;
    public const int LongestName = 50;
    public const string AccountField = "disbursementLine.account";

    private static readonly Dictionary<DisbursementLineState, string[]> Allowed = new()
    {
        [DisbursementLineState.Due] = ["change", "remove", "hold", "pay"],
        [DisbursementLineState.Held] = ["change", "remove", "hold", "attest"],
        [DisbursementLineState.Removed] = [],
        [DisbursementLineState.Paid] = ["fail", "decide"],
        [DisbursementLineState.Failed] = ["payAgain", "return"],
        [DisbursementLineState.Returned] = [],
    };

    private DisbursementLine()
    {
    }

    public DisbursementLineId Id { get; private set; }

    public DisbursementId DisbursementId { get; private set; }

    public PersonId PersonId { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public string RuleCode { get; private set; } = string.Empty;

    public string RuleChinese { get; private set; } = string.Empty;

    public string RuleEnglish { get; private set; } = string.Empty;

    public string Purpose { get; private set; } = string.Empty;

    /// <summary>Of the batch, or <see cref="PayPeriod.OnceForAll"/>.</summary>
    public string Period { get; private set; } = string.Empty;

    /// <summary>Rule, period and person while something is or was paid by it, and the line itself otherwise: nobody is paid twice for the same, on any engine.</summary>
    public string OpenKey { get; private set; } = string.Empty;

    public DisbursementLineState State { get; private set; }

    public Money Amount { get; private set; }

    public IReadOnlyList<BorneAmount> Shares { get; private set; } = [];

    public IReadOnlyList<GroundFact> Facts { get; private set; } = [];

    public DateOnly FactsOn { get; private set; }

    public HeldFor? Held { get; private set; }

    public string? HeldNote { get; private set; }

    /// <summary>Put onto the batch, changed or released by hand: drawing it again leaves it alone.</summary>
    public bool ByHand { get; private set; }

    /// <summary>Why it was put there, changed, taken off, came back, or was paid again.</summary>
    public string? Note { get; private set; }

    /// <summary>Until when what no register says was last looked at, and by whom.</summary>
    public DateOnly? AttestedOn { get; private set; }

    public string? AttestedBy { get; private set; }

    /// <summary>Who is paid, where it is not the person.</summary>
    public string? Payee { get; private set; }

    /// <summary>What the payee is to the person.</summary>
    public string? PayeeRelation { get; private set; }

    /// <summary>The account as it was when the batch was posted, or as somebody entered it for this line.</summary>
    public SealedText? Account { get; private set; }

    public DateOnly? PaidOn { get; private set; }

    public IReadOnlyList<PaidPart> Parts { get; private set; } = [];

    /// <summary>Since when nothing was due any more, though it was paid.</summary>
    public DateOnly? OverpaidSince { get; private set; }

    public HeldFor? OverpaidFor { get; private set; }

    public OverpaymentDecision? Decision { get; private set; }

    public Money Recovered { get; private set; }

    public static DisbursementLine Of(DisbursementLineId id, Disbursement batch, RegisteredPerson person, LineContent content)
    {
        var line = new DisbursementLine
        {
            Id = id,
            DisbursementId = batch.Id,
            PersonId = person.Id,
            OrgId = person.OrgId,
            OrgPath = person.OrgPath,
            RuleCode = content.Rule.Code,
            RuleChinese = content.Rule.Chinese,
            RuleEnglish = content.Rule.English,
            Purpose = content.Rule.Purpose,
            Period = PeriodOf(batch),
        };
        line.Say(content, batch.FactsOn);
        return line;
    }

    /// <summary>Somebody to whom something happened.</summary>
    public static DisbursementLine ForEvent(DisbursementLineId id, Disbursement batch, PersonCard person, LineContent content, string reason)
    {
        var known = new RegisteredPerson(person.Id, person.Name, person.OrgId, person.OrgPath, person.State, null, person.BirthDate, null);
        var line = Of(id, batch, known, content);
        (line.ByHand, line.Note) = (true, reason);
        return line;
    }

    /// <summary>The period that is paid once: that of the batch, the batch itself for an event, or a whole life.</summary>
    public static string PeriodOf(Disbursement batch) => batch.Pay switch
    {
        PayRhythm.Once => PayPeriod.OnceForAll,
        PayRhythm.Event => batch.Id.Value.ToString("N"),
        _ => batch.Period,
    };

    public static string KeyOf(string rule, string period, PersonId person) => $"{rule}:{period}:{person.Value:N}";

    /// <summary>What the facts say now; only of what nobody has changed by hand.</summary>
    public void Say(LineContent content, DateOnly on)
    {
        (Amount, Shares, Facts, FactsOn) = (content.Amount, content.Shares, content.Facts, on);
        (Held, HeldNote) = (content.Held, content.HeldNote);
        Become(content.Held is null ? DisbursementLineState.Due : DisbursementLineState.Held);
    }

    public void Attested(DateOnly on, string by) => (AttestedOn, AttestedBy) = (on, by);

    public Refusal? Hold(HeldFor held, string? note)
    {
        if (Refuse("hold") is { } refusal)
            return refusal;
        (Held, HeldNote) = (held, note);
        Become(DisbursementLineState.Held);
        return null;
    }

    /// <summary>Says anew how much and to whom; what was held is released by it.</summary>
    public Refusal? Change(Money amount, IReadOnlyList<BorneAmount> shares, string? payee, string? relation, string reason)
    {
        if (Refuse("change") is { } refusal)
            return refusal;
        if (Held is HeldFor.PaidAlready or HeldFor.Objection)
            return DisbursementRefusals.StaysHeld(Held.Value);
        if (payee is null != relation is null)
            return DisbursementRefusals.RelationMissing;
        (Amount, Shares, Payee, PayeeRelation, Note, ByHand, Held, HeldNote) = (amount, shares, payee, relation, reason, true, null, null);
        Become(DisbursementLineState.Due);
        return null;
    }

    public Refusal? Remove(string reason)
    {
        if (Refuse("remove") is { } refusal)
            return refusal;
        (Note, ByHand) = (reason, true);
        Become(DisbursementLineState.Removed);
        return null;
    }

    /// <summary>rule A8: somebody has looked whether there is a fixed income.</summary>
    public Refusal? Attest(bool holds, DateOnly on, string by, string evidence)
    {
        if (Refuse("attest") is { } refusal)
            return refusal;
        if (Held != HeldFor.NotAttested)
            return DisbursementRefusals.NothingToAttest;
        Note = evidence;
        if (!holds)
        {
            ByHand = true;
            Become(DisbursementLineState.Removed);
            return null;
        }

        Attested(on, by);
        Facts = [.. Facts, new GroundFact(PayGround.NoFixedIncome, evidence)];
        (Held, HeldNote) = Amount == Money.Zero ? (HeldFor.AmountMissing, null) : ((HeldFor?)null, (string?)null);
        Become(Held is null ? DisbursementLineState.Due : DisbursementLineState.Held);
        return null;
    }

    public void PayTo(SealedText? account) => Account = account;

    public void Pay(IReadOnlyList<PaidPart> parts, DateOnly on)
    {
        (Parts, PaidOn) = (parts, on);
        Become(DisbursementLineState.Paid);
    }

    /// <summary>Whoever was held back when the batch was posted is not paid by it.</summary>
    public void LeaveOut()
    {
        if (State == DisbursementLineState.Held)
            Become(DisbursementLineState.Removed);
    }

    public Refusal? Fail(string reason)
    {
        if (Refuse("fail") is { } refusal)
            return refusal;
        Note = reason;
        Become(DisbursementLineState.Failed);
        return null;
    }

    public Refusal? PayAgain(string reason, DateOnly on)
    {
        if (Refuse("payAgain") is { } refusal)
            return refusal;
        (Note, PaidOn) = (reason, on);
        Become(DisbursementLineState.Paid);
        return null;
    }

    public Refusal? Return(string reason)
    {
        if (Refuse("return") is { } refusal)
            return refusal;
        Note = reason;
        Become(DisbursementLineState.Returned);
        return null;
    }

    /// <summary>It turned out that nothing was due any more when it was paid.</summary>
    public void TurnOutOverpaid(HeldFor why, DateOnly since)
    {
        if (State == DisbursementLineState.Paid && Decision is null)
            (OverpaidFor, OverpaidSince) = (why, since);
    }

    public Refusal? RefuseDecision(Money amount)
    {
        if (Refuse("decide") is { } refusal)
            return refusal;
        if (OverpaidSince is null || Decision is not null)
            return DisbursementRefusals.NothingToRecover;
        return amount > Amount ? DisbursementRefusals.MoreThanPaid(Amount) : null;
    }

    /// <param name="amount">What came back; zero where it is waived.</param>
    public void Decide(Money amount, string reason)
    {
        (Decision, Recovered, Note) = (amount > Money.Zero ? OverpaymentDecision.Recovered : OverpaymentDecision.Waived, amount, reason);
        if (amount == Amount)
            Become(DisbursementLineState.Returned);
    }

    /// <summary>The person belongs to another branch now.</summary>
    public void Follow(OrgId org, OrgPath path) => (OrgId, OrgPath) = (org, path);

    private Refusal? Refuse(string act) => Allowed[State].Contains(act, StringComparer.Ordinal) ? null : DisbursementRefusals.IllegalLine(State, Allowed[State]);

    private void Become(DisbursementLineState state)
    {
        State = state;
        var key = KeyOf(RuleCode, Period, PersonId);
        OpenKey = state is DisbursementLineState.Due or DisbursementLineState.Paid or DisbursementLineState.Failed ? key : $"{key}:{Id.Value:N}";
    }
}

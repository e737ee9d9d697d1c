using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Disbursements;

internal enum DisbursementState
{
    /// <summary>编制</summary>
    Drafted,

    /// <summary>已复核: waits for approval.</summary>
    Checked,

    /// <summary>已审批入账</summary>
    Posted,

    /// <summary>已撤销</summary>
    Withdrawn,
}

/// <summary>
/// A batch of payments to people out of one fund, for one period (rule B8). One draws it up, another checks it, and somebody who did not draw it up approves it (SEC15): then
/// all of it is posted, or nothing.
/// </summary>
internal sealed class Disbursement : Aggregate, IScoped
{
    private static readonly Dictionary<DisbursementState, string[]> Allowed = new()
    {
        [DisbursementState.Drafted] = ["change", "check", "withdraw"],
        [DisbursementState.Checked] = ["approve", "sendBack", "withdraw"],
        [DisbursementState.Posted] = ["settle"],
        [DisbursementState.Withdrawn] = [],
    };

    private Disbursement()
    {
    }

    public DisbursementId Id { get; private set; }

    public FundId FundId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public string Title { get; private set; } = string.Empty;

    public DisbursementState State { get; private set; }

    public PayRhythm Pay { get; private set; }

    public string Period { get; private set; } = string.Empty;

    public DateOnly From { get; private set; }

    /// <summary>Inclusive.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The day whose facts the lines rest on.</summary>
    public DateOnly FactsOn { get; private set; }

    /// <summary>Codes of the entitlements that are drawn.</summary>
    public IReadOnlyList<string> Rules { get; private set; } = [];

    /// <summary>The money that it is paid from, in this order.</summary>
    public IReadOnlyList<Provenance> Sources { get; private set; } = [];

    public UserId MadeBy { get; private set; }

    public string MadeByName { get; private set; } = string.Empty;

    public DateOnly MadeOn { get; private set; }

    public string? CheckedByName { get; private set; }

    public DateOnly? CheckedOn { get; private set; }

    public string? ApprovedByName { get; private set; }

    public DateOnly? PostedOn { get; private set; }

    /// <summary>Why it was sent back or withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>How often its lines were changed: whoever checks or approves names the version that they saw.</summary>
    public int Changes { get; private set; }

    public PayPeriod Span => new(Period, From, To);

    public static Disbursement Draw(DisbursementId id, Fund fund, string title, PayRhythm pay, PayPeriod period, DisbursementContent content, Hands hands, DateOnly today) => new()
    {
        Id = id,
        FundId = fund.Id,
        OrgPath = fund.OrgPath,
        Title = title,
        Pay = pay,
        Period = period.Key,
        From = period.From,
        To = period.To,
        FactsOn = period.To < today ? period.To : today,
        Rules = content.Rules,
        Sources = content.Sources,
        MadeBy = hands.MadeBy,
        MadeByName = hands.MadeByName,
        MadeOn = today,
    };

    /// <summary>A line was added, changed or taken off.</summary>
    public Refusal? Change()
    {
        if (Refuse("change") is { } refusal)
            return refusal;
        Changes++;
        return null;
    }

    /// <summary>A line that is posted got on: it came back, was paid again or recovered.</summary>
    public Refusal? Settle()
    {
        if (Refuse("settle") is { } refusal)
            return refusal;
        Changes++;
        return null;
    }

    public Refusal? DrawAgain(DateOnly today)
    {
        if (Change() is { } refusal)
            return refusal;
        FactsOn = To < today ? To : today;
        return null;
    }

    public Refusal? Check(Hands by, DateOnly today)
    {
        if (Refuse("check") is { } refusal)
            return refusal;
        if (by.MadeBy == MadeBy)
            return FundRefusals.OwnHand;
        (State, CheckedByName, CheckedOn, Reason) = (DisbursementState.Checked, by.MadeByName, today, null);
        return null;
    }

    public Refusal? RefuseApproval(UserId by) => Refuse("approve") ?? (by == MadeBy ? FundRefusals.OwnHand : null);

    public void Approve(string approver, DateOnly today) => (State, ApprovedByName, PostedOn) = (DisbursementState.Posted, approver, today);

    public Refusal? SendBack(string reason)
    {
        if (Refuse("sendBack") is { } refusal)
            return refusal;
        (State, CheckedByName, CheckedOn, Reason) = (DisbursementState.Drafted, null, null, reason);
        return null;
    }

    public Refusal? Withdraw(string reason)
    {
        if (Refuse("withdraw") is { } refusal)
            return refusal;
        (State, Reason) = (DisbursementState.Withdrawn, reason);
        return null;
    }

    private Refusal? Refuse(string act) => Allowed[State].Contains(act, StringComparer.Ordinal) ? null : DisbursementRefusals.Illegal(State, Allowed[State]);
}

/// <summary>What is drawn, and which money pays it.</summary>
internal sealed record DisbursementContent(IReadOnlyList<string> Rules, IReadOnlyList<Provenance> Sources);

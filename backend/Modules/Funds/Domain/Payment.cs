using Assistance.Funds.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Domain;

internal enum PaymentState
{
    /// <summary>待审批</summary>
    Drafted,

    /// <summary>已入账</summary>
    Posted,

    /// <summary>已撤回或退回</summary>
    Withdrawn,
}

/// <summary>What is to be paid, as it is drafted or changed.</summary>
/// <param name="Provenance">The money that it is taken from.</param>
/// <param name="Purpose">A code of <c>fundPurpose</c>; null for a transfer.</param>
/// <param name="ToFundId">The fund that a transfer goes to; null for a payment.</param>
/// <param name="Party">Who is paid; for a transfer that follows from the fund.</param>
/// <param name="InCash">Else by the bank.</param>
/// <param name="Authority">Where it is above a limit of the pack: the document by which it was allowed (rule E4).</param>
internal record PaymentContent(
    Money Amount, Provenance Provenance, DateOnly Day, string Summary, string? Party = null, string? Purpose = null, FundId? ToFundId = null, bool InCash = false, string? Authority = null);

/// <summary>
/// A payment or transfer that one has drafted and another has to approve (SEC15). It is no posting yet: until it is approved it can be changed or withdrawn.
/// </summary>
internal sealed class Payment : Aggregate, IScoped
{
    private Payment()
    {
    }

    public PaymentId Id { get; private set; }

    public FundId FundId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public PaymentState State { get; private set; }

    public Money Amount { get; private set; }

    public string Source { get; private set; } = string.Empty;

    public bool OfDues { get; private set; }

    public string? EarmarkedFor { get; private set; }

    public string? Purpose { get; private set; }

    public FundId? ToFundId { get; private set; }

    public DateOnly Day { get; private set; }

    public string Summary { get; private set; } = string.Empty;

    public string? Party { get; private set; }

    public bool InCash { get; private set; }

    public string? Authority { get; private set; }

    public UserId MadeBy { get; private set; }

    public string MadeByName { get; private set; } = string.Empty;

    public DateOnly MadeOn { get; private set; }

    /// <summary>Who approved it, withdrew it or sent it back.</summary>
    public string? SettledByName { get; private set; }

    public DateOnly? SettledOn { get; private set; }

    public string? Reason { get; private set; }

    public VoucherId? VoucherId { get; private set; }

    public Provenance Provenance => new(Source, OfDues, EarmarkedFor);

    /// <summary>What is to be paid, as it stands.</summary>
    public PaymentContent Content => new(Amount, Provenance, Day, Summary, Party, Purpose, ToFundId, InCash, Authority);

    public static Result<Payment> Draft(PaymentId id, Fund fund, PaymentContent content, Hands hands, DateOnly today)
    {
        var payment = new Payment
        {
            Id = id,
            FundId = fund.Id,
            OrgPath = fund.OrgPath,
            MadeBy = hands.MadeBy,
            MadeByName = hands.MadeByName,
            MadeOn = today,
        };
        return payment.Put(fund, content, today) is { } refusal ? refusal : payment;
    }

    public Refusal? Change(Fund fund, PaymentContent content, UserId by, DateOnly today)
    {
        if (State != PaymentState.Drafted)
            return FundRefusals.Settled(State);
        return by != MadeBy ? FundRefusals.NotTheMaker : Put(fund, content, today);
    }

    /// <summary>Why this hand may not approve it; null where it may.</summary>
    public Refusal? RefuseApproval(UserId by)
    {
        if (State != PaymentState.Drafted)
            return FundRefusals.Settled(State);
        return by == MadeBy ? FundRefusals.OwnHand : null;
    }

    public void BecomeVoucher(VoucherId voucher, string approver, DateOnly today) =>
        (State, VoucherId, SettledByName, SettledOn) = (PaymentState.Posted, voucher, approver, today);

    public Refusal? Withdraw(string reason, string by, DateOnly today)
    {
        if (State != PaymentState.Drafted)
            return FundRefusals.Settled(State);
        (State, Reason, SettledByName, SettledOn) = (PaymentState.Withdrawn, reason.Trim(), by, today);
        return null;
    }

    // Whether there is money enough shows when it is approved: until then more may come in.
    private Refusal? Put(Fund fund, PaymentContent content, DateOnly today)
    {
        var of = content.Provenance.Normalised();
        if (of.Refuse() is { } wrong)
            return wrong;
        if ((content.Purpose is null) == (content.ToFundId is null))
            return FundRefusals.PurposeOrFund;
        if (content.Purpose is not null && string.IsNullOrWhiteSpace(content.Party))
            return FundRefusals.PayeeMissing;
        if (content.Purpose is { } purpose && of.RefuseFor(purpose) is { } refusal)
            return refusal;
        if (fund.RefuseDay(content.Day, today) is { } closed)
            return closed;
        (Amount, Source, OfDues, EarmarkedFor) = (content.Amount, of.Source, of.OfDues, of.EarmarkedFor);
        (Purpose, ToFundId, Day, Summary, Party) = (content.Purpose, content.ToFundId, content.Day, content.Summary.Trim(), string.IsNullOrWhiteSpace(content.Party) ? null : content.Party.Trim());
        (InCash, Authority) = (content.InCash && content.Purpose is not null, string.IsNullOrWhiteSpace(content.Authority) ? null : content.Authority.Trim());
        return null;
    }
}

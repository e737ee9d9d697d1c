using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;

namespace Assistance.Pairing.Campaigns;

internal enum GiftMeans
{
    /// <summary>现金</summary>
    Cash,

    /// <summary>银行卡: names the last four digits of the account.</summary>
    Card,

    /// <summary>实物: there is no money in it.</summary>
    Goods,
}

/// <summary>Who deals with it: account and name.</summary>
internal sealed record Clerk(UserId? UserId, string Name);

/// <summary>Who received a gift, how and when (Form 8).</summary>
/// <param name="Receiver">Null where it was the person.</param>
/// <param name="CardTail">Last four digits of the account.</param>
internal sealed record Receipt(DateOnly On, GiftMeans Means, string? Receiver = null, string? Relation = null, string? CardTail = null)
{
    public const int TailLength = 4;

    /// <param name="cash">Of the gift.</param>
    public Refusal? Wrong(Money cash)
    {
        if (Receiver is null != Relation is null)
            return CampaignRefusals.RelationMissing;
        if (Means == GiftMeans.Card != CardTail is not null)
            return CampaignRefusals.CardTailMissing;
        return Means == GiftMeans.Goods && cash > Money.Zero ? CampaignRefusals.MoneyNeedsMeans : null;
    }
}

/// <summary>What a line said until it was corrected, and why it was.</summary>
internal sealed class LineCorrection
{
    private LineCorrection()
    {
    }

    public LineCorrection(int number, CampaignLine line, DateOnly on, UserId? by, string reason)
    {
        (Number, CorrectedOn, CorrectedBy, Reason) = (number, on, by, reason);
        (State, ClosedOn, CloseReason) = (line.State, line.ClosedOn!.Value, line.CloseReason);
        (Receiver, Relation, Means, CardTail, Handler) = (line.Receiver, line.Relation, line.Means, line.CardTail, line.Handler);
    }

    public int Number { get; private set; }

    public DateOnly CorrectedOn { get; private set; }

    public UserId? CorrectedBy { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public CampaignLineState State { get; private set; }

    public DateOnly ClosedOn { get; private set; }

    public string? CloseReason { get; private set; }

    public string? Receiver { get; private set; }

    public string? Relation { get; private set; }

    public GiftMeans? Means { get; private set; }

    public string? CardTail { get; private set; }

    public string? Handler { get; private set; }
}

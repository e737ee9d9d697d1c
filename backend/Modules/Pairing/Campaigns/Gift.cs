using System.Text.Json.Serialization;
using Assistance.Kernel.Values;

namespace Assistance.Pairing.Campaigns;

/// <summary>What somebody of a class gets in a round, by the pack.</summary>
/// <param name="Cash">慰问金</param>
/// <param name="Goods">慰问品: what and how much.</param>
/// <param name="GoodsWorth">折价</param>
internal sealed record GiftStandard(VisitClass Class, Money Cash, GiftSource PaidFrom, string? Goods = null, Money? GoodsWorth = null)
{
    [JsonIgnore]
    public Money Worth => Cash + (GoodsWorth ?? Money.Zero);
}

/// <summary>A gift on somebody's line: of one class, by the standard of the day on which it came onto the list.</summary>
internal sealed class Gift
{
    private Gift()
    {
    }

    public VisitClass Class { get; private set; }

    public Money Cash { get; private set; }

    public string? Goods { get; private set; }

    public Money GoodsWorth { get; private set; }

    public GiftSource Source { get; private set; }

    /// <summary>Whether it is given: of somebody in several classes the highest alone, unless the pack adds them up.</summary>
    public bool Counts { get; private set; }

    /// <param name="standards">Of the classes that somebody is in.</param>
    public static IReadOnlyList<Gift> Of(IEnumerable<GiftStandard> standards, bool addsUp)
    {
        var gifts = standards.OrderByDescending(standard => standard.Worth).ThenBy(standard => standard.Class).Select(standard => new Gift
        {
            Class = standard.Class,
            Cash = standard.Cash,
            Goods = standard.Goods,
            GoodsWorth = standard.GoodsWorth ?? Money.Zero,
            Source = standard.PaidFrom,
            Counts = addsUp,
        }).ToList();
        gifts[0].Counts = true;
        return gifts;
    }

    internal void BecomeTheHighest() => Counts = true;
}

using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Quotas;

/// <summary>By what those on a list are ranked, one after the other.</summary>
internal enum RankKey
{
    /// <summary>The hardest level first.</summary>
    Tier,

    /// <summary>The lowest income by head first; not known comes last.</summary>
    Income,

    /// <summary>The eldest first.</summary>
    Age,

    /// <summary>Who has been in the ledger longest first.</summary>
    Since,
}

internal enum QuotaRounding
{
    /// <summary>A part of a person counts as one.</summary>
    Up,

    Down,
    HalfUp,
}

/// <summary>How many may be helped, and with what: the pack's section <c>quota</c> (rule B2).</summary>
/// <param name="BasisPoints">Of the members: 250 is 2.5 %.</param>
/// <param name="PerHead">What is planned for each in a year.</param>
internal sealed record QuotaPolicy(int BasisPoints, Money PerHead, IReadOnlyList<RankKey> Order, QuotaRounding Rounding = QuotaRounding.Up)
{
    public const string SectionName = "quota";
    public const int Whole = 10_000;

    /// <summary>rule B2: a share of the members, in whole people.</summary>
    public int Of(int members)
    {
        var share = (long)members * BasisPoints;
        return (int)(Rounding switch
        {
            QuotaRounding.Up => (share + Whole - 1) / Whole,
            QuotaRounding.Down => share / Whole,
            _ => (share + (Whole / 2)) / Whole,
        });
    }

    /// <summary>rule B2: so much for each whom the quota holds.</summary>
    public Money Budget(int quota) => new(PerHead.Fen * quota);
}

internal sealed class QuotaSection() : PolicySection<QuotaPolicy>(QuotaPolicy.SectionName)
{
    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(QuotaPolicy section)
    {
        if (section.BasisPoints is < 1 or > QuotaPolicy.Whole)
            yield return new PolicyError("basisPoints", "应在 1 至 10000 个基点之间（250 为 2.5%）。", "1 to 10,000 basis points (250 is 2.5 %).");
        if (section.PerHead <= Money.Zero)
            yield return new PolicyError("perHead", "应大于零。", "More than zero.");
        if (section.Order.Count == 0 || section.Order.Distinct().Count() != section.Order.Count)
            yield return new PolicyError("order", "写明排序的先后，每项一次，至少一项。", "Say by what they are ranked, each key once, and one at least.");
    }
}

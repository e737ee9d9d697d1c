using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Assistance.Members.Standards;

namespace Assistance.Members.Posts;

/// <summary>To whom among those who hold or held posts something is due.</summary>
internal enum PostHolders
{
    /// <summary>在任</summary>
    Current,

    /// <summary>离任</summary>
    Former,
}

internal enum BenefitPay
{
    Once,
    Monthly,
    Yearly,

    /// <summary>No money: a health check, a place in a home.</summary>
    InKind,
}

/// <summary>What is due to holders of village posts: an item of the pack's section <c>postBenefits</c> (rules D1 to D3).</summary>
/// <param name="Posts">Codes of the posts that count; all of them where none is named.</param>
/// <param name="Amount">Each time; null where nothing is paid, or the place does not say.</param>
/// <param name="TenureYears">Completed years in those posts; null where none are asked for.</param>
/// <param name="Continuous">Whether they must be without a break; else times add up.</param>
/// <param name="Since">Nobody is entitled before this day; null where it was always so.</param>
/// <param name="Rule">Where it is written.</param>
internal sealed record PostBenefit(
    string Code, string Chinese, string English, PostHolders Holders, BenefitPay Pay, string Rule, IReadOnlyList<string>? Posts = null, Money? Amount = null, int? TenureYears = null, bool Continuous = false,
    DateOnly? Since = null)
{
    public const string SectionName = "postBenefits";

    private const int MonthsOfYear = 12;

    /// <returns>From which day somebody is entitled; null where they are not on the day asked for.</returns>
    public DateOnly? EntitledFrom(IReadOnlyList<PostHeld> held, DateOnly on)
    {
        var tenure = TenureIn(held);
        if ((Holders == PostHolders.Current ? tenure.HeldSince(on) : tenure.LeftOn(on)?.AddDays(1)) is not { } from)
            return null;
        if (TenureYears is { } years)
        {
            if (tenure.ReachedOn(years * MonthsOfYear, Continuous, on) is not { } reached)
                return null;
            from = Later(from, reached);
        }

        from = Later(from, Since ?? from);
        return from <= on ? from : null;
    }

    public int MonthsBy(IReadOnlyList<PostHeld> held, DateOnly on) => TenureIn(held).MonthsBy(on, Continuous);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private Tenure TenureIn(IReadOnlyList<PostHeld> held) => Tenure.Of(held.Where(post => Posts is null || Posts.Contains(post.Post)));
}

internal sealed class PostBenefitsSection() : PolicySection<IReadOnlyList<PostBenefit>>(PostBenefit.SectionName)
{
    private const int MostYears = 60;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(IReadOnlyList<PostBenefit> section)
    {
        if (section.DistinctBy(benefit => benefit.Code).Count() != section.Count)
            yield return new PolicyError(string.Empty, "每项待遇的代码只能用一次。", "Each benefit has a code of its own.");
        foreach (var (at, benefit) in section.Index())
        {
            if (benefit.Amount <= Money.Zero)
                yield return new PolicyError($"{at}.amount", "应大于零；没有金额的不填。", "More than zero; left out where nothing is paid.");
            if (benefit is { Pay: BenefitPay.InKind, Amount: not null })
                yield return new PolicyError($"{at}.amount", "实物或服务没有金额。", "What is given in kind has no amount.");
            if (benefit.TenureYears is < 1 or > MostYears)
                yield return new PolicyError($"{at}.tenureYears", $"应为 1 至 {MostYears} 年。", $"1 to {MostYears} years.");
            foreach (var (number, post) in (benefit.Posts ?? []).Index())
            {
                if (StandardCodes.VillagePost.Find(post) is null)
                    yield return new PolicyError($"{at}.posts.{number}", $"应为村级职务代码之一：{Known}。", $"One of the village posts: {Known}.");
            }
        }
    }

    private static string Known => string.Join(", ", StandardCodes.VillagePost.Codes.Select(code => code.Code));
}

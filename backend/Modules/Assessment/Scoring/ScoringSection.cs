using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Scoring;

internal sealed class ScoringSection() : PolicySection<ScoringPolicy>(ScoringPolicy.SectionName)
{
    private const int LongestObjection = 60;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(ScoringPolicy section) =>
        Indicators(section).Concat(Evaluation(section)).Concat(Tiers(section)).Concat(Bands(section.Bands)).Concat(Prizes(section));

    private static IEnumerable<PolicyError> Indicators(ScoringPolicy section)
    {
        var sum = section.Indicators.Sum(one => one.Weight);
        if (sum != ScoringPolicy.AllPoints)
            yield return new PolicyError("indicators", $"各指标权重之和应为 100，现为 {sum}。", $"The weights sum to 100; they are {sum}.");
        if (section.Indicators.DistinctBy(one => one.Code).Count() != section.Indicators.Count)
            yield return new PolicyError("indicators", "指标代码不能重复。", "Each indicator has a code of its own.");
        foreach (var (at, one) in section.Indicators.Index())
        {
            if (one.Weight is < 1 or > ScoringPolicy.AllPoints)
                yield return new PolicyError($"indicators.{at}.weight", "权重应为 1 至 100。", "A weight is 1 to 100.");
            if (one.TargetBasisPoints is < 1 or > ScoringPolicy.Whole)
                yield return new PolicyError($"indicators.{at}.targetBasisPoints", "目标值应为 1 至 10000 个基点（10000 为 100%）。", "1 to 10,000 basis points (10,000 is 100 %).");
            if (one.CountedFrom == ScoreSource.SelfScored && string.IsNullOrWhiteSpace(one.Standard))
                yield return new PolicyError($"indicators.{at}.standard", "自评指标须写明评分标准。", "What the organisation scores itself has a standard in words.");
            if (one.CountedFrom != ScoreSource.SelfScored && section.Indicators.Count(other => other.CountedFrom == one.CountedFrom) > 1)
                yield return new PolicyError($"indicators.{at}.countedFrom", "除自评外，每个数据来源只用于一个指标。", "Each source serves one indicator, but for what is scored by oneself.");
        }
    }

    // rule C7: votes are one input among others, never all there is.
    private static IEnumerable<PolicyError> Evaluation(ScoringPolicy section)
    {
        if (section.Parties.People < 0 || section.Parties.Peers < 0 || section.Parties.Department < 0
            || section.Parties.People + section.Parties.Peers + section.Parties.Department != ScoringPolicy.AllPoints)
            yield return new PolicyError("parties", "群众、班子、组织部三方权重应不小于零，合计为 100。", "The weights of people, peers and department are no less than zero and sum to 100.");
        if (section.Indicators.Where(one => one.CountedFrom == ScoreSource.Satisfaction).Sum(one => one.Weight) * 2 > ScoringPolicy.AllPoints)
            yield return new PolicyError("indicators", "三方评价的权重不能超过 50：不得简单以票取人。", "Votes weigh 50 at the most: they are one input among others.");
        if (section.PairedPerHundredMembers is < 0 or > 1000)
            yield return new PolicyError("pairedPerHundredMembers", "应为 0 至 1000。", "0 to 1000.");
        if (section.MostAdjustment is < 0 or > 20)
            yield return new PolicyError("mostAdjustment", "加减分上限应为 0 至 20 分。", "0 to 20 points.");
        if (section.ObjectionDays is < 1 or > LongestObjection)
            yield return new PolicyError("objectionDays", $"应为 1 至 {LongestObjection} 天。", $"1 to {LongestObjection} days.");
    }

    private static IEnumerable<PolicyError> Tiers(ScoringPolicy section)
    {
        if (section.Classes.Count(one => one.LeastMembers == 0) != 1 || section.Classes.DistinctBy(one => one.LeastMembers).Count() != section.Classes.Count)
            yield return new PolicyError("classes", "分类应从 0 人开始，各类起点不同。", "One class begins with no members, and each begins elsewhere.");
        if (section.Grades.Count(one => one.LeastPoints == 0) != 1 || section.Grades.DistinctBy(one => one.LeastPoints).Count() != section.Grades.Count || section.Grades.Any(one => one.LeastPoints is < 0 or > ScoringPolicy.AllPoints))
            yield return new PolicyError("grades", "等次应从 0 分开始，各等次起点不同，且不超过 100 分。", "One grade begins with no points, each begins elsewhere, and none above 100.");
    }

    private static IEnumerable<PolicyError> Bands(ScoreBands bands)
    {
        if (bands.ProjectPoints is < 1 or > 1000)
            yield return new PolicyError("bands.projectPoints", "项目总分应为 1 至 1000。", "1 to 1000.");
        if (bands.Rewards.Concat(bands.Penalties).Any(band => band.BasisPoints is < 1 or > ScoringPolicy.Whole || band.Points is < 0 or > ScoringPolicy.AllPoints))
            yield return new PolicyError("bands", "奖惩分值应为 0 至 100 分，比例应为 1 至 10000 个基点。", "Points from 0 to 100, shares from 1 to 10,000 basis points.");
        if (bands.Rewards.Count > 0 && bands.Penalties.Count > 0 && bands.Rewards.Min(band => band.Points) < bands.Penalties.Max(band => band.Points))
            yield return new PolicyError("bands", "奖励起点不能低于处罚线。", "No reward begins below a line of penalty.");
        if (!Rises(bands.Rewards.OrderBy(band => band.Points)) || !Rises(bands.Penalties.OrderByDescending(band => band.Points)))
            yield return new PolicyError("bands", "分越高奖励比例应越高，分越低处罚比例应越高，档次不能重复。", "More points earn no less, fewer cost no less, and no line stands twice.");
    }

    private static IEnumerable<PolicyError> Prizes(ScoringPolicy section)
    {
        foreach (var (at, prize) in section.Prizes.Index())
        {
            if (prize.Places < 1 || prize.Amount < Money.Zero || prize.LeastPoints is < 0 or > ScoringPolicy.AllPoints)
                yield return new PolicyError($"prizes.{at}", "名额应不小于 1，奖金不能为负，最低分应为 0 至 100。", "One place at the least, no negative amount, and 0 to 100 points.");
        }

        if (section.Prizes.DistinctBy(one => one.Code).Count() != section.Prizes.Count)
            yield return new PolicyError("prizes", "奖项代码不能重复。", "Each prize has a code of its own.");
        if (section.Failure.Below is < 0 or > ScoringPolicy.AllPoints)
            yield return new PolicyError("failure.below", "应为 0 至 100 分。", "0 to 100 points.");
    }

    private static bool Rises(IEnumerable<ScoreBand> bands)
    {
        var list = bands.ToList();
        return list.Zip(list.Skip(1)).All(two => two.First.Points != two.Second.Points && two.First.BasisPoints <= two.Second.BasisPoints);
    }
}

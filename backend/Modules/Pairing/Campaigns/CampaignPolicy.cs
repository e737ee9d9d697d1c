using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Campaigns;

/// <summary>
/// One round of holiday visits in the pack's section <c>campaigns</c>. Several festivals can be one round, as New Year and the Spring
/// Festival are: what comes before counts from the first of them, what comes after from the last.
/// </summary>
/// <param name="Code">Stable, as <c>spring</c>; with the year it names the round: <c>2027-spring</c>.</param>
/// <param name="ListDays">Days before the first festival on which the lists are opened.</param>
/// <param name="LockDays">Days before it by which they are settled.</param>
/// <param name="VisitDays">Days before it from which visits are made; the last day is the one before the last festival.</param>
/// <param name="ReturnDays">Days after the last festival by which what was done is returned.</param>
/// <param name="Gifts">What each class gets; nobody is drawn of a class that is not among them.</param>
/// <param name="AddsUp">Whether somebody in several classes gets the gift of each; else the highest alone, once.</param>
/// <param name="VeteranYears">Completed years in the party from which a member is a veteran.</param>
internal sealed record CampaignRule(
    string Code, string Chinese, string English, IReadOnlyList<Festival> Festivals, int ListDays = 45, int LockDays = 21, int VisitDays = 14, int ReturnDays = 15,
    IReadOnlyList<GiftStandard>? Gifts = null, bool AddsUp = false, int VeteranYears = 50)
{
    public const string Section = "campaigns";

    /// <summary>The round of a year: that in which its last festival falls.</summary>
    public CampaignDates In(int year)
    {
        var days = Festivals.Select(festival => festival.In(year)).Order().ToList();
        var (first, last) = (days[0], days[^1]);
        return new CampaignDates(
            $"{year:D4}-{Code}", first, last, first.AddDays(-ListDays), first.AddDays(-LockDays), first.AddDays(-VisitDays), last.AddDays(-1), last.AddDays(ReturnDays));
    }
}

/// <param name="ListsFrom">Lists are opened.</param>
/// <param name="LockOn">Last day on which they may still change.</param>
internal sealed record CampaignDates(
    string Key, DateOnly First, DateOnly Last, DateOnly ListsFrom, DateOnly LockOn, DateOnly VisitsFrom, DateOnly VisitsUntil, DateOnly ReturnBy);

internal sealed class CampaignPolicySection() : PolicySection<IReadOnlyList<CampaignRule>>(CampaignRule.Section)
{
    private const int LongestCode = 30;
    private const int LongestLead = 120;
    private const int LongestStanding = 100;

    protected override IEnumerable<PolicyError> Rules(IReadOnlyList<CampaignRule> section)
    {
        for (var at = 0; at < section.Count; at++)
        {
            var rule = section[at];
            if (rule.Code.Length is 0 or > LongestCode || !rule.Code.All(char.IsAsciiLetterLower))
                yield return new PolicyError($"[{at}].code", $"应为 1 至 {LongestCode} 个小写字母。", $"1 to {LongestCode} lower-case letters.");
            if (section.Take(at).Any(other => other.Code == rule.Code))
                yield return new PolicyError($"[{at}].code", "代码不能重复。", "A code stands for one round only.");
            if (rule.Chinese.Length is 0 or > Limits.Word || rule.English.Length is 0 or > Limits.Word)
                yield return new PolicyError($"[{at}].chinese", $"名称应为 1 至 {Limits.Word} 个字。", $"Names take 1 to {Limits.Word} characters.");
            if (rule.Festivals.Count == 0 || rule.Festivals.Distinct().Count() != rule.Festivals.Count)
                yield return new PolicyError($"[{at}].festivals", "请列出节日，且不重复。", "Name the festivals, each once.");
            if (rule.VisitDays < 1 || rule.LockDays < rule.VisitDays || rule.ListDays < rule.LockDays || rule.ListDays > LongestLead)
                yield return new PolicyError($"[{at}].listDays", $"应为：{LongestLead} ≥ 建立名单 ≥ 锁定名单 ≥ 开始走访 ≥ 1 天。", $"{LongestLead} ≥ list ≥ lock ≥ visits ≥ 1 days before.");
            if (rule.ReturnDays is < 1 or > LongestLead)
                yield return new PolicyError($"[{at}].returnDays", $"应为 1 至 {LongestLead} 天。", $"1 to {LongestLead} days after.");
            if (rule.VeteranYears is < 1 or > LongestStanding)
                yield return new PolicyError($"[{at}].veteranYears", $"应为 1 至 {LongestStanding} 年。", $"1 to {LongestStanding} years.");
            foreach (var error in GiftRules(rule.Gifts ?? []))
                yield return error with { Path = $"[{at}].gifts{error.Path}" };
        }
    }

    private static IEnumerable<PolicyError> GiftRules(IReadOnlyList<GiftStandard> gifts)
    {
        for (var at = 0; at < gifts.Count; at++)
        {
            var gift = gifts[at];
            if (gifts.Take(at).Any(other => other.Class == gift.Class))
                yield return new PolicyError($"[{at}].class", "每个类别只规定一次标准。", "Each class has one standard.");
            if (gift.Cash.IsNegative || gift.GoodsWorth is { IsNegative: true } || gift.Worth == Money.Zero)
                yield return new PolicyError($"[{at}].cash", "慰问金与慰问品折价不能为负，且不能都为零。", "Neither is negative, and one of them is more than zero.");
            if (gift.Goods is null != (gift.Worth == gift.Cash) || gift.Goods?.Length is 0 or > Limits.Line)
                yield return new PolicyError($"[{at}].goods", $"有慰问品的写明名称数量（{Limits.Line} 字以内）和折价，没有的都不填。", $"Goods and their worth are said together, in {Limits.Line} characters.");
        }
    }
}

using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;

namespace Assistance.Funds.Disbursements;

internal sealed class EntitlementsSection() : PolicySection<IReadOnlyList<EntitlementRule>>(EntitlementRule.SectionName)
{
    public const int Whole = 10_000;

    private const int LongestCode = 30;
    private const int LongestName = 50;
    private const int Oldest = 120;
    private const int MostYears = 60;
    private static readonly string[] Lent = ["loan", "interest", "project"];

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(IReadOnlyList<EntitlementRule> section)
    {
        if (section.DistinctBy(rule => rule.Code, StringComparer.Ordinal).Count() != section.Count)
            yield return new PolicyError(string.Empty, "每项待遇的代码只能用一次。", "Each entitlement has a code of its own.");
        foreach (var (at, rule) in section.Index())
        {
            foreach (var error in Words(rule).Concat(Amounts(rule)).Concat(Bases(rule)))
                yield return error with { Path = $"{at}.{error.Path}" };
        }
    }

    private static IEnumerable<PolicyError> Words(EntitlementRule rule)
    {
        if (rule.Code.Length is 0 or > LongestCode || !rule.Code.All(char.IsAsciiLetterOrDigit))
            yield return new PolicyError("code", $"应为 1 至 {LongestCode} 个英文字母或数字。", $"1 to {LongestCode} letters or digits.");
        if (rule.Chinese.Length is 0 or > LongestName || rule.English.Length is 0 or > LongestName * 2)
            yield return new PolicyError("chinese", $"名称应为 1 至 {LongestName} 个字。", $"Names take 1 to {LongestName} characters.");
        if (StandardCodes.FundPurpose.Find(rule.Purpose)?.Code != rule.Purpose || Lent.Contains(rule.Purpose, StringComparer.Ordinal))
            yield return new PolicyError("purpose", "应为资金用途代码之一，借款和产业项目除外。", "One of the purposes of the funds, but loans and business projects.");
    }

    private static IEnumerable<PolicyError> Amounts(EntitlementRule rule)
    {
        if (rule.Amount <= Money.Zero || rule.Most <= Money.Zero)
            yield return new PolicyError("amount", "应大于零；没有规定的不填。", "More than zero; left out where nothing is said.");
        if (rule.Bearers is { } shares && (shares.Sum(share => share.Share) != Whole || shares.Any(share => share.Share <= 0) || shares.DistinctBy(share => share.Bearer).Count() != shares.Count))
            yield return new PolicyError("bearers", "各级负担比例均大于零、不重复，合计为 10000 个基点（100%）。", "Shares are more than zero, each bearer's once, and sum to 10,000 basis points (100 %).");
        if ((rule.RestsOn == EntitlementBasis.Tenure) != rule.Scale is { Count: > 0 })
            yield return new PolicyError("scale", "按任职年限分档的待遇写明各档，其他待遇不填。", "A scale belongs to what goes by the time in posts, and to nothing else.");
        foreach (var (at, step) in (rule.Scale ?? []).Index())
        {
            if (step.Years is < 0 or > MostYears || step.Amount <= Money.Zero || (at > 0 && (step.Years <= rule.Scale![at - 1].Years || step.Amount < rule.Scale[at - 1].Amount)))
                yield return new PolicyError($"scale.{at}", "年限从低到高，金额大于零且不低于前一档。", "Years rise, and amounts are above zero and do not fall.");
        }
    }

    private static IEnumerable<PolicyError> Bases(EntitlementRule rule)
    {
        if ((rule.RestsOn == EntitlementBasis.Post) != !string.IsNullOrEmpty(rule.Benefit))
            yield return new PolicyError("benefit", "按职务的待遇写明职务待遇的代码，其他待遇不填。", "Names a benefit where it rests on posts, and nowhere else.");
        if ((rule.RestsOn == EntitlementBasis.Standing) != (rule is { Age: not null, Standing: not null }) || rule.Age is < 1 or > Oldest || rule.Standing is < 0 or > Oldest)
            yield return new PolicyError("standing", "按年龄和党龄的待遇同时写明年龄（age）和党龄（standing），其他待遇不填。", "Age and standing are said together, where it rests on them, and nowhere else.");
        if ((rule.RestsOn == EntitlementBasis.Event) != (rule.Pay == PayRhythm.Event))
            yield return new PolicyError("pay", "因事发放的待遇，依据和发放方式都为 event。", "What is paid for an event has basis and rhythm 'event'.");
        if (rule.Items is { Count: > 0 } && rule.RestsOn != EntitlementBasis.Event)
            yield return new PolicyError("items", "只有因事发放的待遇分项目。", "Only what is paid for an event has items.");
    }
}

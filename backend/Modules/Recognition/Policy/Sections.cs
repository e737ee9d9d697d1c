using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using Assistance.Recognition.Contracts;

namespace Assistance.Recognition.Policy;

internal sealed class EligibilitySection() : PolicySection<EligibilityPolicy>(EligibilityPolicy.SectionName)
{
    private const int OldestAge = 120;

    protected override IEnumerable<PolicyError> Rules(EligibilityPolicy section)
    {
        if (section.Routes.Count == 0)
            yield return new PolicyError("routes", "至少要有一条申请途径。", "At least one route is needed.");
        foreach (var at in Repeated(section.Routes.Select(route => route.Code)))
            yield return new PolicyError($"routes.{at}.code", "代码不能重复。", "A code stands once.");
        foreach (var at in Repeated(section.Exclusions.Select(exclusion => exclusion.Code)))
            yield return new PolicyError($"exclusions.{at}.code", "代码不能重复。", "A code stands once.");
        foreach (var error in Codes("causes", section.Causes, StandardCodes.HardshipCause))
            yield return error;
        foreach (var (at, route) in section.Routes.Index())
        {
            foreach (var error in Codes($"routes.{at}.causes", route.Causes, StandardCodes.HardshipCause).Concat(Codes($"routes.{at}.identities", route.Identities, StandardCodes.AssistanceIdentity)))
                yield return error;
            foreach (var cause in (route.Causes ?? []).Index().Where(cause => StandardCodes.HardshipCause.Find(cause.Item) is not null && !section.Causes.Contains(cause.Item)))
                yield return new PolicyError($"routes.{at}.causes.{cause.Index}", "应在认可的致困原因之内。", "Must be one of the causes that count.");
            if (route.MinimumAge is < 0 or > OldestAge)
                yield return new PolicyError($"routes.{at}.minimumAge", $"应为 0 至 {OldestAge} 岁。", $"0 to {OldestAge} years.");
            if (route.MinimumStanding is < 0 or > OldestAge)
                yield return new PolicyError($"routes.{at}.minimumStanding", $"应为 0 至 {OldestAge} 年。", $"0 to {OldestAge} years.");
        }

        if (section.Routes.Any(route => route.BelowIncomeLine) && section.IncomeLines is not { Count: > 0 })
            yield return new PolicyError("incomeLines", "按收入申请须有收入线。", "A route by income needs an income line.");
        foreach (var (index, line) in (section.IncomeLines ?? []).Index())
        {
            if ((line.PerCapita is null) == (line.Household is null))
                yield return new PolicyError($"incomeLines.{index}", "收入线按人均（perCapita）或按家庭（household）写一项。", "A line is by head (perCapita) or of the household (household), one of the two.");
            else if ((line.PerCapita ?? line.Household) <= Money.Zero)
                yield return new PolicyError($"incomeLines.{index}", "收入线应大于零。", "An income line is more than zero.");
        }

        if (section.Window is { } window && (!window.From.IsReal || !window.Until.IsReal || window.From.CompareTo(window.Until) > 0))
            yield return new PolicyError("window", "起止日期有误。", "The window's days are wrong.");
    }

    // Places in the list of those whose code stood before them.
    private static IEnumerable<int> Repeated(IEnumerable<string> codes) =>
        codes.Index().GroupBy(code => code.Item, StringComparer.Ordinal).SelectMany(group => group.Skip(1)).Select(code => code.Index);

    private static IEnumerable<PolicyError> Codes(string path, IReadOnlyList<string>? codes, CodeList list) =>
        (codes ?? []).Index().Where(code => list.Find(code.Item) is null)
            .Select(code => new PolicyError($"{path}.{code.Index}", $"不是标准代码。可用的有：{Known(list)}。", $"No code of the standard list; there are: {Known(list)}."));

    private static string Known(CodeList list) => string.Join(", ", list.Codes.Select(code => code.Code));
}

internal sealed class TiersSection() : PolicySection<IReadOnlyList<TierPolicy>>(TierPolicy.SectionName)
{
    protected override IEnumerable<PolicyError> Rules(IReadOnlyList<TierPolicy> section)
    {
        if (section.Count == 0 || section.DistinctBy(tier => tier.Tier).Count() != section.Count)
            yield return new PolicyError(string.Empty, "每个困难等级写一次，至少一个。", "Each tier stands once, and at least one does.");
        foreach (var (at, tier) in section.Index())
        {
            if (tier.Least.IsNegative || tier.Least > tier.Most)
                yield return new PolicyError($"{at}.least", "下限应不小于零，且不高于上限。", "The least is zero or more, and not above the most.");
            else if (tier.Amount < tier.Least || tier.Amount > tier.Most)
                yield return new PolicyError($"{at}.amount", $"应在 {tier.Least} 元至 {tier.Most} 元之间。", $"Between {tier.Least} and {tier.Most} yuan.");
        }
    }
}

internal sealed class ProcedureSection() : PolicySection<ProcedurePolicy>(ProcedurePolicy.SectionName)
{
    private const int LongestDays = 366;
    private const int MostInvestigators = 10;
    private const int LongestMonths = 60;
    private static readonly StepKind[] Deciding = [StepKind.CommitteeApproval, StepKind.DepartmentDecision];

    protected override IEnumerable<PolicyError> Rules(ProcedurePolicy section)
    {
        var kinds = section.Steps.Select(step => step.Kind).ToList();
        if (kinds.Count == 0 || kinds[0] != StepKind.SelfApplication)
            yield return new PolicyError("steps", "第一步应为个人申请。", "The first step is the self-application.");
        if (kinds.Distinct().Count() != kinds.Count)
            yield return new PolicyError("steps", "每种步骤最多一次。", "Each kind of step stands once at most.");
        var deciding = kinds.Where(Deciding.Contains).ToList();
        if (deciding.Count != 1)
            yield return new PolicyError("steps", "应有且只有一个审批（审定）步骤。", "Exactly one step decides.");
        else if (section.Deadline.Until != deciding[0])
            yield return new PolicyError("deadline.until", "总期限应计算到审批（审定）为止。", "The deadline runs until the deciding step.");
        else if (section.Steps.TakeWhile(step => step.Kind != deciding[0]).Sum(step => step.Days) + section.Steps[kinds.IndexOf(deciding[0])].Days > section.Deadline.Days)
            yield return new PolicyError("deadline.days", "各步骤时限之和超过总期限。", "The steps' shares exceed the whole time.");
        foreach (var (at, step) in section.Steps.Index())
        {
            if (step.Days is < 0 or > LongestDays)
                yield return new PolicyError($"steps.{at}.days", $"应为 0 至 {LongestDays} 天。", $"0 to {LongestDays} days.");
            switch (step)
            {
                case BranchAppraisalStep { Vote.ThresholdBasisPoints: < 0 or > VoteRule.Whole }:
                    yield return new PolicyError($"steps.{at}.vote.thresholdBasisPoints", "赞成率应在 0 至 10000 个基点之间（10000 为 100%）。", "0 to 10,000 basis points (10,000 is 100 %).");
                    break;
                case PublicNoticeStep { Length: < 1 or > LongestDays }:
                    yield return new PolicyError($"steps.{at}.length", $"应为 1 至 {LongestDays} 天。", $"1 to {LongestDays} days.");
                    break;
                case PublicNoticeStep { Places.Count: 0 }:
                    yield return new PolicyError($"steps.{at}.places", "至少写明一处公示地点。", "At least one place.");
                    break;
                case HomeVisitStep { Investigators: < 1 or > MostInvestigators }:
                    yield return new PolicyError($"steps.{at}.investigators", $"应为 1 至 {MostInvestigators} 人。", $"1 to {MostInvestigators} investigators.");
                    break;
            }
        }

        if (section.EntitlementMonths is < 1 or > LongestMonths)
            yield return new PolicyError("entitlementMonths", $"应为 1 至 {LongestMonths} 个月。", $"1 to {LongestMonths} months.");
        if (section.PaidOn is { IsReal: false })
            yield return new PolicyError("paidOn", "没有这一天。", "There is no such day.");
    }
}

using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;

namespace Assistance.Recognition.Policy;

internal sealed class EligibilitySection() : PolicySection<EligibilityPolicy>(EligibilityPolicy.SectionName)
{
    protected override IEnumerable<PolicyError> Rules(EligibilityPolicy section)
    {
        if (section.Routes.Count == 0)
            yield return new PolicyError("routes", "至少要有一条申请途径。", "At least one route is needed.");
        foreach (var code in Repeated(section.Routes.Select(route => route.Code)).Concat(Repeated(section.Exclusions.Select(exclusion => exclusion.Code))))
            yield return new PolicyError(code, "代码重复。", "The code is used twice.");
        foreach (var cause in section.Causes.Concat(section.Routes.SelectMany(route => route.Causes ?? [])).Where(cause => StandardCodes.HardshipCause.Find(cause) is null))
            yield return new PolicyError($"causes.{cause}", "不是标准的致困原因代码。", "No code of the standard list of causes.");
        foreach (var identity in section.Routes.SelectMany(route => route.Identities ?? []).Where(identity => StandardCodes.AssistanceIdentity.Find(identity) is null))
            yield return new PolicyError($"routes.{identity}", "不是标准的救助身份代码。", "No code of the standard list of assistance identities.");
        if (section.Routes.Any(route => route.BelowIncomeLine) && section.IncomeLines is not { Count: > 0 })
            yield return new PolicyError("incomeLines", "按收入申请须有收入线。", "A route by income needs an income line.");
        foreach (var line in (section.IncomeLines ?? []).Where(line => line.PerCapita <= Money.Zero))
            yield return new PolicyError($"incomeLines.{line.FromYear}", "收入线应大于零。", "An income line is more than zero.");
        if (section.Window is { } window && (!window.From.IsReal || !window.Until.IsReal || window.From.CompareTo(window.Until) > 0))
            yield return new PolicyError("window", "起止日期有误。", "The window's days are wrong.");
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> codes) =>
        codes.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}

internal sealed class TiersSection() : PolicySection<IReadOnlyList<TierPolicy>>(SectionName)
{
    public const string SectionName = "tiers";

    protected override IEnumerable<PolicyError> Rules(IReadOnlyList<TierPolicy> section)
    {
        if (section.Count == 0 || section.DistinctBy(tier => tier.Tier).Count() != section.Count)
            yield return new PolicyError(string.Empty, "每个困难等级写一次，至少一个。", "Each tier stands once, and at least one does.");
        foreach (var tier in section.Where(tier => tier.Least.IsNegative || tier.Least > tier.Amount || tier.Amount > tier.Most))
            yield return new PolicyError(tier.Tier.ToString(), "金额应在上下限之间。", "The amount lies within its bounds.");
    }
}

internal sealed class ProcedureSection() : PolicySection<ProcedurePolicy>(ProcedurePolicy.SectionName)
{
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
        foreach (var step in section.Steps.Where(step => step.Days < 0))
            yield return new PolicyError($"steps.{step.Kind}", "时限不能为负。", "A share of time is not negative.");
        if (section.Step<BranchAppraisalStep>() is { Vote.ThresholdBasisPoints: < 0 or > VoteRule.Whole })
            yield return new PolicyError("steps.branchAppraisal.vote", "赞成率应在 0 至 10000 个基点之间。", "A threshold is 0 to 10,000 basis points.");
        if (section.Step<PublicNoticeStep>() is { } notice && (notice.Length < 1 || notice.Places.Count == 0))
            yield return new PolicyError("steps.publicNotice", "公示至少一天，并写明地点。", "A notice stands for a day at least, and somewhere.");
        if (section.Step<HomeVisitStep>() is { Investigators: < 1 })
            yield return new PolicyError("steps.homeVisit", "至少一名调查人。", "At least one investigator.");
        if (section.EntitlementMonths < 1)
            yield return new PolicyError("entitlementMonths", "至少一个月。", "At least one month.");
        if (section.PaidOn is { IsReal: false })
            yield return new PolicyError("paidOn", "没有这一天。", "There is no such day.");
    }
}

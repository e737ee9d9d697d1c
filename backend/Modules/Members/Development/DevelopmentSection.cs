using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Development;

internal sealed class DevelopmentSection() : PolicySection<DevelopmentPolicy>(DevelopmentPolicy.SectionName)
{
    private const int MostMonths = 60;
    private const int MostYears = 20;
    private const int MostDays = 60;
    private const int Whole = 10_000;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(DevelopmentPolicy section)
    {
        if (section.ActivistMonths is < 0 or > MostMonths)
            yield return new PolicyError("activistMonths", $"应为 0 至 {MostMonths} 个月。", $"0 to {MostMonths} months.");
        if (section.Tenure is { } tenure && new[] { tenure.Senior, tenure.Middle, tenure.FrontLine }.Any(years => years is < 0 or > MostYears))
            yield return new PolicyError("tenure", $"应为 0 至 {MostYears} 年。", $"0 to {MostYears} years.");
        foreach (var (at, step) in section.Steps.Index())
        {
            foreach (var error in Of(step))
                yield return error with { Path = $"steps.{at}.{error.Path}" };
            if (section.Steps.Take(at).Any(before => before.Code == step.Code))
                yield return new PolicyError($"steps.{at}.code", "代码不能重复。", "A code stands once.");
        }

        foreach (var (at, ratio) in section.Ratios.Index())
        {
            if (ratio.Target is < 1 or > Whole || ratio.Leeway < 0 || ratio.Leeway >= ratio.Target)
                yield return new PolicyError($"ratios.{at}.target", "比例应大于零且不超过百分之百，允许的差距应小于比例。", "A share is over zero and up to one hundred per cent, and its leeway smaller than it.");
            if (section.Ratios.Take(at).Any(before => before.Fact == ratio.Fact))
                yield return new PolicyError($"ratios.{at}.fact", "每项比例写一次。", "Each share stands once.");
        }
    }

    private static IEnumerable<PolicyError> Of(PathStep step)
    {
        var isLetter = step.Kind == PathStepKind.Letter;
        if (isLetter != (step.To is not null))
            yield return new PolicyError("to", "喜报须写明报给谁，其他步骤不写。", "A letter says for whom it is, and no other step does.");
        if (isLetter ? step.Before is not null : step.Before is null or DevelopmentStage.Applicant or DevelopmentStage.Ended)
            yield return new PolicyError("before", "公示和审查须写明在成为积极分子、发展对象或预备党员之前，喜报不写。", "A notice or a review stands before a stage, and a letter before none.");
        if (step.Kind == PathStepKind.Notice != step.Days is not null || step.Days is < 1 or > MostDays)
            yield return new PolicyError("days", $"公示须写天数，1 至 {MostDays} 天；其他步骤不写。", $"A notice has its days, 1 to {MostDays}, and no other step has.");
    }
}

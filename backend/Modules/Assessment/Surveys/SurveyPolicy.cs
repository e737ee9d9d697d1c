using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Surveys;

/// <summary>When the yearly survey is held: the pack's section <c>survey</c> (rules A2, B13).</summary>
/// <param name="OpensOn">The day of the year on which it opens by itself, for next year's list.</param>
/// <param name="ReportDays">Days from it within which branches report.</param>
/// <param name="RemindDays">Days before the last one on which a branch is reminded.</param>
internal sealed record SurveyPolicy(MonthDay OpensOn, int ReportDays, int RemindDays = 5)
{
    public const string SectionName = "survey";

    /// <summary>The county's; the modern default's where its pack says nothing.</summary>
    public static async Task<SurveyPolicy> OfCountyAsync(IPolicies policies, OrgPath county, DateOnly on, CancellationToken cancellationToken) =>
        policies.SectionOf<SurveyPolicy>(await policies.InForceAsync(county, on, cancellationToken), SectionName);
}

internal sealed class SurveySection() : PolicySection<SurveyPolicy>(SurveyPolicy.SectionName)
{
    private const int LongestDays = 180;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(SurveyPolicy section)
    {
        if (!section.OpensOn.IsReal)
            yield return new PolicyError("opensOn", "没有这一天。", "There is no such day.");
        if (section.ReportDays is < 1 or > LongestDays)
            yield return new PolicyError("reportDays", $"应为 1 至 {LongestDays} 天。", $"1 to {LongestDays} days.");
        if (section.RemindDays < 0 || section.RemindDays >= Math.Max(1, section.ReportDays))
            yield return new PolicyError("remindDays", "应不小于零，且少于上报天数。", "Zero or more, and fewer than the days to report.");
    }
}

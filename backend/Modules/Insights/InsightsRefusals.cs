using Assistance.Kernel.Refusals;

namespace Assistance.Insights;

internal static class InsightsRefusals
{
    public static readonly Refusal NothingToShow = Refusal.NotFound(
        "insights.organisation_not_found", "没有找到该组织，或不在您的管理范围内。", "No such organisation, or outside your scope.");

    public static readonly Refusal NoSuchReport = Refusal.NotFound(
        "insights.report_not_found", "现行政策包里没有这张统计表，请重新选择。", "The policy pack in force keeps no such report; choose another.");

    public static readonly Refusal PeriodTooLong = Refusal.Rule(
        "insights.period_too_long", "统计期间应从早到晚，且不超过五年。", "A period runs forwards and spans five years at most.");
}

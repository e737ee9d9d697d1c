using Assistance.Kernel.Refusals;

namespace Assistance.Insights;

internal static class InsightsRefusals
{
    public static readonly Refusal NothingToShow = Refusal.NotFound(
        "insights.organisation_not_found", "没有找到该组织，或不在您的管理范围内。", "No such organisation, or outside your scope.");

    public static readonly Refusal PeriodTooLong = Refusal.Rule(
        "insights.period_too_long", "统计期间应从早到晚，且不超过五年。", "A period runs forwards and spans five years at most.");
}

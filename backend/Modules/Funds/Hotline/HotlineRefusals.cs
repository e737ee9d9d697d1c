using Assistance.Kernel.Refusals;

namespace Assistance.Funds.Hotline;

internal static class HotlineRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("funds.hotline_case_not_found", "没有找到该反映事项，或不在您的管理范围内。", "No such report, or outside your scope.");

    public static readonly Refusal CodeUnknown = Refusal.NotFound("funds.hotline_code_unknown", "没有找到这个查询码，请核对后再试。", "No report has this code; check it and try again.");

    public static readonly Refusal NotTheOwner = new(
        RefusalKind.Forbidden, "funds.hotline_not_owner", "由承办人答复；请先点“承办”。", "It is answered by whoever has taken it on; take it on first.");

    public static readonly Refusal OwnAnswer = new(
        RefusalKind.Forbidden, "funds.hotline_own_answer", "答复人不能自己办结，请由另一位有权人员核对办结。", "Whoever answered does not close it; another of the officials has to.");

    public static Refusal Illegal(HotlineState state, string[] allowed) => Refusal.Illegal(
        "funds.hotline_state", state, allowed,
        state switch
        {
            HotlineState.Received => "该事项还没有答复。",
            HotlineState.Answered => "该事项已经答复，待办结；不同意答复的请退回。",
            _ => "该事项已经办结。",
        },
        "The report is not in a state for that.");
}

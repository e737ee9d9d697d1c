using Assistance.Kernel.Refusals;

namespace Assistance.Funds.Disclosures;

internal static class DisclosureRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("funds.disclosure_not_found", "没有找到该公开表，或不在您的管理范围内。", "No such statement, or outside your scope.");

    public static readonly Refusal BooksChanged = Refusal.Conflict(
        "funds.disclosure_outdated", "起草以后账上有了变动，公开表与账簿不一致；请撤下后重新起草。", "The books have changed since it was drafted; take it back and draft it anew.");

    public static readonly Refusal NotOverYet = Refusal.Rule("funds.disclosure_not_over", "公开的期间应已结束，截止日期不能晚于今天。", "Only a time that is over is disclosed; it does not end after today.").ForField("to");

    public static readonly Refusal NothingToTell = Refusal.Rule("funds.disclosure_empty", "所选期间没有资金收支和结余，不需要公开。", "The fund held and moved nothing in that time.").ForField("from");

    public static Refusal Illegal(DisclosureState state, string[] allowed) => Refusal.Illegal(
        "funds.disclosure_state", state, allowed, state == DisclosureState.Published ? "公开表已经公开；有误的请撤下并写明原因。" : "公开表已经撤下，请重新起草。", "The statement stands in public or was taken down; draft another.");
}

using Assistance.Kernel.Refusals;

namespace Assistance.Pairing.Proposals;

internal static class ProposalRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("pairing.proposal_not_found", "没有找到该配对方案，或不在您的管理范围内。", "No such proposal, or outside your scope.");

    public static readonly Refusal LineNotFound = Refusal.NotFound(
        "pairing.proposal_line_not_found", "没有找到这一行，方案可能已重新求解，请刷新。", "No such line: the proposal may have been solved anew. Load it again.");

    public static readonly Refusal NothingToIssue = Refusal.Rule("pairing.nothing_to_issue", "方案中没有可以下达的结对，请重新求解。", "No line of the proposal can be issued: solve it anew.");

    public static readonly Refusal TakenMeanwhile = Refusal.Conflict(
        "pairing.taken_meanwhile", "他人刚刚为其中的帮扶人办理了结对，没有下达任何一行，请刷新后再下达。", "Somebody has just paired one of these helpers; nothing was issued. Load the proposal again and issue it then.");

    public static Refusal LeftLedger(string name) => Refusal.Rule("pairing.left_ledger", $"{name}已不在台账。", $"{name} is in the ledger no more.");

    public static Refusal EnoughHelpers(string name) => Refusal.Rule("pairing.helped_meanwhile", $"{name}已有帮扶人。", $"{name} has been given a helper meanwhile.");

    public static Refusal HelpsNoMore(string name) => Refusal.Rule(
        "pairing.helps_no_more", $"{name}已不在所选机关支部，或已列为帮扶对象。", $"{name} belongs to none of the chosen organ branches any more, or is helped now.");

    public static Refusal Closed(ProposalState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "pairing.proposal_closed",
        state,
        allowed,
        state == ProposalState.Issued ? "方案已下达，不能再改。" : "方案已作废，不能再改。",
        state == ProposalState.Issued ? "The proposal was issued: it changes no more." : "The proposal was dropped: it changes no more.");

    /// <summary>A lock that cannot hold any more: names whom it is of.</summary>
    public static Refusal LockFails(string helper, string person, Refusal why) =>
        Refusal.Rule(why.Code, $"已锁定的“{helper}—{person}”不能成立：{why.Chinese}", $"The locked pair {helper} and {person} cannot be: {why.English}")
            .With("helper", helper).With("beneficiary", person);

    public static Refusal LinesLapsed(IReadOnlyList<LapsedLine> lines) => Refusal.Rule(
        "pairing.proposal_lines_lapsed",
        $"有 {lines.Count} 行已不能成立，没有下达任何一行。可以重新求解，或只下达其余各行。",
        $"{lines.Count} lines do not hold any more, and nothing was issued. Solve the proposal anew, or issue the rest.").With("lines", lines);
}

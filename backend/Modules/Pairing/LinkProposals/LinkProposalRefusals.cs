using Assistance.Kernel.Refusals;
using Assistance.Pairing.Proposals;

namespace Assistance.Pairing.LinkProposals;

internal static class LinkProposalRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("pairing.link_proposal_not_found", "没有找到该部门帮村方案，或不在您的管理范围内。", "No such proposal, or outside your scope.");

    public static readonly Refusal LineNotFound = Refusal.NotFound(
        "pairing.link_line_not_found", "没有找到这一行，方案可能已重新求解，请刷新。", "No such line: the proposal may have been solved anew. Load it again.");

    public static readonly Refusal NothingToIssue = Refusal.Rule("pairing.no_link_to_issue", "方案中没有可以下达的联系，请重新求解。", "No line of the proposal can be issued: solve it anew.");

    public static readonly Refusal TakenMeanwhile = Refusal.Conflict(
        "pairing.link_taken_meanwhile", "他人刚刚为其中的支部办理了联村，没有下达任何一行，请刷新后再下达。", "Somebody has just linked one of these branches; nothing was issued. Load the proposal again and issue it then.");

    public static readonly Refusal Gone = Refusal.Rule("pairing.link_end_gone", "该机关支部或村（社区）已撤销。", "The organ branch or the place was abolished.");

    public static Refusal Closed(ProposalState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "pairing.link_proposal_closed",
        state,
        allowed,
        state == ProposalState.Issued ? "方案已下达，不能再改；需要调整的，先整体撤回。" : state == ProposalState.Dropped ? "方案已作废，不能再改。" : "方案尚未下达。",
        state == ProposalState.Issued ? "The proposal was issued: take it back before you change it." : state == ProposalState.Dropped ? "The proposal was dropped: it changes no more." : "The proposal was not issued yet.");

    public static Refusal LinesLapsed(IReadOnlyList<LapsedLink> lines) => Refusal.Rule(
        "pairing.link_lines_lapsed",
        $"有 {lines.Count} 行已不能成立，没有下达任何一行。可以重新求解，或只下达其余各行。",
        $"{lines.Count} lines do not hold any more, and nothing was issued. Solve the proposal anew, or issue the rest.").With("lines", lines);

    /// <summary>Names what hangs on the first link that somebody works with already.</summary>
    public static Refusal Used(int count, string branch, string place) => Refusal.Rule(
        "pairing.links_used",
        $"有 {count} 项联系已有走访、承诺、诉求或已解除（如{branch}联系{place}），不能整体撤回；请逐项解除。",
        $"{count} links have visits, commitments or issues or are over (as that of {branch} with {place}): they cannot be taken back as a whole. End them one by one.");
}

using Assistance.Kernel.Refusals;
using Assistance.Members.Domain;

namespace Assistance.Members.Changes;

internal static class ChangeRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("members.change_request_not_found", "没有找到该变更申请，或不在您的管理范围内。", "No such change request, or outside your scope.");

    public static readonly Refusal OpenAlready = Refusal.Conflict(
        "members.change_request_open", "该人员的这一部分已有待审批的变更申请，请等待审批，或由申请人先撤回。", "A request about this part of the file is waiting already; wait for it, or have its maker withdraw it.");

    public static readonly Refusal OneKind = Refusal.Rule("members.change_one_kind", "一次申请只变更档案的一个部分，请选择其中一个。", "One request changes one part of the file; give exactly one.");

    public static readonly Refusal NothingChanges = Refusal.Rule("members.nothing_changes", "填写的内容与档案一致，没有需要变更的。", "What was given is what the file says; nothing changes.");

    public static readonly Refusal NotVerified = Refusal.Rule(
        "members.facts_not_verified", "这些内容不属于经认定核实的，请直接修改档案。", "None of this is a verified fact; edit the file itself.");

    public static readonly Refusal MakerIsChecker = Refusal.Rule("members.change_maker_is_checker", "变更申请不能由提出人自己审批，请由另一位同志办理。", "Nobody decides their own request; a colleague must.");

    public static readonly Refusal OwnFile = Refusal.Rule("members.change_own_file", "这是您本人的档案，请由另一位同志审批。", "This is your own file; a colleague must decide.");

    public static readonly Refusal RelativesFile = Refusal.Rule(
        "members.change_relatives_file", "该人员与您是一家人（按档案登记的家庭成员），请由另一位同志审批。", "This person is of your household, as the file says; a colleague must decide.");

    public static readonly Refusal NotTheMaker = new(RefusalKind.Forbidden, "members.change_not_the_maker", "变更申请由提出人撤回；不同意的，请驳回并写明理由。", "Its maker withdraws a request; who disagrees rejects it and says why.");

    public static readonly Refusal PaperNotFound = Refusal.NotFound(
        "members.change_paper_not_found", "没有找到这份材料，或已被撤下，请刷新后再看。", "No such paper, or it was withdrawn; look again.");

    public static readonly Refusal PaperOfTheMaker = new(
        RefusalKind.Forbidden, "members.change_paper_of_the_maker", "证明材料由提出人添加和撤下；材料不足的，请驳回并写明缺什么。", "Papers are its maker's to hand in and to take out; who finds them wanting rejects the request and says so.");

    /// <param name="fields">The verified ones that would change.</param>
    public static Refusal NeedsRequest(IReadOnlyList<string> fields) => Refusal.Rule(
            "members.needs_change_request", "该人员在困难党员台账内，这些内容经认定核实，变更须提出申请，写明理由和依据，由上级审批。",
            "The person stands in the ledger and these facts are verified: file a change request with reason and evidence, which somebody above decides.")
        .With("fields", fields);

    /// <param name="fields">Those that are no longer as the request saw them.</param>
    public static Refusal FactsMoved(IReadOnlyList<string> fields) => Refusal.Conflict(
            "members.facts_changed_meanwhile", "提出申请后档案的同一内容又有变化，不能按原申请变更：请核对，驳回后由申请人按现在的内容重新提出。",
            "The file has changed in the same fields since the request was made: compare, reject it, and have it made anew.")
        .With("fields", fields);

    public static Refusal TooManyPapers(int most) => Refusal.Rule(
        "members.too_many_change_papers", $"一份申请最多附{most}份材料，请先撤下不需要的。", $"A request has {most} papers at the most; withdraw one first.");

    public static Refusal Decided(ChangeState state) => Refusal.Illegal(
        "members.change_decided", state, [], "该变更申请已办结，请刷新后查看。", "The request was decided already; look again.");
}

using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;

namespace Assistance.Members.Policies;

internal static class PolicyRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("policy.not_found", "没有这个政策包版本，请在政策包列表中查找。", "There is no such version of a policy pack; look it up in the list.");

    public static readonly Refusal NotShipped = Refusal.Rule(
        "policy.not_shipped", "系统没有自带这个政策包，请从列出的政策包中选择。", "No pack of this key comes with the software; choose one of those shown.").ForField("shippedKey");

    public static readonly Refusal OneSource = Refusal.Rule(
        "policy.one_source", "请选择一个自带的政策包，或者提交一份政策文件。", "Name a shipped pack or send a document, one of the two.");

    public static readonly Refusal OneToTry = Refusal.Rule(
        "policy.one_to_try", "请选择一个版本，或者提交一份政策文件来试算。", "Name a version or send a document to be tried, one of the two.");

    public static readonly Refusal Default = Refusal.Conflict(
        "policy.default", "这是系统的默认方案，已有申请按它办理，不能修改或删除；请复制为新的草稿。", "This is the default by which applications were taken; copy it as a new draft instead.");

    public static readonly Refusal NotATownship = Refusal.Rule(
        "policy.not_a_township", "只能在全县或某个乡镇生效。", "A pack is put in force for the county or for a township.").ForField("townshipId");

    public static readonly Refusal Retroactive = Refusal.Rule(
        "policy.retroactive", "新版本不能早于今天生效，请选择今天或以后的日期。", "A new version cannot come into force before today; choose today or later.").ForField("from");

    public static Refusal NotDraft(PolicyState state) => Refusal.Illegal(
        "policy.not_draft", state, [], "这个版本已经生效，不能再次变更；请另增一个版本。", "This version is in force already; add another one.");

    public static Refusal Invalid(IReadOnlyList<PolicyError> errors) => Refusal.Rule(
        "policy.invalid", "政策文件不符合要求，请按提示修改。", "The policy document is wrong; see errors.") with
    {
        Errors = ByPath(errors, error => error.Chinese),
        EnglishErrors = ByPath(errors, error => error.English),
    };

    private static Dictionary<string, string[]> ByPath(IEnumerable<PolicyError> errors, Func<PolicyError, string> sentence) =>
        errors.GroupBy(error => error.Path, sentence, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}

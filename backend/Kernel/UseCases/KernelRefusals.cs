using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.UseCases;

public static class KernelRefusals
{
    public static readonly Refusal NotSignedIn = new(RefusalKind.NotSignedIn, "access.not_signed_in", "请先登录。", "Please sign in.");

    public static readonly Refusal Forbidden = new(
        RefusalKind.Forbidden, "access.forbidden", "您的岗位没有此项权限，请联系安全管理员。", "Your post does not have this right; ask the security administrator.");

    public static readonly Refusal NotFound = Refusal.NotFound("request.not_found", "没有找到，或不在您的管理范围内。", "Not found, or outside your scope.");

    public static readonly Refusal Stale = new(
        RefusalKind.Stale, "request.stale", "数据已被他人修改，请刷新后重试。", "Somebody else has changed this; read it again and retry.");

    public static readonly Refusal VersionRequired = new(
        RefusalKind.Malformed, "request.version_required", "请在 If-Match 中给出所见数据的版本。", "Name the version that you saw in If-Match.");

    public static readonly Refusal KeyReused = Refusal.Rule(
        "request.idempotency_key_reused", "同一 Idempotency-Key 已用于另一请求，请换用新的键。", "This Idempotency-Key was used for another request; use a new one.");

    public static readonly Refusal TooMany = new(RefusalKind.TooMany, "request.too_many", "操作过于频繁，请稍后再试。", "Too many requests; try again later.");

    public static Refusal Malformed(string chinese, string english) => new(RefusalKind.Malformed, "request.malformed", chinese, english);

    /// <param name="errors">By field, in Chinese.</param>
    /// <param name="english">The same in English, where that is known.</param>
    public static Refusal Invalid(IReadOnlyDictionary<string, string[]> errors, IReadOnlyDictionary<string, string[]>? english = null) =>
        Refusal.Rule("request.invalid", "填写的内容有误，请按提示修改。", "Some fields are wrong; see errors.") with { Errors = errors, EnglishErrors = english ?? errors };
}

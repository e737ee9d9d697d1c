using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;

namespace Assistance.Funds.Limits;

/// <summary>How much may be spent for a purpose, and who may allow more.</summary>
/// <param name="Purpose">A code of <c>fundPurpose</c>.</param>
/// <param name="PerPayment">At a time; null where there is no bound.</param>
/// <param name="PerYear">By one fund in a calendar year; null where there is no bound.</param>
/// <param name="Approver">Whose written approval a payment above it rests on, as 乡书记办公会.</param>
internal sealed record PurposeLimit(string Purpose, string Approver, Money? PerPayment = null, Money? PerYear = null);

/// <summary>What a fund may not pay, and what only with somebody's written approval: the pack's section <c>paymentLimits</c> (rule E4: 非生产性开支限额审批, 货币资金管理, 零招待).</summary>
/// <param name="CashMost">More than this is not paid in cash; null where there is no bound.</param>
/// <param name="Banned">Purposes for which nothing is paid, whoever approves.</param>
internal sealed record PaymentLimits(IReadOnlyList<string> Banned, IReadOnlyList<PurposeLimit> Limits, Money? CashMost = null)
{
    public const string SectionName = "paymentLimits";

    /// <summary>rule E4: why a payment may not be made; null where it may.</summary>
    /// <param name="spent">For this purpose by this fund in the year, without this payment.</param>
    /// <param name="authority">The document by which the approver allowed it.</param>
    public Refusal? Refuse(string purpose, Money amount, bool inCash, Money spent, string? authority)
    {
        if (Banned.Contains(purpose, StringComparer.Ordinal))
            return LimitRefusals.Banned(StandardCodes.FundPurpose.Find(purpose)!);
        if (inCash && CashMost is { } most && amount > most)
            return LimitRefusals.TooMuchCash(most);
        if (!string.IsNullOrWhiteSpace(authority) || Limits.FirstOrDefault(limit => limit.Purpose == purpose) is not { } bound)
            return null;
        if (bound.PerPayment is { } once && amount > once)
            return LimitRefusals.AboveOnce(once, bound.Approver);
        return bound.PerYear is { } yearly && spent + amount > yearly ? LimitRefusals.AboveYear(yearly, spent, bound.Approver) : null;
    }
}

internal sealed class PaymentLimitsSection() : PolicySection<PaymentLimits>(PaymentLimits.SectionName)
{
    private const int LongestName = 50;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(PaymentLimits section)
    {
        foreach (var (at, purpose) in section.Banned.Index())
        {
            if (StandardCodes.FundPurpose.Find(purpose)?.Code != purpose)
                yield return new PolicyError($"banned.{at}", "请填写资金用途的代码。", "A code of the list of purposes.");
        }

        foreach (var (at, limit) in section.Limits.Index())
        {
            if (StandardCodes.FundPurpose.Find(limit.Purpose)?.Code != limit.Purpose)
                yield return new PolicyError($"limits.{at}.purpose", "请填写资金用途的代码。", "A code of the list of purposes.");
            if (limit.Approver.Length is 0 or > LongestName)
                yield return new PolicyError($"limits.{at}.approver", $"写明由谁审批，不超过 {LongestName} 个字。", $"Who approves, in {LongestName} characters.");
            if (limit.PerPayment <= Money.Zero || limit.PerYear <= Money.Zero || (limit.PerPayment is null && limit.PerYear is null))
                yield return new PolicyError($"limits.{at}", "每笔限额和全年限额至少填一项，均大于零。", "One of the two bounds at least, more than zero.");
        }

        if (section.CashMost < Money.Zero)
            yield return new PolicyError("cashMost", "不能小于零；0 为不准支付现金。", "Not less than zero; 0 allows no cash.");
    }
}

internal static class LimitRefusals
{
    private const string Rule = "E4";

    public static Refusal Banned(StandardCode purpose) => Refusal.Rule(
        "funds.purpose_banned", $"按零招待等规定，资金不得用于“{purpose.Chinese}”，不能审批。", $"By the rule of no hospitality nothing is paid for “{purpose.English}”.").With("rule", Rule).ForField("purpose");

    public static Refusal TooMuchCash(Money most) => Refusal.Rule(
        "funds.too_much_cash", $"按货币资金管理规定，现金支付每笔不超过 {most} 元；请改为转账。", $"Not more than {most} yuan is paid in cash; transfer it.").With("rule", Rule).With("most", most.Fen).ForField("inCash");

    public static Refusal AboveOnce(Money most, string approver) => Refusal.Rule(
        "funds.above_limit", $"超过每笔限额 {most} 元，须经{approver}批准；请填写批准依据（文号、会议和日期）。", $"Above the limit of {most} yuan; {approver} has to approve it: name the document.")
        .With("rule", Rule).With("most", most.Fen).With("approver", approver).ForField("authority");

    public static Refusal AboveYear(Money most, Money spent, string approver) => Refusal.Rule(
        "funds.above_year_limit", $"本年同一用途已支出 {spent} 元，加上本笔超过全年限额 {most} 元，须经{approver}批准；请填写批准依据（文号、会议和日期）。",
        $"With {spent} yuan spent this year it is above the yearly limit of {most} yuan; {approver} has to approve it: name the document.")
        .With("rule", Rule).With("most", most.Fen).With("approver", approver).ForField("authority");
}

using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using FluentValidation;

namespace Assistance.Funds.Payments;

/// <summary>A payment as it was drafted, and what came of it.</summary>
/// <param name="Purpose">Null for a transfer, which has <paramref name="ToFundName"/>.</param>
/// <param name="Available">What the fund holds of this money now.</param>
/// <param name="VoucherId">Once it is posted.</param>
internal sealed record PaymentView(
    PaymentId Id,
    int Version,
    FundId FundId,
    string FundName,
    PaymentState State,
    Money Amount,
    Provenance Provenance,
    string? Purpose,
    FundId? ToFundId,
    string? ToFundName,
    DateOnly Day,
    string Summary,
    string? Party,
    bool InCash,
    string? Authority,
    string MadeByName,
    DateOnly MadeOn,
    Money Available,
    string? SettledByName,
    DateOnly? SettledOn,
    string? Reason,
    VoucherId? VoucherId,
    bool MayChange,
    bool MayApprove) : IVersionedView;

/// <summary>Which payments are wanted; all in scope where nothing is said.</summary>
internal sealed record PaymentFilter(FundId? FundId = null, PaymentState? State = null);

internal sealed class PaymentContentValidator : AbstractValidator<PaymentContent>
{
    public PaymentContentValidator()
    {
        RuleFor(p => p.Amount).IsAmount();
        RuleFor(p => p.Provenance).NotNull();
        RuleFor(p => p.Summary).NotEmpty().MaximumLength(Voucher.LongestText);
        RuleFor(p => p.Party).MaximumLength(Fund.LongestName);
        RuleFor(p => p.Authority).MaximumLength(Voucher.LongestText);
    }
}

internal static class Amounts
{
    // Ten thousand million yuan.
    private const long MostFen = 1_000_000_000_000;

    /// <summary>More than nothing, and no slip of the pen.</summary>
    public static void IsAmount<T>(this IRuleBuilder<T, Money> rule) => rule.Must(amount => amount.Fen is > 0 and <= MostFen).WithMessage("金额应大于零，且不超过一百亿元。");
}

using FluentValidation;

namespace Assistance.Kernel.Forms;

public static class FormRules
{
    private const int ShortestReason = 4;
    private const int LongestReason = 200;

    /// <summary>Why a form is taken with whole numbers: four characters at the least.</summary>
    public static IRuleBuilderOptions<T, string> SaysWhyInFull<T>(this IRuleBuilder<T, string> reason) => reason
        .Must(text => text.Trim().Length >= ShortestReason).WithMessage($"请写明取用完整号码的事由，不少于{ShortestReason}个字。")
        .MaximumLength(LongestReason);
}

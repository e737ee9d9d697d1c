using FluentValidation;

namespace Assistance.Funds.Hotline;

internal static class ReportRules
{
    private const int ShortestText = 5;

    public static void SaysWhatHappened<T>(this IRuleBuilder<T, string> text) => text.NotEmpty().MinimumLength(ShortestText).MaximumLength(HotlineCase.LongestText).WithName("反映内容");

    public static void IsReference<T>(this IRuleBuilder<T, string?> reference) => reference.MaximumLength(HotlineCase.LongestReference).WithName("涉及的款项或项目");
}

using System.Globalization;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Results;

namespace Assistance.Kernel.UseCases;

/// <summary>Validators speak Chinese; what they say in their own words, and not in ours, they can say in English too.</summary>
internal static class FieldErrors
{
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en");

    public static string English(ValidationFailure failure) =>
        InTheirWords(failure, ValidatorOptions.Global.LanguageManager.Culture) == failure.ErrorMessage ? InTheirWords(failure, EnglishCulture)! : failure.ErrorMessage;

    private static string? InTheirWords(ValidationFailure failure, CultureInfo? culture)
    {
        if (ValidatorOptions.Global.LanguageManager.GetString(failure.ErrorCode, culture) is not { Length: > 0 } template)
            return null;
        var sentence = new MessageFormatter();
        foreach (var (name, value) in failure.FormattedMessagePlaceholderValues)
            sentence.AppendArgument(name, value);
        return sentence.BuildMessage(template);
    }
}

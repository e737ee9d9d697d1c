using System.Text;

namespace Assistance.Kernel.Values;

/// <summary>Something about a value that a person should look at and may confirm; the value is taken all the same.</summary>
public sealed record Caution(string Code, string Chinese, string English);

/// <summary>A value as it was read from a form or a sheet, with what a person should look at before it is taken.</summary>
public sealed record Reading<T>(T Value, IReadOnlyList<Caution> Cautions);

internal static class TypedText
{
    /// <summary>A number as people and spreadsheets write it: full-width digits, spaces, hyphens and a leading apostrophe are no part of it.</summary>
    public static string Digits(string? text) =>
        string.Concat((text ?? string.Empty).Normalize(NormalizationForm.FormKC)
            .Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('-' or '\'' or '‐' or '–' or '\u200b' or '\ufeff')))
            .ToUpperInvariant();

    /// <summary>A spreadsheet has turned the number into a floating one: its last digits are gone and cannot be had back.</summary>
    public static bool IsScientific(string digits) =>
        digits.Contains("E+", StringComparison.Ordinal) && digits[0] is >= '0' and <= '9';
}

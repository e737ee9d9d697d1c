using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>
/// Tidies what offices type. Full-width digits, letters and signs become half-width, invisible characters go, spaces are trimmed;
/// the "·" of names and rare characters outside the first plane stay as they are.
/// </summary>
public static partial class CellText
{
    private const char FullWidthFirst = '！';
    private const char FullWidthLast = '～';
    private const int FullWidthShift = '！' - '!';
    private const char LastAscii = '~';
    private const char FirstIdeograph = '一';
    private const char LastIdeograph = '\u9FFF';
    private const int LongestBlankMark = 4;
    private static readonly SearchValues<char> BlankMarks = SearchValues.Create("-—–_/\\");

    /// <summary>For text that people read: trimmed, every run of white space one space.</summary>
    public static string Clean(string text)
    {
        if (IsTidy(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var sign in CellEscape.Disarmed(text))
        {
            var half = Half(sign);
            if (char.IsWhiteSpace(half))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (!IsInvisible(half))
            {
                clean.Append(half);
            }
        }

        return CellEscape.Disarmed(clean.ToString().TrimEnd());
    }

    /// <summary>For codes, numbers and comparisons: no white space at all.</summary>
    public static string Compact(string text) => Clean(text).Replace(" ", string.Empty, StringComparison.Ordinal);

    /// <summary>How a person's numbers are shown where they need not be read: <c>361127********1013</c>, <c>138****1234</c>.</summary>
    public static string MaskNumbers(string text)
    {
        text = LongNumber().Replace(text, found =>
            found.Value[..6] + new string('*', found.Length - 10) + found.Value[^4..]);
        return PhoneNumber().Replace(text, found => found.Value[..3] + "****" + found.Value[^4..]);
    }

    /// <summary>What people write into a cell that has nothing to say: a dash, a slash.</summary>
    public static bool IsBlankMark(string text) => Compact(text) is { Length: <= LongestBlankMark } mark && !mark.AsSpan().ContainsAnyExcept(BlankMarks);

    // Nearly every cell of nearly every sheet: what there is to tidy is looked for before anything is copied.
    private static bool IsTidy(string text)
    {
        var before = ' ';
        foreach (var sign in text)
        {
            if (sign == ' ' ? before == ' ' : sign is not (> ' ' and <= LastAscii or >= FirstIdeograph and <= LastIdeograph))
                return false;
            before = sign;
        }

        return text.Length == 0 || (before != ' ' && text[0] != '\'');
    }

    private static char Half(char sign) => sign switch
    {
        >= FullWidthFirst and <= FullWidthLast => (char)(sign - FullWidthShift),
        '\u3000' or '\u00A0' => ' ',
        _ => sign,
    };

    private static bool IsInvisible(char sign) =>
        char.IsControl(sign) || (!char.IsSurrogate(sign) && char.GetUnicodeCategory(sign) == UnicodeCategory.Format);

    [GeneratedRegex(@"(?<![0-9])[0-9]{14,18}[0-9Xx](?![0-9])", Pattern.Options, Pattern.Timeout)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"(?<![0-9])1[0-9]{10}(?![0-9])", Pattern.Options, Pattern.Timeout)]
    private static partial Regex PhoneNumber();
}

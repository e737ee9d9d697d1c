using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>What a cell's text may not hold as it is: characters that XML forbids, and beginnings that an office program takes for a formula.</summary>
internal static partial class CellEscape
{
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary><c>_x000D_</c> stands for the character U+000D, and <c>_x005F_</c> for an underscore that is only that.</summary>
    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, found =>
            ((char)int.Parse(found.ValueSpan.Slice(2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    public static string Encode(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
            text = Escaped().Replace(text, found => "_x005F" + found.Value);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (!XmlConvert.IsXmlChar(text[i]))
                return Sanitise(text);
        }

        return text;
    }

    /// <summary>A text that would start a formula gets an apostrophe in front (SEC32); <see cref="Disarmed"/> takes it off again.</summary>
    public static string Disarm(string text) => StartsFormula(text, 0) ? "'" + text : text;

    /// <summary>The text as it was before <see cref="Disarm"/>, or before somebody typed the apostrophe that makes Excel keep a text.</summary>
    public static string Disarmed(string text) => text.StartsWith('\'') && StartsFormula(text, 1) ? text[1..] : text;

    private static bool StartsFormula(string text, int at) => text.Length > at && FormulaStarts.Contains(text[at]);

    private static string Sanitise(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Escaped();
}

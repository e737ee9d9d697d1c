using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>What of a number format matters here: whether it shows a date, and how many digits of a number.</summary>
internal sealed partial record NumberFormat
{
    public static readonly NumberFormat General = new();

    public bool IsDate { get; private init; }

    public bool ShowsDay { get; private init; }

    public bool ShowsTime { get; private init; }

    /// <summary>The number's own format string in .NET's terms, or null for Excel's "General".</summary>
    public string? Digits { get; private init; }

    public static NumberFormat Parse(string code)
    {
        var bare = Decorations().Replace(code, string.Empty).Split(';')[0];
        if (bare.Contains("General", StringComparison.OrdinalIgnoreCase) || bare.Trim() is "@" or "")
            return General;
        var letters = bare.ToLowerInvariant();
        var time = letters.AsSpan().IndexOfAny('h', 's') >= 0;
        if (letters.AsSpan().IndexOfAny('y', 'd') >= 0 || (letters.Contains('m') && !time))
            return new NumberFormat { IsDate = true, ShowsDay = letters.Contains('d'), ShowsTime = time };
        return DigitPattern().Match(bare) is { Success: true } digits ? new NumberFormat { Digits = digits.Value.Replace('?', '#') } : General;
    }

    public string Show(double number)
    {
        var size = Math.Abs(number);
        if (Digits is not null && size < 1e28)
            return Digits.Contains('E') ? number.ToString(Digits, CultureInfo.InvariantCulture) : ShowExact(number, Digits);
        if (size >= 1e11 || size is < 1e-9 and > 0)
            return number.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        return ShowExact(number, "0.##########");
    }

    // Through decimal, which rounds to the 15 digits that Excel knows: 1950.03 is stored as 1950.0299999999999.
    private static string ShowExact(double number, string format) => ((decimal)number).ToString(format, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        "[^"]*"|\\.|\[[^\]]*\]|_.|\*.
        """, Pattern.Options, Pattern.Timeout)]
    private static partial Regex Decorations();

    [GeneratedRegex("[#0?][#0?,]*(\\.[#0?]+)?(E\\+0+)?%?", Pattern.Options, Pattern.Timeout)]
    private static partial Regex DigitPattern();
}

/// <summary>The number formats of a workbook by cell style.</summary>
internal sealed class NumberFormats
{
    // Formats that every workbook has without naming them; 27 to 36 and 50 to 58 are those of a Chinese Excel.
    private static readonly (int Id, string Code)[] BuiltIn =
    [
        (1, "0"), (2, "0.00"), (3, "#,##0"), (4, "#,##0.00"), (9, "0%"), (10, "0.00%"), (11, "0.00E+00"),
        (14, "yyyy/m/d"), (15, "d-mmm-yy"), (16, "d-mmm"), (17, "mmm-yy"), (22, "yyyy/m/d h:mm"),
        (27, "yyyy年m月"), (28, "m月d日"), (29, "m月d日"), (30, "m-d-yy"), (31, "yyyy年m月d日"), (36, "yyyy年m月"),
        (37, "#,##0"), (38, "#,##0"), (39, "#,##0.00"), (40, "#,##0.00"), (48, "0.0E+0"),
        (50, "yyyy年m月"), (51, "m月d日"), (52, "yyyy年m月"), (53, "m月d日"), (54, "m月d日"), (57, "yyyy年m月"), (58, "m月d日"),
    ];

    private readonly List<NumberFormat> _byStyle = [];

    public NumberFormats(XDocument? styles)
    {
        if (styles?.Root is not { } root)
            return;
        var codes = BuiltIn.ToDictionary(format => format.Id, format => format.Code);
        foreach (var format in root.Elements().Where(part => part.Name.LocalName == "numFmts").Elements())
            codes[(int?)format.Attribute("numFmtId") ?? -1] = (string?)format.Attribute("formatCode") ?? "General";
        var parsed = codes.ToDictionary(code => code.Key, code => NumberFormat.Parse(code.Value));
        foreach (var style in root.Elements().Where(part => part.Name.LocalName == "cellXfs").Elements())
            _byStyle.Add(parsed.GetValueOrDefault((int?)style.Attribute("numFmtId") ?? 0, NumberFormat.General));
    }

    public NumberFormat Of(int style) => style >= 0 && style < _byStyle.Count ? _byStyle[style] : NumberFormat.General;
}

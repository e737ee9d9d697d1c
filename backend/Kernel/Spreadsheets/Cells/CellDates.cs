using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>How much of a date was given.</summary>
public enum DatePrecision
{
    Day,

    /// <summary>The day is the first of the month.</summary>
    Month,

    /// <summary>The day is the first of January.</summary>
    Year,
}

[StructLayout(LayoutKind.Auto)]
public readonly record struct SheetDate(DateOnly Date, DatePrecision Precision);

/// <summary>
/// Reads dates as offices write them: 1950.03, 1950-3, 1950/03/12, 1950年3月12日, 19500312, 195003, real dates.
/// A number that ends in .1 has lost a zero or not: whether October is 1950.1 depends on whether the column writes January 1950.01.
/// </summary>
public sealed partial class CellDates
{
    private const int FirstYear = 1850;
    private const int LastYear = 2199;

    // Serial numbers of 1901 to 2064: what a date looks like that lost its format.
    private const double FirstSerial = 400;
    private const double LastSerial = 60_000;

    private bool _padded;
    private bool _unpadded;

    /// <summary>Learns from one cell of the column how the column writes months; show it the whole column before <see cref="Read"/>.</summary>
    public void Observe(SheetCell cell)
    {
        if (cell.Kind != CellKind.Number || YearAndFraction().Match(cell.Text) is not { Success: true } match)
            return;
        var month = match.Groups["month"].ValueSpan;
        _padded |= month.Length == 2 && month[0] == '0';
        _unpadded |= month.Length == 1 && month[0] != '1';
    }

    public CellReading<SheetDate> Read(SheetCell cell)
    {
        if (CellValues.IsBlank(cell))
            return CellFaults.Empty;
        return cell.Kind switch
        {
            CellKind.Error => CellFaults.Formula(cell),
            CellKind.Date => Whole(cell, DateOnly.FromDateTime(cell.Date)),
            CellKind.Number => ReadNumber(cell),
            CellKind.Text => Parse(cell.Text),
            _ => CellFaults.Date(cell.Text),
        };
    }

    public static CellReading<SheetDate> Parse(string shown)
    {
        var text = CellText.Compact(TimeOfDay().Replace(CellText.Clean(shown), string.Empty)).TrimEnd('.', '。', '-', '/', '、');
        foreach (var pattern in (ReadOnlySpan<Regex>)[Separated(), Solid(), HalfSolid(), YearOnly()])
        {
            if (pattern.Match(text) is { Success: true } match)
                return Make(shown, match);
        }

        return CellFaults.Date(shown);
    }

    private static CellReading<SheetDate> Whole(SheetCell cell, DateOnly date)
    {
        if (date.Year is < FirstYear or > LastYear)
            return CellFaults.Date(cell.Text);
        return cell.ShowsDay ? new SheetDate(date, DatePrecision.Day) : new SheetDate(new DateOnly(date.Year, date.Month, 1), DatePrecision.Month);
    }

    private CellReading<SheetDate> ReadNumber(SheetCell cell)
    {
        if (YearAndFraction().Match(cell.Text) is { Success: true } match && match.Groups["month"].ValueSpan is "1")
        {
            return _padded && !_unpadded
                ? Parse(cell.Text + "0")
                : CellFaults.AmbiguousMonth(cell.Text);
        }

        var exact = double.IsInteger(cell.Number) && Math.Abs(cell.Number) < 1e15 ? cell.Number.ToString("F0", CultureInfo.InvariantCulture) : cell.Text;
        if (cell.Number is >= FirstSerial and <= LastSerial && !YearOnly().IsMatch(exact) && !Separated().IsMatch(exact))
            return CellFaults.DateFormatLost;
        return Parse(exact);
    }

    private static CellReading<SheetDate> Make(string shown, Match match)
    {
        var year = Part(match, "year") ?? 0;
        var (month, day) = (Part(match, "month"), Part(match, "day"));
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month ?? 1))
            return CellFaults.Date(shown);
        var precision = month is null ? DatePrecision.Year : day is null ? DatePrecision.Month : DatePrecision.Day;
        return new SheetDate(new DateOnly(year, month ?? 1, day ?? 1), precision);
    }

    private static int? Part(Match match, string name) =>
        match.Groups[name] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    // Some programs append the time to a date; it says nothing here.
    [GeneratedRegex(@"[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?Z?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^(?<year>[0-9]{4})[-./年、。,–—](?<month>[0-9]{1,2})月?([-./、。,–—]?(?<day>(?<=[-./月、。,–—])[0-9]{1,2})[日号]?)?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Separated();

    [GeneratedRegex("^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Solid();

    [GeneratedRegex(@"^(?<year>[0-9]{4})\.(?<month>[0-9]{2})(?<day>[0-9]{2})$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex HalfSolid();

    [GeneratedRegex("^(?<year>[0-9]{4})年?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"^[0-9]{4}\.(?<month>[0-9]{1,2})$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex YearAndFraction();
}

using System.Globalization;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Makes cells of what a sheet stores: texts by number, dates as days, booleans as 0 and 1.</summary>
internal sealed class CellSource(SharedStrings strings, NumberFormats formats, bool since1904, WorkbookLimits limits)
{
    // Excel's calendar holds a 29 February 1900 (day 60); from day 61 it agrees with OLE dates.
    private const int FictitiousDay = 60;
    private const int DaysTo1904 = 1462;
    private const double LastDay = 2_958_466;

    private readonly Dictionary<string, int> _rowsOfSheets = new(StringComparer.Ordinal);
    private int _rows;

    public WorkbookLimits Limits => limits;

    /// <summary>A row counts once, however often its sheet is read.</summary>
    /// <param name="sheet">The sheet's path.</param>
    /// <param name="rows">Those of it that were read since its reading began.</param>
    public void CountRow(string sheet, int rows)
    {
        if (rows <= _rowsOfSheets.GetValueOrDefault(sheet))
            return;
        _rowsOfSheets[sheet] = rows;
        if (++_rows > limits.Rows)
            throw new WorkbookRefusedException(WorkbookRefusals.TooManyRows);
    }

    public SheetCell Make(SheetCell place, string type, int style, string? stored)
    {
        if (string.IsNullOrEmpty(stored))
            return place;
        if (place.Column > limits.Columns)
            throw new WorkbookRefusedException(WorkbookRefusals.TooManyColumns);
        return type switch
        {
            "s" => Text(place, strings[int.Parse(stored, CultureInfo.InvariantCulture)]),
            "inlineStr" => Text(place, stored),
            "str" => Text(place, CellEscape.Decode(stored)),
            "b" => place with { Kind = CellKind.Boolean, Text = stored.Trim() is "1" or "true" ? "TRUE" : "FALSE" },
            "e" => place with { Kind = CellKind.Error, Text = stored },
            "d" => Date(place, DateTime.Parse(stored, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), formats.Of(style), true),
            "n" => Number(place, double.Parse(stored, NumberStyles.Float, CultureInfo.InvariantCulture), formats.Of(style)),
            _ => throw new InvalidDataException("A cell is of an unknown kind."),
        };
    }

    private static SheetCell Text(SheetCell place, string text) =>
        text.Length == 0 ? place : place with { Kind = CellKind.Text, Text = text };

    private static SheetCell Date(SheetCell place, DateTime date, NumberFormat format, bool showsDay) => place with
    {
        Kind = CellKind.Date,
        Date = date,
        ShowsDay = showsDay,
        Text = date.ToString((showsDay ? "yyyy-MM-dd" : "yyyy-MM") + (format.ShowsTime ? " HH:mm" : ""), CultureInfo.InvariantCulture),
    };

    private SheetCell Number(SheetCell place, double number, NumberFormat format)
    {
        if (!double.IsFinite(number))
            throw new InvalidDataException("A number is none.");
        var day = since1904 ? number + DaysTo1904 : number < FictitiousDay ? number + 1 : number;
        if (format.IsDate && number >= 0 && day is >= 1 and < LastDay && (since1904 || (int)number != FictitiousDay))
            return Date(place, DateTime.FromOADate(day), format, format.ShowsDay);
        var shown = (format.IsDate ? NumberFormat.General : format).Show(number);
        return place with { Kind = CellKind.Number, Number = number, Text = shown, IsScientific = shown.Contains('E', StringComparison.Ordinal) };
    }
}

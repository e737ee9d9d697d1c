using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using Assistance.Kernel.Values;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>
/// One row of cells at a time as XML, in a buffer that all rows share: of a large sheet nearly all the work is here, and an XML writer
/// would look at each name and attribute again for each cell.
/// </summary>
internal sealed class SheetCells(int columns, int firstStyle)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\r");
    private static readonly DateOnly FirstRightDay = new(1900, 3, 1);
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    private readonly ArrayBufferWriter<char> _row = new(4096);
    private readonly List<string> _letters = [.. Enumerable.Range(1, columns).Select(CellAddress.Letters)];
    private int _number;

    public void StartRow(int number, int? height)
    {
        _row.ResetWrittenCount();
        _number = number;
        Raw("<row r=\"");
        Raw(number);
        if (height is { } points)
        {
            Raw("\" ht=\"");
            Raw(points);
            Raw("\" customHeight=\"1");
        }

        Raw("\">");
    }

    /// <param name="column">From 0.</param>
    public void Add(int column, object? value, int style)
    {
        while (column >= _letters.Count)
            _letters.Add(CellAddress.Letters(_letters.Count + 1));
        Raw("<c r=\"");
        Raw(_letters[column]);
        Raw(_number);
        Raw("\" s=\"");
        Raw(firstStyle + style);
        switch (value)
        {
            case null or "":
                Raw("\"/>");
                break;
            case string text:
                Text(text);
                break;
            case bool yes:
                Text(yes ? "是" : "否");
                break;
            case Money money:
                Number(money.Yuan);
                break;
            // Before 1 March 1900 Excel counts days wrongly; a text is always right.
            case DateOnly date when date < FirstRightDay:
                Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateOnly date:
                Number(date.DayNumber - DayZero);
                break;
            case int number:
                Number(number);
                break;
            case long number:
                Number(number);
                break;
            case decimal number:
                Number(number);
                break;
            case double number:
                Number(number);
                break;
            default:
                throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }

    public void EndRow(XmlWriter xml)
    {
        Raw("</row>");
        if (MemoryMarshal.TryGetArray(_row.WrittenMemory, out var row))
            xml.WriteRaw(row.Array!, row.Offset, row.Count);
    }

    private void Number<T>(T number)
        where T : ISpanFormattable
    {
        Raw("\"><v>");
        Raw(number);
        Raw("</v></c>");
    }

    private void Text(string text)
    {
        Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        var safe = CellEscape.Encode(CellEscape.Disarm(text));
        var left = safe.AsSpan(0, safe.Length <= WorkbookLimits.Default.CellLength ? safe.Length : WorkbookLimits.Default.CellLength - 1);
        for (int at; (at = left.IndexOfAny(Escaped)) >= 0; left = left[(at + 1)..])
        {
            Raw(left[..at]);
            Raw(left[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&#xD;" });
        }

        Raw(left);
        Raw("</t></is></c>");
    }

    private void Raw(ReadOnlySpan<char> xml) => _row.Write(xml);

    private void Raw<T>(T number)
        where T : ISpanFormattable
    {
        var (room, written) = (32, 0);
        while (!number.TryFormat(_row.GetSpan(room), out written, default, CultureInfo.InvariantCulture))
            room *= 2;
        _row.Advance(written);
    }
}

using System.Globalization;
using System.IO.Compression;
using Assistance.Kernel.Spreadsheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Assistance.Load.Bare;

/// <param name="Style">Index of the cell's look.</param>
/// <param name="IsNumber">A number or a date; a text otherwise.</param>
internal sealed record SaxColumn(int Style, bool IsNumber);

/// <summary>A sheet's part as the OpenXML library's own forward writer makes it, zipped as it comes: no list, no page, nothing checked.</summary>
internal sealed class SaxBook : IDisposable
{
    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly InlineString InlineElement = new();
    private static readonly Text TextElement = new();
    private static readonly CellValue ValueElement = new();
    private static readonly OpenXmlAttribute[] Kept = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];

    private readonly ZipArchive _zip;
    private readonly Stream _part;
    private readonly OpenXmlWriter _xml;
    private readonly IReadOnlyList<SaxColumn> _columns;
    private readonly string[] _letters;
    private int _row;

    /// <param name="output">Is left open.</param>
    /// <param name="columns">Of every row.</param>
    public SaxBook(Stream output, IReadOnlyList<SaxColumn> columns)
    {
        (_columns, _letters) = (columns, [.. Enumerable.Range(1, columns.Count).Select(CellAddress.Letters)]);
        _zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        _part = _zip.CreateEntry(SheetCells.Part, CompressionLevel.Fastest).Open();
        _xml = OpenXmlWriter.Create(_part);
        _xml.WriteStartDocument();
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteStartElement(new SheetData());
    }

    /// <param name="values">In the order of the columns; numbers as they stand in the file.</param>
    public void Row(IReadOnlyList<string?> values)
    {
        var number = (++_row).ToString(CultureInfo.InvariantCulture);
        _xml.WriteStartElement(RowElement, [new("r", string.Empty, number)]);
        for (var i = 0; i < values.Count; i++)
            Write(_letters[i] + number, _columns[i], values[i]);
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
        _part.Dispose();
        _zip.Dispose();
    }

    private void Write(string address, SaxColumn column, string? value)
    {
        var (place, style) = (new OpenXmlAttribute("r", string.Empty, address), new OpenXmlAttribute("s", string.Empty, column.Style.ToString(CultureInfo.InvariantCulture)));
        if (value is null)
        {
            _xml.WriteStartElement(CellElement, [place, style]);
        }
        else if (column.IsNumber)
        {
            _xml.WriteStartElement(CellElement, [place, style]);
            _xml.WriteStartElement(ValueElement);
            _xml.WriteString(value);
            _xml.WriteEndElement();
        }
        else
        {
            _xml.WriteStartElement(CellElement, [place, style, new("t", string.Empty, "inlineStr")]);
            _xml.WriteStartElement(InlineElement);
            _xml.WriteStartElement(TextElement, Kept);
            _xml.WriteString(value);
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }
}

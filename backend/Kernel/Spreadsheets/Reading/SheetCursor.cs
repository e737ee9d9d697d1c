using System.Globalization;
using System.Xml;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Moves through the rows of one sheet as they stream by.</summary>
internal sealed class SheetCursor(SheetInfo sheet, XmlReader xml, CellSource source, MergedRanges? merged) : IDisposable
{
    private int _row;
    private int _column;
    private int _rows;

    // Rows of one sheet are much of one length.
    private int _width;

    /// <summary>The next row with a value, or null at the end.</summary>
    public SheetRow? Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                continue;
            var cells = ReadRow();
            if (cells.Count == 0)
                continue;
            source.CountRow(sheet.Path, ++_rows);
            merged?.Repeat(sheet.Name, _row, cells);
            return new SheetRow(sheet.Name, _row, cells);
        }

        return null;
    }

    public void Dispose() => xml.Dispose();

    private List<SheetCell> ReadRow()
    {
        var number = xml.GetAttribute("r") is { } named ? int.Parse(named, CultureInfo.InvariantCulture) : _row + 1;
        if (number <= _row || number > CellAddress.LastRow)
            throw new InvalidDataException("Rows stand out of order.");
        (_row, _column) = (number, 0);
        if (xml.IsEmptyElement)
            return [];
        var cells = new List<SheetCell>(_width);
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c" && ReadCell() is { IsEmpty: false } cell)
                cells.Add(cell);
        }

        _width = cells.Count;
        return cells;
    }

    private SheetCell ReadCell()
    {
        var column = _column + 1;
        if (xml.GetAttribute("r") is { } address && (!CellAddress.TryParse(address, out var row, out column) || row != _row || column <= _column))
            throw new InvalidDataException("Cells stand out of order.");
        _column = column;
        if (xml.IsEmptyElement)
            return default;
        var style = xml.GetAttribute("s") is { } named ? int.Parse(named, CultureInfo.InvariantCulture) : 0;
        var type = xml.GetAttribute("t") ?? "n";
        var (text, formula) = ReadContent();
        return source.Make(SheetCell.Empty(sheet.Name, _row, column) with { IsFormula = formula }, type, style, text);
    }

    private (string? Text, bool Formula) ReadContent()
    {
        string? text = null;
        var formula = false;
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "v":
                    text = Xml.ReadText(xml, source.Limits.CellLength);
                    break;
                case "is":
                    text = Xml.ReadRichText(xml, source.Limits.CellLength);
                    break;
                case "f":
                    formula = true;
                    break;
                default:
                    break;
            }
        }

        return (text, formula);
    }
}

using System.Globalization;
using System.Xml;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>One sheet while it is written. Elements come in the order that the format demands.</summary>
internal sealed class SheetBody : IDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LastChoiceRow = 5_000;

    private readonly XmlWriter _xml;
    private readonly SheetLayout _layout;
    private readonly SheetCells _cells;
    private int _row;

    /// <param name="xml">Writes the part, and is closed with it.</param>
    /// <param name="layout">Title, heads, formats.</param>
    /// <param name="isFirst">Opens with the workbook.</param>
    /// <param name="firstStyle">Where <see cref="SheetStyles"/> begin among the styles of the workbook.</param>
    public SheetBody(XmlWriter xml, SheetLayout layout, bool isFirst, int firstStyle = 0)
    {
        (_xml, _layout, _cells) = (xml, layout, new SheetCells(layout.Columns.Count, firstStyle));
        xml.WriteStartDocument();
        xml.WriteStartElement("worksheet", Namespace);
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        WriteView(isFirst);
        WriteColumns();
        xml.WriteStartElement("sheetData", Namespace);
        WriteHead();
    }

    public void Row(IReadOnlyList<object?> values)
    {
        _cells.StartRow(++_row, height: null);
        for (var i = 0; i < values.Count; i++)
            _cells.Add(i, values[i], SheetStyles.Of(i < _layout.Columns.Count ? _layout.Columns[i].Format : CellFormat.Text));
        _cells.EndRow(_xml);
    }

    /// <summary>The row that is written next.</summary>
    public int NextRow => _row + 1;

    /// <returns>The last row.</returns>
    public int End(IEnumerable<(string Cell, string Target)>? links = null)
    {
        _xml.WriteEndElement();
        Raw($"""<autoFilter ref="A{_layout.HeadRow}:{LastLetters}{Math.Max(_row, _layout.HeadRow)}"/>""");
        WriteMerged();
        WriteChoices();
        WriteLinks([.. links ?? []]);
        _xml.WriteRaw("""<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>""");
        _xml.WriteRaw("""<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""");
        _xml.WriteRaw("""<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>""");
        _xml.WriteEndElement();
        _xml.Dispose();
        return _row;
    }

    public void Dispose() => _xml.Dispose();

    private string LastLetters => CellAddress.Letters(_layout.Columns.Count);

    private void WriteView(bool isFirst)
    {
        var selected = isFirst ? """ tabSelected="1" """ : " ";
        Raw($"""<sheetViews><sheetView{selected}workbookViewId="0"><pane ySplit="{_layout.HeadRow}" topLeftCell="A{_layout.HeadRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/>""");
    }

    private void WriteColumns()
    {
        _xml.WriteRaw("<cols>");
        for (var i = 0; i < _layout.Columns.Count; i++)
            Raw($"""<col min="{i + 1}" max="{i + 1}" width="{_layout.Columns[i].Width}" customWidth="1"/>""");
        _xml.WriteRaw("</cols>");
    }

    private void WriteHead()
    {
        if (_layout.Title.Length > 0)
            WriteLine(_layout.Title, SheetStyles.Title, height: 32);
        foreach (var line in _layout.Lines)
            WriteLine(line, SheetStyles.Line, height: null);
        _cells.StartRow(++_row, height: null);
        for (var i = 0; i < _layout.Columns.Count; i++)
            _cells.Add(i, _layout.Columns[i].Head, SheetStyles.Head);
        _cells.EndRow(_xml);
    }

    private void WriteLine(string text, int style, int? height)
    {
        _cells.StartRow(++_row, height);
        _cells.Add(0, text, style);
        _cells.EndRow(_xml);
    }

    private void WriteMerged()
    {
        if (_layout.HeadRow == 1 || _layout.Columns.Count < 2)
            return;
        Raw($"""<mergeCells count="{_layout.HeadRow - 1}">""");
        for (var row = 1; row < _layout.HeadRow; row++)
            Raw($"""<mergeCell ref="A{row}:{LastLetters}{row}"/>""");
        _xml.WriteRaw("</mergeCells>");
    }

    private void WriteChoices()
    {
        var chosen = _layout.Columns.Select((column, at) => (column, Letters: CellAddress.Letters(at + 1))).Where(pair => pair.column.Choices.Count > 0).ToList();
        if (chosen.Count == 0)
            return;
        Raw($"""<dataValidations count="{chosen.Count}">""");
        foreach (var (column, letters) in chosen)
        {
            var list = System.Security.SecurityElement.Escape($"\"{string.Join(',', column.Choices)}\"");
            Raw($"""<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="{letters}{_layout.HeadRow + 1}:{letters}{LastChoiceRow}"><formula1>{list}</formula1></dataValidation>""");
        }

        _xml.WriteRaw("</dataValidations>");
    }

    private void WriteLinks(List<(string Cell, string Target)> links)
    {
        if (links.Count == 0)
            return;
        _xml.WriteStartElement("hyperlinks", Namespace);
        foreach (var (cell, target) in links)
        {
            _xml.WriteStartElement("hyperlink", Namespace);
            _xml.WriteAttributeString("ref", cell);
            _xml.WriteAttributeString("location", target);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Raw(FormattableString xml) => _xml.WriteRaw(xml.ToString(CultureInfo.InvariantCulture));
}

using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Copies a sheet as it streams by, changing the style of marked cells, and adding those that the sheet does not hold.</summary>
internal sealed class MarkedSheet
{
    // What the format puts behind the pointer to the notes.
    private static readonly HashSet<string> BehindNotes =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    private readonly XmlReader _from;
    private readonly XmlWriter _to;
    private readonly ILookup<int, int> _marks;
    private readonly MarkedStyles _styles;
    private readonly SheetNotes? _notes;
    private readonly Queue<int> _rowsToMark;
    private readonly Dictionary<int, int> _styleAbove = [];
    private string _namespace = string.Empty;
    private bool _pointed;

    private MarkedSheet(XmlReader from, XmlWriter to, ILookup<int, int> marks, MarkedStyles styles, SheetNotes? notes)
    {
        (_from, _to, _marks, _styles, _notes) = (from, to, marks, styles, notes);
        _rowsToMark = new Queue<int>(marks.Select(row => row.Key).Order());
        _pointed = notes is null || notes.IsPointedTo;
    }

    public static void Copy(XmlReader from, Stream part, ILookup<int, int> marks, MarkedStyles styles, SheetNotes? notes)
    {
        using (from)
        using (var to = Xml.Writer(part))
            new MarkedSheet(from, to, marks, styles, notes).CopyPart();
    }

    private void CopyPart()
    {
        _from.MoveToContent();
        _namespace = _from.NamespaceURI;
        _to.WriteStartDocument();
        _to.WriteStartElement(_from.Prefix, _from.LocalName, _namespace);
        _to.WriteAttributes(_from, defattr: false);
        _from.Read();
        while (_from.Depth > 0)
        {
            if (_from.NodeType == XmlNodeType.Element)
                CopySection();
            else
                _from.Read();
        }

        PointToNotes();
        _to.WriteEndElement();
    }

    private void CopySection()
    {
        if (BehindNotes.Contains(_from.LocalName))
            PointToNotes();
        switch (_from.LocalName)
        {
            case "sheetData":
                CopyRows();
                break;
            case "sheetViews":
                // Two selected sheets are a group: what is typed into one goes into the other.
                var views = (XElement)XNode.ReadFrom(_from);
                foreach (var view in views.Elements())
                    view.SetAttributeValue("tabSelected", null);
                views.WriteTo(_to);
                break;
            default:
                _to.WriteNode(_from, defattr: false);
                break;
        }
    }

    private void PointToNotes()
    {
        if (_pointed)
            return;
        _to.WriteStartElement("legacyDrawing", _namespace);
        _to.WriteAttributeString("r", "id", _notes!.AttributeNamespace, _notes.DrawingId);
        _to.WriteEndElement();
        _pointed = true;
    }

    private void CopyRows()
    {
        _to.WriteStartElement(_from.Prefix, "sheetData", _namespace);
        var depth = _from.Depth;
        var last = 0;
        if (!_from.IsEmptyElement)
        {
            _from.Read();
            while (_from.Depth > depth)
            {
                if (_from.NodeType == XmlNodeType.Element && _from.LocalName == "row")
                    last = CopyRow(last);
                else
                    _from.Read();
            }
        }

        AddRowsBefore(int.MaxValue);
        _to.WriteEndElement();
        _from.Read();
    }

    /// <summary>Leaves the reader behind the row.</summary>
    private int CopyRow(int last)
    {
        var number = _from.GetAttribute("r") is { } named ? int.Parse(named, CultureInfo.InvariantCulture) : last + 1;
        AddRowsBefore(number);
        if (_rowsToMark.TryPeek(out var next) && next == number)
            _rowsToMark.Dequeue();
        _to.WriteStartElement("row", _namespace);
        _to.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        CopyAttributes("r", "spans");
        var marked = new Queue<int>(_marks[number].Order());
        var depth = _from.Depth;
        var column = 0;
        if (!_from.IsEmptyElement)
        {
            _from.Read();
            while (_from.Depth > depth)
            {
                if (_from.NodeType == XmlNodeType.Element && _from.LocalName == "c")
                    column = CopyCell(number, column, marked);
                else if (_from.NodeType == XmlNodeType.Element)
                    _to.WriteNode(_from, defattr: false);
                else
                    _from.Read();
            }
        }

        AddCellsBefore(number, int.MaxValue, marked);
        _to.WriteEndElement();
        _from.Read();
        return number;
    }

    private int CopyCell(int row, int last, Queue<int> marked)
    {
        var column = last + 1;
        if (_from.GetAttribute("r") is { } address && !CellAddress.TryParse(address, out _, out column))
            throw new InvalidDataException("A cell has no address.");
        AddCellsBefore(row, column, marked);
        var style = _styles.Unmarked(_from.GetAttribute("s") is { } named ? int.Parse(named, CultureInfo.InvariantCulture) : 0);
        _styleAbove[column] = style;
        if (marked.TryPeek(out var next) && next == column)
        {
            marked.Dequeue();
            style = _styles.Marked(style);
        }

        StartCell(row, column, style);
        CopyAttributes("r", "s");
        var depth = _from.Depth;
        if (!_from.IsEmptyElement)
        {
            _from.Read();
            while (_from.Depth > depth)
                _to.WriteNode(_from, defattr: false);
        }

        _to.WriteEndElement();
        _from.Read();
        return column;
    }

    private void AddRowsBefore(int row)
    {
        while (_rowsToMark.TryPeek(out var next) && next < row)
        {
            _rowsToMark.Dequeue();
            _to.WriteStartElement("row", _namespace);
            _to.WriteAttributeString("r", next.ToString(CultureInfo.InvariantCulture));
            AddCellsBefore(next, int.MaxValue, new Queue<int>(_marks[next].Order()));
            _to.WriteEndElement();
        }
    }

    private void AddCellsBefore(int row, int column, Queue<int> marked)
    {
        while (marked.TryPeek(out var next) && next < column)
        {
            marked.Dequeue();

            // As the column is formatted: a number typed into a cell that is no text cell would lose its digits.
            StartCell(row, next, _styles.Marked(_styleAbove.GetValueOrDefault(next)));
            _to.WriteEndElement();
        }
    }

    private void StartCell(int row, int column, int style)
    {
        _to.WriteStartElement("c", _namespace);
        _to.WriteAttributeString("r", CellAddress.Of(row, column));
        _to.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }

    private void CopyAttributes(params ReadOnlySpan<string> except)
    {
        for (var more = _from.MoveToFirstAttribute(); more; more = _from.MoveToNextAttribute())
        {
            if (!except.Contains(_from.Name) && _from.Prefix != "xmlns" && _from.Name != "xmlns")
                _to.WriteAttributeString(_from.Prefix, _from.LocalName, _from.NamespaceURI, _from.Value);
        }

        _from.MoveToElement();
    }
}

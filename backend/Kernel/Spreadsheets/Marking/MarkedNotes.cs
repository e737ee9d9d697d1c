using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>What a sheet needs to know of its notes: the drawing that shows them.</summary>
internal sealed record SheetNotes(string DrawingId, XNamespace Relationships, bool IsPointedTo)
{
    public string AttributeNamespace => Relationships.NamespaceName;
}

/// <summary>
/// Writes the faults of a sheet as notes on their cells. A note is a text in one part and a shape in another, of an older drawing language.
/// Notes of the sheet's keeper stay; ours is a run of its own, known by its beginning.
/// </summary>
internal sealed class MarkedNotes
{
    private const string Mark = "【导入校验】";

    // Thousands of shapes make Excel slow; the red cell and the list say the same.
    private const int MostNotes = 2_000;

    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    private readonly XElement _comments;
    private readonly XElement _drawing;
    private readonly XNamespace _space;

    private MarkedNotes(XElement comments, XElement drawing) => (_comments, _drawing, _space) = (comments, drawing, comments.Name.Namespace);

    /// <returns>Null when the sheet needs no new drawing: no faults, or one that cannot be read.</returns>
    public static SheetNotes? Plan(MarkedParts book, string sheet, List<CellIssue> issues)
    {
        var relations = book.RelationsOf(sheet);
        var comments = relations.Find(relation => relation.Is("comments"));
        var drawing = relations.Find(relation => relation.Is("vmlDrawing"));
        if (issues.Count == 0 && (comments is null || drawing is null))
            return null;
        XDocument shapes;
        try
        {
            shapes = drawing is null ? EmptyDrawing() : book.Load(drawing.Target);
        }
        catch (XmlException)
        {
            // Some programs write drawings that are no XML. The red cell and the list remain.
            return null;
        }

        var strict = book.RelationType.Contains("purl.oclc.org", StringComparison.Ordinal);
        XNamespace space = strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var texts = comments is null ? null : book.Load(comments.Target);
        if (texts is null)
        {
            var path = book.NewPath("xl/import-notes", ".xml");
            texts = book.Add(path, EmptyComments(space), "spreadsheetml.comments+xml");
            book.Relate(sheet, "comments", path);
        }

        var drawingId = drawing?.Id;
        if (drawing is null)
        {
            var path = book.NewPath("xl/drawings/import-notes", ".vml");
            book.Add(path, shapes, "vmlDrawing");
            drawingId = book.Relate(sheet, "vmlDrawing", path);
        }

        var notes = new MarkedNotes(texts.Root!, shapes.Root!);
        notes.RemoveMarks();
        foreach (var cell in issues.GroupBy(issue => (issue.Row, Column: Math.Max(1, issue.Column))).OrderBy(cell => cell.Key).Take(MostNotes))
            notes.Add(cell.Key.Row, cell.Key.Column, string.Join('\n', cell.Select(issue => $"{Mark}{issue.Fault.Wrong}。{issue.Fault.Mend}。").Distinct()));
        return new SheetNotes(drawingId!, book.RelationType.TrimEnd('/'), IsPointedTo: drawing is not null);
    }

    private static XDocument EmptyComments(XNamespace space) => new(new XElement(
        space + "comments",
        new XElement(space + "authors", new XElement(space + "author", "导入校验")),
        new XElement(space + "commentList")));

    private static XDocument EmptyDrawing() => new(new XElement(
        "xml",
        new XAttribute(XNamespace.Xmlns + "v", Vml),
        new XAttribute(XNamespace.Xmlns + "o", Office),
        new XAttribute(XNamespace.Xmlns + "x", Excel)));

    private XElement List => _comments.Elements().First(part => part.Name.LocalName == "commentList");

    private void RemoveMarks()
    {
        foreach (var comment in List.Elements().ToList())
        {
            var ours = comment.Descendants().Where(run => run.Name.LocalName == "r" && run.Value.TrimStart().StartsWith(Mark, StringComparison.Ordinal)).ToList();
            ours.Remove();
            if (ours.Count == 0 || comment.Value.Trim().Length > 0 || !CellAddress.TryParse((string?)comment.Attribute("ref"), out var row, out var column))
                continue;
            comment.Remove();
            ShapesAt(row, column).Remove();
        }
    }

    private void Add(int row, int column, string text)
    {
        var address = CellAddress.Of(row, column);
        var run = new XElement(_space + "r", new XElement(_space + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), CellEscape.Encode(text)));
        var existing = List.Elements().FirstOrDefault(comment => (string?)comment.Attribute("ref") == address);
        if (existing?.Elements().FirstOrDefault(part => part.Name.LocalName == "text") is { } texts)
        {
            texts.Add(run);
            return;
        }

        List.Add(new XElement(_space + "comment", new XAttribute("ref", address), new XAttribute("authorId", "0"), new XElement(_space + "text", run)));
        if (ShapesAt(row, column).Count == 0)
            _drawing.Add(Shape(row, column));
    }

    private List<XElement> ShapesAt(int row, int column) =>
    [
        .. from data in _drawing.Descendants(Excel + "ClientData")
           where (string?)data.Attribute("ObjectType") == "Note"
               && data.Element(Excel + "Row")?.Value.Trim() == (row - 1).ToString(CultureInfo.InvariantCulture)
               && data.Element(Excel + "Column")?.Value.Trim() == (column - 1).ToString(CultureInfo.InvariantCulture)
           select data.Parent,
    ];

    private static XElement Shape(int row, int column) => new(
        Vml + "shape",
        new XAttribute("id", $"_x0000_s{CellAddress.Letters(column)}{row}"),
        new XAttribute("style", "position:absolute;width:200pt;height:70pt;visibility:hidden"),
        new XAttribute("fillcolor", "#ffffe1"),
        new XAttribute(Office + "insetmode", "auto"),
        new XElement(Vml + "path", new XAttribute(Office + "connecttype", "none")),
        new XElement(Vml + "textbox", new XAttribute("style", "mso-direction-alt:auto")),
        new XElement(
            Excel + "ClientData",
            new XAttribute("ObjectType", "Note"),
            new XElement(Excel + "MoveWithCells"),
            new XElement(Excel + "SizeWithCells"),
            new XElement(Excel + "Anchor", string.Create(CultureInfo.InvariantCulture, $"{column}, 15, {Math.Max(0, row - 2)}, 4, {column + 4}, 15, {row + 2}, 4")),
            new XElement(Excel + "AutoFill", "False"),
            new XElement(Excel + "Row", row - 1),
            new XElement(Excel + "Column", column - 1)));
}

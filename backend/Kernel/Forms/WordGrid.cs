using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistance.Kernel.Forms;

/// <summary>The grid of a form as a table of a Word document: rows stay on one page, heads come again on the next.</summary>
internal sealed class WordGrid
{
    private const double LeastHeight = 7.5;

    private readonly FormPart _part;
    private readonly int[] _widths;
    private readonly double _textSize;
    private readonly int _twipsOfMillimetre;

    // Of each column: how many rows a cell above still reaches down, and how wide it is.
    private readonly (int Rows, int Columns)[] _reaching;

    private WordGrid(FormPart part, int width, double textSize, int twipsOfMillimetre)
    {
        (_part, _textSize, _twipsOfMillimetre) = (part, textSize, twipsOfMillimetre);
        var whole = part.Columns.Sum();
        _widths = [.. part.Columns.Select(column => width * column / whole)];
        _reaching = new (int, int)[part.Columns.Count];
    }

    /// <param name="width">Of the page within its margins, in twips.</param>
    public static Table Of(FormPart part, int width, double textSize, int twipsOfMillimetre) => new WordGrid(part, width, textSize, twipsOfMillimetre).Table();

    private Table Table() => new(
        [
            new TableProperties(
                new TableWidth { Width = Number(_widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8 }, new LeftBorder { Val = BorderValues.Single, Size = 8 },
                    new BottomBorder { Val = BorderValues.Single, Size = 8 }, new RightBorder { Val = BorderValues.Single, Size = 8 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 57, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 57, Type = TableWidthValues.Dxa })),
            new TableGrid(_widths.Select(width => new GridColumn { Width = Number(width) })),
            .. _part.Rows.Select(Row),
        ]);

    private TableRow Row(FormRow row)
    {
        var height = Math.Max(LeastHeight, row.Cells.Where(cell => cell.Rows == 1).Select(cell => cell.Height).DefaultIfEmpty().Max());
        var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)(height * _twipsOfMillimetre), HeightType = HeightRuleValues.AtLeast });
        if (row.IsHead)
            properties.AppendChild(new TableHeader());
        var written = new TableRow(properties);
        var cells = new Queue<FormCell>(row.Cells);
        for (var column = 0; column < _widths.Length;)
        {
            if (_reaching[column].Rows > 0)
            {
                var above = _reaching[column];
                _reaching[column] = (above.Rows - 1, above.Columns);
                written.AppendChild(Cell(column, above.Columns, new VerticalMerge(), [WordText.Paragraph(string.Empty, _textSize, JustificationValues.Center)]));
                column += above.Columns;
                continue;
            }

            var cell = cells.Dequeue();
            if (cell.Rows > 1)
                _reaching[column] = (cell.Rows - 1, cell.Columns);
            written.AppendChild(Cell(column, cell.Columns, cell.Rows > 1 ? new VerticalMerge { Val = MergedCellValues.Restart } : null, Content(cell)));
            column += cell.Columns;
        }

        return written;
    }

    private TableCell Cell(int column, int columns, VerticalMerge? merge, IEnumerable<OpenXmlElement> content)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Number(_widths.Skip(column).Take(columns).Sum()), Type = TableWidthUnitValues.Dxa });
        if (columns > 1)
            properties.AppendChild(new GridSpan { Val = columns });
        if (merge is not null)
            properties.AppendChild(merge);
        properties.AppendChild(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell([properties, .. content]);
    }

    private IEnumerable<OpenXmlElement> Content(FormCell cell)
    {
        var at = cell.Kind switch
        {
            FormCellKind.Text => JustificationValues.Left,
            FormCellKind.Number => JustificationValues.Right,
            _ => JustificationValues.Center,
        };
        yield return WordText.Paragraph(cell.Text, _textSize, at, after: cell.Signed.Count > 0 ? 120 : 0);
        foreach (var line in cell.Signed)
            yield return WordText.Paragraph(line, _textSize, JustificationValues.Right);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Finds the head of a table among the first rows of a sheet: the one to three rows in which most wanted heads stand.</summary>
internal sealed class TableFinder(HeadNames names)
{
    /// <summary>Rows with content that are searched for a head.</summary>
    public const int Window = 40;

    private const int MostLines = 3;

    /// <param name="rows">The first rows of the sheet, merged cells repeated.</param>
    public HeadMap? Find(IReadOnlyList<SheetRow> rows)
    {
        var found =
            from first in Enumerable.Range(0, rows.Count)
            where first == 0 || !ContinuesAbove(rows[first], rows[first - 1])
            from lines in Enumerable.Range(1, MostLines)
            where first + lines <= rows.Count && rows[first + lines - 1].Number == rows[first].Number + lines - 1
            where lines == MostLines || first + lines == rows.Count || !ContinuesAbove(rows[first + lines], rows[first + lines - 1])
            let map = HeadMap.Of([.. rows.Skip(first).Take(lines)], names)
            where map.Columns.Count >= Enough
            orderby map.Columns.Count descending, map.Units descending, lines, first
            select map;
        return found.FirstOrDefault();
    }

    // One word alone proves nothing: "姓名" may stand in any sheet.
    private int Enough => Math.Min(names.Wanted.Count, 2);

    // The second line of a head whose other columns are merged downwards is no head of its own.
    private static bool ContinuesAbove(SheetRow row, SheetRow above) =>
        row.Number == above.Number + 1 && row.Cells.Any(cell => cell.IsRepeated && above[cell.Column].Text == cell.Text);
}

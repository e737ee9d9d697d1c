using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>A table that was found on a sheet.</summary>
public sealed record FoundTable(string Sheet, HeadMap Head)
{
    internal readonly SortedSet<int> ColumnsWithoutHead = [];

    public int Rows { get; internal set; }

    public IReadOnlyList<SkippedRow> Skipped => SkippedRows;

    /// <summary>Columns that hold values and have no head; they are not read.</summary>
    public IReadOnlyCollection<int> Headless => ColumnsWithoutHead;

    internal List<SkippedRow> SkippedRows { get; } = [];
}

public enum SheetUnread
{
    Hidden,
    NoHead,
}

/// <summary>
/// Reads the entries of one kind of table from all sheets of a workbook, however the office arranged them.
/// What it passed over it names: <see cref="Tables"/>, <see cref="Unread"/> and <see cref="Issues"/> are complete when the rows have ended.
/// </summary>
public sealed class TableReader(SheetSource workbook, IReadOnlyList<WantedColumn> wanted)
{
    private readonly TableFinder _finder = new(new HeadNames(wanted));
    private readonly List<FoundTable> _tables = [];
    private readonly List<(string Sheet, SheetUnread Because)> _unread = [];
    private readonly List<CellIssue> _issues = [];

    public IReadOnlyList<FoundTable> Tables => _tables;

    public IReadOnlyList<(string Sheet, SheetUnread Because)> Unread => _unread;

    /// <summary>Required columns that a table lacks; none of its rows came.</summary>
    public IReadOnlyList<CellIssue> Issues => _issues;

    public IEnumerable<Result<TableRow>> Rows()
    {
        // The list of faults that came back with an earlier attempt is no data.
        foreach (var sheet in workbook.Sheets.Where(sheet => sheet.Name != MarkedWorkbook.ListName))
        {
            if (sheet.IsHidden)
            {
                _unread.Add((sheet.Name, SheetUnread.Hidden));
                continue;
            }

            foreach (var row in RowsOf(sheet))
                yield return row;
        }
    }

    private IEnumerable<Result<TableRow>> RowsOf(SheetInfo sheet)
    {
        using var rows = workbook.Rows(sheet, repeatMerged: true).GetEnumerator();
        var window = new List<SheetRow>();
        while (window.Count < TableFinder.Window && rows.MoveNext())
        {
            if (!rows.Current.Succeeded)
            {
                yield return rows.Current.Refusal;
                yield break;
            }

            window.Add(rows.Current.Value);
        }

        if (_finder.Find(window) is not { } head)
        {
            if (window.Count > 0)
                _unread.Add((sheet.Name, SheetUnread.NoHead));
            yield break;
        }

        var table = Begin(sheet.Name, head, window);
        if (head.Missing.Count > 0)
            yield break;
        var facts = window.Where(row => row.Number < head.FirstRow).Aggregate(SheetFacts.None, (known, row) => known.With(row));
        foreach (var row in window.Where(row => row.Number > head.LastRow))
        {
            if (Judge(row, table, ref facts) is { } entry)
                yield return entry;
        }

        while (rows.MoveNext())
        {
            if (!rows.Current.Succeeded)
            {
                yield return rows.Current.Refusal;
                yield break;
            }

            if (Judge(rows.Current.Value, table, ref facts) is { } entry)
                yield return entry;
        }
    }

    private FoundTable Begin(string sheet, HeadMap head, List<SheetRow> window)
    {
        var table = new FoundTable(sheet, head);
        _tables.Add(table);
        var place = window.Find(row => row.Number == head.LastRow)!.Cells[0];
        foreach (var missing in head.Missing)
            _issues.Add(new CellIssue(sheet, head.LastRow, place.Column, place.Text, CellFaults.MissingColumn(missing.Head)));
        return table;
    }

    private TableRow? Judge(SheetRow row, FoundTable table, ref SheetFacts facts)
    {
        if (RowKind.IsBlank(row, table.Head, wanted))
            return null;
        if (RowKind.Why(row, table.Head, wanted) is { } because)
        {
            table.SkippedRows.Add(new SkippedRow(row.Sheet, row.Number, because));
            if (because is SkippedBecause.Remark)
                facts = SheetFacts.Read(row).Any() ? facts.With(row) : facts.WithSection(row.Cells.First(cell => !cell.IsRepeated));
            return null;
        }

        table.Rows++;
        foreach (var cell in row.Cells)
        {
            if (!cell.IsRepeated && !table.Head.Headed.Contains(cell.Column) && CellText.Clean(cell.Text).Length > 0)
                table.ColumnsWithoutHead.Add(cell.Column);
        }

        return new TableRow(row, table.Head, facts);
    }
}

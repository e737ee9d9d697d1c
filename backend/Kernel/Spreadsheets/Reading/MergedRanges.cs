using System.Xml;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Repeats the value of a merged range's first cell in the others, row by row.</summary>
internal sealed class MergedRanges
{
    private readonly List<Range> _waiting;
    private readonly List<Range> _open = [];
    private readonly WorkbookLimits _limits;
    private int _next;
    private long _work;

    private MergedRanges(WorkbookLimits limits, List<Range> waiting) => (_limits, _waiting) = (limits, waiting);

    /// <summary>The ranges stand behind the rows, so the sheet is skimmed once before its rows are read.</summary>
    public static MergedRanges Read(WorkbookPackage package, string path)
    {
        var ranges = new MergedRanges(package.Limits, []);
        using var xml = package.OpenXml(path);
        var more = xml.Read();
        while (more)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheetData")
            {
                xml.Skip();
                more = !xml.EOF;
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "mergeCell")
                ranges.Add(xml.GetAttribute("ref"));
            more = xml.Read();
        }

        ranges._waiting.Sort((left, right) => left.Top.CompareTo(right.Top));
        return ranges;
    }

    /// <summary>The same ranges, for the sheet from its first row on.</summary>
    public MergedRanges Again() => new(_limits, _waiting);

    public void Repeat(string sheet, int row, List<SheetCell> cells)
    {
        _open.RemoveAll(range => range.Bottom < row);
        for (; _next < _waiting.Count && _waiting[_next].Top <= row; _next++)
        {
            var range = _waiting[_next];
            if (range.Top == row && cells.Find(cell => cell.Column == range.Left) is { IsEmpty: false } head)
                _open.Add(range with { Head = head });
        }

        if (_open.Count == 0)
            return;
        var taken = cells.Select(cell => cell.Column).ToHashSet();
        foreach (var range in _open)
        {
            for (var column = range.Left; column <= Math.Min(range.Right, _limits.Columns); column++)
            {
                Spend();
                if (taken.Add(column))
                    cells.Add(range.Head with { Sheet = sheet, Row = row, Column = column, IsRepeated = true });
            }
        }

        cells.Sort((left, right) => left.Column.CompareTo(right.Column));
    }

    private void Add(string? reference)
    {
        if (_waiting.Count >= _limits.MergedRanges)
            throw new WorkbookRefusedException(WorkbookRefusals.UnpacksTooLarge);
        var corners = (reference ?? string.Empty).Split(':');
        if (corners.Length == 2 && CellAddress.TryParse(corners[0], out var top, out var left)
            && CellAddress.TryParse(corners[1], out var bottom, out var right) && bottom >= top && right >= left)
            _waiting.Add(new Range(top, left, bottom, right, default));
    }

    private void Spend()
    {
        if (++_work > _limits.RepeatedCells)
            throw new WorkbookRefusedException(WorkbookRefusals.UnpacksTooLarge);
    }

    private readonly record struct Range(int Top, int Left, int Bottom, int Right, SheetCell Head);
}

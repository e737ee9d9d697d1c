using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;

namespace Assistance.Members.Roster;

/// <summary>Something about a roster that its keeper should know and that hinders nothing.</summary>
internal sealed record RosterNotice(string Code, string Chinese, string English);

/// <summary>Gathers what was passed over: sheets, columns, rows, and numbers to look at.</summary>
internal sealed class RosterNotices
{
    private const int PlacesNamed = 5;
    private readonly List<RosterNotice> _all = [];
    private readonly Dictionary<Caution, (List<string> Places, int Count)> _cautions = [];

    public IReadOnlyList<RosterNotice> All =>
    [
        .. _all,
        .. _cautions.Select(found => new RosterNotice(
            found.Key.Code,
            $"{string.Join("、", found.Value.Places)}{(found.Value.Count > PlacesNamed ? $" 等 {found.Value.Count} 处" : "")}：{found.Key.Chinese}",
            $"{string.Join(", ", found.Value.Places)}{(found.Value.Count > PlacesNamed ? $" and others, {found.Value.Count} in all" : "")}: {found.Key.English}")),
    ];

    /// <summary>The same of many cells is said once.</summary>
    public void Caution(SheetCell cell, Caution caution)
    {
        var (places, count) = _cautions.GetValueOrDefault(caution, ([], 0));
        if (places.Count < PlacesNamed)
            places.Add($"“{cell.Sheet}”{cell.Address}");
        _cautions[caution] = (places, count + 1);
    }

    public void Take(TableReader read)
    {
        foreach (var (sheet, because) in read.Unread)
        {
            if (because == SheetUnread.Hidden)
                Add("roster.sheet_hidden", $"隐藏的工作表“{sheet}”没有读取。", $"The hidden sheet {sheet} was not read.");
            else
                Add("roster.sheet_without_head", $"工作表“{sheet}”中没有找到名册表头，没有读取。", $"The sheet {sheet} has no head of a roster and was not read.");
        }

        foreach (var table in read.Tables)
            Take(table);
    }

    private void Take(FoundTable table)
    {
        var (sheet, head) = (table.Sheet, table.Head);
        var unknown = head.Unknown.Select(column => $"{CellAddress.Letters(column.Column)} 列“{column.Text}”").ToList();
        if (unknown.Count > 0)
            Add("roster.columns_unknown", $"“{sheet}”中这些列没有读取：{string.Join("、", unknown)}。", $"Columns of {sheet} that were not read: {string.Join(", ", unknown)}.");
        var headless = table.Headless.Select(CellAddress.Letters).ToList();
        if (headless.Count > 0)
            Add("roster.columns_without_head", $"“{sheet}”中没有表头的列没有读取：{string.Join("、", headless)}。", $"Columns of {sheet} without a head: {string.Join(", ", headless)}.");
        var notTaken = RosterColumns.NotTaken.Where(column => head.Columns.ContainsKey(column.Key)).Select(column => head.Columns[column.Key])
            .Select(column => $"{CellAddress.Letters(column.Column)} 列“{column.Text}”").ToList();
        if (notTaken.Count > 0)
        {
            Add(
                "roster.columns_not_taken",
                $"“{sheet}”中这些列由系统计算，或由认定、结对等程序产生，没有导入：{string.Join("、", notTaken)}。",
                $"Columns of {sheet} that the system computes or decides elsewhere: {string.Join(", ", notTaken)}.");
        }

        var skipped = table.Skipped.Where(row => row.Because is SkippedBecause.Total or SkippedBecause.Remark or SkippedBecause.Signature).ToList();
        if (skipped.Count > 0)
        {
            var rows = string.Join("、", skipped.Take(30).Select(row => row.Row)) + (skipped.Count > 30 ? " …" : string.Empty);
            Add("roster.rows_skipped", $"“{sheet}”中这些行是合计、落款或说明，没有导入：第 {rows} 行。", $"Rows of {sheet} that are totals, signatures or remarks: {rows}.");
        }
    }

    private void Add(string code, string chinese, string english) => _all.Add(new RosterNotice(code, chinese, english));
}

using System.Globalization;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>The sheet that lists all faults of a workbook, each with a link to its cell. Numbers of persons are masked in it.</summary>
internal static class FaultList
{
    private const int MostListed = 20_000;

    private static readonly SheetColumn[] Columns =
    [
        new("序号", 8, CellFormat.Integer),
        new("工作表", 20),
        new("单元格", 10),
        new("填写内容", 26),
        new("问题", 44),
        new("怎样改", 52),
    ];

    public static void Write(Stream part, IReadOnlyCollection<CellIssue> issues, int firstStyle)
    {
        var layout = new SheetLayout(MarkedWorkbook.ListName, MarkedWorkbook.ListName, Columns)
        {
            Lines =
            [
                string.Create(CultureInfo.InvariantCulture, $"共 {issues.Count} 处。请在原工作表中改正标红的单元格，保存后重新上传本文件。本清单仅供查看，上传时不读取。"),
            ],
        };
        using var body = new SheetBody(Xml.Writer(part), layout, isFirst: true, firstStyle);
        var links = new List<(string Cell, string Target)>();
        var number = 0;
        foreach (var issue in issues.Take(MostListed))
        {
            links.Add((CellAddress.Of(body.NextRow, 3), $"'{issue.Sheet.Replace("'", "''", StringComparison.Ordinal)}'!{issue.Address}"));
            body.Row([++number, issue.Sheet, issue.Address, CellText.MaskNumbers(CellText.Clean(issue.Shown)), issue.Fault.Wrong, issue.Fault.Mend]);
        }

        if (issues.Count > MostListed)
            body.Row([null, null, null, null, $"另有 {issues.Count - MostListed} 处未列出，见各工作表标红的单元格。"]);
        body.End(links);
    }
}

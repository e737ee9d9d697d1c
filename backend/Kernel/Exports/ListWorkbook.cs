using System.Globalization;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Kernel.Exports;

/// <summary>A column of a list that leaves as a workbook, and what it holds of a row.</summary>
/// <param name="Width">In characters of the standard font, a Chinese character counting as two.</param>
public sealed record ListColumn<TRow>(string Head, double Width, Func<TRow, object?> Cell, CellFormat Format = CellFormat.Text);

/// <summary>What a list looks like as a workbook: the day on which it was taken, the heads, numbered rows.</summary>
/// <param name="Subject">What the audit record calls it.</param>
/// <param name="Sheet">At the foot of the page.</param>
/// <param name="Title">On top of it; the file is named after it.</param>
public sealed record ListWorkbook<TRow>(string Subject, string Sheet, string Title, IReadOnlyList<ListColumn<TRow>> Columns)
{
    private static readonly SheetColumn Number = new("序号", 7, CellFormat.Integer);

    public string FileNameOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Title}-{day:yyyyMMdd}.xlsx");

    public async Task WriteAsync(Stream stream, DateOnly day, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        await using var writer = new SheetWriter(stream);
        var layout = new SheetLayout(Sheet, Title, [Number, .. Columns.Select(column => new SheetColumn(column.Head, column.Width, column.Format))])
        {
            Lines = [string.Create(CultureInfo.InvariantCulture, $"导出日期：{day:yyyy-MM-dd}")],
        };
        await writer.BeginAsync(layout, cancellationToken);
        var (number, values) = (0, new object?[Columns.Count + 1]);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            values[0] = ++number;
            for (var i = 0; i < Columns.Count; i++)
                values[i + 1] = Columns[i].Cell(row);
            await writer.RowAsync(values, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }
}

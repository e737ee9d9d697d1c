using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>
/// Writes an .xlsx row by row: constant memory, the first bytes at once, to a stream that need not seek, such as a response body.
/// Begin a sheet, write its rows, begin the next, and complete; a workbook that is not completed is no workbook.
/// </summary>
public sealed class SheetWriter : IAsyncDisposable
{
    private const int DrainAt = 64 << 10;

    private readonly DrainedStream _output;
    private readonly ZipArchive _zip;
    private readonly List<(SheetLayout Layout, int LastRow)> _sheets = [];
    private SheetBody? _body;
    private bool _completed;

    /// <param name="output">Is left open, and written only asynchronously.</param>
    public SheetWriter(Stream output)
    {
        _output = new DrainedStream(output);
        _zip = new ZipArchive(_output, ZipArchiveMode.Create, leaveOpen: true);
    }

    public async Task BeginAsync(SheetLayout layout, CancellationToken cancel = default)
    {
        if (_sheets.Count == 0)
            WritePart("xl/styles.xml", SheetStyles.Part);
        EndSheet();
        _body = new SheetBody(Create($"xl/worksheets/sheet{_sheets.Count + 1}.xml"), layout, isFirst: _sheets.Count == 0);
        _sheets.Add((layout, 0));
        await _output.DrainAsync(cancel);
    }

    /// <summary>
    /// Values in the order of the columns: null, text, <see cref="Values.Money"/>, <see cref="DateOnly"/>, whole or decimal number, bool.
    /// </summary>
    public async ValueTask RowAsync(IReadOnlyList<object?> values, CancellationToken cancel = default)
    {
        (_body ?? throw new InvalidOperationException("Begin a sheet first.")).Row(values);
        if (_output.Kept >= DrainAt)
            await _output.DrainAsync(cancel);
    }

    public async Task CompleteAsync(CancellationToken cancel = default)
    {
        if (_completed)
            return;
        EndSheet();
        WorkbookParts.Write(_sheets, WritePart);
        _zip.Dispose();
        _completed = true;
        await _output.DrainAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        // Without CompleteAsync the archive has no directory: half a sheet must not look like a whole one.
        _body?.Dispose();
        await _output.DisposeAsync();
    }

    private void EndSheet()
    {
        if (_body is null)
            return;
        _sheets[^1] = _sheets[^1] with { LastRow = _body.End() };
        _body = null;
    }

    private XmlWriter Create(string path) => Xml.Writer(_zip.CreateEntry(path, CompressionLevel.Fastest).Open());

    private void WritePart(string path, string content)
    {
        using var part = _zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}

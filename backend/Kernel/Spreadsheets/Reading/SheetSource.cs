using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Sheets with rows of cells, in whatever file they stand. A file may prove damaged in its middle, so every row comes as a result.</summary>
public abstract class SheetSource : IDisposable
{
    private static readonly byte[] Zip = "PK"u8.ToArray();
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>In the order of their tabs, hidden ones too.</summary>
    public abstract IReadOnlyList<SheetInfo> Sheets { get; }

    /// <summary>Opens what a bank or another program gave out: an .xlsx, or text with a column behind each comma or tab (.csv, .txt).</summary>
    /// <param name="file">Must be able to seek; is left open and has to stay so while rows are read.</param>
    /// <param name="limits">What is read at most.</param>
    public static Result<SheetSource> Open(Stream file, WorkbookLimits? limits = null)
    {
        Span<byte> first = stackalloc byte[OldOffice.Length];
        var read = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (!first[..read].StartsWith(Zip) && !first[..read].SequenceEqual(OldOffice))
            return DelimitedReader.Open(file, limits ?? WorkbookLimits.Default);
        var workbook = WorkbookReader.Open(file, limits);
        return workbook.Succeeded ? workbook.Value : workbook.Refusal;
    }

    /// <summary>The rows that hold a value, in order. A refusal is the last thing that comes.</summary>
    /// <param name="sheet">One of <see cref="Sheets"/>.</param>
    /// <param name="repeatMerged">Whether every cell of a merged range shows the value of its first.</param>
    public abstract IEnumerable<Result<SheetRow>> Rows(SheetInfo sheet, bool repeatMerged = false);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

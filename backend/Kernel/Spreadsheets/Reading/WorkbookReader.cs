using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Reads an .xlsx as it streams by: sheets, rows, cells. Knows the container, not what the cells mean.</summary>
public sealed class WorkbookReader : SheetSource
{
    private readonly WorkbookPackage _package;
    private readonly CellSource _cells;
    private readonly Dictionary<string, MergedRanges> _merged = new(StringComparer.Ordinal);

    private WorkbookReader(WorkbookPackage package)
    {
        _package = package;
        var workbook = package.Load(package.WorkbookPath).Root!;
        var relations = package.RelationsOf(package.WorkbookPath);
        Sheets = SheetList.Read(workbook, relations);
        if (Sheets.Count > package.Limits.Sheets)
            throw new WorkbookRefusedException(WorkbookRefusals.TooManySheets);
        if (Sheets.Count == 0)
            throw new InvalidDataException("The workbook has no sheet.");
        var styles = relations.Find(relation => relation.Is("styles"))?.Target;
        var strings = relations.Find(relation => relation.Is("sharedStrings"))?.Target;
        var since1904 = workbook.Elements().Where(part => part.Name.LocalName == "workbookPr")
            .Any(part => (string?)part.Attribute("date1904") is "1" or "true");
        _cells = new CellSource(
            SharedStrings.Read(package, strings),
            new NumberFormats(styles is null || !package.Has(styles) ? null : package.Load(styles)),
            since1904,
            package.Limits);
    }

    public override IReadOnlyList<SheetInfo> Sheets { get; }

    /// <param name="file">Must be able to seek; is left open and has to stay so while rows are read.</param>
    /// <param name="limits">What is read at most.</param>
    public static new Result<WorkbookReader> Open(Stream file, WorkbookLimits? limits = null) => WorkbookPackage.Guard(() =>
    {
        var package = WorkbookPackage.Open(file, limits ?? WorkbookLimits.Default);
        try
        {
            return new WorkbookReader(package);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    });

    public override IEnumerable<Result<SheetRow>> Rows(SheetInfo sheet, bool repeatMerged = false)
    {
        var opened = WorkbookPackage.Guard(() => new SheetCursor(
            sheet, _package.OpenXml(sheet.Path), _cells, repeatMerged ? MergedIn(sheet) : null));
        if (!opened.Succeeded)
        {
            yield return opened.Refusal;
            yield break;
        }

        using var cursor = opened.Value;
        while (true)
        {
            var read = WorkbookPackage.Guard(cursor.Next);
            if (read is { Succeeded: true, Value: null })
                yield break;
            yield return read.Succeeded ? read.Value! : read.Refusal;
            if (!read.Succeeded)
                yield break;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _package.Dispose();
    }

    private MergedRanges MergedIn(SheetInfo sheet)
    {
        if (!_merged.TryGetValue(sheet.Path, out var ranges))
            _merged[sheet.Path] = ranges = MergedRanges.Read(_package, sheet.Path);
        return ranges.Again();
    }
}

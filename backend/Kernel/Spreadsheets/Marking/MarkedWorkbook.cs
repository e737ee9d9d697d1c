using System.IO.Compression;
using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>
/// Gives an uploaded workbook back with every bad cell filled red and explained in a note, behind a sheet that lists them all.
/// Its keeper mends the sheet itself and uploads it again: marks of an earlier round go when the cell is good.
/// </summary>
public static class MarkedWorkbook
{
    /// <summary>The name of the sheet that lists the faults; readers pass over it.</summary>
    public const string ListName = "错误清单";

    /// <param name="original">The workbook as uploaded; must be able to seek.</param>
    /// <param name="issues">Bad cells. A cell may have several.</param>
    /// <param name="output">Where the copy goes; is left open.</param>
    /// <param name="limits">The limits that the original was read with.</param>
    public static Result<Done> Write(Stream original, IReadOnlyCollection<CellIssue> issues, Stream output, WorkbookLimits? limits = null) =>
        WorkbookPackage.Guard(() =>
        {
            using var package = WorkbookPackage.Open(original, limits ?? WorkbookLimits.Default);
            var changes = Plan(package, issues);
            using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var entry in package.Entries.Where(entry => !changes.ContainsKey(WorkbookPackage.PathOf(entry)) && entry.Name.Length > 0))
            {
                using var from = package.OpenStream(WorkbookPackage.PathOf(entry));
                using var to = zip.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                from.CopyTo(to);
            }

            foreach (var (path, write) in changes)
            {
                using var to = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                write(to);
            }

            return Done.Value;
        });

    private static Dictionary<string, Action<Stream>> Plan(WorkbookPackage package, IReadOnlyCollection<CellIssue> issues)
    {
        var book = new MarkedParts(package);
        var styles = new MarkedStyles(book.Styles());
        foreach (var sheet in book.Sheets.Where(sheet => sheet.Name != ListName))
        {
            var bad = issues.Where(issue => issue.Sheet == sheet.Name).ToList();
            var notes = MarkedNotes.Plan(book, sheet.Path, bad);
            var marks = bad.Select(issue => (issue.Row, Column: Math.Max(1, issue.Column))).Distinct()
                .ToLookup(place => place.Row, place => place.Column);
            book.Change(sheet.Path, part => MarkedSheet.Copy(package.OpenXml(sheet.Path), part, marks, styles, notes));
        }

        var list = book.ListPath(ListName);
        book.Change(list, part => FaultList.Write(part, issues, styles.ListBase));
        return book.Changes;
    }
}

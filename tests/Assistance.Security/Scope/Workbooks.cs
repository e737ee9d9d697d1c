using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Security.Tests.Scope;

/// <summary>Reads workbooks and Word documents that were answered: both are archives of parts.</summary>
internal static partial class Workbooks
{
    public static bool Is(byte[] bytes) => bytes is [(byte)'P', (byte)'K', ..];

    /// <summary>Rows with something in them, of all sheets; those that are printed on top of every page are heads.</summary>
    public static IReadOnlyList<SheetRow> RowsOf(byte[] workbook)
    {
        using var reader = WorkbookReader.Open(new MemoryStream(workbook)).Value;
        var heads = HeadsOf(workbook);
        return [.. reader.Sheets.SelectMany((sheet, at) => reader.Rows(sheet).Select(row => row.Value).Where(row => row.Number > heads.GetValueOrDefault(at)))];
    }

    /// <summary>The text of every part, comments and headers included: cell by cell, or paragraph by paragraph with the runs of each joined.</summary>
    public static IReadOnlyList<string> TextsOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            return entry.FullName.StartsWith("word/", StringComparison.Ordinal) ? Tag().Replace(ParagraphEnd().Replace(text, "|"), string.Empty) : Tag().Replace(text, "|");
        })];
    }

    /// <summary>The last head row by the place of the sheet.</summary>
    private static Dictionary<int, int> HeadsOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        return PrintTitles().Matches(reader.ReadToEnd()).ToDictionary(
            found => int.Parse(found.Groups["sheet"].Value, CultureInfo.InvariantCulture),
            found => int.Parse(found.Groups["row"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("""name="_xlnm.Print_Titles" localSheetId="(?<sheet>[0-9]+)">[^<]*[$](?<row>[0-9]+)<""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex PrintTitles();

    [GeneratedRegex("</w:p>|<w:br */>", RegexOptions.None, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex ParagraphEnd();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Tag();
}

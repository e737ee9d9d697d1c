using System.IO.Compression;
using System.Text.RegularExpressions;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Security.Tests.Scope;

/// <summary>Reads workbooks that were answered.</summary>
internal static partial class Workbooks
{
    public static bool Is(byte[] bytes) => bytes is [(byte)'P', (byte)'K', ..];

    /// <summary>Rows with something in them below the heads, of all sheets.</summary>
    public static IReadOnlyList<SheetRow> RowsOf(byte[] workbook)
    {
        using var reader = WorkbookReader.Open(new MemoryStream(workbook)).Value;
        return [.. reader.Sheets.SelectMany(sheet => reader.Rows(sheet).Skip(1)).Select(row => row.Value)];
    }

    /// <summary>The text of every part, comments included, cell by cell.</summary>
    public static IReadOnlyList<string> TextsOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return [.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return Tag().Replace(reader.ReadToEnd(), "|");
        })];
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Tag();
}

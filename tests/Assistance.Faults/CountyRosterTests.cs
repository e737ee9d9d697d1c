using System.Diagnostics;
using System.IO.Compression;
using Assistance.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xunit.Abstractions;

namespace Assistance.Faults;

/// <summary>A whole county: one workbook, one transaction, all or none.</summary>
public sealed class CountyRosterTests(ITestOutputHelper output)
{
    private const string MarkRed = "FFFF9C9C";
    private const int BadRow = 5_000;

    // Of the workbook: above the people stand its title and the heads.
    private static readonly string BadCell = $"H{BadRow + 2}";

    [EngineFact]
    [Rule("D15")]
    public async Task A_county_of_17_townships_188_villages_and_9156_members_is_imported_as_one_workbook(Engine engine)
    {
        await using var county = await FullCounty.StartedAsync(engine);
        using var department = await county.SignInAsync(FullCounty.Department);
        var roster = await FullCounty.RosterAsync();
        var (watch, before) = (Stopwatch.StartNew(), county.ProcessorTime);

        var import = await department.ImportAsync(roster);

        var spent = county.ProcessorTime - before;
        output.WriteLine($"{engine}: {FullCounty.Members} members imported in {watch.Elapsed.TotalSeconds:0.0} s, {spent.TotalSeconds:0.0} s of the processor.");
        Assert.True(import.Text("state") == "done", import.ToString());
        Assert.Equal((9_156, 0, 0), ((int)import.Number("added"), (int)import.Number("changed"), (int)import.Number("unchanged")));
        Assert.Equal((17, 188, 9_156, 5_223), (
            (int)await county.CountAsync("members_organisations WHERE kind = 'TownshipCommittee'"),
            (int)await county.CountAsync("members_organisations WHERE kind = 'VillageBranch'"),
            (int)await county.CountAsync("members_people"),
            (int)await county.CountAsync("members_people p JOIN members_organisations o ON o.id = p.org_id WHERE o.kind = 'VillageBranch'")));
        Assert.InRange(spent, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        var again = await department.ImportAsync(roster);
        Assert.Equal((0, 0, 9_156), ((int)again.Number("added"), (int)again.Number("changed"), (int)again.Number("unchanged")));
    }

    [EngineFact]
    public async Task A_bad_row_5000_imports_nothing_and_comes_back_marked_in_that_cell_alone(Engine engine)
    {
        await using var county = await FullCounty.StartedAsync(engine);
        using var department = await county.SignInAsync(FullCounty.Department);
        var number = FullCounty.Outline.People.ElementAt(BadRow - 1).CitizenId;
        var roster = Replace(await FullCounty.RosterAsync(), number, number[..^1] + (number[^1] == '0' ? '1' : '0'));

        var import = await department.ImportAsync(roster);

        Assert.Equal(("refused", 1, BadCell), (import.Text("state"), (int)import.Number("faultCount"), import.Text("faults.0.cell")));
        Assert.Equal((0, 0), ((int)await county.CountAsync("members_people"), (int)await county.CountAsync("members_households")));
        var marked = (await department.GetAsync($"roster-imports/{import.Id()}/marked-sheet")).Bytes;
        Assert.Equal([BadCell], Red(marked));
        Assert.Equal(BadCell, RosterDesk.RowsOf(marked, "错误清单")[3][3].Text);
        Assert.Equal(RosterDesk.RowsOf(roster, "党员花名册").Count, RosterDesk.RowsOf(marked, "党员花名册").Count);
    }

    /// <summary>Puts another text in the place of one that stands in the workbook once.</summary>
    private static byte[] Replace(byte[] workbook, string was, string now)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        var found = 0;
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).ToList())
            {
                string text;
                using (var reader = new StreamReader(entry.Open()))
                    text = reader.ReadToEnd();
                if (!text.Contains(was, StringComparison.Ordinal))
                    continue;
                found++;
                using var part = entry.Open();
                part.SetLength(0);
                using var writer = new StreamWriter(part);
                writer.Write(text.Replace(was, now, StringComparison.Ordinal));
            }
        }

        Assert.Equal(1, found);
        return file.ToArray();
    }

    /// <summary>The cells of the roster's own sheet that are filled as bad ones are.</summary>
    private static List<string> Red(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var book = document.WorkbookPart!;
        var styles = book.WorkbookStylesPart!.Stylesheet;
        var fills = styles.Fills!.Elements<Fill>().Select(fill => fill.PatternFill?.ForegroundColor?.Rgb?.Value).ToList();
        var red = styles.CellFormats!.Elements<CellFormat>().Select((format, index) => (format, index)).Where(f => fills[(int)f.format.FillId!.Value] == MarkRed).Select(f => (uint)f.index).ToHashSet();
        var sheet = book.Workbook.Descendants<Sheet>().Single(candidate => candidate.Name == "党员花名册");
        var part = (WorksheetPart)book.GetPartById(sheet.Id!);
        return [.. part.Worksheet.Descendants<Cell>().Where(cell => red.Contains(cell.StyleIndex?.Value ?? 0)).Select(cell => cell.CellReference!.Value!)];
    }
}

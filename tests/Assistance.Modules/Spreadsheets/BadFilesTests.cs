using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Spreadsheets;
using Assistance.Testing;

namespace Assistance.Modules.Tests.Spreadsheets;

public sealed class BadFilesTests
{
    private const int Mutations = 1_200;

    /// <summary>All that one file may make the reader allocate: no claim within it is believed.</summary>
    private const long MostMemory = 64L << 20;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void What_is_no_xlsx_is_refused_by_what_it_is()
    {
        Assert.Equal("workbook.not_xlsx", CodeOf([]));
        Assert.Equal("workbook.not_xlsx", CodeOf("姓名,性别\n甲,男"u8.ToArray()));
        Assert.Equal("workbook.not_xlsx", CodeOf("<html><table></table></html>"u8.ToArray()));
        Assert.Equal("workbook.old_format", CodeOf([.. CompoundFile, .. new byte[2000]]));
        Assert.Equal("workbook.encrypted", CodeOf([.. CompoundFile, .. new byte[70_000], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Assert.Equal("workbook.not_xlsx", CodeOf(Book.Zip(new Dictionary<string, string> { ["word/document.xml"] = "<document/>" }).ToArray()));
        Assert.Equal("workbook.has_macros", CodeOf(Roster().Part("xl/vbaProject.bin", "x").Build().ToArray()));
    }

    [Fact]
    public void A_bomb_is_refused_by_what_it_claims_or_by_what_comes_out()
    {
        Assert.Equal("workbook.unpacks_too_large", CodeOf(Roster().Part("xl/media/a.bin", new string('0', 20 << 20)).Build().ToArray()));
        Assert.Equal("workbook.unpacks_too_large", CodeOf(Roster().Build().ToArray(), new WorkbookLimits { Entries = 3 }));
        Assert.Equal("workbook.unpacks_too_large", CodeOf(Roster().Build().ToArray(), new WorkbookLimits { UnpackedBytes = 500 }));
        Assert.Equal("workbook.file_too_large", CodeOf(Roster().Build().ToArray(), new WorkbookLimits { FileBytes = 100 }));

        // The directory claims little, the part holds much.
        var lying = Roster().Part("xl/sharedStrings.xml", $"<sst>{string.Concat(Enumerable.Repeat("<si><t>0000000000</t></si>", 200_000))}</sst>").Build().ToArray();
        Overwrite(lying, uncompressedSize: 10, of: "xl/sharedStrings.xml");
        Assert.NotNull(CodeOf(lying, new WorkbookLimits { UnpackedBytes = 100_000 }));
    }

    [Fact]
    public void Too_many_rows_columns_sheets_and_letters_are_refused()
    {
        Assert.Equal("workbook.too_many_rows", CodeOf(Roster().Build().ToArray(), new WorkbookLimits { Rows = 2 }));
        Assert.Equal("workbook.too_many_columns", CodeOf(Roster().Build().ToArray(), new WorkbookLimits { Columns = 1 }));
        Assert.Equal("workbook.cell_too_long", CodeOf(Roster().Build().ToArray(), new WorkbookLimits { CellLength = 1 }));
        var book = Roster();
        book.Add("二");
        Assert.Equal("workbook.too_many_sheets", CodeOf(book.Build().ToArray(), new WorkbookLimits { Sheets = 1 }));
        Assert.Equal(RefusalKind.TooLarge, WorkbookRefusals.TooManyRows.Kind);
    }

    [Fact]
    public void A_row_that_is_read_again_counts_once()
    {
        var book = Roster();
        book.Add("二").Row(1, "甲").Row(2, "乙");
        using var reader = WorkbookReader.Open(book.Build(), new WorkbookLimits { Rows = 5 }).Value;

        for (var pass = 0; pass < 3; pass++)
            Assert.Equal([true, true, true, true, true], reader.Sheets.SelectMany(sheet => reader.Rows(sheet)).Select(row => row.Succeeded));

        using var smaller = WorkbookReader.Open(book.Build(), new WorkbookLimits { Rows = 4 }).Value;
        Assert.False(smaller.Sheets.SelectMany(sheet => smaller.Rows(sheet)).Last().Succeeded);
    }

    [Fact]
    public void Merged_ranges_cannot_be_made_to_work_without_end()
    {
        var book = new Book();
        var sheet = book.Add("名册");
        for (var row = 1; row <= 300; row++)
            sheet.Row(row, "甲");
        for (var i = 0; i < 300; i++)
            sheet.Merge("A1:XFD1048576");
        using var reader = WorkbookReader.Open(book.Build(), new WorkbookLimits { RepeatedCells = 100_000 }).Value;

        Assert.Equal("workbook.unpacks_too_large", reader.Rows(reader.Sheets[0], repeatMerged: true).Last().Refusal!.Code);
    }

    [Theory]
    [InlineData("""<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&y;</v></c></row></sheetData></worksheet>""")]
    [InlineData("""<!DOCTYPE a SYSTEM "file:///etc/hostname"><worksheet/>""")]
    [InlineData("""<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>""")]
    [InlineData("""<worksheet><sheetData><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row></sheetData></worksheet>""")]
    [InlineData("""<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>""")]
    [InlineData("""<worksheet><sheetData><row r="1"><c r="A1"><v>many</v></c></row></sheetData></worksheet>""")]
    [InlineData("""<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>""")]
    [InlineData("")]
    public void A_sheet_that_breaks_off_or_breaks_the_rules_ends_in_a_refusal(string sheet)
    {
        using var reader = Roster().Part("xl/worksheets/sheet1.xml", sheet).Open();

        Assert.Equal("workbook.damaged", reader.Rows(reader.Sheets[0]).Last().Refusal!.Code);
    }

    [Fact]
    public void An_external_target_is_not_followed()
    {
        var book = Roster().Part("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="http://127.0.0.1:1/sheet.xml" TargetMode="External"/></Relationships>""");

        Assert.Equal("workbook.damaged", CodeOf(book.Build().ToArray()));
    }

    /// <summary>Cut anywhere and changed at random: always read or refused, never an exception, never long (R16).</summary>
    [Fact]
    public void Cut_and_mutated_workbooks_are_read_or_refused()
    {
        var whole = Roster(rows: 60).Build().ToArray();
        var unpacked = Roster(rows: 60);
        var issues = new[] { new CellIssue("名册", 2, 1, "甲", CellFaults.Empty) };
        var chance = new Chance(20260701);
        var slowest = TimeSpan.Zero;
        var mostMemory = 0L;
        for (var round = 0; round < Mutations; round++)
        {
            var bytes = (byte[])whole.Clone();
            if (round % 4 == 0)
                bytes = bytes[..chance.Below(bytes.Length)];
            else if (round % 4 == 1)
                bytes = MutatedPart(unpacked, chance);
            else
                for (var i = 1 + chance.Below(20); i > 0; i--)
                    bytes[chance.Below(bytes.Length)] = (byte)chance.Below(256);
            var watch = Stopwatch.StartNew();
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = CodeOf(bytes);
            _ = MarkedWorkbook.Write(new MemoryStream(bytes), issues, new MemoryStream());
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            mostMemory = Math.Max(mostMemory, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(mostMemory, 1, MostMemory);
    }

    private static byte[] MutatedPart(Book book, Chance chance)
    {
        var file = new MemoryStream();
        file.Write(book.Build().ToArray());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries[chance.Below(zip.Entries.Count)];
            using var part = entry.Open();
            for (var i = 1 + chance.Below(6); i > 0; i--)
            {
                part.Position = chance.Below(part.Length);
                part.WriteByte((byte)chance.Below(256));
            }
        }

        return file.ToArray();
    }

    private static void Overwrite(byte[] zip, uint uncompressedSize, string of)
    {
        // In the central directory the name stands 22 bytes behind the field.
        var at = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(of));
        BitConverter.TryWriteBytes(zip.AsSpan(at - 22), uncompressedSize);
    }

    private static Book Roster(int rows = 3)
    {
        var book = new Book();
        var sheet = book.Add("名册").Row(1, "姓名", "性别");
        for (var row = 2; row <= rows; row++)
            sheet.Row(row, "甲𬱖", "男", 18334d, 1950.03);
        return book;
    }

    private static string? CodeOf(byte[] file, WorkbookLimits? limits = null)
    {
        var opened = WorkbookReader.Open(new MemoryStream(file), limits);
        if (!opened.Succeeded)
            return opened.Refusal.Code;
        using var reader = opened.Value;
        return reader.Sheets.SelectMany(sheet => reader.Rows(sheet, repeatMerged: true)).FirstOrDefault(row => !row.Succeeded).Refusal?.Code;
    }
}

using System.IO.Compression;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;
using Assistance.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Assistance.Modules.Tests.Spreadsheets;

public sealed class SheetWriterTests
{
    private static readonly SheetLayout Layout = new(
        "台账:一/2026",
        "困难党员台账",
        [new("姓名"), new("性别", 8) { Choices = ["男", "女"] }, new("身份证号", 22), new("出生年月", 12, CellFormat.Month), new("入党时间", 14, CellFormat.Date), new("人口", 8, CellFormat.Integer), new("收入", 14, CellFormat.Money)])
    {
        Lines = ["单位：红星村党支部    填报日期：2026-07-01"],
    };

    [Fact]
    public async Task What_is_written_is_read_again_and_valid_for_other_programs()
    {
        var file = await Written([["张𬱖", "男", "99990119500312101X", new DateOnly(1950, 3, 1), new DateOnly(1975, 7, 1), 4, new Money(123450)], ["老党员", null, null, new DateOnly(1899, 5, 1), null, 1, null]]);

        AssertValid(file);
        using var reader = WorkbookReader.Open(file).Value;
        Assert.Equal(["台账_一_2026", "台账_一_2026(2)"], reader.Sheets.Select(sheet => sheet.Name));
        var rows = reader.All();
        Assert.Equal(["张𬱖", "男", "99990119500312101X", "1950-03", "1975-07-01", "4", "1,234.50"], rows[3].Cells.Select(cell => cell.Text));
        Assert.Equal(CellKind.Text, rows[3][3].Kind);
        Assert.Equal(new Money(123450), CellValues.Money(rows[3][7]).Value);
        Assert.Equal(new DateOnly(1899, 5, 1), new CellDates().Read(rows[4][4]).Value.Date);
    }

    [Fact]
    public async Task The_sheet_is_laid_out_for_a4_with_its_heads_on_every_page()
    {
        var file = await Written([["张三"]]);

        using var zip = new ZipArchive(file);
        var sheet = Text(zip, "xl/worksheets/sheet1.xml");
        Assert.Contains("$1:$3", Text(zip, "xl/workbook.xml"), StringComparison.Ordinal);
        Assert.Contains("""<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""", sheet, StringComparison.Ordinal);
        Assert.Contains("""ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>""", sheet, StringComparison.Ordinal);
        Assert.Contains("""<autoFilter ref="A3:G4"/>""", sheet, StringComparison.Ordinal);
        Assert.Contains("""<mergeCell ref="A1:G1"/>""", sheet, StringComparison.Ordinal);
    }

    /// <summary>SEC32</summary>
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public async Task A_text_that_would_be_a_formula_is_written_as_text_and_comes_back_the_same(string text)
    {
        using var reader = WorkbookReader.Open(await Written([[text]])).Value;

        var cell = reader.All()[3][1];

        Assert.Equal((CellKind.Text, "'" + text, false), (cell.Kind, cell.Text, cell.IsFormula));
        Assert.Equal(text.Trim(), CellText.Clean(cell.Text));
    }

    [Fact]
    public async Task Characters_that_xml_forbids_do_not_break_the_file()
    {
        using var reader = WorkbookReader.Open(await Written([["a\u0001\uD800b_x0041_\uFFFE"]])).Value;

        Assert.Equal("a\uFFFD\uFFFDb_x0041_\uFFFD", reader.All()[3][1].Text);
    }

    [Fact]
    public async Task A_large_sheet_streams_to_a_response_body_with_its_first_bytes_at_once()
    {
        await using var body = new ResponseBody();
        await using var writer = new SheetWriter(body);
        await writer.BeginAsync(Layout);
        Assert.True(body.Written > 0);
        for (var row = 0; row < 20_000; row++)
            await writer.RowAsync([$"张{row}", "男", "99990119500312101X", new DateOnly(1950, 3, 1), new DateOnly(1975, 7, 1), row, new Money(row)]);
        await writer.CompleteAsync();

        Assert.InRange(body.LargestWrite, 1, 512 << 10);
        using var reader = WorkbookReader.Open(new MemoryStream(body.Bytes)).Value;
        Assert.Equal(20_003, reader.All().Count);
    }

    [Fact]
    public async Task A_workbook_that_is_not_completed_is_no_workbook()
    {
        var file = new MemoryStream();
        await using (var writer = new SheetWriter(file))
        {
            await writer.BeginAsync(Layout);
            await writer.RowAsync(["张三"]);
        }

        file.Position = 0;
        Assert.False(WorkbookReader.Open(file).Succeeded);
    }

    internal static void AssertValid(Stream file)
    {
        file.Position = 0;
        using (var document = SpreadsheetDocument.Open(file, isEditable: false))
        {
            var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document);
            Assert.Equal([], errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }

        file.Position = 0;
    }

    private static string Text(ZipArchive zip, string path)
    {
        using var part = new StreamReader(zip.GetEntry(path)!.Open());
        return part.ReadToEnd();
    }

    private static async Task<MemoryStream> Written(object?[][] rows)
    {
        var file = new MemoryStream();
        await using (var writer = new SheetWriter(file))
        {
            await writer.BeginAsync(Layout);
            foreach (var row in rows)
                await writer.RowAsync(row);
            await writer.BeginAsync(Layout with { Title = "", Lines = [] });
            await writer.CompleteAsync();
        }

        file.Position = 0;
        return file;
    }

    /// <summary>Takes asynchronous writes only and cannot seek, like the body of an answer.</summary>
    private sealed class ResponseBody : MemoryStream
    {
        private readonly MemoryStream _kept = new();

        public long Written => _kept.Length;

        public int LargestWrite { get; private set; }

        public byte[] Bytes => _kept.ToArray();

        public override bool CanSeek => false;

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            await _kept.WriteAsync(buffer, cancellationToken);
        }
    }
}

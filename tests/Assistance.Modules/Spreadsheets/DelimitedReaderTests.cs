using System.Text;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Modules.Tests.Spreadsheets;

/// <summary>Tables that come as text: the codes, separators and quotes that banks use.</summary>
public sealed class DelimitedReaderTests
{
    private const int Mutations = 2_000;

    static DelimitedReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("utf-8", "\t")]
    [InlineData("GB18030", ",")]
    [InlineData("GB18030", ";")]
    [InlineData("gb2312", "|")]
    public void The_code_and_the_separator_are_found(string code, string separator)
    {
        var text = string.Join('\n', Row("交易日期", "对方户名", "金额"), Row("2026-01-10", "王芳", "12.50"));

        var rows = Read(Encoding.GetEncoding(code).GetBytes(text));

        Assert.Equal(["交易日期 对方户名 金额", "2026-01-10 王芳 12.50"], rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))));

        string Row(params string[] cells) => string.Join(separator, cells);
    }

    [Fact]
    public void Quotes_hold_separators_and_lines_together_and_blank_cells_and_lines_are_left_out()
    {
        var rows = Read(Encoding.UTF8.GetBytes("\uFEFF日期,摘要,金额\r\n\r\n2026-01-10,\"救助,\n第一批 \"\"急\"\"\",\"1,000.00\"\r\n2026-01-11,,5\r\n"));

        Assert.Equal(3, rows.Count);
        Assert.Equal("日期", rows[0].Cells[0].Text);
        Assert.Equal(("救助,\n第一批 \"急\"", "1,000.00"), (rows[1][2].Text.ReplaceLineEndings("\n"), rows[1][3].Text));
        Assert.Equal([1, 3], rows[2].Cells.Select(cell => cell.Column));
    }

    [Theory]
    [InlineData("<html><body>交易明细,金额</body></html>", "workbook.not_a_table")]
    [InlineData("只有一段文字", "workbook.not_a_table")]
    [InlineData("", "workbook.not_a_table")]
    [InlineData("a\0,b", "workbook.not_a_table")]
    public void What_is_no_table_is_refused(string text, string code) => Assert.Equal(code, SheetSource.Open(new MemoryStream(Encoding.UTF8.GetBytes(text))).Refusal?.Code);

    [Fact]
    public void A_quote_that_is_not_closed_names_its_line_and_too_much_of_anything_is_refused()
    {
        Assert.Equal("workbook.broken_line", LastOf("a,b\n1,\"2\" x\n").Refusal?.Code);
        Assert.Equal("workbook.too_many_rows", LastOf("a,b\n1,2\n3,4\n", new WorkbookLimits { Rows = 2 }).Refusal?.Code);
        Assert.Equal("workbook.too_many_columns", LastOf("a,b,c\n", new WorkbookLimits { Columns = 2 }).Refusal?.Code);
        Assert.Equal("workbook.cell_too_long", LastOf("aaaa,b\n", new WorkbookLimits { CellLength = 3 }).Refusal?.Code);
        Assert.Equal("workbook.file_too_large", SheetSource.Open(new MemoryStream("a,b"u8.ToArray()), new WorkbookLimits { FileBytes = 2 }).Refusal?.Code);

        static Kernel.Refusals.Result<SheetRow> LastOf(string text, WorkbookLimits? limits = null)
        {
            using var source = SheetSource.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), limits).Value;
            return source.Rows(source.Sheets[0]).Last();
        }
    }

    [Fact]
    public void Whatever_the_bytes_are_there_are_rows_or_a_reason()
    {
        var (chance, file) = (new Chance(20), Encoding.GetEncoding("GB18030").GetBytes("交易日期,摘要,金额\n2026-01-10,\"救助,第一批\",\"1,000.00\"\n2026-01-11,结息,12.50\n"));
        for (var round = 0; round < Mutations; round++)
        {
            var mutated = (byte[])file.Clone();
            for (var times = 1 + chance.Below(6); times > 0; times--)
                mutated[chance.Below(mutated.Length)] = (byte)chance.Below(256);

            var opened = SheetSource.Open(new MemoryStream(mutated));

            if (!opened.Succeeded)
                Assert.StartsWith("workbook.", opened.Refusal.Code, StringComparison.Ordinal);
            else
                Assert.All(opened.Value.Rows(opened.Value.Sheets[0]), row => Assert.True(row.Succeeded || row.Refusal.Code == "workbook.broken_line"));
        }
    }

    private static List<SheetRow> Read(byte[] file)
    {
        using var source = SheetSource.Open(new MemoryStream(file)).Value;
        return [.. source.Rows(source.Sheets[0]).Select(row => row.Value)];
    }
}

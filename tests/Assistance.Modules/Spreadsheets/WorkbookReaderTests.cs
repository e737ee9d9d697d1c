using Assistance.Kernel.Spreadsheets;
using Assistance.Testing;

namespace Assistance.Modules.Tests.Spreadsheets;

public sealed class WorkbookReaderTests
{
    [Fact]
    public void Texts_come_whole_without_the_phonetic_guide_and_with_rare_characters()
    {
        var book = new Book();
        var rich = book.Shared("""<r><t>张</t></r><r><rPr><b/></rPr><t>𬱖</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh><phoneticPr fontId="1"/>""");
        var sheet = book.Add("名册").Raw("A1", "t=\"s\"", $"<v>{rich}</v>");
        sheet.Raw("B1", "t=\"inlineStr\"", "<is><t>𫍽</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is>");
        sheet.Raw("C1", "t=\"str\"", "<f>A1&amp;1</f><v>一_x000D_二_x005F_x0041_</v>");
        using var reader = book.Open();

        var row = reader.All().Single();

        Assert.Equal(["张𬱖", "𫍽", "一\r二_x0041_"], row.Cells.Select(cell => cell.Text));
        Assert.True(row[3].IsFormula);
    }

    [Theory]
    [InlineData(false, 18334d, "1950-03-12")]
    [InlineData(true, 18334d - 1462, "1950-03-12")]
    [InlineData(false, 59d, "1900-02-28")]
    [InlineData(false, 61d, "1900-03-01")]
    [InlineData(true, 0d, "1904-01-01")]
    public void A_date_is_counted_by_the_calendar_of_its_workbook(bool since1904, double serial, string shown)
    {
        var book = new Book { Since1904 = since1904 };
        book.Add("名册").Put("A1", serial, book.Format("yyyy\\-mm\\-dd"));
        using var reader = book.Open();

        Assert.Equal((CellKind.Date, shown), (reader.At("A1").Kind, reader.At("A1").Text));
    }

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"", "1950-03", CellKind.Date)]
    [InlineData("[$-804]yyyy\"年\"m\"月\"d\"日\";@", "1950-03-12", CellKind.Date)]
    [InlineData("mmm-yy", "1950-03", CellKind.Date)]
    [InlineData("yyyy/m/d h:mm", "1950-03-12 00:00", CellKind.Date)]
    [InlineData("General", "18334", CellKind.Number)]
    [InlineData("#,##0.00\"元\"", "18,334.00", CellKind.Number)]
    [InlineData("[Red]0.0", "18334.0", CellKind.Number)]
    [InlineData("@", "18334", CellKind.Number)]
    public void The_number_format_says_what_a_person_sees(string format, string shown, CellKind kind)
    {
        var book = new Book();
        book.Add("名册").Put("A1", 18334d, book.Format(format));
        using var reader = book.Open();

        Assert.Equal((kind, shown), (reader.At("A1").Kind, reader.At("A1").Text));
    }

    [Fact]
    public void Numbers_that_excel_shows_or_keeps_shortened_are_known()
    {
        var book = new Book();
        var sheet = book.Add("名册").Put("A1", 1950.03).Put("B1", 12000001234d).Put("D1", 0.1 + 0.2);
        sheet.Raw("C1", "", "<v>9.9990119501012003E+17</v>").Put("E1", 999901500101011d);
        using var reader = book.Open();

        Assert.Equal(["1950.03", "12000001234", "9.99901E+17", "0.3", "9.99902E+14"], reader.All().Single().Cells.Select(cell => cell.Text));
        Assert.True(reader.At("C1").LostDigits);
        Assert.True(reader.At("C1").IsScientific);
        Assert.False(reader.At("E1").LostDigits);
    }

    [Fact]
    public void Merged_cells_repeat_their_first_value_only_when_asked_to()
    {
        var book = new Book();
        book.Add("名册").Row(1, "支部", "姓名").Row(2, "红星支部", "甲").Row(3, null, "乙").Row(4, null, "丙").Merge("A2:A3").Merge("B1:C1");
        using var reader = book.Open();

        Assert.True(reader.All()[2][1].IsEmpty);
        var rows = reader.All(repeatMerged: true);
        Assert.Equal(("红星支部", true), (rows[2][1].Text, rows[2][1].IsRepeated));
        Assert.Equal("姓名", rows[0][3].Text);
        Assert.True(rows[3][1].IsEmpty);
    }

    [Fact]
    public void Hidden_sheets_are_named_as_such_and_rows_without_addresses_are_counted()
    {
        var book = new Book();
        book.Add("一");
        book.Add("码表", hidden: true);
        book.Part("xl/worksheets/sheet1.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row/><row><c/><c><v>1</v></c></row></sheetData></worksheet>""");
        using var reader = book.Open();

        Assert.Equal([("一", false), ("码表", true)], reader.Sheets.Select(sheet => (sheet.Name, sheet.IsHidden)));
        Assert.Equal("B2", reader.All().Single().Cells.Single().Address);
    }

    [Fact]
    public void Errors_and_booleans_keep_their_kind()
    {
        var book = new Book();
        book.Add("名册").Raw("A1", "t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>").Put("B1", true);
        using var reader = book.Open();

        Assert.Equal((CellKind.Error, "#DIV/0!"), (reader.At("A1").Kind, reader.At("A1").Text));
        Assert.Equal((CellKind.Boolean, "TRUE"), (reader.At("B1").Kind, reader.At("B1").Text));
    }

    [Fact]
    public void A_workbook_in_the_strict_format_is_read_too()
    {
        const string main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        const string relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        using var reader = WorkbookReader.Open(Book.Zip(new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types/>",
            ["_rels/.rels"] = $"""<Relationships><Relationship Id="a" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            ["xl/workbook.xml"] = $"""<x:workbook xmlns:x="{main}" xmlns:r="{relations}"><x:sheets><x:sheet name="一" sheetId="1" r:id="a"/></x:sheets></x:workbook>""",
            ["xl/_rels/workbook.xml.rels"] = $"""<Relationships><Relationship Id="a" Type="{relations}/worksheet" Target="sheet.xml"/></Relationships>""",
            ["xl/sheet.xml"] = $"""<x:worksheet xmlns:x="{main}"><x:sheetData><x:row r="7"><x:c r="AA7"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>""",
        })).Value;

        Assert.Equal("AA7", reader.All().Single().Cells.Single().Address);
    }
}

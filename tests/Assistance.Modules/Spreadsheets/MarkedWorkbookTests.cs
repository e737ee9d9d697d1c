using Assistance.Kernel.Spreadsheets;
using Assistance.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellFormat = DocumentFormat.OpenXml.Spreadsheet.CellFormat;

namespace Assistance.Modules.Tests.Spreadsheets;

public sealed class MarkedWorkbookTests
{
    private static readonly CellFault Fault = CellFaults.Date("1950.13");

    [Fact]
    public void Bad_cells_come_back_red_with_a_note_and_a_list_in_front()
    {
        var marked = Mark(
            Roster().Build(),
            new CellIssue("名册", 2, 2, "1950.13", Fault),
            new CellIssue("名册", 2, 2, "1950.13", CellFaults.Empty),
            new CellIssue("名册", 3, 1, "", CellFaults.Empty),
            new CellIssue("名册", 9, 4, "99990119500312101X", CellFaults.Scientific),
            new CellIssue("二", 2, 0, "", CellFaults.Empty));

        SheetWriterTests.AssertValid(marked);
        Assert.Equal(["B2", "A3", "D9"], Red(marked, "名册"));
        Assert.Equal(["A2"], Red(marked, "二"));
        Assert.Equal(["A3", "B2", "D9"], Notes(marked, "名册").Keys.Order());
        Assert.Contains("“1950.13”不是日期", Notes(marked, "名册")["B2"], StringComparison.Ordinal);
        using var reader = WorkbookReader.Open(marked).Value;
        Assert.Equal([MarkedWorkbook.ListName, "名册", "二"], reader.Sheets.Select(sheet => sheet.Name));
        var list = reader.All();
        Assert.Equal(["1", "名册", "B2", "1950.13", Fault.Wrong, Fault.Mend], list[3].Cells.Select(cell => cell.Text));
        Assert.DoesNotContain(list.SelectMany(row => row.Cells), cell => cell.Text.Contains("99990119500312101X", StringComparison.Ordinal));
        Assert.Equal("甲", reader.At("A2", 1).Text);
    }

    [Fact]
    public void Mended_cells_lose_their_marks_in_the_next_round()
    {
        var first = Mark(Roster().Build(), new CellIssue("名册", 2, 2, "x", Fault), new CellIssue("名册", 3, 2, "x", Fault));
        var second = Mark(first, new CellIssue("名册", 3, 2, "x", Fault));
        var third = Mark(second);

        SheetWriterTests.AssertValid(second);
        Assert.Equal(["B3"], Red(second, "名册"));
        Assert.Equal(["B3"], Notes(second, "名册").Keys);
        Assert.Empty(Red(third, "名册"));
        Assert.Empty(Notes(third, "名册"));
        using var reader = WorkbookReader.Open(third).Value;
        Assert.Equal(3, reader.Sheets.Count);
        Assert.Equal(3, reader.All().Count);
    }

    [Fact]
    public void Styles_do_not_pile_up_over_many_rounds()
    {
        var file = Roster().Build();
        for (var round = 0; round < 5; round++)
            file = Mark(file, new CellIssue("名册", 2, 2, "x", Fault));

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.InRange(document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Count(), 1, 200);
    }

    [Fact]
    public void A_marked_cell_keeps_its_number_format()
    {
        var book = new Book();
        var text = book.Format("@");
        book.Add("名册").Row(1, "号码").Put("A2", "1", text);

        var marked = Mark(book.Build(), new CellIssue("名册", 2, 1, "1", Fault), new CellIssue("名册", 3, 1, "", Fault));

        using var document = SpreadsheetDocument.Open(marked, isEditable: false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(Cells(document, "名册").Where(cell => cell.CellReference!.Value is "A2" or "A3"), cell => Assert.Equal(200u + (uint)text, styles[(int)cell.StyleIndex!.Value].NumberFormatId!.Value));
    }

    [Fact]
    public void Notes_names_and_views_of_the_keeper_stay()
    {
        var book = Roster();
        book.DefinedNames = """<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">'二'!$1:$1</definedName></definedNames>""";
        book.Part("xl/worksheets/_rels/sheet1.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="v" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/v.vml"/></Relationships>""");
        book.Types = """<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>""";
        book.Part("xl/comments1.xml", """<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王</author></authors><commentList><comment ref="B2" authorId="0"><text><t>我的批注</t></text></comment></commentList></comments>""");
        book.Part("xl/drawings/v.vml", """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="a"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>""");

        var first = Mark(book.Build(), new CellIssue("名册", 2, 2, "x", Fault), new CellIssue("名册", 3, 2, "x", Fault));
        var second = Mark(first);

        Assert.StartsWith("我的批注【导入校验】", Notes(first, "名册")["B2"], StringComparison.Ordinal);
        Assert.Equal("我的批注", Notes(second, "名册")["B2"]);
        Assert.Single(Notes(second, "名册"));
        using var document = SpreadsheetDocument.Open(first, isEditable: false);
        Assert.Equal(2u, document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Single().LocalSheetId!.Value);
    }

    [Fact]
    public void What_the_marked_workbook_holds_is_read_like_the_original()
    {
        var book = Roster();
        var marked = Mark(book.Build(), new CellIssue("名册", 3, 2, "x", Fault));

        using var reader = WorkbookReader.Open(marked).Value;
        var table = new TableReader(reader, [new("name", "姓名", Required: true), new("birth", "出生年月")]);
        Assert.Equal(["甲", "乙"], table.Rows().Select(row => row.Value["name"].Text));
    }

    private static Book Roster()
    {
        var book = new Book();
        book.Add("名册").Row(1, "姓名", "出生年月").Row(2, "甲", "1950.13").Row(3, "乙", "1950.03").Merge("C1:D1");
        book.Add("二").Row(1, "说明");
        return book;
    }

    private static MemoryStream Mark(MemoryStream file, params CellIssue[] issues)
    {
        var marked = new MemoryStream();
        Assert.True(MarkedWorkbook.Write(file, issues, marked).Succeeded);
        marked.Position = 0;
        return marked;
    }

    private static List<string> Red(MemoryStream file, string sheet)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var sheets = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var formats = sheets.CellFormats!.Elements<CellFormat>().ToList();
        var fills = sheets.Fills!.Elements<Fill>().ToList();
        return Cells(document, sheet)
            .Where(cell => fills[(int)formats[(int)(cell.StyleIndex?.Value ?? 0)].FillId!.Value].PatternFill!.ForegroundColor?.Rgb?.Value == "FFFF9C9C")
            .Select(cell => cell.CellReference!.Value!).ToList();
    }

    private static IEnumerable<Cell> Cells(SpreadsheetDocument document, string sheet) => Part(document, sheet).Worksheet.Descendants<Cell>();

    private static Dictionary<string, string> Notes(MemoryStream file, string sheet)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var notes = Part(document, sheet).WorksheetCommentsPart?.Comments.CommentList!.Elements<Comment>().ToList() ?? [];
        return notes.ToDictionary(note => note.Reference!.Value!, note => note.InnerText, StringComparer.Ordinal);
    }

    private static WorksheetPart Part(SpreadsheetDocument document, string sheet)
    {
        var found = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(candidate => candidate.Name == sheet);
        return (WorksheetPart)document.WorkbookPart.GetPartById(found.Id!);
    }
}

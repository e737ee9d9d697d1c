using Assistance.Kernel.Spreadsheets;
using Assistance.Testing;

namespace Assistance.Modules.Tests.Spreadsheets;

public sealed class TableReaderTests
{
    private static readonly WantedColumn[] Wanted =
    [
        new("branch", "党支部") { Aliases = ["所在党支部"] },
        new("name", "姓名", Required: true),
        new("sex", "性别"),
        new("birth", "出生年月"),
        new("people", "家庭人口"),
        new("income", "人均年收入") { Aliases = ["家庭人均年收入"] },
        new("phone", "联系电话") { Aliases = ["电话"] },
        new("helper", "帮扶人") { Aliases = ["帮扶人姓名"] },
        new("helperPhone", "帮扶人联系电话") { Aliases = ["帮扶人电话"] },
    ];

    [Fact]
    public void A_table_is_found_below_its_title_with_columns_in_any_order()
    {
        var book = new Book();
        book.Add("Sheet1").Row(1, "困难党员台账").Row(2, "单位：红星村党支部    填报日期：2026.7.1").Row(4, "序号", "性 别", " 姓\n名", "人均年收入（万元）", "爱好")
            .Row(5, 1d, "男", "张三", 0.3, "棋").Merge("A1:E1").Merge("A2:E2");

        var (reader, rows) = Read(book);

        var row = Assert.Single(rows);
        Assert.Equal(("张三", "男"), (row["name"].Text, row["sex"].Text));
        Assert.Equal(MoneyUnit.TenThousandYuan, row.UnitOf("income"));
        Assert.Equal(("困难党员台账", "红星村党支部"), (row.Facts.Title, row.Facts.Find("党支部", "单位")!.Value));
        Assert.Equal("2026.7.1", row.Facts.Find("填报日期")!.Value);
        Assert.False(row.Has("birth"));
        Assert.Equal((5, "爱好"), (reader.Tables[0].Head.Unknown.Single().Column, reader.Tables[0].Head.Unknown.Single().Text));
    }

    [Fact]
    public void Merged_heads_of_two_lines_are_read_together()
    {
        var book = new Book();
        book.Add("一").Row(1, "困难党员基本情况").Row(2, "姓名", "家庭情况", null, "帮扶人", null, "联系电话").Row(3, null, "人口", "人均年收入", "姓名", "电话")
            .Row(4, "张三", 4d, 3000d, "李四", 12000000001d, 12000000002d)
            .Merge("A1:F1").Merge("A2:A3").Merge("B2:C2").Merge("D2:E2").Merge("F2:F3");

        var (reader, rows) = Read(book);

        var row = Assert.Single(rows);
        Assert.Equal("张三,4,3000,李四,12000000001,12000000002", string.Join(',', "name people income helper helperPhone phone".Split(' ').Select(key => row[key].Text)));
        Assert.Equal((2, 3), (reader.Tables[0].Head.FirstRow, reader.Tables[0].Head.LastRow));
        Assert.Empty(reader.Tables[0].Head.Unknown);
    }

    [Fact]
    public void A_second_name_under_the_helper_is_not_the_members()
    {
        var book = new Book();
        book.Add("一").Row(1, "帮扶干部", null, "姓名", "性别").Row(2, "姓名", "电话").Row(3, "李四", 12000000001d, "张三", "男").Merge("A1:B1").Merge("C1:C2").Merge("D1:D2");

        var (reader, rows) = Read(book);

        Assert.Equal("张三", Assert.Single(rows)["name"].Text);
        Assert.Equal(["帮扶干部/姓名", "帮扶干部/电话"], reader.Tables[0].Head.Unknown.Select(head => head.Text));
    }

    [Fact]
    public void A_head_that_only_its_neighbour_explains_belongs_to_it()
    {
        var book = new Book();
        book.Add("一").Row(1, "姓名", "联系电话", "帮扶人", "联系电话").Row(2, "张三", "12000000001", "李四", "12000000002");

        var row = Assert.Single(Read(book).Rows);

        Assert.Equal(("12000000001", "12000000002"), (row["phone"].Text, row["helperPhone"].Text));
    }

    [Fact]
    public void Blank_total_numbered_and_signature_rows_are_passed_over_and_named()
    {
        var book = new Book();
        book.Add("一").Row(1, "序号", "姓名", "性别", "家庭人口", "人均年收入").Row(2, null, null, null, "（人）", "（元）").Row(3, 1d, 2d, 3d, 4d, 5d)
            .Row(4, 1d, "张三", "男", 4d, 3000d)
            .Row(5, 2d)
            .Row(6, null, "  ")
            .Row(7, "小计", null, null, 4d)
            .Row(8, "序号", "姓名", "性别", "家庭人口", "人均年收入")
            .Row(9, 3d, "合计生", "女", 2d, 10d)
            .Row(10, 4d, null, "女")
            .Row(12, "合  计", null, null, 6d)
            .Row(13, "填表人：王五", null, "审核人：赵六")
            .Row(14, "注：本表一式三份")
            .Raw("F5", "", "<f>YEAR(NOW())</f><v>126</v>");

        var (reader, rows) = Read(book);

        Assert.Equal([4, 9, 10], rows.Select(row => row.Number));
        Assert.Equal(
            [(2, SkippedBecause.RepeatedHead), (3, SkippedBecause.RepeatedHead), (7, SkippedBecause.Total), (8, SkippedBecause.RepeatedHead), (12, SkippedBecause.Total), (13, SkippedBecause.Signature), (14, SkippedBecause.Signature)],
            reader.Tables[0].Skipped.Where(row => row.Row > reader.Tables[0].Head.LastRow).Select(row => (row.Row, row.Because)).Prepend((2, SkippedBecause.RepeatedHead)).DistinctBy(row => row.Item1));
    }

    [Fact]
    public void Several_sheets_name_their_branch_by_column_line_section_or_tab()
    {
        var book = new Book();
        book.Add("一支部").Row(1, "姓名", "性别").Row(2, "甲", "男");
        book.Add("二").Row(1, "单  位：", "第二支部").Row(2, "姓名", "性别").Row(3, "乙", "男").Row(4, "党支部：第三支部").Row(5, "丙", "男").Row(6, "第四支部").Row(7, "丁", "女").Merge("A6:C6");
        book.Add("三").Row(1, "党支部", "姓名").Row(2, "第五支部", "戊").Row(3, null, "己").Merge("A2:A3");

        var rows = Read(book).Rows;

        Assert.Equal(
            ["一支部", "第二支部", "第三支部", "第四支部", "第五支部", "第五支部"],
            rows.Select(row => row.Has("branch") ? row["branch"].Text : row.Facts.Section?.Text ?? row.Facts.Find("党支部", "单位")?.Value ?? row.Sheet));
    }

    [Fact]
    public void Sheets_that_hold_no_table_or_lack_a_column_are_named()
    {
        var book = new Book();
        book.Add("说明").Row(1, "请填写姓名");
        book.Add("码表", hidden: true).Row(1, "姓名", "性别").Row(2, "甲", "男");
        book.Add("缺").Row(1, "性别", "出生年月").Row(2, "男", 1950.03);
        book.Add(MarkedWorkbook.ListName).Row(1, "姓名", "性别").Row(2, "甲", "男");

        var (reader, rows) = Read(book);

        Assert.Empty(rows);
        Assert.Equal([("说明", SheetUnread.NoHead), ("码表", SheetUnread.Hidden)], reader.Unread);
        var issue = Assert.Single(reader.Issues);
        Assert.Equal(("缺", "A1", "sheet.column_missing"), (issue.Sheet, issue.Address, issue.Fault.Code));
    }

    [Fact]
    public void A_cell_of_a_row_keeps_its_place_even_when_it_is_empty()
    {
        var book = new Book();
        book.Add("一").Row(1, "姓名", "性别", "电话", null).Row(2, "甲", null, "12000000001", "无头");

        var (reader, rows) = Read(book);

        Assert.Equal("B2", rows[0]["sex"].Address);
        Assert.True(rows[0]["sex"].IsEmpty);
        Assert.Equal([4], reader.Tables[0].Headless);
    }

    [Fact]
    public void A_table_whose_cells_are_all_formulas_is_read()
    {
        var book = new Book();
        var sheet = book.Add("一").Row(1, "姓名", "性别");
        sheet.Raw("A2", "t=\"str\"", "<f>X!A1</f><v>甲</v>").Raw("B2", "t=\"str\"", "<f>X!B1</f><v>男</v>");
        sheet.Raw("A3", "", "<f>X!A2</f><v>0</v>").Raw("B3", "", "<f>X!B2</f><v>0</v>");

        Assert.Equal("甲", Assert.Single(Read(book).Rows)["name"].Text);
    }

    private static (TableReader Reader, List<TableRow> Rows) Read(Book book)
    {
        using var workbook = book.Open();
        var reader = new TableReader(workbook, Wanted);
        return (reader, reader.Rows().Select(row => row.Value).ToList());
    }
}

using System.Globalization;
using System.Text;
using Assistance.Kernel.Spreadsheets;
using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class RosterImportTests
{
    private static readonly string[] Heads = ["乡镇党委", "党支部", "姓名", "身份证号", "入党时间", "联系电话", "家庭人口", "家庭年收入(元)", "困难原因"];

    [EngineFact]
    public async Task A_sheet_as_offices_keep_it_becomes_people_with_households_and_profiles(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var east = await county.AsAsync("east");
        var (first, second) = (GreenCounty.NumberOf(1950, 11), GreenCounty.NumberOf(1952, 22));
        var book = new Book();
        book.Add("大塘").Row(1, "东坪镇困难党员台账").Row(2, "党支部：大塘村支部    填报日期：2026.3")
            .Row(3, "序号", "姓 名", "出生年月", "身份证号", "家庭情况", null, null, "困难原因", "入党\n时间", "帮扶人", "联系电话", "爱好")
            .Row(4, null, null, null, null, "人口", "人均年收入（元）", "劳动力数")
            .Row(5, 1d, "周 平", 1950.05, first, "３人", "3,000元", 1d, "因病、缺劳力", "1975年7月", "李明", "12000000005", "棋")
            .Row(6, 2d, "吴安", "1952.05", second, 2d, 0.15 * 10000, 0d, "因残", "197607")
            .Row(7, 3d)
            .Row(8, "合计", null, null, null, 5d)
            .Row(9, "填表人：王五", null, "审核人：赵六")
            .Merge("A1:L1").Merge("A2:L2").Merge("A3:A4").Merge("B3:B4").Merge("C3:C4").Merge("D3:D4").Merge("E3:G3").Merge("H3:H4").Merge("I3:I4").Merge("J3:J4").Merge("K3:K4");
        book.Add("后山村").Row(1, "姓名", "出生日期", "性别", "人员类别").Row(2, "阿不都•热合曼", 18334d, "男", "预备党员").Row(3, "𬱖安", "1960年3月", "女", "正式党员");
        book.Add("代码", hidden: true).Row(1, "姓名", "性别").Row(2, "不读", "男");

        var import = await east.ImportAsync(book.Build().ToArray(), incomeYear: 2025);

        Assert.True(import.Text("state") == "failed" || import.Text("state") == "refused", import.ToString());
        Assert.Equal("roster.date_format", import.Text("faults.0.code"));
    }
}

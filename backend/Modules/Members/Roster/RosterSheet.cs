using Assistance.Kernel.Spreadsheets;
using Assistance.Members.Standards;

namespace Assistance.Members.Roster;

/// <summary>The roster as we write it, for the template and for exports: heads that the import knows, in the order of the forms.</summary>
internal static class RosterSheet
{
    public const string Title = "党员（困难党员）名册";

    /// <summary>Columns that people fill in.</summary>
    public static readonly IReadOnlyList<SheetColumn> Filled =
    [
        new("序号", 7, CellFormat.Integer),
        new("乡镇党委", 18),
        new("党支部", 24),
        new("姓名", 12),
        new("性别", 7) { Choices = ["男", "女"] },
        new("民族", 9),
        new("出生年月", 13, CellFormat.Date),
        new("身份证号", 22),
        new("文化程度", 12),
        new("人员类别", 12) { Choices = ["正式党员", "预备党员", "群众"] },
        new("入党时间", 13, CellFormat.Date),
        new("转正时间", 13, CellFormat.Date),
        new("人员构成", 13) { Choices = Names(StandardCodes.PersonComposition) },
        new("职务", 16),
        new("城乡类别", 10),
        new("家庭住址", 26),
        new("联系电话", 15),
        new("健康状况", 13) { Choices = Names(StandardCodes.Health) },
        new("劳动能力", 13) { Choices = Names(StandardCodes.LabourCapacity) },
        new("救助身份", 18),
        new("家庭人口", 9, CellFormat.Integer),
        new("劳动力数", 9, CellFormat.Integer),
        new("家庭年收入(元)", 15, CellFormat.Money),
        new("人均年收入(元)", 15, CellFormat.Money),
        new("收入年度", 9, CellFormat.Integer),
        new("住房情况", 10) { Choices = Names(StandardCodes.HousingGrade) },
        new("困难原因", 14) { Choices = Names(StandardCodes.HardshipCause) },
        new("其他原因", 18),
        new("技能特长", 16),
        new("帮扶需求", 18),
        new("备注", 20),
    ];

    /// <summary>Columns that the system fills in; an import passes over them.</summary>
    public static readonly IReadOnlyList<SheetColumn> Decided =
    [
        new("年龄", 7, CellFormat.Integer),
        new("党龄", 7, CellFormat.Integer),
        new("困难等级", 11),
        new("认定时间", 13, CellFormat.Date),
        new("帮扶单位", 22),
        new("帮扶人", 14),
        new("结对时间", 13, CellFormat.Date),
        new("帮扶措施", 24),
    ];

    private static string[] Names(CodeList list) => [.. list.Codes.Where(code => code.Until is null).Select(code => code.Chinese)];
}

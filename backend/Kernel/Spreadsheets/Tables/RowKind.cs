using System.Globalization;
using System.Text.RegularExpressions;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Why a row below the heads is no entry of the table.</summary>
public enum SkippedBecause
{
    /// <summary>The head again, as on a second printed page, or a line that numbers the columns.</summary>
    RepeatedHead,
    Total,

    /// <summary>"填表人：", "审核：" and other lines at the foot.</summary>
    Signature,

    /// <summary>A text over the whole width, or beside the table.</summary>
    Remark,
}

public sealed record SkippedRow(string Sheet, int Row, SkippedBecause Because);

/// <summary>Tells entries from what else stands between the rows of an office table.</summary>
internal static partial class RowKind
{
    private const int FewestNumbers = 4;

    /// <summary>Nothing but its number, formulas that were drawn down, or what a merged cell repeats.</summary>
    public static bool IsBlank(SheetRow row, HeadMap head, IReadOnlyList<WantedColumn> wanted) =>
        row.Cells.All(cell => cell.IsRepeated || IsOrdinal(cell, head) || CellText.Clean(cell.Text).Length == 0
            || (cell.IsFormula && (cell.Text == "0" || cell.Kind == CellKind.Error || !IsRequired(cell.Column, head, wanted))));

    public static SkippedBecause? Why(SheetRow row, HeadMap head, IReadOnlyList<WantedColumn> wanted)
    {
        var own = row.Cells.Where(cell => !cell.IsRepeated && CellText.Clean(cell.Text).Length > 0).ToList();
        if (IsHeadAgain(own, head) || NumbersColumns(own))
            return SkippedBecause.RepeatedHead;
        var first = own.Take(2).Select(cell => CellText.Compact(cell.Text)).ToList();
        if (LacksRequired(row, head, wanted, own))
        {
            if (first.Exists(text => Total().IsMatch(text)))
                return SkippedBecause.Total;
            if (Signature().IsMatch(first[0]))
                return SkippedBecause.Signature;
            if (CellText.Clean(own[0].Text).Contains(':') && SheetFacts.Read(row).Any())
                return SkippedBecause.Remark;
        }

        return IsRemark(row, own, head) ? SkippedBecause.Remark : null;
    }

    /// <summary>(1) (2) (3) … or 甲 乙 1 2 …: how forms number their columns.</summary>
    public static bool NumbersColumns(IReadOnlyList<SheetCell> own)
    {
        var count = 0;
        foreach (var cell in own)
        {
            var text = CellText.Compact(cell.Text).Trim('(', ')');
            if (count == 0 && text is "甲" or "乙" or "丙" or "丁" or "栏次")
                continue;
            if (text != (++count).ToString(CultureInfo.InvariantCulture))
                return false;
        }

        return count >= FewestNumbers;
    }

    private static bool IsHeadAgain(List<SheetCell> own, HeadMap head) =>
        own.Count >= 2 && own.TrueForAll(cell => head.Texts.Contains(HeadText.Plain(cell.Text)) || HeadText.IsUnitOnly(cell.Text));

    // An entry that has all it needs is an entry, whatever its texts begin with.
    private static bool LacksRequired(SheetRow row, HeadMap head, IReadOnlyList<WantedColumn> wanted, List<SheetCell> own) =>
        own.Count <= 2 || wanted.Any(column => column.Required && head.Columns.TryGetValue(column.Key, out var at) && CellValues.IsBlank(row[at.Column]));

    private static bool IsOrdinal(SheetCell cell, HeadMap head) =>
        head.Ordinals.Contains(cell.Column) && (cell.Kind == CellKind.Number || CellText.Compact(cell.Text).All(char.IsAsciiDigit));

    private static bool IsRequired(int column, HeadMap head, IReadOnlyList<WantedColumn> wanted) =>
        wanted.Any(want => want.Required && head.Columns.TryGetValue(want.Key, out var found) && found.Column == column);

    private static bool IsRemark(SheetRow row, List<SheetCell> own, HeadMap head)
    {
        if (own.Count != 1)
            return false;
        var text = CellText.Clean(own[0].Text);
        var spread = row.Cells.Count(cell => cell.IsRepeated && cell.Text == own[0].Text) >= 2;
        return spread || text.Length > 20 || text.Contains(':') || head.Columns.Values.All(column => column.Column != own[0].Column);
    }

    [GeneratedRegex(@"^(本页|本表|全镇|全县|全村)?(合计|总计|小计|共计|累计|总数)([:(0-9].*)?$|(合计|总计|小计)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(填表|制表|填报|审核|审批|复核|经办|负责|联系|统计|报送|录入|单位负责|分管领导|支部书记|党委书记)(人|单位|日期|时间|人签字|签字|电话)?(\(.*?\))?:|^(说明|备注|注|附注|填表说明)[:\d]|^(填报|填表|制表|报送)(日期|时间|人|单位)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Signature();
}

using System.Text.RegularExpressions;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>Makes heads comparable: "家庭人均\n年收入（元）*" is 家庭人均年收入.</summary>
internal static partial class HeadText
{
    /// <summary>Without white space, marks and punctuation; remarks in parentheses stay.</summary>
    public static string Plain(string text) => Marks().Replace(CellText.Compact(text), string.Empty);

    /// <summary>Without remarks in parentheses too.</summary>
    public static string Bare(string text) => Marks().Replace(Remarks().Replace(CellText.Compact(text), string.Empty), string.Empty);

    /// <summary>A heading over several columns that adds nothing to theirs: 家庭情况, 基本信息.</summary>
    public static bool IsNeutral(string group) => NeutralEnding().IsMatch(group);

    /// <summary>"家庭" of "家庭情况": with 人口 below it, 家庭人口.</summary>
    public static string Stem(string group) => NeutralEnding().Replace(group, string.Empty);

    public static MoneyUnit? Unit(string text)
    {
        var compact = CellText.Compact(text);
        return TenThousand().IsMatch(compact) ? MoneyUnit.TenThousandYuan : Yuan().IsMatch(compact) ? MoneyUnit.Yuan : null;
    }

    /// <summary>A head that only counts the rows.</summary>
    public static bool IsOrdinal(string text) => Bare(text).ToUpperInvariant() is "序号" or "编号" or "序" or "号" or "NO" or "顺序号";

    /// <summary>"（元）", "人": what may stand alone in the second line of a head.</summary>
    public static bool IsUnitOnly(string text) => UnitOnly().IsMatch(CellText.Compact(text));

    [GeneratedRegex(@"[\s*:.、,;#＊]|^[0-9]+[.、]?(?=\p{Lo})", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Remarks();

    [GeneratedRegex("(基本)?(情况|信息|状况|资料)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex NeutralEnding();

    [GeneratedRegex(@"[(\[【,、:/]万元|^万元$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex TenThousand();

    [GeneratedRegex(@"[(\[【,、:/]元|^元$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Yuan();

    [GeneratedRegex(@"^\(?(元|万元|人|口|岁|年|月|日|个|户|年月|年月日|是/否)(/(年|人|月))?\)?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex UnitOnly();
}

using System.Globalization;
using System.Text;
using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Values;

/// <summary>
/// A person's name as the certificate has it, with rare characters and the dot of transliterated names (<c>·</c>). Nothing is replaced
/// by a similar character: two people may differ by just that.
/// </summary>
public sealed record PersonName : IComparable<PersonName>
{
    /// <summary>In characters of Unicode, not of UTF-16.</summary>
    public const int MaximumLength = 50;

    private const string Dots = "·‧•・．.∙⋅﹒";

    private static readonly HashSet<string> CompoundSurnames = new(
        ("欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 尉迟 公孙 慕容 令狐 皇甫 宇文 长孙 端木 轩辕 公冶 濮阳 淳于 单于 太叔 申屠 仲孙 "
        + "钟离 鲜于 闾丘 司空 亓官 司寇 子车 颛孙 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 羊舌 微生 "
        + "梁丘 左丘 东门 西门 公羊 赫连 澹台 宗政 完颜 万俟 闻人 第五 相里 歐陽 司馬 諸葛 東方").Split(' '), StringComparer.Ordinal);

    private PersonName(string value) => Value = value;

    public string Value { get; }

    /// <summary>The surname and a star for each character behind it: <c>张*</c>, <c>欧阳**</c>; of a dotted name the first part, <c>阿不都·*</c>.</summary>
    public string Masked
    {
        get
        {
            if (Value.IndexOf('·', StringComparison.Ordinal) is > 0 and var dot)
                return Value[..dot] + "·*";
            var characters = Value.EnumerateRunes().ToArray();
            if (characters.Length == 1)
                return "*";
            if (!IsHan(characters[0]))
                return $"{characters[0]}*";
            var isCompound = characters.Length > 2 && CompoundSurnames.Contains($"{characters[0]}{characters[1]}");
            return isCompound
                ? $"{characters[0]}{characters[1]}{new string('*', characters.Length - 2)}"
                : $"{characters[0]}{new string('*', characters.Length - 1)}";
        }
    }

    public static Result<PersonName> Parse(string? text)
    {
        var characters = (text ?? string.Empty).Trim().EnumerateRunes().Where(rune => rune.Value is not (0x200B or 0xFEFF)).ToArray();
        var isChinese = Array.Exists(characters, IsHan);

        // Lists pad short Chinese names with spaces to align them, and write the dot in many ways.
        var name = new StringBuilder();
        foreach (var rune in characters)
        {
            if (isChinese && rune.IsBmp && Dots.Contains((char)rune.Value, StringComparison.Ordinal))
                name.Append('·');
            else if (!Rune.IsWhiteSpace(rune))
                name.Append(rune.ToString());
            else if (!isChinese && name.Length > 0 && name[^1] != ' ')
                name.Append(' ');
        }

        if (name.Length == 0)
            return Refusal.Rule("person_name.missing", "请填写姓名。", "The name is missing.");
        if (characters.Length > MaximumLength)
            return Refusal.Rule("person_name.too_long", $"姓名不超过{MaximumLength}个字。", $"A name has at most {MaximumLength} characters.");
        var value = name.ToString();
        return value.EnumerateRunes().All(IsAllowed) && value[0] is not '·' && value[^1] is not '·'
            ? new PersonName(value)
            : Refusal.Rule("person_name.form", "姓名只能有文字和间隔号“·”，不能有数字、问号等符号。",
                "A name consists of letters and the dot “·”, without digits, question marks and the like.");
    }

    public int CompareTo(PersonName? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    // Characters newer than the runtime's tables lie in the planes of rare ideographs; private ones come from GB 18030 fonts.
    private static bool IsAllowed(Rune rune) =>
        rune.Plane is 2 or 3
        || rune.Value is '·' or ' ' or '\'' or '-' or '.' or '’'
        || Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.PrivateUse
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsHan(Rune rune) =>
        rune.Plane is 2 or 3 || rune.Value is (>= 0x2E80 and <= 0x2FDF) or 0x3007 or (>= 0x3400 and <= 0x9FFF)
            or (>= 0xE000 and <= 0xF8FF) or (>= 0xF900 and <= 0xFAFF);
}

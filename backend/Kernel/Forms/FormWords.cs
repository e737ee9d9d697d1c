using System.Globalization;
using Assistance.Kernel.Values;

namespace Assistance.Kernel.Forms;

/// <summary>How forms write days, amounts and rates.</summary>
public static class FormWords
{
    /// <summary>Where a day is written by hand.</summary>
    public const string BlankDay = "　　　　年　　月　　日";

    /// <summary>2026年3月12日</summary>
    public static string? Day(DateOnly? day) => day is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Year}年{known.Month}月{known.Day}日") : null;

    public static string DayOrBlank(DateOnly? day) => Day(day) ?? BlankDay;

    /// <summary>1950年3月</summary>
    public static string? Month(DateOnly? day) => day is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Year}年{known.Month}月") : null;

    public static string? Count(int? number, string unit = "") => number is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}{unit}") : null;

    /// <summary>Yuan with two places: 1,234.50</summary>
    public static string? Amount(Money? amount) => amount?.ToString();

    /// <summary>As receipts demand it: 1,234.50元（大写：壹仟贰佰叁拾肆元伍角整）</summary>
    public static string AmountInWords(Money amount) => $"{amount}元（大写：{amount.Capitals()}）";

    /// <summary>Of ten thousand, in per cent: 64.99%</summary>
    public static string Rate(int basisPoints) => string.Create(CultureInfo.InvariantCulture, $"{basisPoints / 100m:0.00}%");

    public static string? List(IEnumerable<string> texts) => string.Join('、', texts) is { Length: > 0 } list ? list : null;
}

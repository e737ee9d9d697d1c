using System.Globalization;
using System.Text.RegularExpressions;
using Assistance.Kernel.Values;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>In what an amount without a unit is counted; stated by the head or above the table.</summary>
public enum MoneyUnit
{
    Yuan,
    TenThousandYuan,
}

/// <summary>Reads texts, counts, amounts and yes or no from cells as offices write them. Dates: <see cref="CellDates"/>; numbers of persons: <see cref="CellNumbers"/>.</summary>
public static partial class CellValues
{
    /// <summary>Nothing, or a dash that says so.</summary>
    public static bool IsBlank(SheetCell cell) => cell.IsEmpty || (cell.Kind == CellKind.Text && CellText.IsBlankMark(cell.Text));

    /// <summary>Tidied text; a number or date as it is shown.</summary>
    public static CellReading<string> Text(SheetCell cell, int most = 500)
    {
        if (IsBlank(cell))
            return CellFaults.Empty;
        if (cell.Kind == CellKind.Error)
            return CellFaults.Formula(cell);
        var text = CellText.Clean(cell.Text);
        return text.Length <= most ? text : CellFaults.TooLong(most);
    }

    public static CellReading<int> Integer(SheetCell cell, int least = 0, int most = int.MaxValue)
    {
        if (IsBlank(cell))
            return CellFaults.Empty;
        if (cell.Kind == CellKind.Error)
            return CellFaults.Formula(cell);
        decimal number;
        if (cell.Kind == CellKind.Number && Math.Abs(cell.Number) < 1e15)
            number = (decimal)cell.Number;
        else if (cell.Kind != CellKind.Text || Count().Match(CellText.Compact(cell.Text)) is not { Success: true } match
            || !decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out number))
            return CellFaults.Number(cell.Text);
        if (decimal.Truncate(number) != number)
            return CellFaults.Number(cell.Text);
        return number >= least && number <= most ? (int)number : CellFaults.OutOfRange(cell.Text, least, most);
    }

    /// <summary>
    /// "1,234.5", "1234元", "0.12万元", "无". A unit in the cell goes before the one of its column.
    /// What a formula left below a fen is rounded; what somebody typed below a fen is refused.
    /// </summary>
    public static CellReading<Money> Money(SheetCell cell, MoneyUnit unit = MoneyUnit.Yuan)
    {
        if (IsBlank(cell))
            return CellFaults.Empty;
        if (cell.Kind == CellKind.Error)
            return CellFaults.Formula(cell);
        if (cell.Kind == CellKind.Number)
            return Math.Abs(cell.Number) < 1e13 ? Fen(decimal.Round((decimal)cell.Number * Factor(unit) * 100)) : CellFaults.Amount(cell.Text);
        var text = CellText.Compact(cell.Text);
        if (cell.Kind == CellKind.Text && Nothing().IsMatch(text))
            return Values.Money.Zero;
        if (cell.Kind != CellKind.Text || Amount().Match(text) is not { Success: true } match
            || !decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return CellFaults.Amount(cell.Text);
        var stated = match.Groups["unit"].Value switch
        {
            "" => unit,
            ['万', ..] => MoneyUnit.TenThousandYuan,
            _ => MoneyUnit.Yuan,
        };
        var fen = number * Factor(stated) * 100;
        return decimal.Truncate(fen) == fen && Math.Abs(fen) < 1e15m ? Fen(fen) : CellFaults.Amount(cell.Text);
    }

    public static CellReading<bool> YesNo(SheetCell cell)
    {
        if (IsBlank(cell))
            return CellFaults.Empty;
        return CellText.Compact(cell.Text).ToUpperInvariant() switch
        {
            "是" or "有" or "对" or "√" or "✓" or "✔" or "☑" or "Y" or "YES" or "TRUE" or "1" or "是的" => true,
            "否" or "无" or "没有" or "不是" or "×" or "✗" or "✘" or "X" or "☐" or "N" or "NO" or "FALSE" or "0" => false,
            _ => CellFaults.YesNo(cell.Text),
        };
    }

    private static decimal Factor(MoneyUnit unit) => unit == MoneyUnit.TenThousandYuan ? 10_000m : 1m;

    private static CellReading<Money> Fen(decimal fen) => new Money((long)fen);

    [GeneratedRegex(@"^(?<number>-?[0-9]{1,9}(\.0+)?)(人|口|个|岁|周岁|年|户|名|次|项|间|亩|天|月)?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Count();

    [GeneratedRegex(@"^[¥￥]?(?<number>-?([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,12})(\.[0-9]+)?)(?<unit>万元|万|元整|元|块)?(/(年|人|月))?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Amount();

    [GeneratedRegex("^(无|没有|无收入|零)$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Nothing();
}

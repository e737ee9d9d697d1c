using System.Globalization;
using System.Text.RegularExpressions;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>
/// Numbers that are names: of persons, cards, telephones. Excel turns them into numbers, keeps 15 digits of those and shows 6:
/// what is still whole is read, what has lost digits is refused with the reason.
/// </summary>
public static partial class CellNumbers
{
    public static CellReading<Reading<CitizenId>> Identity(SheetCell cell, Func<string, bool>? knowsArea = null) =>
        Read(cell, text => CitizenId.Read(text, knowsArea), "请对照身份证改正，单元格用“文本”格式");

    public static CellReading<PhoneNumber> Phone(SheetCell cell) =>
        Read(cell, PhoneNumber.Parse, "请只填写一个号码，例如 12000001234 或 0793-3212345");

    public static CellReading<Reading<BankAccount>> Account(SheetCell cell) =>
        Read(cell, BankAccount.Read, "请对照银行卡改正，单元格用“文本”格式");

    /// <summary>The characters of such a number, whether the cell holds a text or a number that is still whole.</summary>
    public static CellReading<string> Characters(SheetCell cell)
    {
        if (CellValues.IsBlank(cell))
            return CellFaults.Empty;
        if (cell.Kind == CellKind.Error)
            return CellFaults.Formula(cell);
        if (cell.LostDigits)
            return CellFaults.LostDigits;
        if (cell.Kind == CellKind.Number)
            return double.IsInteger(cell.Number) ? cell.Number.ToString("F0", CultureInfo.InvariantCulture) : CellFaults.NoDigits(cell.Text);
        if (cell.Kind != CellKind.Text)
            return CellFaults.NoDigits(cell.Text);
        var text = CellText.Compact(cell.Text).TrimStart('\'', '‘', '’');
        return Scientific().IsMatch(text) ? CellFaults.Scientific : text;
    }

    private static CellReading<T> Read<T>(SheetCell cell, Func<string, Result<T>> parse, string mend)
    {
        var characters = Characters(cell);
        if (!characters.Succeeded)
            return characters.Fault;
        var parsed = parse(characters.Value);
        return parsed.Succeeded ? parsed.Value : CellFault.Of(parsed.Refusal, mend);
    }

    [GeneratedRegex(@"^[0-9](\.[0-9]+)?[eE]\+?[0-9]+$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Scientific();
}

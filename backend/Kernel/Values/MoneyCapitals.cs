using System.Text;

namespace Assistance.Kernel.Values;

/// <summary>
/// Amounts in capital numerals (中文大写), as receipts, vouchers and contracts write them: 正确填写票据和结算凭证的基本规定. Whole yuan and whole jiao end in 整,
/// fen do not; one 零 stands for the noughts between digits.
/// </summary>
public static class MoneyCapitals
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private const ulong TenThousand = 10_000;
    private const ulong HundredMillion = 100_000_000;
    private const ulong FenInYuan = 100;
    private const ulong FenInJiao = 10;
    private static readonly (ulong Value, string Name)[] Places = [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")];

    /// <summary>1,680.32 is 壹仟陆佰捌拾元叁角贰分; -0.05 is 负伍分.</summary>
    public static string Capitals(this Money amount)
    {
        var fen = amount.IsNegative ? (ulong)-(amount.Fen + 1) + 1 : (ulong)amount.Fen;
        var (yuan, jiao, rest) = (fen / FenInYuan, fen % FenInYuan / FenInJiao, fen % FenInJiao);
        var text = new StringBuilder(amount.IsNegative ? "负" : string.Empty);
        if (yuan > 0 || fen == 0)
            text.Append(Number(yuan)).Append('元');
        if (jiao > 0)
            text.Append(Digits[(int)jiao]).Append('角');
        if (rest == 0)
            return text.Append('整').ToString();
        if (yuan > 0 && jiao == 0)
            text.Append('零');
        return text.Append(Digits[(int)rest]).Append('分').ToString();
    }

    private static string Number(ulong number) => number switch
    {
        0 => Digits[..1],
        >= HundredMillion => Split(number, HundredMillion, "亿"),
        >= TenThousand => Split(number, TenThousand, "万"),
        _ => BelowTenThousand(number),
    };

    // 1,0001: a nought stands where the part below begins with one.
    private static string Split(ulong number, ulong unit, string name)
    {
        var (above, below) = (number / unit, number % unit);
        return below == 0 ? Number(above) + name : $"{Number(above)}{name}{(below < unit / 10 ? "零" : string.Empty)}{Number(below)}";
    }

    private static string BelowTenThousand(ulong number)
    {
        var text = new StringBuilder();
        var passed = false;
        foreach (var (value, name) in Places)
        {
            var digit = (int)(number / value % 10);
            if (digit == 0)
            {
                passed = text.Length > 0;
                continue;
            }

            if (passed)
                text.Append('零');
            text.Append(Digits[digit]).Append(name);
            passed = false;
        }

        return text.ToString();
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;

namespace Assistance.Funds.Banking;

/// <summary>A line as the bank's file tells it.</summary>
/// <param name="Row">Where it stands in the file.</param>
/// <param name="Ordinal">Its place in the order of time, from 0: some banks put the latest first.</param>
/// <param name="Fault">Why it cannot be taken.</param>
internal sealed record StatementRow(int Row, int Ordinal, DateOnly Day, Money Received, Money Paid, Money? Balance, string? Party, string? Summary, string? Reference, string? Fault)
{
    public Money Net => Received - Paid;
}

/// <summary>Reads the file that a bank gives out of an account: with two columns of amounts, with one that is signed, or with one beside 借 or 贷.</summary>
internal static class StatementSheet
{
    private const int MostRows = 10_000;

    private static readonly IReadOnlyList<WantedColumn> Columns =
    [
        new("day", "交易日期", Required: true) { Aliases = ["记账日期", "入账日期", "交易时间", "日期", "交易日"] },
        new("received", "收入") { Aliases = ["收入金额", "贷方发生额", "贷方金额", "贷方", "存入金额", "存入", "转入金额", "收方金额"] },
        new("paid", "支出") { Aliases = ["支出金额", "借方发生额", "借方金额", "借方", "支取金额", "支取", "转出金额", "付方金额"] },
        new("amount", "交易金额") { Aliases = ["金额", "发生额", "交易发生额"] },
        new("side", "借贷标志") { Aliases = ["借贷方向", "借/贷", "借贷", "收支方向", "收/支", "收支"] },
        new("balance", "余额") { Aliases = ["账户余额", "当前余额", "本次余额"] },
        new("party", "对方户名") { Aliases = ["对方账户名称", "对方名称", "对手名称", "交易对手", "对方单位", "收付款人", "户名"] },
        new("summary", "摘要") { Aliases = ["用途", "附言", "交易说明", "备注"] },
        new("reference", "流水号") { Aliases = ["交易流水号", "交易流水", "交易序号", "凭证号", "回单编号"] },
    ];

    /// <returns>In the order of time; rows without an amount, as what was carried forward, are left out.</returns>
    public static Result<IReadOnlyList<StatementRow>> Read(Stream file)
    {
        var opened = SheetSource.Open(file);
        if (opened.Refusal is { } unreadable)
            return unreadable;
        using var source = opened.Value;
        var rows = new List<StatementRow>();
        foreach (var row in new TableReader(source, Columns).Rows())
        {
            if (row.Refusal is { } broken)
                return broken;
            if (RowOf(row.Value) is { } line)
                rows.Add(line);
            if (rows.Count > MostRows)
                return BankRefusals.StatementTooLong;
        }

        return rows.Count == 0 ? BankRefusals.StatementUnclear : InOrder(rows);
    }

    /// <summary>Tells each line again in another file: by what the bank says of it, and among lines of which it says the same by their number.</summary>
    public static IEnumerable<string> KeysOf(IEnumerable<StatementRow> rows)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var said = string.Join('|', row.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), row.Net.Fen, row.Balance?.Fen, row.Reference, row.Party, row.Summary);
            var time = times[said] = times.GetValueOrDefault(said) + 1;
            yield return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{said}|{time}")));
        }
    }

    private static StatementRow? RowOf(TableRow row)
    {
        var day = CellDates.Parse(row["day"].Text);
        var (net, fault) = NetOf(row);
        if (net is null && fault is null)
            return null;
        var balance = CellValues.Money(row["balance"], row.UnitOf("balance"));
        fault ??= day is not { Succeeded: true, Value.Precision: DatePrecision.Day } ? "日期无法识别。" : null;
        fault ??= CellValues.IsBlank(row["balance"]) || balance.Succeeded ? null : "余额无法识别。";
        var amount = net ?? Money.Zero;
        return new StatementRow(
            row.Number,
            0,
            day.Succeeded ? day.Value.Date : default,
            amount > Money.Zero ? amount : Money.Zero,
            amount < Money.Zero ? Money.Zero - amount : Money.Zero,
            balance.Succeeded ? balance.Value : null,
            TextOf(row["party"]),
            TextOf(row["summary"]),
            TextOf(row["reference"]),
            fault);
    }

    // What came less what went; neither an amount nor a fault where the row has none.
    private static (Money? Net, string? Fault) NetOf(TableRow row)
    {
        var (received, paid, amount) = (AmountOf(row, "received"), AmountOf(row, "paid"), AmountOf(row, "amount"));
        if (received.IsFaulty || paid.IsFaulty || amount.IsFaulty)
            return (null, "金额无法识别。");
        if (received.Is != Money.Zero && paid.Is != Money.Zero)
            return (null, "同一行既有收入又有支出。");
        if (received.Is != Money.Zero || paid.Is != Money.Zero)
            return (received.Is - paid.Is, null);
        if (amount.Is == Money.Zero)
            return (null, null);
        return CellText.Compact(row["side"].Text) switch
        {
            "" => (amount.Is, null),
            "贷" or "贷方" or "收" or "收入" or "转入" or "C" or "CR" or "+" => (amount.Is, null),
            "借" or "借方" or "支" or "支出" or "付" or "转出" or "D" or "DR" or "-" => (Money.Zero - amount.Is, null),
            _ => (null, "借贷标志无法识别。"),
        };
    }

    private static (Money Is, bool IsFaulty) AmountOf(TableRow row, string key)
    {
        if (CellValues.IsBlank(row[key]))
            return (Money.Zero, false);
        var read = CellValues.Money(row[key], row.UnitOf(key));
        return (read.Succeeded ? read.Value : Money.Zero, !read.Succeeded);
    }

    private static string? TextOf(SheetCell cell)
    {
        var text = CellValues.IsBlank(cell) ? string.Empty : CellText.MaskNumbers(CellText.Clean(cell.Text));
        return text.Length == 0 ? null : text[..Math.Min(text.Length, BankLine.LongestText)];
    }

    private static List<StatementRow> InOrder(List<StatementRow> rows)
    {
        if (rows.Exists(row => row.Fault is not null))
            return rows;
        var backward = Enumerable.Reverse(rows).ToList();
        var ordered = Breaks(backward).Count() < Breaks(rows).Count() ? backward : rows;
        var broken = Breaks(ordered).ToHashSet();
        return [.. ordered.Select((row, at) => row with { Ordinal = at, Fault = broken.Contains(at) ? "与上一笔不衔接：余额或日期对不上，可能缺行。" : null })];
    }

    // Where the day goes back, or the balance does not follow from the one before.
    private static IEnumerable<int> Breaks(List<StatementRow> rows) =>
        from at in Enumerable.Range(1, Math.Max(rows.Count - 1, 0))
        let before = rows[at - 1]
        where rows[at].Day < before.Day || (rows[at].Balance is { } balance && before.Balance is { } last && balance != last + rows[at].Net)
        select at;
}

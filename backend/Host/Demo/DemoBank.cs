using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Assistance.Host.Demo;

/// <summary>What the bank says of two funds, as its file: all that is in the books, but for what was reversed and the last payment, which is on its way; and interest that nobody has booked.</summary>
internal sealed class DemoBank(DemoStory story, DemoFunds funds)
{
    private const long Interest = 38_26;

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await TakeAsync("jingban", funds.OfTheCounty, cancellationToken);
        await TakeAsync("jingban1", funds.Lending, cancellationToken);
    }

    private async Task TakeAsync(string account, string fund, CancellationToken cancellationToken)
    {
        var clerk = await story.AsAsync(account, cancellationToken);
        var vouchers = (await clerk.ListAsync($"fund-vouchers?fundId={fund}", cancellationToken))
            .Where(voucher => voucher.GetProperty("reversalOf").ValueKind == JsonValueKind.Null && voucher.GetProperty("reversedBy").ValueKind == JsonValueKind.Null && NetOf(voucher) != 0)
            .OrderBy(voucher => Text(voucher, "day"), StringComparer.Ordinal).ThenBy(voucher => Text(voucher, "number"), StringComparer.Ordinal).ToList();
        var onItsWay = Text(vouchers.FindLast(voucher => NetOf(voucher) < 0), "number");
        var (balance, number, csv) = (0L, 0, new StringBuilder("交易日期,收入金额,支出金额,账户余额,对方户名,摘要,交易流水号\r\n"));
        foreach (var voucher in vouchers.Where(voucher => Text(voucher, "number") != onItsWay))
            Write(Text(voucher, "day"), NetOf(voucher), voucher.GetProperty("party").GetString(), Text(voucher, "summary"));
        Write(Text(vouchers[^1], "day"), Interest, "县农商银行", "结息");
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        await clerk.UploadAsync($"funds/{fund}/bank-statements", "账户明细.csv", file, cancellationToken, ("apply", "true"));

        void Write(string day, long fen, string? party, string summary)
        {
            balance += fen;
            csv.Append(CultureInfo.InvariantCulture, $"{day},{(fen > 0 ? Yuan(fen) : string.Empty)},{(fen < 0 ? Yuan(-fen) : string.Empty)},{Yuan(balance)},\"{party}\",\"{summary}\",{++number:000000}\r\n");
        }
    }

    private static string Yuan(long fen) => (fen / 100m).ToString("F2", CultureInfo.InvariantCulture);

    private static string Text(JsonElement voucher, string field) => voucher.GetProperty(field).GetString()!;

    private static long NetOf(JsonElement voucher) => voucher.GetProperty("received").GetInt64() - voucher.GetProperty("paid").GetInt64();
}

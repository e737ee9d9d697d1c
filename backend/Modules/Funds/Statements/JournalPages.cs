using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Standards;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Statements;

/// <summary>A line of Form 16.</summary>
/// <param name="Counter">来源 of what came in, 用途 of what went out.</param>
/// <param name="Balance">After it, in the order of days and numbers.</param>
internal sealed record JournalLine(DateOnly Day, string Number, string Summary, string Counter, Money Received, Money Paid, Money Balance, string MadeBy, string? CheckedBy);

/// <param name="Opening">Before the first day.</param>
internal sealed record JournalPage(Fund Fund, DateOnly From, DateOnly To, Money Opening, IReadOnlyList<JournalLine> Lines)
{
    public Money Received => new(Lines.Sum(line => line.Received.Fen));

    public Money Paid => new(Lines.Sum(line => line.Paid.Fen));

    public Money Closing => Opening + Received - Paid;
}

/// <summary>Reads what came and went between two days, with the balance after each line.</summary>
internal sealed class JournalPages(FundsDb db, BusinessClock clock)
{
    public const int MostLines = 2000;

    /// <param name="from">The first of this year where none is named.</param>
    /// <param name="to">Today where none is named.</param>
    public async Task<Result<JournalPage>> ReadAsync(FundId id, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var last = to ?? clock.Today;
        var first = from ?? new DateOnly(last.Year, 1, 1);
        if (first > last)
            return FundRefusals.OrderOfDays;
        var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (fund is null)
            return FundRefusals.NotFound;
        var vouchers = await db.Vouchers.Where(v => v.FundId == id && v.Day >= first && v.Day <= last)
            .OrderBy(v => v.Day).ThenBy(v => v.Year).ThenBy(v => v.Sequence).Take(MostLines + 1).ToListAsync(cancellationToken);
        if (vouchers.Count > MostLines)
            return FundRefusals.TooLongForPaper;
        var opening = new Money(await db.Vouchers.Where(v => v.FundId == id && v.Day < first).SumAsync(v => (long)(object)v.Received - (long)(object)v.Paid, cancellationToken));
        var (balance, lines) = (opening, new List<JournalLine>(vouchers.Count));
        foreach (var v in vouchers)
        {
            balance = balance + v.Received - v.Paid;
            lines.Add(new JournalLine(v.Day, v.Number, SummaryOf(v), CounterOf(v), v.Received, v.Paid, balance, v.MadeByName, v.CheckedByName));
        }

        return new JournalPage(fund, first, last, opening, lines);
    }

    private static string SummaryOf(Voucher voucher) => voucher.Party is { } party ? $"{voucher.Summary}（{party}）" : voucher.Summary;

    private static string CounterOf(Voucher voucher)
    {
        var source = StandardCodes.FundSource.Find(voucher.Source)!.Chinese;
        return voucher.Kind switch
        {
            VoucherKind.Income => source,
            VoucherKind.Sent => $"划出／{source}",
            VoucherKind.Taken => $"划入／{source}",
            VoucherKind.Lent => $"放款／{source}",
            VoucherKind.Repaid or VoucherKind.Recovered => $"收回借款／{source}",
            VoucherKind.Fee => $"占用费／{source}",
            VoucherKind.WrittenOff => $"核销借款／{source}",
            _ => $"{StandardCodes.FundPurpose.Find(voucher.Purpose!)!.Chinese}／{source}",
        };
    }
}

using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Banking;

/// <summary>
/// 银行存款余额调节表: what books and bank say of a day, and what only one of the two has. Each balance with what the other side has more comes to the same, or the accounts do not agree.
/// </summary>
/// <param name="Since">The day of the first line that was taken; null where there is none, and nothing to reconcile.</param>
/// <param name="Until">The day of the last one.</param>
/// <param name="Book">What the books hold.</param>
/// <param name="Bank">What the bank says it holds; null where its file has no balances.</param>
/// <param name="OnlyInBooksReceived">企业已收、银行未收.</param>
/// <param name="OnlyInBooksPaid">企业已付、银行未付.</param>
/// <param name="OnlyAtBankReceived">银行已收、企业未收.</param>
/// <param name="OnlyAtBankPaid">银行已付、企业未付.</param>
/// <param name="Difference">The books' balance less the bank's, after both were adjusted; zero where they agree.</param>
/// <param name="Vouchers">At most <see cref="ReconciliationReader.Most"/>, the earliest first.</param>
/// <param name="Lines">At most <see cref="ReconciliationReader.Most"/>, the earliest first.</param>
/// <param name="HasMore">One of the two lists is cut; the sums are not.</param>
internal sealed record ReconciliationView(
    FundId FundId,
    string FundName,
    DateOnly On,
    DateOnly? Since,
    DateOnly? Until,
    Money Book,
    Money? Bank,
    Money OnlyInBooksReceived,
    Money OnlyInBooksPaid,
    Money OnlyAtBankReceived,
    Money OnlyAtBankPaid,
    Money AdjustedBook,
    Money? AdjustedBank,
    Money? Difference,
    IReadOnlyList<BookSide> Vouchers,
    IReadOnlyList<BankSide> Lines,
    bool HasMore,
    bool MayMatch);

/// <summary>Holds a fund's books against what its bank says.</summary>
internal sealed class ReconciliationReader(FundsDb db)
{
    public const int Most = 500;

    /// <param name="on">The last day of the bank's lines where none is named.</param>
    public async Task<ReconciliationView> ReadAsync(Fund fund, DateOnly? on, DateOnly today, bool mayMatch, CancellationToken cancellationToken)
    {
        var (id, of) = (fund.Id, db.BankLines.Where(l => l.FundId == fund.Id));
        var first = await of.OrderBy(l => l.Day).ThenBy(l => l.Place).FirstOrDefaultAsync(cancellationToken);
        var latest = await of.MaxAsync(l => (DateOnly?)l.Day, cancellationToken);
        var day = on ?? latest ?? today;
        var last = await of.Where(l => l.Day <= day).OrderByDescending(l => l.Day).ThenByDescending(l => l.Place).FirstOrDefaultAsync(cancellationToken);
        var book = await SumAsync(db.Vouchers.Where(v => v.FundId == id && v.Day <= day), cancellationToken);
        var bank = last?.Balance ?? (first is { Balance: { } after } && day < first.Day ? after - first.Net : null);

        // A match reaches over the day where one of its ends lies behind it: until then each side has what the other has not.
        var lines = of.Where(l => l.Day <= day && (l.MatchId == null || db.BankMatches.Any(m => m.Id == l.MatchId && m.LastDay > day)));
        // What lies before the first line is the bank's opening balance, unless a line that came later is it.
        var since = first?.Day ?? DateOnly.MaxValue;
        var vouchers = db.Vouchers.Where(v => v.FundId == id && v.Day <= day && v.Received != v.Paid
            && !db.BankMatches.Any(m => m.LastDay <= day && m.Vouchers.Any(one => one.VoucherId == v.Id))
            && (v.Day >= since || db.BankMatches.Any(m => m.Vouchers.Any(one => one.VoucherId == v.Id))));
        var (inBooks, atBank) = (await SumAsync(vouchers, cancellationToken), await SumAsync(lines, cancellationToken));
        var shownVouchers = await vouchers.OrderBy(v => v.Day).ThenBy(v => v.Id).Take(Most + 1).ToListAsync(cancellationToken);
        var shownLines = await lines.OrderBy(l => l.Day).ThenBy(l => l.Place).Take(Most + 1).ToListAsync(cancellationToken);
        var adjustedBook = book.Net + atBank.Net;
        var adjustedBank = bank is { } held ? held + inBooks.Net : (Money?)null;
        return new ReconciliationView(
            id, fund.Name, day, first?.Day, latest, book.Net, bank, inBooks.Received, inBooks.Paid, atBank.Received, atBank.Paid, adjustedBook, adjustedBank,
            adjustedBank is { } adjusted ? adjustedBook - adjusted : null,
            [.. shownVouchers.Take(Most).Select(BookSide.Of)],
            [.. shownLines.Take(Most).Select(BankSide.Of)],
            shownVouchers.Count > Most || shownLines.Count > Most,
            mayMatch);
    }

    private static Task<Sides> SumAsync(IQueryable<Voucher> vouchers, CancellationToken cancellationToken) =>
        SidesAsync(vouchers.GroupBy(_ => 1).Select(g => new FenSums { Received = g.Sum(v => (long)(object)v.Received), Paid = g.Sum(v => (long)(object)v.Paid) }), cancellationToken);

    private static Task<Sides> SumAsync(IQueryable<BankLine> lines, CancellationToken cancellationToken) =>
        SidesAsync(lines.GroupBy(_ => 1).Select(g => new FenSums { Received = g.Sum(l => (long)(object)l.Received), Paid = g.Sum(l => (long)(object)l.Paid) }), cancellationToken);

    private static async Task<Sides> SidesAsync(IQueryable<FenSums> sums, CancellationToken cancellationToken) =>
        await sums.SingleOrDefaultAsync(cancellationToken) is { } sum ? new Sides(new Money(sum.Received), new Money(sum.Paid)) : new Sides(Money.Zero, Money.Zero);

    private sealed class FenSums
    {
        public long Received { get; init; }

        public long Paid { get; init; }
    }

    private sealed record Sides(Money Received, Money Paid)
    {
        public Money Net => Received - Paid;
    }
}

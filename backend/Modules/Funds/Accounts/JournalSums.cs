using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Accounts;

/// <summary>An account's sums, from the journal's entries and not from its balance.</summary>
/// <param name="Opening">Before the first day; debits less credits, as is the closing.</param>
/// <param name="Balance">What the account itself says, as of now.</param>
internal sealed record AccountSum(AccountKind Kind, Provenance Provenance, string? Purpose, Money Opening, Money Debit, Money Credit, Money Balance)
{
    public Money Closing => Opening + Debit - Credit;
}

/// <summary>Adds up the journal between two days.</summary>
internal static class JournalSums
{
    /// <param name="vouchers">Whose; within reach.</param>
    public static async Task<IReadOnlyList<AccountSum>> AccountSumsAsync(
        this FundsDb db, IQueryable<Voucher> vouchers, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var sums = await vouchers.Where(v => v.Day <= to)
            .SelectMany(v => v.Entries, (v, entry) => new { entry.AccountId, Fen = (long)(object)entry.Amount, Earlier = v.Day < from })
            .GroupBy(line => line.AccountId)
            .Select(g => new
            {
                AccountId = g.Key,
                Opening = g.Sum(line => line.Earlier ? line.Fen : 0),
                Debit = g.Sum(line => !line.Earlier && line.Fen > 0 ? line.Fen : 0),
                Credit = g.Sum(line => !line.Earlier && line.Fen < 0 ? -line.Fen : 0),
            })
            .ToListAsync(cancellationToken);
        var ids = sums.Select(sum => sum.AccountId).ToList();
        var accounts = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        return [.. sums.Select(sum => (Sum: sum, Account: accounts[sum.AccountId]))
            .GroupBy(one => (one.Account.Kind, Provenance: new Provenance(one.Account.Source, one.Account.OfDues, one.Account.EarmarkedFor), one.Account.Purpose))
            .Select(g => new AccountSum(
                g.Key.Kind,
                g.Key.Provenance,
                g.Key.Purpose,
                new Money(g.Sum(one => one.Sum.Opening)),
                new Money(g.Sum(one => one.Sum.Debit)),
                new Money(g.Sum(one => one.Sum.Credit)),
                new Money(g.Sum(one => one.Account.Balance.Fen))))
            .OrderBy(sum => sum.Kind).ThenBy(sum => sum.Provenance, ByList.Instance).ThenBy(sum => sum.Purpose, StringComparer.Ordinal)];
    }
}

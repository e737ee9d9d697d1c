using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Banking;

/// <summary>What the use cases of a reconciliation share.</summary>
internal sealed class BankDesk(FundsDb db, FundDesk desk, IPeople people, BusinessClock clock)
{
    /// <summary>Vouchers that moved cash and are in no match.</summary>
    public IQueryable<Voucher> OpenVouchers(FundId fund) =>
        db.Vouchers.Where(v => v.FundId == fund && v.Received != v.Paid && !db.BankMatches.Any(m => m.Vouchers.Any(one => one.VoucherId == v.Id)));

    public IQueryable<BankLine> OpenLines(FundId fund) => db.BankLines.Where(l => l.FundId == fund && l.MatchId == null);

    /// <summary>Joins all that can be nothing else; whoever calls it has the fund's turn, and saves.</summary>
    /// <returns>How many matches that makes.</returns>
    public async Task<int> MatchAsync(Fund fund, IReadOnlyCollection<BankLine> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
            return 0;
        var (first, last) = (lines.Min(line => line.Day).AddDays(-Reconciler.DaysApart), lines.Max(line => line.Day).AddDays(Reconciler.DaysApart));
        var vouchers = await OpenVouchers(fund.Id).Where(v => v.Day >= first && v.Day <= last).OrderBy(v => v.Id).ToListAsync(cancellationToken);
        var found = new Reconciler(lines, vouchers).Find(await BatchesAsync(fund.Id, first, last, cancellationToken));
        foreach (var (joined, with) in found)
            db.Add(BankMatch.Of(Ids.New<BankMatchId>(clock.Time), fund, joined, with, (ByHand: false, Note: null), desk.Maker, clock.Today));
        return found.Count;
    }

    private async Task<IReadOnlyList<PaidBatch>> BatchesAsync(FundId fund, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var paid = await db.DisbursementLines.Where(l => l.PaidOn >= first && l.PaidOn <= last && db.Disbursements.Any(b => b.Id == l.DisbursementId && b.FundId == fund)).ToListAsync(cancellationToken);
        var cards = await people.CardsAsync([.. paid.Select(line => line.PersonId).Distinct()], cancellationToken);
        return
        [
            .. paid.GroupBy(line => line.DisbursementId).OrderBy(batch => batch.Key).Select(batch => new PaidBatch(
                [.. batch.SelectMany(line => line.Parts).Select(part => part.VoucherId).Distinct().Order()],
                [.. batch.OrderBy(line => line.Id).Select(line => (line.Payee ?? cards[line.PersonId].Name, line.Amount))])),
        ];
    }
}

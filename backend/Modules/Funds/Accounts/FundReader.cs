using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Accounts;

/// <summary>Shows a fund as it stands.</summary>
internal sealed class FundReader(FundsDb db, FundDesk desk, IOrganisations organisations, BusinessClock clock)
{
    private const int FirstYear = 2000;

    public bool Has(int year) => year >= FirstYear && year <= clock.Today.Year;

    public async Task<IReadOnlyList<FundRow>> RowsAsync(IReadOnlyCollection<Fund> funds, CancellationToken cancellationToken)
    {
        var ids = funds.Select(f => f.Id).ToList();
        var names = await organisations.CardsAsync([.. funds.Select(f => f.OrgId)], cancellationToken);
        var held = await db.Accounts.Where(a => ids.Contains(a.FundId) && a.Kind == AccountKind.Cash)
            .GroupBy(a => a.FundId).Select(g => new { g.Key, Fen = g.Sum(a => (long)(object)a.Balance) }).ToDictionaryAsync(one => one.Key, one => one.Fen, cancellationToken);
        var waiting = await db.Payments.Where(p => ids.Contains(p.FundId) && p.State == PaymentState.Drafted)
            .GroupBy(p => p.FundId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
        return [.. funds.Select(f => new FundRow(
            f.Id, f.Version, f.OrgId, names[f.OrgId].Name, names[f.OrgId].Kind, f.Name, f.Bank, f.AccountTail, f.Custodian, f.Oversight, f.OpenedOn, f.ClosedThrough,
            new Money(held.GetValueOrDefault(f.Id)), waiting.GetValueOrDefault(f.Id)))];
    }

    public async Task<FundView> ViewAsync(Fund fund, int year, CancellationToken cancellationToken)
    {
        var (id, from, to) = (fund.Id, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var sums = await db.AccountSumsAsync(db.Vouchers.Where(v => v.FundId == id), from, to, cancellationToken);
        var lines = sums.Where(sum => sum.Kind == AccountKind.Cash).Select(sum => new HeldLine(sum.Provenance, sum.Opening, sum.Debit, sum.Credit, sum.Closing)).ToList();
        var months = (await db.Vouchers.Where(v => v.FundId == id && v.Day >= from && v.Day <= to)
            .GroupBy(v => v.Day.Month)
            .Select(g => new { Month = g.Key, Received = g.Sum(v => (long)(object)v.Received), Paid = g.Sum(v => (long)(object)v.Paid) })
            .ToListAsync(cancellationToken)).OrderBy(month => month.Month).Select(month => new MonthLine(month.Month, new Money(month.Received), new Money(month.Paid))).ToList();
        var row = (await RowsAsync([fund], cancellationToken))[0];
        return new FundView(
            row, fund.Version, year, lines, months, new Money(months.Sum(month => month.Received.Fen)), new Money(months.Sum(month => month.Paid.Fen)),
            fund.FirstOpenDay, NextClosing(fund), desk.Keeps(fund.OrgId), desk.Checks(fund.OrgId));
    }

    private DateOnly? NextClosing(Fund fund)
    {
        var next = fund.FirstOpenDay;
        var last = new DateOnly(next.Year, next.Month, DateTime.DaysInMonth(next.Year, next.Month));
        return last < clock.Today ? last : null;
    }
}

using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Vouchers;

/// <summary>Shows vouchers, with what is related to each.</summary>
internal sealed class VoucherReader(FundsDb db, FundDesk desk, IOrganisations organisations, RequestContext context)
{
    public async Task<IQueryable<Voucher>> WantedAsync(VoucherFilter filter, CancellationToken cancellationToken)
    {
        IQueryable<Voucher> wanted = db.Vouchers;
        if (filter.FundId is { } fund)
            wanted = wanted.Where(v => v.FundId == fund);
        if (filter.Kind is { } kind)
            wanted = wanted.Where(v => v.Kind == kind);
        if (filter.Source is { Length: > 0 } source)
            wanted = wanted.Where(v => v.Source == source);
        if (filter.Purpose is { Length: > 0 } purpose)
            wanted = wanted.Where(v => v.Purpose == purpose);
        if (filter.From is { } from)
            wanted = wanted.Where(v => v.Day >= from);
        if (filter.To is { } to)
            wanted = wanted.Where(v => v.Day <= to);
        return await organisations.WithinAsync(wanted, filter.OrganisationId, cancellationToken);
    }

    public async Task<IReadOnlyList<VoucherRow>> RowsAsync(IReadOnlyCollection<Voucher> vouchers, CancellationToken cancellationToken)
    {
        var (ids, fundIds) = (vouchers.Select(v => (VoucherId?)v.Id).ToList(), vouchers.Select(v => v.FundId).Distinct().ToList());
        var funds = await db.Funds.Where(f => fundIds.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellationToken);
        var reversals = await db.Vouchers.Where(v => ids.Contains(v.ReversalOf)).ToDictionaryAsync(v => v.ReversalOf!.Value, v => v.Id, cancellationToken);
        return [.. vouchers.Select(v => new VoucherRow(
            v.Id, v.FundId, funds[v.FundId], v.Number, v.Kind, v.Day, v.Summary, v.Party, v.Provenance, v.Purpose, v.Received, v.Paid,
            v.ReversalOf, reversals.TryGetValue(v.Id, out var by) ? by : null, v.MadeByName, v.CheckedByName))];
    }

    public async Task<VoucherView> ViewAsync(Voucher voucher, CancellationToken cancellationToken)
    {
        var (id, reversalOf, returnOf, counterpart) = (voucher.Id, voucher.ReversalOf, voucher.ReturnOf, voucher.CounterpartId);
        var row = (await RowsAsync([voucher], cancellationToken))[0];
        var related = await db.Vouchers
            .Where(v => v.ReversalOf == id || v.ReturnOf == id || v.Id == reversalOf || v.Id == returnOf || v.Id == counterpart)
            .OrderBy(v => v.Day).ThenBy(v => v.Id).ToListAsync(cancellationToken);
        var accountIds = voucher.Entries.Select(e => e.AccountId).ToList();
        var accounts = await db.Accounts.Where(a => accountIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        var keeper = await db.Funds.Where(f => f.Id == voucher.FundId).Select(f => f.OrgId).SingleAsync(cancellationToken);
        var stands = row.ReversedBy is null && voucher.ReversalOf is null;
        var cameBack = related.Where(v => v.ReturnOf == id).Sum(v => v.Received.Fen);
        var left = stands && voucher.Kind == VoucherKind.Spending ? voucher.Paid - new Money(cameBack) : Money.Zero;
        return new VoucherView(
            row,
            [.. voucher.Entries.OrderBy(e => e.Ordinal).Select(e => new EntryLine(accounts[e.AccountId].Kind, accounts[e.AccountId].Purpose, e.Amount))],
            [.. related.Select(v => new VoucherBrief(v.Id, v.Number, v.Kind, v.Day, v.Amount))],
            voucher.PostedAt,
            left,
            stands && voucher.Kind != VoucherKind.Taken && cameBack == 0 && desk.Checks(keeper) && voucher.MadeBy != context.Actor.UserId,
            left > Money.Zero && desk.Keeps(keeper));
    }
}

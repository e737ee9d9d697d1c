using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Payments;

/// <summary>Shows payments, with what the caller may do about each.</summary>
internal sealed class PaymentDesk(FundsDb db, FundDesk desk, RequestContext context)
{
    public async Task<IReadOnlyList<PaymentView>> ViewsAsync(IReadOnlyCollection<Payment> payments, CancellationToken cancellationToken)
    {
        var ids = payments.Select(p => p.FundId).Concat(payments.Select(p => p.ToFundId).OfType<FundId>()).Distinct().ToList();
        var funds = await desk.Others().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        var own = payments.Select(p => p.FundId).Distinct().ToList();
        var held = (await db.Accounts.Where(a => own.Contains(a.FundId) && a.Kind == AccountKind.Cash).ToListAsync(cancellationToken)).ToDictionary(a => (a.FundId, a.Place), a => a.Balance);
        return [.. payments.Select(p =>
        {
            var (fund, open) = (funds[p.FundId], p.State == PaymentState.Drafted);
            var isMaker = p.MadeBy == context.Actor.UserId;
            return new PaymentView(
                p.Id, p.Version, p.FundId, fund.Name, p.State, p.Amount, p.Provenance, p.Purpose, p.ToFundId, p.ToFundId is { } to ? funds[to].Name : null, p.Day, p.Summary, p.Party, p.InCash, p.Authority,
                p.MadeByName, p.MadeOn, held.GetValueOrDefault((p.FundId, Account.PlaceOf(AccountKind.Cash, p.Provenance, null)), Money.Zero), p.SettledByName, p.SettledOn, p.Reason, p.VoucherId,
                open && isMaker && desk.Keeps(fund.OrgId), open && !isMaker && desk.Checks(fund.OrgId));
        })];
    }

    public async Task<PaymentView> ViewAsync(Payment payment, CancellationToken cancellationToken) => (await ViewsAsync([payment], cancellationToken))[0];
}

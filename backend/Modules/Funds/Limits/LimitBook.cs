using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Limits;

/// <summary>Holds a payment against the limits of the fund's pack on its day, and against what the books say was spent that year (rule E4).</summary>
internal sealed class LimitBook(FundsDb db, IPolicies policies)
{
    /// <summary>A transfer to another fund is no use of the money: it is held against nothing.</summary>
    public async Task<Refusal?> RefuseAsync(Fund fund, PaymentContent payment, CancellationToken cancellationToken)
    {
        if (payment.Purpose is not { } purpose)
            return null;
        var limits = policies.SectionOf<PaymentLimits>(await policies.InForceAsync(fund.OrgPath, payment.Day, cancellationToken), PaymentLimits.SectionName);
        var (id, year) = (fund.Id, payment.Day.Year);
        var spent = await db.Vouchers.Where(v => v.FundId == id && v.Year == year && v.Purpose == purpose && (v.Kind == VoucherKind.Spending || v.Kind == VoucherKind.Return))
            .SumAsync(v => (long)(object)v.Paid - (long)(object)v.Received, cancellationToken);
        return limits.Refuse(purpose, payment.Amount, payment.InCash, new Money(spent), payment.Authority);
    }
}

using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Funds.Limits;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Payments;

/// <summary>Approves a payment that somebody else has drafted, and posts it: the voucher gets the fund's next number of the year.</summary>
internal static class ApprovePayment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/payments/{paymentId}/approval", (PaymentId paymentId) => new Command(paymentId));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(PaymentId PaymentId) : ICommand<PaymentView>;

    internal sealed class Handler(FundsDb db, FundDesk desk, PaymentDesk payments, LimitBook limits, BusinessClock clock) : ICommandHandler<Command, PaymentView>
    {
        public async Task<Result<PaymentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var seen = await db.Payments.Where(p => p.Id == request.PaymentId).Select(p => new { p.FundId, p.ToFundId }).SingleOrDefaultAsync(cancellationToken);
            if (seen is null)
                return FundRefusals.PaymentNotFound;
            var taken = seen.ToFundId is { } to ? await desk.TakeBothAsync(seen.FundId, to, cancellationToken) : await AloneAsync(seen.FundId, cancellationToken);
            if (taken.Refusal is not null)
                return taken.Refusal;
            var (fund, other) = taken.Value;
            // Read once the turn is taken: of two who approve at once the second finds it settled.
            var loaded = await db.LoadForChangeAsync(db.Payments.Where(p => p.Id == request.PaymentId), FundRefusals.PaymentNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var payment = loaded.Value;
            if (!desk.Checks(fund.OrgId))
                return FundRefusals.NotOwn;
            if (payment.RefuseApproval(desk.Maker.MadeBy) is { } refusal)
                return refusal;
            // The year's limit may have been reached since it was drafted; whoever holds the turn sees all that was.
            if (await limits.RefuseAsync(fund, payment.Content, cancellationToken) is { } limited)
                return limited;
            // Whom it goes to was changed in between: who approves has to see that first.
            if (payment.ToFundId != seen.ToFundId)
                return KernelRefusals.Stale;
            var posted = await PostAsync(payment, fund, other, cancellationToken);
            if (posted.Refusal is not null)
                return posted.Refusal;
            payment.BecomeVoucher(posted.Value.Id, desk.Maker.MadeByName, clock.Today);
            await db.SaveChangesAsync(cancellationToken);
            return await payments.ViewAsync(payment, cancellationToken);
        }

        private async Task<Result<(Fund Own, Fund? Other)>> AloneAsync(FundId id, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(id, cancellationToken);
            return taken.Refusal is { } refusal ? refusal : (taken.Value, null);
        }

        private async Task<Result<Voucher>> PostAsync(Payment payment, Fund fund, Fund? other, CancellationToken cancellationToken)
        {
            var hand = desk.Maker;
            var text = new VoucherText(payment.Day, payment.Summary, payment.Party, new Hands(payment.MadeBy, payment.MadeByName, hand.MadeBy, hand.MadeByName));
            var book = await desk.OpenBookAsync(fund, payment.Provenance, payment.Day, cancellationToken);
            if (other is null)
            {
                var spent = book.Spend(payment.Amount, payment.Provenance, payment.Purpose!, text);
                if (spent.Succeeded)
                    desk.Keep(book, spent.Value);
                return spent;
            }

            var far = await desk.OpenBookAsync(other, payment.Provenance, payment.Day, cancellationToken);
            var sent = book.Send(far, payment.Amount, payment.Provenance, text);
            if (sent.Refusal is not null)
                return sent.Refusal;
            desk.Keep(book, sent.Value.Sent);
            desk.Keep(far, sent.Value.Taken);
            return sent.Value.Sent;
        }
    }
}

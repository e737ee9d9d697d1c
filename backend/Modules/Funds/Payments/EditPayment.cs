using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.BankLoans;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Funds.Limits;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Payments;

/// <summary>Whoever drafted a payment changes it, as long as nobody has approved it.</summary>
internal static class EditPayment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/payments/{paymentId}", (PaymentId paymentId, Command body) => body with { PaymentId = paymentId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(
        Money Amount, Provenance Provenance, DateOnly Day, string Summary, string? Party = null, string? Purpose = null, FundId? ToFundId = null, bool InCash = false, string? Authority = null)
        : PaymentContent(Amount, Provenance, Day, Summary, Party, Purpose, ToFundId, InCash, Authority), ICommand<PaymentView>
    {
        [JsonIgnore]
        public PaymentId PaymentId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => Include(new PaymentContentValidator());
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, PaymentDesk payments, LimitBook limits, BusinessClock clock) : ICommandHandler<Command, PaymentView>
    {
        public async Task<Result<PaymentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Payments.Where(p => p.Id == request.PaymentId), FundRefusals.PaymentNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var payment = loaded.Value;
            var fund = await db.Funds.SingleAsync(f => f.Id == payment.FundId, cancellationToken);
            if (!desk.Keeps(fund.OrgId))
                return FundRefusals.NotOwn;
            if (!await desk.CanSendAsync(fund, request.ToFundId, cancellationToken))
                return FundRefusals.NotAboveOrBelow;
            if (await limits.RefuseAsync(fund, request, cancellationToken) is { } limited)
                return limited;
            if (await db.Unscoped<BankLoan>("Whether the payment is a subsidy; nothing of the loan is told.").AnyAsync(l => l.Interests.Any(i => i.PaymentId == payment.Id), cancellationToken))
                return BankLoanRefusals.PaymentOfSubsidy;
            if (request.Purpose == Provenance.Interest)
                return BankLoanRefusals.ProposedOnTheLoan;
            if (payment.Change(fund, request, desk.Maker.MadeBy, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await payments.ViewAsync(payment, cancellationToken);
        }
    }
}

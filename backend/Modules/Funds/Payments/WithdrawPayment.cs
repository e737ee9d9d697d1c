using System.Text.Json.Serialization;
using Assistance.Funds.Accounts;
using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Payments;

/// <summary>A draft is taken back by who made it, or sent back by who should have approved it; either says why.</summary>
internal static class WithdrawPayment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/payments/{paymentId}/withdrawal", (PaymentId paymentId, Command body) => body with { PaymentId = paymentId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason) : ICommand<PaymentView>
    {
        [JsonIgnore]
        public PaymentId PaymentId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Voucher.LongestText);
    }

    internal sealed class Handler(FundsDb db, FundDesk desk, PaymentDesk payments, BusinessClock clock) : ICommandHandler<Command, PaymentView>
    {
        public async Task<Result<PaymentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Payments.Where(p => p.Id == request.PaymentId), FundRefusals.PaymentNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var (payment, hand) = (loaded.Value, desk.Maker);
            var keeper = await db.Funds.Where(f => f.Id == payment.FundId).Select(f => f.OrgId).SingleAsync(cancellationToken);
            if (!desk.Checks(keeper) && !(desk.Keeps(keeper) && payment.MadeBy == hand.MadeBy))
                return FundRefusals.NotOwn;
            if (payment.Withdraw(request.Reason, hand.MadeByName, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await payments.ViewAsync(payment, cancellationToken);
        }
    }
}

using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Payments;

/// <summary>A payment with what the caller may do about it.</summary>
internal static class GetPayment
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/payments/{paymentId}", (PaymentId paymentId) => new Query(paymentId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PaymentId PaymentId) : IQuery<PaymentView>;

    internal sealed class Handler(FundsDb db, PaymentDesk payments) : IQueryHandler<Query, PaymentView>
    {
        public async Task<Result<PaymentView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Payments.SingleOrDefaultAsync(p => p.Id == request.PaymentId, cancellationToken) is { } payment ? await payments.ViewAsync(payment, cancellationToken) : FundRefusals.PaymentNotFound;
    }
}

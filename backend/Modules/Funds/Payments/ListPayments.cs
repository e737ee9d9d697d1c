using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Payments;

/// <summary>Payments within scope, the latest first.</summary>
internal static class ListPayments
{
    private static readonly SortMap<Payment, PaymentId> Sorts = new SortMap<Payment, PaymentId>(p => p.Id, "-madeOn").By("madeOn", p => p.MadeOn).By("amount", p => p.Amount);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/payments", ([AsParameters] PageRequest page, [AsParameters] PaymentFilter filter) => new Query(page, filter));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, PaymentFilter Filter) : IQuery<Page<PaymentView>>;

    internal sealed class Handler(FundsDb db, PaymentDesk payments) : IQueryHandler<Query, Page<PaymentView>>
    {
        public async Task<Result<Page<PaymentView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<Payment> wanted = db.Payments;
            if (request.Filter.FundId is { } fund)
                wanted = wanted.Where(p => p.FundId == fund);
            if (request.Filter.State is { } state)
                wanted = wanted.Where(p => p.State == state);
            var page = await wanted.ToPageAsync(request.Page, Sorts, p => p, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<PaymentView>(await payments.ViewsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

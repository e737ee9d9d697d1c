using Assistance.Funds.Contracts;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Vouchers;

/// <summary>The ledger: vouchers within scope, the latest day first.</summary>
internal static class ListVouchers
{
    private static readonly SortMap<Voucher, VoucherId> Sorts = new SortMap<Voucher, VoucherId>(v => v.Id, "-day").By("day", v => v.Day).By("received", v => v.Received).By("paid", v => v.Paid);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/fund-vouchers", ([AsParameters] PageRequest page, [AsParameters] VoucherFilter filter) => new Query(page, filter));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, VoucherFilter Filter) : IQuery<Page<VoucherRow>>;

    internal sealed class Handler(VoucherReader reader) : IQueryHandler<Query, Page<VoucherRow>>
    {
        public async Task<Result<Page<VoucherRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await reader.WantedAsync(request.Filter, cancellationToken);
            var page = await wanted.ToPageAsync(request.Page, Sorts, v => v, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<VoucherRow>(await reader.RowsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Vouchers;

/// <summary>A voucher with its entries and the vouchers that it has to do with.</summary>
internal static class GetVoucher
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/fund-vouchers/{voucherId}", (VoucherId voucherId) => new Query(voucherId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(VoucherId VoucherId) : IQuery<VoucherView>;

    internal sealed class Handler(FundsDb db, VoucherReader reader) : IQueryHandler<Query, VoucherView>
    {
        public async Task<Result<VoucherView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Vouchers.SingleOrDefaultAsync(v => v.Id == request.VoucherId, cancellationToken) is { } voucher ? await reader.ViewAsync(voucher, cancellationToken) : FundRefusals.VoucherNotFound;
    }
}

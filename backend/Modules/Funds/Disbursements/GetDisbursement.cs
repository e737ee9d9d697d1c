using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disbursements;

/// <summary>A batch with its sums by entitlement and what the caller may do about it.</summary>
internal static class GetDisbursement
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/disbursements/{disbursementId}", (DisbursementId disbursementId) => new Query(disbursementId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(DisbursementId DisbursementId) : IQuery<DisbursementView>;

    internal sealed class Handler(FundsDb db, DisbursementDesk batches) : IQueryHandler<Query, DisbursementView>
    {
        public async Task<Result<DisbursementView>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Disbursements.SingleOrDefaultAsync(b => b.Id == request.DisbursementId, cancellationToken) is { } batch
                ? await batches.ViewAsync(batch, cancellationToken)
                : DisbursementRefusals.NotFound;
    }
}

using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Hotline;

internal static class GetHotlineCase
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/hotline-cases/{hotlineCaseId}", (HotlineCaseId hotlineCaseId) => new Query(hotlineCaseId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.OversightPanel)]
    internal sealed record Query(HotlineCaseId HotlineCaseId) : IQuery<HotlineCaseView>;

    internal sealed class Handler(FundsDb db, HotlineDesk hotline) : IQueryHandler<Query, HotlineCaseView>
    {
        public async Task<Result<HotlineCaseView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var of = await db.HotlineCases.SingleOrDefaultAsync(c => c.Id == request.HotlineCaseId, cancellationToken);
            return of is null ? HotlineRefusals.NotFound : await hotline.ViewAsync(of, cancellationToken);
        }
    }
}

using Assistance.Funds.Contracts;
using Assistance.Funds.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Funds.Disclosures;

internal static class GetDisclosure
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/disclosures/{disclosureId}", (DisclosureId disclosureId) => new Query(disclosureId));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(DisclosureId DisclosureId) : IQuery<DisclosureView>;

    internal sealed class Handler(FundsDb db, DisclosureDesk disclosures) : IQueryHandler<Query, DisclosureView>
    {
        public async Task<Result<DisclosureView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var disclosure = await db.Disclosures.SingleOrDefaultAsync(d => d.Id == request.DisclosureId, cancellationToken);
            return disclosure is null ? DisclosureRefusals.NotFound : await disclosures.ViewAsync(disclosure, cancellationToken);
        }
    }
}

using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Reserves;

/// <summary>Reserve cadres within scope, the latest first.</summary>
internal static class ListReserves
{
    private static readonly SortMap<ReserveCadre, ReserveCadreId> Sorts = new SortMap<ReserveCadre, ReserveCadreId>(r => r.Id, "-proposedOn").By("proposedOn", r => r.ProposedOn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/reserve-cadres", ([AsParameters] PageRequest page, [AsParameters] ReserveFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, ReserveFilter Filter) : IQuery<Page<ReserveCadreView>>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, ReserveDesk reserves) : IQueryHandler<Query, Page<ReserveCadreView>>
    {
        public async Task<Result<Page<ReserveCadreView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await organisations.WithinAsync(db.ReserveCadres, request.Filter.OrganisationId, cancellationToken);
            if (request.Filter.State is { } state)
                wanted = wanted.Where(r => r.State == state);
            var page = await wanted.ToPageAsync(request.Page, Sorts, r => r, cancellationToken);
            return page.Refusal is not null ? page.Refusal : new Page<ReserveCadreView>(await reserves.ViewsAsync([.. page.Value.Items], cancellationToken), page.Value.Next);
        }
    }
}

/// <param name="OrganisationId">At or below this organisation.</param>
internal sealed record ReserveFilter(OrgId? OrganisationId = null, ReserveState? State = null);

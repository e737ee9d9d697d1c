using Assistance.Kernel.Calendar;
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

namespace Assistance.Projects.Compacts;

/// <summary>The compacts of villages within scope, at either end, the latest first (rule E6).</summary>
internal static class ListVillageCompacts
{
    private static readonly SortMap<VillageCompact, VillageCompactId> Sorts = new SortMap<VillageCompact, VillageCompactId>(c => c.Id, "-from").By("from", c => c.From).By("until", c => c.Until);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/village-compacts", ([AsParameters] PageRequest page, [AsParameters] VillageCompactFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, VillageCompactFilter Filter) : IQuery<Page<VillageCompactView>>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, CompactViews views, BusinessClock clock) : IQueryHandler<Query, Page<VillageCompactView>>
    {
        public async Task<Result<Page<VillageCompactView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, today) = (request.Filter, clock.Today);
            var wanted = await organisations.TouchingAsync(db.Compacts, filter.OrganisationId, cancellationToken);
            if (filter.Kind is { } kind)
                wanted = wanted.Where(c => c.Kind == kind);
            if (filter.Current is { } current)
                wanted = wanted.Where(c => (c.EndedOn == null && c.From <= today && c.Until >= today) == current);
            var page = await wanted.ToPageAsync(request.Page, Sorts, c => c, cancellationToken);
            return page.Refusal is not null ? page.Refusal : new Page<VillageCompactView>(await views.OfAsync([.. page.Value.Items], cancellationToken), page.Value.Next);
        }
    }
}

/// <param name="OrganisationId">With either end at or below this organisation.</param>
/// <param name="Current">Whether it lasts; all where nothing is said.</param>
internal sealed record VillageCompactFilter(OrgId? OrganisationId = null, CompactKind? Kind = null, bool? Current = null);

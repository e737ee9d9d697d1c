using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Lists;

/// <summary>The villages within scope and how many projects each has in a year, held against what the pack says (rule H2): whom a project may still be planned for, and who has none.</summary>
internal static class ListProjectVillages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/project-villages", (int? year) => new Query(year));

    /// <param name="Year">This year where none is named.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int? Year) : IQuery<ProjectVillages>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, IPolicies policies, RequestContext context, BusinessClock clock) : IQueryHandler<Query, ProjectVillages>
    {
        public async Task<Result<ProjectVillages>> Handle(Query request, CancellationToken cancellationToken)
        {
            var year = request.Year ?? clock.Today.Year;
            var cards = new List<OrgCard>();
            foreach (var root in context.Scope.Roots)
                cards.AddRange(await organisations.BelowAsync(root, [OrgKind.Village, OrgKind.Community], cancellationToken));
            var counts = await db.Projects.Where(p => p.Year == year && p.State != ProjectState.Draft && p.State != ProjectState.Ended)
                .GroupBy(p => p.PlaceId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
            var places = await new ProjectPlaces(organisations).OfAsync([.. cards.Select(card => card.Id)], cancellationToken);
            var county = await policies.InForceAsync(context.Scope.Roots.Count > 0 ? context.Scope.Roots[0] : OrgPath.Nowhere, clock.Today, cancellationToken);
            var policy = policies.SectionOf<ProjectPolicy>(county, ProjectPolicy.Section);
            return new ProjectVillages(
                year, policy.MinimumPerVillage, policy.MaximumPerVillage,
                [.. cards.Select(card => new ProjectVillage(card.Id, card.Name, places[card.Id].Township, counts.GetValueOrDefault(card.Id)))]);
        }
    }
}

/// <param name="Minimum">Projects that each should have.</param>
/// <param name="Maximum">Null where nothing limits them.</param>
internal sealed record ProjectVillages(int Year, int Minimum, int? Maximum, IReadOnlyList<ProjectVillage> Items);

/// <param name="Count">Handed in and not ended.</param>
internal sealed record ProjectVillage(OrgId PlaceId, string PlaceName, string? TownshipName, int Count);

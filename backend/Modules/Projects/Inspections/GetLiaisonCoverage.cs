using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Inspections;

/// <summary>Who looks after each village and each running project within scope, and which of them nobody does (rule H6).</summary>
internal static class GetLiaisonCoverage
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/liaison-coverage", () => new Query());

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query : IQuery<LiaisonCoverage>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, RequestContext context) : IQueryHandler<Query, LiaisonCoverage>
    {
        private static readonly OrgKind[] Villages = [OrgKind.Village, OrgKind.Community];

        private static readonly OrgKind[] Units = [OrgKind.CountyDepartment, OrgKind.WorkCommittee, OrgKind.TownshipCommittee, OrgKind.OrganBranch, OrgKind.HostUnit];

        public async Task<Result<LiaisonCoverage>> Handle(Query request, CancellationToken cancellationToken)
        {
            var all = new List<OrgCard>();
            foreach (var root in context.Scope.Roots)
                all.AddRange(await organisations.BelowAsync(root, [.. Villages, .. Units], cancellationToken));
            var cards = all.Where(card => Villages.Contains(card.Kind)).ToList();
            var covers = await db.Covers.Where(c => c.Until == null).OrderBy(c => c.OfficerName).ToListAsync(cancellationToken);
            var projects = await db.Projects.Where(p => p.State != ProjectState.Draft && p.State != ProjectState.Audited && p.State != ProjectState.Ended)
                .OrderBy(p => p.Name).Select(p => new { p.Id, p.Name, p.PlaceId }).ToListAsync(cancellationToken);
            var places = await new ProjectPlaces(organisations).OfAsync([.. cards.Select(card => card.Id).Concat(projects.Select(p => p.PlaceId)).Distinct()], cancellationToken);
            var units = await organisations.CardsAsync([.. covers.Select(c => c.UnitId).Distinct()], cancellationToken);
            var (ofVillages, ofProjects) = (covers.Where(c => c.ProjectId is null).ToLookup(c => c.PlaceId), covers.Where(c => c.ProjectId is not null).ToLookup(c => c.ProjectId!.Value));
            var items = cards.Select(card => new LiaisonPlace(card.Id, null, card.Name, card.Name, places[card.Id].Township, Names(ofVillages[card.Id])))
                // Who looks after the village looks after its projects as well.
                .Concat(projects.Select(p => new LiaisonPlace(p.PlaceId, p.Id, p.Name, places[p.PlaceId].Name, places[p.PlaceId].Township, Names(ofProjects[p.Id].Concat(ofVillages[p.PlaceId]))))).ToList();
            return new LiaisonCoverage(
                covers.Select(c => c.OfficerId).Distinct().Count(), items.Count(one => one.ProjectId is null && one.Officers.Count == 0), items.Count(one => one.ProjectId is not null && one.Officers.Count == 0), items,
                [.. all.Where(card => Units.Contains(card.Kind)).Select(card => new LiaisonUnit(card.Id, card.Name, card.Kind))]);

            IReadOnlyList<string> Names(IEnumerable<LiaisonCover> some) => [.. some.Select(c => $"{c.OfficerName}（{units[c.UnitId].Name}）").Distinct(StringComparer.Ordinal)];
        }
    }
}

/// <param name="Officers">Who look after anything within scope.</param>
/// <param name="Units">Within scope, that may send one.</param>
/// <param name="VillagesWithout">Of which nobody takes care.</param>
internal sealed record LiaisonCoverage(int Officers, int VillagesWithout, int ProjectsWithout, IReadOnlyList<LiaisonPlace> Items, IReadOnlyList<LiaisonUnit> Units);

/// <summary>A department, committee or branch of an organ that may send an officer.</summary>
internal sealed record LiaisonUnit(OrgId Id, string Name, OrgKind Kind);

/// <param name="ProjectId">Null of a village.</param>
/// <param name="Officers">With their units; none where nobody takes care.</param>
internal sealed record LiaisonPlace(OrgId PlaceId, ProjectId? ProjectId, string Name, string PlaceName, string? TownshipName, IReadOnlyList<string> Officers);

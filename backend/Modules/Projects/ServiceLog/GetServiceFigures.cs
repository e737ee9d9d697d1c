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

namespace Assistance.Projects.ServiceLog;

/// <summary>How many came to the service centres, by what they came for and by level (rule I7); what was taken back is left out.</summary>
internal static class GetServiceFigures
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/service-figures", (OrgId? organisationId, DateOnly? from, DateOnly? until) => new Query(organisationId, from, until));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(OrgId? OrganisationId, DateOnly? From, DateOnly? Until) : IQuery<ServiceFigures>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations) : IQueryHandler<Query, ServiceFigures>
    {
        public async Task<Result<ServiceFigures>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await ListServices.FilterAsync(db.ServiceEntries, organisations, new ServiceFilter(request.OrganisationId, From: request.From, Until: request.Until), cancellationToken);
            var counts = await wanted.Where(e => e.StruckWhy == null).GroupBy(e => new { e.Matter, e.Level }).Select(g => new { g.Key.Matter, g.Key.Level, Count = g.Count() }).ToListAsync(cancellationToken);
            return new ServiceFigures(
                counts.Sum(one => one.Count),
                [
                    .. counts.Select(one => one.Matter).Distinct().Order().Select(matter => new ServicesOfMatter(
                        matter, Of(matter, ServiceLevel.Village), Of(matter, ServiceLevel.Township), Of(matter, ServiceLevel.County), counts.Where(one => one.Matter == matter).Sum(one => one.Count))),
                ]);

            int Of(ServiceMatter matter, ServiceLevel level) => counts.Where(one => one.Matter == matter && one.Level == level).Sum(one => one.Count);
        }
    }
}

internal sealed record ServiceFigures(int Count, IReadOnlyList<ServicesOfMatter> Matters);

internal sealed record ServicesOfMatter(ServiceMatter Matter, int Village, int Township, int County, int Count);

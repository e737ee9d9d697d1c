using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.ServiceLog;

/// <summary>The log of the service centres within scope, the latest first (rule I7).</summary>
internal static class ListServices
{
    private static readonly SortMap<ServiceEntry, ServiceEntryId> Sorts = new SortMap<ServiceEntry, ServiceEntryId>(e => e.Id, "-on").By("on", e => e.On);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/service-entries", ([AsParameters] PageRequest page, [AsParameters] ServiceFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, ServiceFilter Filter) : IQuery<Page<ServiceEntryView>>;

    internal sealed class Handler(ProjectsDb db, IPeople people, IOrganisations organisations) : IQueryHandler<Query, Page<ServiceEntryView>>
    {
        public async Task<Result<Page<ServiceEntryView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await FilterAsync(db.ServiceEntries, organisations, request.Filter, cancellationToken);
            var page = await wanted.ToPageAsync(request.Page, Sorts, e => e, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var names = await people.CardsAsync([.. page.Value.Items.Select(e => e.PersonId).OfType<PersonId>()], cancellationToken);
            var places = await organisations.CardsAsync([.. page.Value.Items.Select(e => e.OrganisationId).Distinct()], cancellationToken);
            return new Page<ServiceEntryView>(
                [.. page.Value.Items.Select(e => ServiceEntryView.Of(e, places[e.OrganisationId].Name, e.PersonId is { } id ? names[id].Name : null))], page.Value.Next);
        }
    }

    internal static async Task<IQueryable<ServiceEntry>> FilterAsync(IQueryable<ServiceEntry> entries, IOrganisations organisations, ServiceFilter filter, CancellationToken cancellationToken)
    {
        var wanted = await organisations.WithinAsync(entries, filter.OrganisationId, cancellationToken);
        if (filter.Matter is { } matter)
            wanted = wanted.Where(e => e.Matter == matter);
        if (filter.Level is { } level)
            wanted = wanted.Where(e => e.Level == level);
        if (filter.From is { } from)
            wanted = wanted.Where(e => e.On >= from);
        if (filter.Until is { } until)
            wanted = wanted.Where(e => e.On <= until);
        return wanted;
    }
}

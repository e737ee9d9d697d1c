using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Lists;

/// <summary>Projects within scope, the latest first.</summary>
internal static class ListProjects
{
    private static readonly SortMap<Project, ProjectId> Sorts = new SortMap<Project, ProjectId>(p => p.Id, "-from")
        .By("from", p => p.From).By("until", p => p.Until).By("name", p => p.Name).By("investment", p => p.Investment);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/projects", ([AsParameters] PageRequest page, [AsParameters] ProjectFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, ProjectFilter Filter) : IQuery<Page<ProjectRow>>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations) : IQueryHandler<Query, Page<ProjectRow>>
    {
        public async Task<Result<Page<ProjectRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await FilterAsync(db.Projects, organisations, request.Filter, cancellationToken);
            var page = await wanted.ToPageAsync(request.Page, Sorts, p => p, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var places = await new ProjectPlaces(organisations).OfAsync([.. page.Value.Items.Select(p => p.PlaceId)], cancellationToken);
            return new Page<ProjectRow>([.. page.Value.Items.Select(p => Row(p, places[p.PlaceId]))], page.Value.Next);
        }

        private static ProjectRow Row(Project p, ProjectPlace place) => new(
            p.Id, p.Name, p.PlaceId, place.Name, place.Township, p.State, p.Year, p.Type, p.Industry, p.Investment,
            new Money(p.Funding.Sum(line => line.Planned.Fen)), new Money(p.Spendings.Where(one => one.StruckWhy is null).Sum(one => one.Amount.Fen)),
            p.NeedyMembers, p.OtherPeople, p.From, p.Until, p.Responsible, p.Liaison);
    }

    internal static async Task<IQueryable<Project>> FilterAsync(IQueryable<Project> projects, IOrganisations organisations, ProjectFilter filter, CancellationToken cancellationToken)
    {
        var wanted = await organisations.WithinAsync(projects, filter.OrganisationId, cancellationToken);
        if (filter.State is { } state)
            wanted = wanted.Where(p => p.State == state);
        if (filter.Type is { } type)
            wanted = wanted.Where(p => p.Type == type);
        if (filter.Year is { } year)
            wanted = wanted.Where(p => p.Year == year);
        if (filter.Text?.Trim() is { Length: > 0 } text)
            wanted = wanted.Where(p => p.Name.Contains(text));
        return wanted;
    }
}

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

namespace Assistance.Projects.Duties.Assignments;

/// <summary>Who is in charge of villages or sent there, within scope, the latest first.</summary>
internal static class ListVillageAssignments
{
    private static readonly SortMap<VillageAssignment, VillageAssignmentId> Sorts = new SortMap<VillageAssignment, VillageAssignmentId>(a => a.Id, "-from").By("from", a => a.From);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/village-assignments", ([AsParameters] PageRequest page, [AsParameters] VillageAssignmentFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, VillageAssignmentFilter Filter) : IQuery<Page<VillageAssignmentView>>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, AssignmentViews views) : IQueryHandler<Query, Page<VillageAssignmentView>>
    {
        public async Task<Result<Page<VillageAssignmentView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = request.Filter;
            var wanted = await organisations.WithinAsync(db.VillageAssignments, filter.OrganisationId, cancellationToken);
            if (filter.ForId is { } village)
            {
                var above = (await organisations.LineageAsync(village, cancellationToken)).Select(card => card.Id).ToList();
                wanted = wanted.Where(a => above.Contains(a.PlaceId));
            }

            if (filter.Capacity is { } capacity)
                wanted = wanted.Where(a => a.Capacity == capacity);
            if (filter.Current is { } current)
                wanted = wanted.Where(a => a.EndedOn == null == current);
            var page = await wanted.ToPageAsync(request.Page, Sorts, a => a, cancellationToken);
            return page.Refusal is not null ? page.Refusal : new Page<VillageAssignmentView>(await views.OfAsync([.. page.Value.Items], cancellationToken), page.Value.Next);
        }
    }
}

/// <param name="OrganisationId">At or below this organisation.</param>
/// <param name="ForId">At this village or above it: who attends its meetings.</param>
/// <param name="Current">Whether it lasts; all where nothing is said.</param>
internal sealed record VillageAssignmentFilter(OrgId? OrganisationId = null, OrgId? ForId = null, DutyCapacity? Capacity = null, bool? Current = null);

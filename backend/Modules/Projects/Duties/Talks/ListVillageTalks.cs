using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Trainings.Duties;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Talks;

/// <summary>Talks with people of villages within scope, the latest first, without what was said (rule E1).</summary>
internal static class ListVillageTalks
{
    private static readonly SortMap<VillageTalk, VillageTalkId> Sorts = new SortMap<VillageTalk, VillageTalkId>(t => t.Id, "-on").By("on", t => t.On);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/village-talks", ([AsParameters] PageRequest page, [AsParameters] VillageTalkFilter filter) => new Query(page, filter));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, VillageTalkFilter Filter) : IQuery<Page<VillageTalkRow>>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, TalkDesk talks) : IQueryHandler<Query, Page<VillageTalkRow>>
    {
        public async Task<Result<Page<VillageTalkRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = request.Filter;
            var wanted = await organisations.WithinAsync(db.Talks, filter.OrganisationId, cancellationToken);
            if (filter.Day is { } day)
            {
                var quarter = TrainingQuarter.Of(day);
                var (first, last) = (quarter.First, quarter.Last);
                wanted = wanted.Where(t => t.On >= first && t.On <= last);
            }

            var page = await wanted.ToPageAsync(request.Page, Sorts, t => t, cancellationToken);
            return page.Refusal is not null ? page.Refusal : new Page<VillageTalkRow>(await talks.RowsAsync([.. page.Value.Items], cancellationToken), page.Value.Next);
        }
    }
}

/// <param name="OrganisationId">At or below this organisation.</param>
/// <param name="Day">Any day of the quarter that is wanted; all quarters where none is named.</param>
internal sealed record VillageTalkFilter(OrgId? OrganisationId = null, DateOnly? Day = null);

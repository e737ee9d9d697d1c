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

namespace Assistance.Projects.Duties.Meetings;

/// <summary>Meetings of villages within scope, the latest first; those taken back too.</summary>
internal static class ListVillageMeetings
{
    private static readonly SortMap<VillageMeeting, VillageMeetingId> Sorts = new SortMap<VillageMeeting, VillageMeetingId>(m => m.Id, "-day").By("day", m => m.Day);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/village-meetings", ([AsParameters] PageRequest page, [AsParameters] VillageMeetingFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, VillageMeetingFilter Filter) : IQuery<Page<VillageMeetingView>>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, MeetingDesk meetings) : IQueryHandler<Query, Page<VillageMeetingView>>
    {
        public async Task<Result<Page<VillageMeetingView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await organisations.WithinAsync(db.VillageMeetings, request.Filter.OrganisationId, cancellationToken);
            if (request.Filter.Kind is { } kind)
                wanted = wanted.Where(m => m.Kind == kind);
            var page = await wanted.ToPageAsync(request.Page, Sorts, m => m, cancellationToken);
            return page.Refusal is not null ? page.Refusal : new Page<VillageMeetingView>(await meetings.ViewsAsync([.. page.Value.Items], cancellationToken), page.Value.Next);
        }
    }
}

/// <param name="OrganisationId">At or below this organisation.</param>
internal sealed record VillageMeetingFilter(OrgId? OrganisationId = null, VillageMeetingKind? Kind = null);

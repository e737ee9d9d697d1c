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
using Assistance.Projects.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Inspections;

/// <summary>What inspections found to be put right, the most urgent first.</summary>
internal static class ListInspectionFindings
{
    private static readonly SortMap<InspectionFinding, InspectionFindingId> Sorts = new SortMap<InspectionFinding, InspectionFindingId>(f => f.Id, "dueOn").By("dueOn", f => f.DueOn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/inspection-findings", ([AsParameters] PageRequest page, [AsParameters] InspectionFindingFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, InspectionFindingFilter Filter) : IQuery<Page<InspectionFindingView>>;

    internal sealed class Handler(ProjectsDb db, InspectionDesk desk, IOrganisations organisations, BusinessClock clock) : IQueryHandler<Query, Page<InspectionFindingView>>
    {
        public async Task<Result<Page<InspectionFindingView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var wanted = await organisations.WithinAsync(db.Findings, request.Filter.OrganisationId, cancellationToken);
            if (request.Filter.State is { } state)
                wanted = wanted.Where(f => f.State == state);
            if (request.Filter.Overdue is { } overdue)
                wanted = wanted.Where(f => (f.State == InspectionFindingState.Open && f.DueOn < clock.Today) == overdue);
            var page = await wanted.ToPageAsync(request.Page, Sorts, f => f, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<InspectionFindingView>(await desk.ViewsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

/// <param name="OrganisationId">At or below this organisation.</param>
/// <param name="Overdue">Not answered, and its last day is past.</param>
internal sealed record InspectionFindingFilter(OrgId? OrganisationId = null, InspectionFindingState? State = null, bool? Overdue = null);

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
using Assistance.Projects.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Inspections;

/// <summary>Inspections that the caller may know of, the latest first.</summary>
internal static class ListInspections
{
    private static readonly SortMap<Inspection, InspectionId> Sorts = new SortMap<Inspection, InspectionId>(i => i.Id, "-on").By("on", i => i.On).By("subjectName", i => i.SubjectName);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/inspections", ([AsParameters] PageRequest page, [AsParameters] InspectionFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, InspectionFilter Filter) : IQuery<Page<InspectionRow>>;

    internal sealed class Handler(ProjectsDb db, IOrganisations organisations, BusinessClock clock) : IQueryHandler<Query, Page<InspectionRow>>
    {
        public async Task<Result<Page<InspectionRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await (await WantedAsync(request.Filter, cancellationToken)).ToPageAsync(request.Page, Sorts, i => i, cancellationToken);
            if (page.Refusal is not null)
                return page.Refusal;
            var ids = page.Value.Items.Select(i => i.Id).ToList();
            var findings = (await db.Findings.Where(f => ids.Contains(f.InspectionId)).Select(f => new { f.InspectionId, f.State, f.DueOn }).ToListAsync(cancellationToken)).ToLookup(f => f.InspectionId);
            var places = await new ProjectPlaces(organisations).OfAsync([.. page.Value.Items.Select(i => i.PlaceId)], cancellationToken);
            var by = await organisations.CardsAsync([.. page.Value.Items.Select(i => i.ById).Distinct()], cancellationToken);
            return new Page<InspectionRow>([.. page.Value.Items.Select(Row)], page.Value.Next);

            InspectionRow Row(Inspection i) => new(
                i.Id, i.Subject, i.SubjectName, places[i.PlaceId].Name, places[i.PlaceId].Township, by[i.ById].Name, i.IsAnnounced, i.State, i.On, i.Inspectors,
                i.Answers?.Money.Verdict, i.Answers?.Effect.Verdict, i.Answers?.People.Verdict, findings[i.Id].Count(), findings[i.Id].Count(f => f.State != InspectionFindingState.Closed),
                findings[i.Id].Count(f => f.State == InspectionFindingState.Open && f.DueOn < clock.Today));
        }

        private async Task<IQueryable<Inspection>> WantedAsync(InspectionFilter filter, CancellationToken cancellationToken)
        {
            var wanted = await organisations.WithinAsync(db.Inspections, filter.OrganisationId, cancellationToken);
            if (filter.ProjectId is { } project)
                wanted = wanted.Where(i => i.ProjectId == project);
            if (filter.State is { } state)
                wanted = wanted.Where(i => i.State == state);
            if (filter.IsAnnounced is { } announced)
                wanted = wanted.Where(i => i.IsAnnounced == announced);
            if (filter.Open is { } open)
                wanted = wanted.Where(i => db.Findings.Any(f => f.InspectionId == i.Id && f.State != InspectionFindingState.Closed) == open);
            if (filter.Text?.Trim() is { Length: > 0 } text)
                wanted = wanted.Where(i => i.SubjectName.Contains(text));
            return wanted;
        }
    }
}

/// <param name="OrganisationId">At or below this organisation.</param>
/// <param name="Open">Whether something is still to be put right.</param>
/// <param name="Text">In the name of what is inspected.</param>
internal sealed record InspectionFilter(
    OrgId? OrganisationId = null, ProjectId? ProjectId = null, InspectionState? State = null, bool? IsAnnounced = null, bool? Open = null, string? Text = null);

/// <param name="Open">Findings that are not closed.</param>
/// <param name="Overdue">Of these, those whose answer is late.</param>
internal sealed record InspectionRow(
    InspectionId Id,
    InspectionSubject Subject,
    string SubjectName,
    string PlaceName,
    string? TownshipName,
    string ByName,
    bool IsAnnounced,
    InspectionState State,
    DateOnly On,
    string Inspectors,
    InspectionVerdict? Money,
    InspectionVerdict? Effect,
    InspectionVerdict? People,
    int Findings,
    int Open,
    int Overdue);

using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Surveys;

/// <summary>Branches' sheets of the yearly surveys within scope.</summary>
internal static class ListSheets
{
    private static readonly SortMap<SurveySheet, SheetId> Sorts = new SortMap<SurveySheet, SheetId>(s => s.Id, "organisation")
        .By("organisation", s => s.OrgPath).By("dueOn", s => s.DueOn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/survey-sheets", ([AsParameters] PageRequest page, [AsParameters] SheetFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, SheetFilter Filter) : IQuery<Page<SheetRow>>;

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations, SheetRows rows, BusinessClock clock) : IQueryHandler<Query, Page<SheetRow>>
    {
        public async Task<Result<Page<SheetRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, today) = (request.Filter, clock.Today);
            IQueryable<SurveySheet> sheets = db.Sheets;
            if (filter.ListYear is { } year)
                sheets = sheets.Where(s => s.ListYear == year);
            if (filter.State is { } state)
                sheets = sheets.Where(s => s.State == state);
            if (filter.Overdue is { } overdue)
                sheets = sheets.Where(s => ((s.State == SheetState.Open || s.State == SheetState.Returned) && s.DueOn < today) == overdue);
            sheets = await organisations.WithinAsync(sheets, filter.OrganisationId, cancellationToken);

            var page = await sheets.ToPageAsync(request.Page, Sorts, s => s, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<SheetRow>(await rows.OfAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

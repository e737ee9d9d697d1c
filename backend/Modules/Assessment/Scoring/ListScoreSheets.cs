using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Scoring;

/// <summary>Score sheets of the helping organisations within reach.</summary>
internal static class ListScoreSheets
{
    private static readonly SortMap<ScoreSheet, ScoreSheetId> Sorts = new SortMap<ScoreSheet, ScoreSheetId>(s => s.Id, "organisation")
        .By("organisation", s => s.OrgPath).By("members", s => s.Members);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/score-sheets", ([AsParameters] PageRequest page, [AsParameters] ScoreSheetFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, ScoreSheetFilter Filter) : IQuery<Page<ScoreSheetRow>>;

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations, ScoreViews views) : IQueryHandler<Query, Page<ScoreSheetRow>>
    {
        public async Task<Result<Page<ScoreSheetRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = request.Filter;
            IQueryable<ScoreSheet> sheets = db.ScoreSheets;
            if (filter.Year is { } year)
                sheets = sheets.Where(s => s.Year == year);
            if (filter.Agreed is { } agreed)
                sheets = sheets.Where(s => (s.AgreedOn != null) == agreed);
            sheets = await organisations.WithinAsync(sheets, filter.OrganisationId, cancellationToken);
            var page = await sheets.ToPageAsync(request.Page, Sorts, s => s, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<ScoreSheetRow>(await views.RowsAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

/// <summary>Which sheets are wanted; all in scope where nothing is said.</summary>
/// <param name="Agreed">Whether the targets are signed.</param>
/// <param name="OrganisationId">Of it and of all below it.</param>
internal sealed record ScoreSheetFilter(int? Year = null, bool? Agreed = null, OrgId? OrganisationId = null);

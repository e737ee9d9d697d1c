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
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Surveys;

/// <summary>Which of a year's list; the latest year where none is named.</summary>
/// <param name="OrganisationId">Of it and of all below it.</param>
internal sealed record YearListFilter(int? ListYear = null, NeedTier? Tier = null, OrgId? OrganisationId = null);

/// <summary>Somebody on a year's list, as they stood on the day on which it was fixed.</summary>
internal sealed record ListedRow(
    ListedId Id, int ListYear, PersonId PersonId, string Name, DateOnly? BirthDate, OrgId OrganisationId, string OrganisationName, string? CommitteeName, NeedTier Tier, string Cause, Money? PerCapita,
    DateOnly Since, SurveyFinding? Finding, DateOnly FixedOn);

/// <summary>A year's list of those who are helped (rule A2).</summary>
internal static class ListYearList
{
    private static readonly SortMap<ListedPerson, ListedId> Sorts = new SortMap<ListedPerson, ListedId>(l => l.Id, "organisation")
        .By("organisation", l => l.OrgPath).By("name", l => l.Name).By("since", l => l.Since);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/year-lists", ([AsParameters] PageRequest page, [AsParameters] YearListFilter filter) => new Query(page, filter));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, YearListFilter Filter) : IQuery<Page<ListedRow>>;

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations) : IQueryHandler<Query, Page<ListedRow>>
    {
        public async Task<Result<Page<ListedRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = request.Filter;
            var year = filter.ListYear ?? await db.Surveys.Where(s => s.FixedOn != null).MaxAsync(s => (int?)s.ListYear, cancellationToken) ?? 0;
            var listed = db.Listed.Where(l => l.ListYear == year);
            if (filter.Tier is { } tier)
                listed = listed.Where(l => l.Tier == tier);
            listed = await organisations.WithinAsync(listed, filter.OrganisationId, cancellationToken);

            return await listed.ToPageAsync(
                request.Page, Sorts,
                l => new ListedRow(l.Id, l.ListYear, l.PersonId, l.Name, l.BirthDate, l.OrgId, l.Place, l.Committee, l.Tier, l.Cause, l.PerCapita, l.Since, l.Finding, l.FixedOn), cancellationToken);
        }
    }
}

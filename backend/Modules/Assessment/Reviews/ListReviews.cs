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

namespace Assistance.Assessment.Reviews;

/// <summary>Half-year reviews within scope.</summary>
internal static class ListReviews
{
    private static readonly SortMap<HalfYearReview, ReviewId> Sorts = new SortMap<HalfYearReview, ReviewId>(r => r.Id, "dueOn")
        .By("dueOn", r => r.DueOn).By("helperBranch", r => r.OrgPath).By("beneficiaryBranch", r => r.OtherPath);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/half-year-reviews", ([AsParameters] PageRequest page, [AsParameters] ReviewFilter filter) => new Query(page, filter));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, ReviewFilter Filter) : IQuery<Page<ReviewRow>>;

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations, ReviewRows rows, BusinessClock clock) : IQueryHandler<Query, Page<ReviewRow>>
    {
        public async Task<Result<Page<ReviewRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, today) = (request.Filter, clock.Today);
            IQueryable<HalfYearReview> reviews = db.Reviews;
            if (filter.Period is { } text)
            {
                if (!HalfYear.TryParse(text, out var period))
                    return KernelRefusals.Malformed("半年度应为 2026H1 的形式。", "A half-year is written 2026H1.").ForField("period");
                reviews = reviews.Where(r => r.Period == period);
            }

            if (filter.State is { } state)
                reviews = reviews.Where(r => r.State == state);
            if (filter.PairId is { } pair)
                reviews = reviews.Where(r => r.PairId == pair);
            if (filter.Overdue is { } overdue)
                reviews = reviews.Where(r => ((r.State == ReviewState.Open || r.State == ReviewState.Returned) && r.DueOn < today) == overdue);
            reviews = await organisations.TouchingAsync(reviews, filter.OrganisationId, cancellationToken);

            var page = await reviews.ToPageAsync(request.Page, Sorts, r => r, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<ReviewRow>(await rows.OfAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

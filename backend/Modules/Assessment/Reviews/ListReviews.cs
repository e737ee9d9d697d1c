using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Reviews;

/// <summary>Half-year reviews within scope.</summary>
internal static class ListReviews
{
    private static readonly SortMap<HalfYearReview, ReviewId> Sorts = new SortMap<HalfYearReview, ReviewId>(r => r.Id, "dueOn")
        .By("dueOn", r => r.DueOn).By("helperBranch", r => r.OrgPath).By("beneficiaryBranch", r => r.OtherPath);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/half-year-reviews", (
            [AsParameters] PageRequest page, string? period, ReviewState? state, bool? overdue, OrgId? organisationId, PairId? pairId) =>
            new Query(page, period, state, overdue, organisationId, pairId));

    /// <param name="Period">As <c>2026H1</c>.</param>
    /// <param name="Overdue">Not submitted, and the day is past.</param>
    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PageRequest Page, string? Period = null, ReviewState? State = null, bool? Overdue = null, OrgId? OrganisationId = null, PairId? PairId = null)
        : IQuery<Page<ReviewRow>>;

    internal sealed class Handler(AssessmentDb db, IOrganisations organisations, ReviewRows rows, BusinessClock clock) : IQueryHandler<Query, Page<ReviewRow>>
    {
        public async Task<Result<Page<ReviewRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<HalfYearReview> reviews = db.Reviews;
            if (request.Period is { } text)
            {
                if (!HalfYear.TryParse(text, out var period))
                    return KernelRefusals.Malformed("半年度应为 2026H1 的形式。", "A half-year is written 2026H1.").ForField("period");
                reviews = reviews.Where(r => r.Period == period);
            }

            if (request.State is { } state)
                reviews = reviews.Where(r => r.State == state);
            if (request.PairId is { } pair)
                reviews = reviews.Where(r => r.PairId == pair);
            var today = clock.Today;
            if (request.Overdue is { } overdue)
                reviews = reviews.Where(r => ((r.State == ReviewState.Open || r.State == ReviewState.Returned) && r.DueOn < today) == overdue);
            if (request.OrganisationId is { } id)
            {
                var path = (await organisations.FindAsync(id, cancellationToken))?.Path ?? OrgPath.Nowhere;
                var end = path.UpperBound;
                reviews = reviews.Where(r => (r.OrgPath.CompareTo(path) >= 0 && r.OrgPath.CompareTo(end) < 0) || (r.OtherPath.CompareTo(path) >= 0 && r.OtherPath.CompareTo(end) < 0));
            }

            var page = await reviews.ToPageAsync(request.Page, Sorts, r => r, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<ReviewRow>(await rows.OfAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

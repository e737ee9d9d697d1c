using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Projects.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reviews;

/// <summary>One review with what was known before and what the pair did in the half-year.</summary>
internal static class GetReview
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/half-year-reviews/{reviewId}", (ReviewId reviewId) => new Query(reviewId));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(ReviewId ReviewId) : IQuery<ReviewView>;

    internal sealed class Handler(AssessmentDb db, IPairs pairs, IPeople people, ILedger ledger, ReviewRows rows, ReviewSides sides, ITrainingsAttended trainings, RequestContext context) : IQueryHandler<Query, ReviewView>
    {
        public async Task<Result<ReviewView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.Reviews.SingleOrDefaultAsync(r => r.Id == request.ReviewId, cancellationToken) is not { } review)
                return AssessmentRefusals.ReviewNotFound;
            var work = await pairs.WorkAsync([review.PairId], review.Period.First, review.Period.Last, cancellationToken);
            var household = await people.SnapshotAsync(review.BeneficiaryId, cancellationToken);
            return new ReviewView(
                (await rows.OfAsync([review], cancellationToken))[0],
                review.Version,
                review.HouseholdSize,
                review.LastIncomeYear,
                household?.Incomes ?? [],
                review.Period.Year,
                [.. review.Incomes.Select(income => income.Found())],
                review.MeasuresDone,
                review.Changes,
                review.Reason,
                review.SubmittedOn,
                review.ConfirmedOn,
                review.ReturnReason,
                (await ledger.CurrentAsync(review.BeneficiaryId, cancellationToken))?.Tier,
                work[review.PairId],
                await trainings.CountAsync(review.BeneficiaryId, review.Period.First, review.Period.Last, cancellationToken),
                // Nobody confirms what they submitted themselves.
                [.. review.Acts.Where(act => act != "confirm" || review.SubmittedBy is null || review.SubmittedBy != context.Actor.UserId)],
                await sides.MayFillAsync(review, cancellationToken),
                sides.MayConfirm(review));
        }
    }
}

using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Reviews;

/// <summary>The township confirms: income goes into the file, a new tier into the ledger, and an exit ends what depends on it (rules B8, B14).</summary>
internal static class ConfirmReviews
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/half-year-reviews/confirm", (Command body) => body);

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<ReviewId> ReviewIds) : ICommand<Answer>;

    internal sealed record Answer(int Confirmed);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.ReviewIds.Count).InclusiveBetween(1, Most).OverridePropertyName("reviewIds");
    }

    internal sealed class Handler(AssessmentDb db, IPeople people, ILedger ledger, ReviewSides sides, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var wanted = request.ReviewIds.Distinct().ToList();
            var reviews = await db.Reviews.AsTracking().Where(r => wanted.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(cancellationToken);
            if (reviews.Count < wanted.Count)
                return AssessmentRefusals.ReviewNotFound;
            foreach (var review in reviews)
            {
                if (!sides.MayConfirm(review))
                    return AssessmentRefusals.NotConfirmer;
                if (review.Confirm(clock.Today, context.Actor.UserId) is { } refusal)
                    return refusal.With("reviewId", review.Id);
                await TakeEffectAsync(review, cancellationToken);
            }

            return new Answer(reviews.Count);
        }

        private async Task TakeEffectAsync(HalfYearReview review, CancellationToken cancellationToken)
        {
            var source = $"{review.Period} 半年考评";
            if (review.Incomes.Count > 0)
            {
                await people.RecordIncomeAsync(
                    review.BeneficiaryId, review.Period.Year, [.. review.Incomes.Select(income => income.Found())], expenses: null, source, cancellationToken);
            }

            // Another review of the same person may have changed or ended the entry first: then there is nothing left to do.
            if (review is { Conclusion: Conclusion.ChangeTier, NewTier: { } tier })
                await ledger.ChangeTierAsync(review.BeneficiaryId, tier, clock.Today, $"{source}：{review.Reason}", cancellationToken);
            else if (review.Conclusion == Conclusion.Exit)
                await ledger.ExitAsync(review.BeneficiaryId, clock.Today, $"{source}：{review.Reason}", cancellationToken);
        }
    }
}

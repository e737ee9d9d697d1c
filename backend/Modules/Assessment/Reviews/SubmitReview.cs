using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Reviews;

/// <summary>Helper or branch fills in the review and hands it to the township.</summary>
internal static class SubmitReview
{
    /// <summary>As in the household's file; total where only the sum is known.</summary>
    private static readonly string[] Sources = ["wages", "business", "property", "transfer", "total"];

    private const int LongText = 2000;
    private const int ShortText = 400;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/half-year-reviews/{reviewId}/submit", (ReviewId reviewId, Command body) => body with { ReviewId = reviewId });

    /// <param name="Incomes">Of the household in the review's year, by source (wages, business, property, transfer, total), with the rule by which it was reckoned; income by head follows from it.</param>
    /// <param name="NewTier">Owed where the conclusion is <c>changeTier</c>.</param>
    /// <param name="Reason">Owed unless the conclusion is <c>continue</c>.</param>
    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(
        IReadOnlyList<IncomeOfSource> Incomes, string MeasuresDone, string Changes, Conclusion Conclusion, NeedTier? NewTier = null, string? Reason = null) : ICommand<Done>
    {
        [JsonIgnore]
        public ReviewId ReviewId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Incomes).NotEmpty().WithMessage("请填写本期收入；没有收入的，“合计”填 0。");
            RuleFor(c => c.Incomes).Must(incomes => incomes.Select(i => i.Source).Distinct(StringComparer.Ordinal).Count() == incomes.Count).WithMessage("同一收入来源只填一次。");
            RuleForEach(c => c.Incomes).Must(income => Sources.Contains(income.Source, StringComparer.Ordinal)).WithMessage("收入来源代码不存在。");
            RuleForEach(c => c.Incomes).Must(income => income.Accounting is null || StandardCodes.IncomeAccounting.Find(income.Accounting) is not null).WithMessage("收入核算方法代码不存在。");
            RuleForEach(c => c.Incomes).Must(income => !income.Amount.IsNegative).WithMessage("金额不能为负。");
            RuleFor(c => c.MeasuresDone).NotEmpty().MaximumLength(LongText);
            RuleFor(c => c.Changes).NotEmpty().MaximumLength(LongText);
            RuleFor(c => c.Reason).MaximumLength(ShortText);
        }
    }

    internal sealed class Handler(AssessmentDb db, ILedger ledger, ReviewSides sides, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Reviews.Where(r => r.Id == request.ReviewId), AssessmentRefusals.ReviewNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var review = loaded.Value;
            if (!await sides.MayFillAsync(review, cancellationToken))
                return AssessmentRefusals.NotYours;
            var content = new ReviewContent(request.Incomes, request.MeasuresDone, request.Changes, request.Conclusion, request.NewTier, request.Reason);
            var tier = (await ledger.CurrentAsync(review.BeneficiaryId, cancellationToken))?.Tier;
            return review.Submit(content, tier, clock.Today, context.Actor.UserId) is { } refusal ? refusal : Done.Value;
        }
    }
}

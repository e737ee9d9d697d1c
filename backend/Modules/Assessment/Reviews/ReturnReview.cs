using System.Text.Json.Serialization;
using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Assessment.Reviews;

/// <summary>The township gives a review back, and says why.</summary>
internal static class ReturnReview
{
    private const int ShortText = 400;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/half-year-reviews/{reviewId}/return", (ReviewId reviewId, Command body) => body with { ReviewId = reviewId });

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<Done>
    {
        [JsonIgnore]
        public ReviewId ReviewId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(ShortText);
    }

    internal sealed class Handler(AssessmentDb db, ReviewSides sides) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var review = await db.LoadForChangeAsync(db.Reviews.Where(r => r.Id == request.ReviewId), AssessmentRefusals.ReviewNotFound, cancellationToken);
            if (review.Refusal is not null)
                return review.Refusal;
            if (!sides.MayConfirm(review.Value))
                return AssessmentRefusals.NotConfirmer;
            return review.Value.Return(request.Reason) is { } refusal ? refusal : Done.Value;
        }
    }
}

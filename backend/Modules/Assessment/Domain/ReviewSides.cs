using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Contracts;

namespace Assistance.Assessment.Domain;

/// <summary>Who fills in a review and who confirms it.</summary>
internal sealed class ReviewSides(RequestContext context, IPairs pairs)
{
    /// <summary>The branch of either end and whoever stands above the helper's, and the helper; not another helper of the same person.</summary>
    public async Task<bool> MayFillAsync(HalfYearReview review, CancellationToken cancellationToken) =>
        context.Scope.Covers(review.OrgPath)
        || context.Actor.Posts.Any(post => post.Role is Role.BranchSecretary or Role.Caseworker && post.Path.Covers(review.OtherPath))
        || (context.Actor.UserId is { } user && await pairs.IsHelperAsync(review.PairId, user, cancellationToken));

    public bool MayConfirm(HalfYearReview review) => context.Scope.Everything || context.Actor.Posts.Any(
        post => post.Role is Role.TownshipCommittee or Role.CountyDepartment && post.Path.Covers(review.OtherPath));
}

using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Reorganisations;

/// <summary>What a reorganisation would move, what would keep the old name, and what speaks against it. Changes nothing.</summary>
internal static class PreviewReorganisation
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Post, "/reorganisations/preview", (ReorganisationWish body) => new Query(body));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Query(ReorganisationWish Wish) : IQuery<ReorganisationPreview>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Wish).SetValidator(new WishRules());
    }

    internal sealed class Handler(ReorganisationPlanner planner, ReorganisationDesk desk, BusinessClock clock) : IQueryHandler<Query, ReorganisationPreview>
    {
        public async Task<Result<ReorganisationPreview>> Handle(Query request, CancellationToken cancellationToken)
        {
            var drafted = await planner.DraftAsync(request.Wish, Guid.CreateVersion7(clock.Time.GetUtcNow()), track: false, cancellationToken);
            if (drafted.Refusal is { } refusal)
                return refusal;
            var outlook = await desk.OutlookAsync(drafted.Value, cancellationToken);
            return new ReorganisationPreview(
                [.. drafted.Value.Organisations.OrderBy(one => one.Part).Select(ReorganisedView.Of)], outlook.Moves, outlook.Stays, [.. outlook.Posts.Select(AffectedPost.Of)], outlook.Obstacles);
        }
    }
}

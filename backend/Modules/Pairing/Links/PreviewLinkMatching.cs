using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Matching;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Links;

/// <summary>
/// Which organ branch could best look after which village: none left out, each branch with as many as the pack asks for, the department's function to the
/// village's need (rules D6, H4). Changes nothing: what is accepted is issued by <c>assignBranchLinks</c>.
/// </summary>
internal static class PreviewLinkMatching
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Post, "/branch-links/matching-preview", () => new Query());

    [Allow(Role.CountyDepartment)]
    internal sealed record Query : IQuery<LinkMatchingView>;

    internal sealed record MatchedOrganisation(OrgId Id, string Name);

    /// <param name="Extra">What the whole would cost more, everything else being placed anew as well as may be.</param>
    /// <param name="MoreWithout">How many places more would be left without a branch.</param>
    internal sealed record LinkAlternative(MatchedOrganisation Branch, long Extra, long MoreWithout, BothWords Reason);

    internal sealed record LinkMatchingLine(MatchedOrganisation Branch, MatchedOrganisation Place, int Cost, BothWords Reason, IReadOnlyList<LinkAlternative> Alternatives);

    /// <param name="Without">Places for which no branch has room.</param>
    internal sealed record LinkMatchingView(IReadOnlyList<LinkMatchingLine> Lines, IReadOnlyList<MatchedOrganisation> Without);

    internal sealed class Handler(LinkMatchingFacts facts) : IQueryHandler<Query, LinkMatchingView>
    {
        public async Task<Result<LinkMatchingView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = LinkMatcher.Match(await facts.ReadAsync(cancellationToken), LinkWishes.None, cancellationToken).Value;
            return new LinkMatchingView(
                [.. found.Links.Select(link => new LinkMatchingLine(
                    Named(link.Branch.Card),
                    Named(link.Place.Place.Card),
                    link.Fit.Cost,
                    link.Fit.Reason(),
                    [.. link.Others.Select(other => new LinkAlternative(Named(other.Branch.Card), other.Extra.Cost, other.Extra.Unmet, other.Fit.Reason()))]))],
                [.. found.Without.Select(one => Named(one.Place.Place.Card))]);
        }

        private static MatchedOrganisation Named(OrgCard card) => new(card.Id, card.Name);
    }
}

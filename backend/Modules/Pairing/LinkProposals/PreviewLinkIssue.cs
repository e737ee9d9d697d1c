using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Assistance.Pairing.Links;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.LinkProposals;

/// <summary>What issuing a proposal of links would do: how many links, who is told, and which lines hold no more.</summary>
internal static class PreviewLinkIssue
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/link-proposals/{proposalId}/issue-preview", (LinkProposalId proposalId) => new Query(proposalId));

    [Allow(Role.CountyDepartment)]
    internal sealed record Query(LinkProposalId ProposalId) : IQuery<LinkOutlook>;

    /// <param name="Notices">Messages that would go out.</param>
    internal sealed record LinkOutlook(int Links, int Branches, int Notices, IReadOnlyList<LapsedLink> Lapsed);

    internal sealed class Handler(PairingDb db, LinksToIssue lines, LinkNotices notices) : IQueryHandler<Query, LinkOutlook>
    {
        public async Task<Result<LinkOutlook>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.LinkProposals.SingleOrDefaultAsync(p => p.Id == request.ProposalId, cancellationToken) is not { } proposal)
                return LinkProposalRefusals.NotFound;
            if (proposal.RefuseTo("issue") is { } closed)
                return closed;
            var weighed = await lines.WeighAsync(proposal, cancellationToken);
            var links = weighed.Holding.Select(one => one.Link).ToList();
            var told = await notices.OfIssuedAsync(links, cancellationToken);
            return new LinkOutlook(links.Count, links.DistinctBy(link => link.BranchId).Count(), told.Sum(notice => notice.Readers), [.. weighed.Lapsed.Select(one => one.Lapsed)]);
        }
    }
}

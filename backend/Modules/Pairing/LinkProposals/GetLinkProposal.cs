using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Assistance.Pairing.Matching;
using Assistance.Pairing.Proposals;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.LinkProposals;

/// <summary>A proposal of links with its lines, and whether it would still be solved alike.</summary>
internal static class GetLinkProposal
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/link-proposals/{proposalId}", (LinkProposalId proposalId) => new Query(proposalId));

    [Allow(Role.CountyDepartment)]
    internal sealed record Query(LinkProposalId ProposalId) : IQuery<LinkProposalView>;

    internal sealed class Handler(PairingDb db, LinkMatchingFacts facts, LinkProposalRows rows) : IQueryHandler<Query, LinkProposalView>
    {
        public async Task<Result<LinkProposalView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.LinkProposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.ProposalId, cancellationToken) is not { } proposal)
                return LinkProposalRefusals.NotFound;
            IReadOnlyList<StaleReason> stale = proposal.State == ProposalState.Open
                ? [.. proposal.Marks.Against(GroundMarks.Of(await facts.ReadAsync(cancellationToken)))]
                : [];
            return await rows.ViewAsync(proposal, stale, cancellationToken);
        }
    }
}

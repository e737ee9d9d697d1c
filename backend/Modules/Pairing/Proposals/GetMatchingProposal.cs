using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Assistance.Pairing.Matching;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Proposals;

/// <summary>A proposal, and whether it would still be solved alike.</summary>
internal static class GetMatchingProposal
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/matching-proposals/{proposalId}", (ProposalId proposalId) => new Query(proposalId));

    [Allow(Role.CountyDepartment)]
    internal sealed record Query(ProposalId ProposalId) : IQuery<ProposalView>;

    internal sealed class Handler(PairingDb db, MatchingFacts facts, ProposalRows rows) : IQueryHandler<Query, ProposalView>
    {
        public async Task<Result<ProposalView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.ProposalId, cancellationToken) is not { } proposal)
                return ProposalRefusals.NotFound;
            return new ProposalView(
                (await rows.OfAsync([proposal], cancellationToken))[0],
                proposal.Version,
                proposal.Cost,
                proposal.ShortOfMinimums,
                await StaleAsync(proposal, cancellationToken),
                await rows.OfAsync(proposal.Wishes.Excluded, cancellationToken),
                proposal.Acts);
        }

        private async Task<IReadOnlyList<StaleReason>> StaleAsync(MatchingProposal proposal, CancellationToken cancellationToken)
        {
            if (proposal.State != ProposalState.Open)
                return [];
            var ground = await facts.ReadAsync(proposal.HelpersOf, proposal.PeopleOf, cancellationToken);
            return ground.Succeeded ? [.. proposal.Marks.Against(GroundMarks.Of(ground.Value))] : [StaleReason.Part];
        }
    }
}

using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Proposals;

internal static class ListMatchingProposals
{
    private static readonly SortMap<MatchingProposal, ProposalId> Sorts = new SortMap<MatchingProposal, ProposalId>(p => p.Id, "-proposedOn").By("proposedOn", p => p.ProposedOn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/matching-proposals", ([AsParameters] PageRequest page, ProposalState? state) => new Query(page, state));

    [Allow(Role.CountyDepartment)]
    internal sealed record Query(PageRequest Page, ProposalState? State = null) : IQuery<Page<ProposalRow>>;

    internal sealed class Handler(PairingDb db, ProposalRows rows) : IQueryHandler<Query, Page<ProposalRow>>
    {
        public async Task<Result<Page<ProposalRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<MatchingProposal> proposals = db.Proposals;
            if (request.State is { } state)
                proposals = proposals.Where(p => p.State == state);
            var page = await proposals.ToPageAsync(request.Page, Sorts, p => p, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<ProposalRow>(await rows.OfAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

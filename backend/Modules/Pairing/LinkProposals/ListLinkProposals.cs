using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Assistance.Pairing.Proposals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.LinkProposals;

internal static class ListLinkProposals
{
    private static readonly SortMap<LinkProposal, LinkProposalId> Sorts = new SortMap<LinkProposal, LinkProposalId>(p => p.Id, "-proposedOn").By("proposedOn", p => p.ProposedOn);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/link-proposals", ([AsParameters] PageRequest page, ProposalState? state) => new Query(page, state));

    [Allow(Role.CountyDepartment)]
    internal sealed record Query(PageRequest Page, ProposalState? State = null) : IQuery<Page<LinkProposalRow>>;

    internal sealed class Handler(PairingDb db, LinkProposalRows rows) : IQueryHandler<Query, Page<LinkProposalRow>>
    {
        public async Task<Result<Page<LinkProposalRow>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<LinkProposal> proposals = db.LinkProposals;
            if (request.State is { } state)
                proposals = proposals.Where(p => p.State == state);
            var page = await proposals.ToPageAsync(request.Page, Sorts, p => p, cancellationToken);
            return page.Refusal is { } refusal ? refusal : new Page<LinkProposalRow>(await rows.OfAsync(page.Value.Items, cancellationToken), page.Value.Next);
        }
    }
}

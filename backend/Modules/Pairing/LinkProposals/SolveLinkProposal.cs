using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.LinkProposals;

/// <summary>A proposal of links is solved anew as the county stands now: what is locked and excluded stays, and what differs from before is marked.</summary>
internal static class SolveLinkProposal
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/link-proposals/{proposalId}/solve", (LinkProposalId proposalId) => new Command(proposalId));

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(LinkProposalId ProposalId) : ILongCommand<LinkProposalView>;

    internal sealed class Handler(PairingDb db, LinkSolver solver, IMediator mediator) : ILongCommandHandler<Command, LinkProposalView>
    {
        public async Task<Result<LinkProposalView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LinkProposals.SingleOrDefaultAsync(p => p.Id == request.ProposalId, cancellationToken) is not { } proposal)
                return LinkProposalRefusals.NotFound;
            if (proposal.RefuseTo("solve") is { } closed)
                return closed;
            var solution = await solver.SolveAsync(proposal, cancellationToken);
            if (solution.Refusal is { } unsolved)
                return unsolved;
            var kept = await mediator.Send(new KeepLinkSolution.Command(proposal, solution.Value), cancellationToken);
            return kept.Refusal is { } refusal ? refusal : await mediator.Send(new GetLinkProposal.Query(proposal.Id), cancellationToken);
        }
    }
}

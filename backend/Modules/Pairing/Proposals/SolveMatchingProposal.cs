using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Proposals;

/// <summary>A proposal is solved anew as the county stands now: what is locked and excluded stays, and what differs from before is marked.</summary>
internal static class SolveMatchingProposal
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/matching-proposals/{proposalId}/solve", (ProposalId proposalId) => new Command(proposalId));

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(ProposalId ProposalId) : ILongCommand<ProposalView>;

    internal sealed class Handler(PairingDb db, ProposalSolver solver, IMediator mediator) : ILongCommandHandler<Command, ProposalView>
    {
        public async Task<Result<ProposalView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.Proposals.SingleOrDefaultAsync(p => p.Id == request.ProposalId, cancellationToken) is not { } proposal)
                return ProposalRefusals.NotFound;
            if (proposal.RefuseTo("solve") is { } closed)
                return closed;
            var solution = await solver.SolveAsync(proposal, cancellationToken);
            if (solution.Refusal is { } unsolved)
                return unsolved;
            var kept = await mediator.Send(new KeepSolution.Command(proposal, solution.Value), cancellationToken);
            return kept.Refusal is { } refusal ? refusal : await mediator.Send(new GetMatchingProposal.Query(proposal.Id), cancellationToken);
        }
    }
}

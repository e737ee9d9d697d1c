using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Data;
using Assistance.Pairing.Matching;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.LinkProposals;

/// <summary>The department gives a place another branch, one of the alternatives or any other: that link is locked, and the rest is solved anew around it.</summary>
internal static class ChooseLinkBranch
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post,
        "/link-proposals/{proposalId}/lines/{lineId}/choose",
        (LinkProposalId proposalId, LinkLineId lineId, Command body) => body with { ProposalId = proposalId, LineId = lineId });

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(OrgId BranchId) : ILongCommand<LinkProposalView>
    {
        [JsonIgnore]
        public LinkProposalId ProposalId { get; init; }

        [JsonIgnore]
        public LinkLineId LineId { get; init; }
    }

    internal sealed class Handler(PairingDb db, LinkSolver solver, IMediator mediator) : ILongCommandHandler<Command, LinkProposalView>
    {
        public async Task<Result<LinkProposalView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LinkProposals.SingleOrDefaultAsync(p => p.Id == request.ProposalId, cancellationToken) is not { } proposal)
                return LinkProposalRefusals.NotFound;
            if (proposal.RefuseTo("solve") is { } closed)
                return closed;
            if (await db.LinkProposalLines.SingleOrDefaultAsync(l => l.ProposalId == proposal.Id && l.Id == request.LineId, cancellationToken) is not { } line)
                return LinkProposalRefusals.LineNotFound;
            var choice = new BranchChoice(new BranchAndPlace(request.BranchId, line.PlaceId), line.Link);
            proposal.Choose(choice);
            var solution = await solver.SolveAsync(proposal, cancellationToken);
            if (solution.Refusal is { } unsolved)
                return unsolved;
            var kept = await mediator.Send(new KeepLinkSolution.Command(proposal, solution.Value, choice), cancellationToken);
            return kept.Refusal is { } refusal ? refusal : await mediator.Send(new GetLinkProposal.Query(proposal.Id), cancellationToken);
        }
    }
}

using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Matching;
using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Proposals;

/// <summary>
/// The department gives a person another helper, one of the alternatives or any other: that pair is locked, and the rest is solved anew around it.
/// </summary>
internal static class ChooseProposalHelper
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post,
        "/matching-proposals/{proposalId}/lines/{lineId}/choose",
        (ProposalId proposalId, ProposalLineId lineId, Command body) => body with { ProposalId = proposalId, LineId = lineId });

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(PersonId HelperId) : ILongCommand<ProposalView>
    {
        [JsonIgnore]
        public ProposalId ProposalId { get; init; }

        [JsonIgnore]
        public ProposalLineId LineId { get; init; }
    }

    internal sealed class Handler(PairingDb db, ProposalSolver solver, IMediator mediator) : ILongCommandHandler<Command, ProposalView>
    {
        public async Task<Result<ProposalView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.Proposals.SingleOrDefaultAsync(p => p.Id == request.ProposalId, cancellationToken) is not { } proposal)
                return ProposalRefusals.NotFound;
            if (proposal.RefuseTo("solve") is { } closed)
                return closed;
            if (await db.ProposalLines.SingleOrDefaultAsync(l => l.ProposalId == proposal.Id && l.Id == request.LineId, cancellationToken) is not { } line)
                return ProposalRefusals.LineNotFound;
            var choice = new HelperChoice(new HelperAndPerson(request.HelperId, line.BeneficiaryId), line.Pair);
            proposal.Choose(choice);
            var solution = await solver.SolveAsync(proposal, cancellationToken);
            if (solution.Refusal is { } unsolved)
                return unsolved;
            var kept = await mediator.Send(new KeepSolution.Command(proposal, solution.Value, choice), cancellationToken);
            return kept.Refusal is { } refusal ? refusal : await mediator.Send(new GetMatchingProposal.Query(proposal.Id), cancellationToken);
        }
    }
}

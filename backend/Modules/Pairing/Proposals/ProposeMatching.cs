using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using MediatR;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Proposals;

/// <summary>Who could best look after whom in a part of the county: solved, and kept for the department to work on.</summary>
internal static class ProposeMatching
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/matching-proposals", (Command body) => body);

    /// <param name="HelpersOf">Helpers of this organisation and those below it; of the whole scope unless said.</param>
    /// <param name="PeopleOf">People in the ledger of this organisation and those below it; likewise.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(OrgId? HelpersOf = null, OrgId? PeopleOf = null) : ILongCommand<ProposalView>;

    internal sealed class Handler(ProposalSolver solver, IOrganisations organisations, IMediator mediator, RequestContext context, BusinessClock clock)
        : ILongCommandHandler<Command, ProposalView>
    {
        public async Task<Result<ProposalView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var county = (await organisations.CountyAsync(cancellationToken))?.Path ?? OrgPath.Root;
            var proposal = MatchingProposal.Open(
                Ids.New<ProposalId>(clock.Time), county, new ProposalPart(request.HelpersOf, request.PeopleOf), context.Actor.UserId!.Value, clock.Today);
            var solution = await solver.SolveAsync(proposal, cancellationToken);
            if (solution.Refusal is { } unsolved)
                return unsolved;
            var kept = await mediator.Send(new KeepSolution.Command(proposal, solution.Value), cancellationToken);
            return kept.Refusal is { } refusal ? refusal : await mediator.Send(new GetMatchingProposal.Query(proposal.Id), cancellationToken);
        }
    }
}

using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using MediatR;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.LinkProposals;

/// <summary>Which organ branch could best look after which village (rules D6, H4): solved, and kept for the department to work on.</summary>
internal static class ProposeLinkMatching
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/link-proposals", () => new Command());

    [Allow(Role.CountyDepartment)]
    internal sealed record Command : ILongCommand<LinkProposalView>;

    internal sealed class Handler(LinkSolver solver, IOrganisations organisations, IMediator mediator, RequestContext context, BusinessClock clock) : ILongCommandHandler<Command, LinkProposalView>
    {
        public async Task<Result<LinkProposalView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var county = (await organisations.CountyAsync(cancellationToken))?.Path ?? OrgPath.Root;
            var proposal = LinkProposal.Open(Ids.New<LinkProposalId>(clock.Time), county, context.Actor.UserId!.Value, clock.Today);
            var solution = await solver.SolveAsync(proposal, cancellationToken);
            if (solution.Refusal is { } unsolved)
                return unsolved;
            var kept = await mediator.Send(new KeepLinkSolution.Command(proposal, solution.Value), cancellationToken);
            return kept.Refusal is { } refusal ? refusal : await mediator.Send(new GetLinkProposal.Query(proposal.Id), cancellationToken);
        }
    }
}

using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.LinkProposals;

/// <summary>A proposal of links is not to be issued any more; it stays to be read.</summary>
internal static class DropLinkProposal
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/link-proposals/{proposalId}/drop", (LinkProposalId proposalId) => new Command(proposalId));

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(LinkProposalId ProposalId) : ICommand<Done>;

    internal sealed class Handler(PairingDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.LinkProposals.Where(p => p.Id == request.ProposalId), LinkProposalRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.RefuseTo("drop") is { } closed)
                return closed;
            loaded.Value.Drop(clock.Today);
            return Done.Value;
        }
    }
}

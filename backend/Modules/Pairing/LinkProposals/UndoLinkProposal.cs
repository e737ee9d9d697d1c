using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Links;
using Assistance.Pairing.Proposals;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.LinkProposals;

/// <summary>What was issued of a proposal is taken back in one act, while nobody works with any of it; the proposal may then be worked on again.</summary>
internal static class UndoLinkProposal
{
    private const string Note = "整体撤回下达";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/link-proposals/{proposalId}/undo", (LinkProposalId proposalId) => new Command(proposalId));

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(LinkProposalId ProposalId) : ICommand<UndoneLinks>;

    /// <param name="Notices">Messages that went out.</param>
    internal sealed record UndoneLinks(int Links, int Notices);

    internal sealed class Handler(PairingDb db, LinkNotices notices, IOrganisations organisations, BusinessClock clock) : ICommandHandler<Command, UndoneLinks>
    {
        public async Task<Result<UndoneLinks>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.LinkProposals.Where(p => p.Id == request.ProposalId), LinkProposalRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var proposal = loaded.Value;
            if (proposal.RefuseTo("undo") is { } closed)
                return closed;
            proposal.Undo();
            await db.SaveChangesAsync(cancellationToken);
            var lines = await db.LinkProposalLines.AsTracking()
                .Where(line => line.ProposalId == proposal.Id && (line.State == LineState.Issued || line.State == LineState.Lapsed)).ToListAsync(cancellationToken);
            var ids = lines.Select(line => line.LinkId).OfType<Contracts.BranchLinkId>().ToList();
            var links = await db.Links.AsTracking().Where(link => ids.Contains(link.Id)).OrderBy(link => link.Id).ToListAsync(cancellationToken);
            if (await UsedAsync(links, cancellationToken) is { } used)
                return used;
            foreach (var link in links)
            {
                if (link.TakeBack(clock.Today, Note) is { } illegal)
                    return illegal;
            }

            foreach (var line in lines)
                line.Restore(proposal);
            await db.SaveChangesAsync(cancellationToken);
            return new UndoneLinks(links.Count, await notices.SendAsync(await notices.OfTakenBackAsync(links, cancellationToken), cancellationToken));
        }

        private async Task<Refusal?> UsedAsync(IReadOnlyList<BranchLink> links, CancellationToken cancellationToken)
        {
            const string Why = "What hangs on a link that was issued in scope counts whoever wrote it.";
            var ids = links.Select(link => (Contracts.BranchLinkId?)link.Id).ToList();
            var visited = await db.Unscoped<Visit>(Why).Where(v => ids.Contains(v.LinkId)).Select(v => v.LinkId).ToListAsync(cancellationToken);
            var promised = await db.Unscoped<Commitment>(Why).Where(c => ids.Contains(c.LinkId)).Select(c => c.LinkId).ToListAsync(cancellationToken);
            HashSet<Contracts.BranchLinkId?> busy = [.. visited, .. promised];
            var used = links.Where(link => busy.Contains(link.Id) || link.State != BondState.Active).ToList();
            if (used.Count == 0)
                return null;
            var cards = await organisations.CardsAsync([used[0].BranchId, used[0].PlaceId], cancellationToken);
            return LinkProposalRefusals.Used(used.Count, cards[used[0].BranchId].Name, cards[used[0].PlaceId].Name);
        }
    }
}

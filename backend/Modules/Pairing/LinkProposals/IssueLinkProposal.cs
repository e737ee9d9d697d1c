using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Assistance.Pairing.Links;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.LinkProposals;

/// <summary>The county department puts all links of a proposal in force in one act; the secretaries at both ends are told.</summary>
internal static class IssueLinkProposal
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/link-proposals/{proposalId}/issue", (LinkProposalId proposalId, Command body) => body with { ProposalId = proposalId });

    /// <param name="Rest">Where lines hold no more: issues the others all the same. Otherwise nothing is issued, and the refusal names the lines.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(bool Rest = false) : ICommand<IssuedLinks>
    {
        [JsonIgnore]
        public LinkProposalId ProposalId { get; init; }
    }

    /// <param name="Notices">Messages that went out.</param>
    internal sealed record IssuedLinks(int Links, int Notices, IReadOnlyList<LapsedLink> Lapsed);

    internal sealed class Handler(PairingDb db, LinksToIssue lines, LinkNotices notices, BusinessClock clock) : ICommandHandler<Command, IssuedLinks>
    {
        public async Task<Result<IssuedLinks>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.LinkProposals.Where(p => p.Id == request.ProposalId), LinkProposalRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var proposal = loaded.Value;
            if (proposal.RefuseTo("issue") is { } closed)
                return closed;
            proposal.Issue(clock.Today);
            // First of all: of two who issue it at once, the later one is told so here.
            await db.SaveChangesAsync(cancellationToken);
            var weighed = await lines.WeighAsync(proposal, cancellationToken);
            var lapsed = weighed.Lapsed.Select(one => one.Lapsed).ToList();
            if (lapsed.Count > 0 && !request.Rest)
                return LinkProposalRefusals.LinesLapsed(lapsed);
            if (weighed.Holding.Count == 0)
                return LinkProposalRefusals.NothingToIssue;
            foreach (var (line, because) in weighed.Lapsed)
                line.Lapsed(because.Reason);
            foreach (var (line, link) in weighed.Holding)
            {
                if (link.Issue(clock.Today) is { } illegal)
                    return illegal;
                line.Issued(link.Id);
            }

            var links = weighed.Holding.Select(one => one.Link).ToList();
            db.UpdateRange(weighed.Holding.Select(one => one.Line).Concat(weighed.Lapsed.Select(one => one.Line)));
            db.AddRange(links);
            if (!await db.TrySaveAsync(cancellationToken))
                return LinkProposalRefusals.TakenMeanwhile;
            return new IssuedLinks(links.Count, await notices.SendOfAsync(links, cancellationToken), lapsed);
        }
    }
}

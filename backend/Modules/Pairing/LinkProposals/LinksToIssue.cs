using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Links;
using Assistance.Pairing.Matching;
using Assistance.Pairing.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.LinkProposals;

/// <param name="Holding">Lines that hold, each with the link that it makes; not added yet.</param>
/// <param name="Lapsed">Lines that hold no more, each with the reason.</param>
internal sealed record WeighedLinks(IReadOnlyList<(LinkProposalLine Line, BranchLink Link)> Holding, IReadOnlyList<(LinkProposalLine Line, LapsedLink Lapsed)> Lapsed);

/// <summary>Weighs a proposal's lines as the county stands now, by the rules of making links.</summary>
internal sealed class LinksToIssue(PairingDb db, LinkMatchingFacts facts, LinkMaking making, IOrganisations organisations)
{
    public async Task<WeighedLinks> WeighAsync(LinkProposal proposal, CancellationToken cancellationToken)
    {
        var ground = await facts.ReadAsync(cancellationToken);
        var (branches, places) = (ground.Branches.Select(branch => branch.Card.Id).ToHashSet(), ground.Places.Select(place => place.Place.Card.Id).ToHashSet());
        var lines = await db.LinkProposalLines
            .Where(line => line.ProposalId == proposal.Id && (line.State == LineState.Proposed || line.State == LineState.Locked)).OrderBy(line => line.Id).ToListAsync(cancellationToken);
        var cards = await organisations.CardsAsync([.. lines.SelectMany(line => new[] { line.BranchId!.Value, line.PlaceId }).Distinct()], cancellationToken);
        var (holding, lapsed) = (new List<(LinkProposalLine, BranchLink)>(), new List<(LinkProposalLine, LapsedLink)>());
        var standing = lines.Where(line => branches.Contains(line.BranchId!.Value) && places.Contains(line.PlaceId)).ToList();
        foreach (var line in lines.Except(standing))
            Lapse(line, LinkProposalRefusals.Gone);
        var made = await making.WeighAsync([.. standing.Select(line => new NewLink(line.BranchId!.Value, line.PlaceId))], cancellationToken);
        foreach (var (line, link) in standing.Zip(made))
        {
            if (link.Refusal is { } refusal)
                Lapse(line, refusal);
            else
                holding.Add((line, link.Value));
        }

        return new WeighedLinks(holding, lapsed);

        void Lapse(LinkProposalLine line, Refusal why) => lapsed.Add((line, new LapsedLink(
            line.Id, cards[line.BranchId!.Value].Name, cards[line.PlaceId].Name, why.Code, new BothWords(why.Chinese, why.English))));
    }
}

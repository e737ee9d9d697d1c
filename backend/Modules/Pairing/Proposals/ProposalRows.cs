using Assistance.Access.Contracts;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Matching;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Proposals;

/// <summary>Puts names and figures to proposals and their lines.</summary>
internal sealed class ProposalRows(PairingDb db, IPeople people, IOrganisations organisations, IUsers users)
{
    public async Task<IReadOnlyList<ProposalRow>> OfAsync(IReadOnlyCollection<MatchingProposal> proposals, CancellationToken cancellationToken)
    {
        var ids = proposals.Select(proposal => proposal.Id).ToList();
        var states = (await db.ProposalLines.Where(line => ids.Contains(line.ProposalId)).GroupBy(line => new { line.ProposalId, line.State, line.Changed })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken)).ToLookup(group => group.Key.ProposalId);
        var names = await users.NamesAsync([.. proposals.Select(proposal => proposal.ProposedBy).Distinct()], cancellationToken);
        var places = await organisations.CardsAsync(
            [.. proposals.SelectMany(proposal => new[] { proposal.HelpersOf, proposal.PeopleOf }).OfType<OrgId>().Distinct()], cancellationToken);
        return [.. proposals.Select(proposal => new ProposalRow(
            proposal.Id,
            proposal.Version,
            proposal.State,
            PlaceOf(proposal.HelpersOf),
            PlaceOf(proposal.PeopleOf),
            proposal.ProposedOn,
            names.GetValueOrDefault(proposal.ProposedBy) ?? "—",
            proposal.SolvedAt,
            proposal.Solutions,
            proposal.ClosedOn,
            CountsOf(proposal.Id)))];

        ProposalPlace? PlaceOf(OrgId? id) => id is { } place && places.TryGetValue(place, out var card) ? new ProposalPlace(place, card.Name) : null;

        LineCounts CountsOf(ProposalId id)
        {
            int In(LineState state) => states[id].Where(group => group.Key.State == state).Sum(group => group.Count);
            return new LineCounts(
                In(LineState.Proposed),
                In(LineState.Locked),
                In(LineState.Excluded),
                In(LineState.Without),
                In(LineState.Issued),
                In(LineState.Lapsed),
                states[id].Where(group => group.Key.Changed).Sum(group => group.Count));
        }
    }

    public async Task<IReadOnlyList<LineView>> OfAsync(IReadOnlyCollection<ProposalLine> lines, CancellationToken cancellationToken)
    {
        var cards = await people.CardsAsync(
            [.. lines.SelectMany(line => new[] { line.HelperId, line.BeneficiaryId, line.FormerHelperId }.OfType<PersonId>().Concat(line.Alternatives.Select(other => other.HelperId))).Distinct()],
            cancellationToken);
        return [.. lines.Select(line => new LineView(
            line.Id,
            line.State,
            Named(line.HelperId),
            Matched(cards[line.BeneficiaryId]),
            line.Tier,
            line.Cost,
            line.Fit?.Reason() ?? line.Lack!.Reason(),
            [.. line.Alternatives.Select(other => new LineChoice(
                Matched(cards[other.HelperId]), other.Fit.Cost, other.Extra, other.MoreWithout, other.MoreShort, other.Fit.Reason()))],
            line.Changed,
            Named(line.FormerHelperId),
            line.PairId,
            line.LapsedBecause))];

        MatchedPerson? Named(PersonId? id) => id is { } person ? Matched(cards[person]) : null;
    }

    public async Task<IReadOnlyList<DecidedPair>> OfAsync(IReadOnlyCollection<HelperAndPerson> pairs, CancellationToken cancellationToken)
    {
        var cards = await people.CardsAsync([.. pairs.SelectMany(pair => new[] { pair.HelperId, pair.BeneficiaryId }).Distinct()], cancellationToken);
        return [.. pairs.Select(pair => new DecidedPair(Matched(cards[pair.HelperId]), Matched(cards[pair.BeneficiaryId])))];
    }

    private static MatchedPerson Matched(PersonCard card) => new(card.Id, card.Name, card.OrgId, card.OrgName);
}

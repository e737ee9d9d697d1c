using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Matching;
using Assistance.Pairing.Pairs;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Proposals;

/// <summary>A line that holds, and the pair that it makes; not added yet.</summary>
internal sealed record LineToIssue(ProposalLine Line, Pair Pair);

/// <param name="Lapsed">Lines that hold no more, each with the reason.</param>
internal sealed record WeighedLines(IReadOnlyList<LineToIssue> Holding, IReadOnlyList<(ProposalLine Line, LapsedLine Lapsed)> Lapsed);

/// <summary>Weighs a proposal's lines as the county stands now: the rules of matching, then those of making pairs.</summary>
internal sealed class LinesToIssue(PairingDb db, MatchingFacts facts, PairMaking making, IPeople people)
{
    public async Task<Result<WeighedLines>> WeighAsync(MatchingProposal proposal, CancellationToken cancellationToken)
    {
        var ground = await facts.ReadAsync(proposal.HelpersOf, proposal.PeopleOf, cancellationToken);
        if (ground.Refusal is { } unread)
            return unread;
        var lines = await db.ProposalLines
            .Where(line => line.ProposalId == proposal.Id && (line.State == LineState.Proposed || line.State == LineState.Locked)).OrderBy(line => line.Id).ToListAsync(cancellationToken);
        var cards = await people.CardsAsync([.. lines.SelectMany(line => new[] { line.HelperId!.Value, line.BeneficiaryId }).Distinct()], cancellationToken);
        var (helpers, needy) = (ground.Value.Helpers.ToDictionary(helper => helper.Facts.Card.Id), ground.Value.People.ToDictionary(person => person.Facts.Card.Id));
        var given = new Dictionary<PersonId, int>();
        var (holding, lapsed) = (new List<ProposalLine>(), new List<(ProposalLine, LapsedLine)>());
        foreach (var line in lines)
        {
            if (RefusalOf(cards[line.HelperId!.Value], cards[line.BeneficiaryId]) is { } refusal)
                Lapse(line, refusal);
            else
                holding.Add(line);
        }

        var made = await making.WeighAsync([.. holding.Select(line => new NewPair(line.HelperId!.Value, line.BeneficiaryId))], cancellationToken);
        var good = new List<LineToIssue>();
        foreach (var (line, pair) in holding.Zip(made))
        {
            if (pair.Refusal is { } refusal)
                Lapse(line, refusal);
            else
                good.Add(new LineToIssue(line, pair.Value));
        }

        return new WeighedLines(good, lapsed);

        void Lapse(ProposalLine line, Refusal why) => lapsed.Add((line, new LapsedLine(
            line.Id, cards[line.HelperId!.Value].Name, cards[line.BeneficiaryId].Name, why.Code, new BothWords(why.Chinese, why.English))));

        Refusal? RefusalOf(PersonCard helper, PersonCard person)
        {
            if (new[] { helper, person }.FirstOrDefault(card => card.State != PersonState.Active) is { } gone)
                return PairingRefusals.NotActiveMember(gone.Name);
            if (person.Tier is null)
                return ProposalRefusals.LeftLedger(person.Name);
            if (!helpers.TryGetValue(helper.Id, out var helping))
                return ProposalRefusals.HelpsNoMore(helper.Name);
            if (helping.Open.Contains(person.Id.Value))
                return PairingRefusals.AlreadyPaired;
            if (!needy.TryGetValue(person.Id, out var helped))
                return ProposalRefusals.EnoughHelpers(person.Name);
            if (Fit.BarOf(helping, helped, ground.Value.Policy) is { } bar)
                return MatchingRefusals.Barred(helper.Name, person.Name, bar);
            return (given[person.Id] = given.GetValueOrDefault(person.Id) + 1) > helped.Wanted ? ProposalRefusals.EnoughHelpers(person.Name) : null;
        }
    }
}

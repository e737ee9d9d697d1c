using Assistance.Kernel.Calendar;
using Assistance.Members.Contracts;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Pairs;

/// <summary>Puts names to pairs, and says what is due on them.</summary>
internal sealed class PairRows(IPeople people, PairingPolicies policies, BusinessClock clock)
{
    public async Task<IReadOnlyList<PairRow>> OfAsync(IReadOnlyCollection<Pair> pairs, CancellationToken cancellationToken)
    {
        if (pairs.Count == 0)
            return [];
        var cards = await people.CardsAsync([.. pairs.SelectMany(pair => new[] { pair.HelperId, pair.BeneficiaryId })], cancellationToken);
        var policy = (await policies.TodayAsync(pairs.First().OrgPath, cancellationToken)).Policy;
        return [.. pairs.Select(pair => Row(pair, cards, policy, clock.Today))];
    }

    private static PairRow Row(Pair pair, IReadOnlyDictionary<PersonId, PersonCard> cards, PairingPolicy policy, DateOnly today)
    {
        var due = pair is { State: BondState.Active, From: { } from } ? policy.NextVisitDue(from, pair.LastVisitOn) : (DateOnly?)null;
        return new PairRow(
            pair.Id,
            pair.Version,
            pair.State,
            pair.Kind,
            pair.BeneficiaryKind,
            Person(cards[pair.HelperId]),
            Person(cards[pair.BeneficiaryId]),
            pair.ProposedOn,
            pair.From,
            pair.Until,
            pair.EndReason,
            pair.PlannedOn is not null,
            pair.LastVisitOn,
            due,
            due < today,
            due is not null && pair.LastVisitOn is null && policy.FirstContactDue(pair.From!.Value) < today);
    }

    private static PairPerson Person(PersonCard card) => new(card.Id, card.Name, card.OrgId, card.OrgName, card.Tier, card.State);
}

using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>Those recognised, and which of them have a helper: on any day, past ones too.</summary>
internal sealed class NeedyPeople(PairingDb db, ILedger ledger, ScopedPlaces places, BusinessClock clock)
{
    private const string Linked = "Who of a village has a helper, as the branch that looks after the village sees when it proposes.";

    public async Task<IReadOnlyList<LedgerCard>> OnAsync(DateOnly day, OrgPath below, CancellationToken cancellationToken)
    {
        var found = new List<LedgerCard>();
        foreach (var root in places.Roots)
        {
            if (below.Covers(root))
                found.AddRange(await ledger.OnAsync(day, root, cancellationToken));
            else if (root.Covers(below))
                found.AddRange(await ledger.OnAsync(day, below, cancellationToken));
        }

        return StillIn(found, day);
    }

    /// <summary>Of places that a branch of the caller's looks after, wherever they are.</summary>
    public async Task<IReadOnlyList<LedgerCard>> OfLinkedAsync(IReadOnlyCollection<OrgPath> linked, DateOnly day, CancellationToken cancellationToken) =>
        linked.Count == 0 ? [] : StillIn([.. await ledger.OfPlacesAsync(day, [.. linked], cancellationToken)], day);

    /// <summary>People with a pair that held on the day.</summary>
    public async Task<HashSet<Guid>> HelpedOnAsync(DateOnly day, CancellationToken cancellationToken) =>
        [.. await db.Pairs.HeldOn(day, clock.Today).Select(p => p.SubjectId).Distinct().ToListAsync(cancellationToken)];

    /// <summary>Which of these have a pair that held on the day, whoever the helper is.</summary>
    public async Task<HashSet<Guid>> HelpedOnAsync(IReadOnlyCollection<LedgerCard> cards, DateOnly day, CancellationToken cancellationToken)
    {
        var ids = cards.Select(card => card.PersonId.Value).ToList();
        return [.. await db.Unscoped<Pair>(Linked).HeldOn(day, clock.Today).Where(p => ids.Contains(p.SubjectId)).Select(p => p.SubjectId).ToListAsync(cancellationToken)];
    }

    // As with pairs, today is as it stands now: who has left the ledger today is not in it any more.
    private List<LedgerCard> StillIn(List<LedgerCard> found, DateOnly day) => day < clock.Today ? found : found.FindAll(card => card.Until is null);
}

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

        // As with pairs, today is as it stands now: who has left the ledger today is not in it any more.
        return day < clock.Today ? found : found.FindAll(card => card.Until is null);
    }

    /// <summary>People with a pair that held on the day.</summary>
    public async Task<HashSet<Guid>> HelpedOnAsync(DateOnly day, CancellationToken cancellationToken) =>
        [.. await db.Pairs.HeldOn(day, clock.Today).Select(p => p.SubjectId).Distinct().ToListAsync(cancellationToken)];
}

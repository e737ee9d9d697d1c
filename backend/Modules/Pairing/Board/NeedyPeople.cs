using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>Those recognised, and which of them have a helper: on any day, past ones too.</summary>
internal sealed class NeedyPeople(PairingDb db, ILedger ledger, ScopedPlaces places)
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

        return found;
    }

    /// <summary>People with a pair that held on the day; both ends of the period count.</summary>
    public async Task<HashSet<Guid>> HelpedOnAsync(DateOnly day, CancellationToken cancellationToken) =>
        [.. await db.Pairs.Where(p => p.From <= day && (p.Until == null || p.Until >= day)).Select(p => p.SubjectId).Distinct().ToListAsync(cancellationToken)];
}

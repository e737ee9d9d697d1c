using Assistance.Kernel.Refusals;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Domain;

/// <summary>Finds the pair or the link that a visit or a promise belongs to, within the caller's scope.</summary>
internal sealed class Bonds(PairingDb db)
{
    public static readonly Refusal OneOfTwo = Refusal.Rule("pairing.one_of_two", "请指明结对或部门帮村关系之一。", "Name either a pair or a branch link.");

    public async Task<Result<Bond>> FindAsync(PairId? pairId, BranchLinkId? linkId, CancellationToken cancellationToken)
    {
        if (pairId is null == linkId is null)
            return OneOfTwo;
        if (pairId is { } pair)
            return await db.Pairs.SingleOrDefaultAsync(p => p.Id == pair, cancellationToken) is { } found ? found : PairingRefusals.PairNotFound;
        return await db.Links.SingleOrDefaultAsync(l => l.Id == linkId, cancellationToken) is { } link ? link : PairingRefusals.LinkNotFound;
    }

    /// <summary>Keeps the bond's last visit; a later one stays. No part of the bond's own history, so it counts no version.</summary>
    public Task VisitedAsync(Bond bond, DateOnly on, CancellationToken cancellationToken) => bond switch
    {
        Pair pair => db.Pairs.Where(p => p.Id == pair.Id && (p.LastVisitOn == null || p.LastVisitOn < on))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.LastVisitOn, on), cancellationToken),
        BranchLink link => db.Links.Where(l => l.Id == link.Id && (l.LastVisitOn == null || l.LastVisitOn < on))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.LastVisitOn, on), cancellationToken),
        _ => throw new InvalidOperationException(bond.GetType().Name),
    };
}

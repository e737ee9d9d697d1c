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

    /// <summary>Whether a visit of that day was logged, by whomever.</summary>
    public Task<bool> WereVisitedAsync(Bond bond, DateOnly on, CancellationToken cancellationToken) =>
        MadeTo(bond).AnyAsync(v => v.Day == on, cancellationToken);

    /// <summary>The day of a visit was corrected: the last one may be another now, and an earlier one.</summary>
    public async Task RecountAsync(Bond bond, Visit corrected, CancellationToken cancellationToken)
    {
        var others = MadeTo(bond).Where(v => v.Id != corrected.Id);
        var last = await others.MaxAsync(v => (DateOnly?)v.Day, cancellationToken) is { } other && other > corrected.Day ? other : corrected.Day;
        if (bond is Pair)
            await db.Pairs.Where(p => p.Id == corrected.PairId).ExecuteUpdateAsync(set => set.SetProperty(p => p.LastVisitOn, last), cancellationToken);
        else
            await db.Links.Where(l => l.Id == corrected.LinkId).ExecuteUpdateAsync(set => set.SetProperty(l => l.LastVisitOn, last), cancellationToken);
    }

    private IQueryable<Visit> MadeTo(Bond bond)
    {
        var made = db.Unscoped<Visit>("The visits of a bond that was found in scope.").Where(v => v.State == VisitState.Made);
        return bond switch
        {
            Pair { Id: var pair } => made.Where(v => v.PairId == pair),
            BranchLink { Id: var link } => made.Where(v => v.LinkId == link),
            _ => throw new InvalidOperationException(bond.GetType().Name),
        };
    }
}

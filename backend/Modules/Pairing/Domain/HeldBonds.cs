using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Domain;

/// <summary>Which bonds held on a day.</summary>
internal static class HeldBonds
{
    /// <summary>
    /// Both ends of the period count. Today counts as it stands now: what has ended today holds no longer. On a past day of a handover
    /// there is one helper, not two: the one who took over.
    /// </summary>
    public static IQueryable<TBond> HeldOn<TBond>(this IQueryable<TBond> bonds, DateOnly day, DateOnly today)
        where TBond : Bond => day >= today
        ? bonds.Where(b => b.State == BondState.Active)
        : bonds.Where(b => b.From <= day && (b.Until == null || b.Until > day || (b.Until == day && b.EndReason != EndReason.Replaced)));
}

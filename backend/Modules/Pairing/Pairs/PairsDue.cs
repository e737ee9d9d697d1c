using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Pairs;

/// <summary>Which pairs wait for a visit longer than the county's policy allows; found by one comparison in the database.</summary>
internal sealed class PairsDue(IOrganisations organisations, PairingPolicies policies)
{
    public async Task<IQueryable<Pair>> VisitOverdueAsync(IQueryable<Pair> pairs, DateOnly today, CancellationToken cancellationToken)
    {
        var cutoff = (await PolicyAsync(today, cancellationToken)).VisitCutoff(today);
        return pairs.Where(p => p.State == BondState.Active && (p.LastVisitOn ?? p.From) < cutoff);
    }

    /// <summary>Pairs that have never met within the time allowed.</summary>
    public async Task<IQueryable<Pair>> FirstContactOverdueAsync(IQueryable<Pair> pairs, DateOnly today, CancellationToken cancellationToken)
    {
        var latest = today.AddDays(-(await PolicyAsync(today, cancellationToken)).FirstContactWithinDays);
        return pairs.Where(p => p.State == BondState.Active && p.LastVisitOn == null && p.From < latest);
    }

    /// <summary>Helpers belong to county organs: one rhythm for all.</summary>
    public async Task<PairingPolicy> PolicyAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var county = await organisations.CountyAsync(cancellationToken);
        return (await policies.OnAsync(county?.Path ?? OrgPath.Root, today, cancellationToken)).Policy;
    }
}

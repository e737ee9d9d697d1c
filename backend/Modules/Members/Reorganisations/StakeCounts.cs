using Assistance.Members.Contracts;

namespace Assistance.Members.Reorganisations;

/// <summary>Adds up what several questions and several modules count of the same kinds.</summary>
internal sealed class StakeCounts
{
    private readonly SortedDictionary<StakeKind, Stake> _stakes = [];

    public IReadOnlyList<Stake> All => [.. _stakes.Values.Where(stake => stake.Count > 0)];

    public void Add(StakeKind kind, int count, IReadOnlyList<string>? names = null)
    {
        var before = _stakes.GetValueOrDefault(kind) ?? Stake.Of(kind, 0);
        _stakes[kind] = new Stake(kind, before.Count + count, [.. before.Names.Concat(names ?? []).Take(Stake.MostNames)]);
    }

    public void Add(IEnumerable<Stake> stakes)
    {
        foreach (var stake in stakes)
            Add(stake.Kind, stake.Count, stake.Names);
    }
}

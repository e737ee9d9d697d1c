using System.Linq.Expressions;

namespace Assistance.Kernel.Paging;

/// <summary>The orders that a list offers, by field. Keys must not be null; the identifier breaks ties.</summary>
public sealed class SortMap<TRow, TId>(Expression<Func<TRow, TId>> id, string defaultSort)
    where TId : IComparable<TId>
{
    private readonly Dictionary<string, ISortKey<TRow, TId>> _keys = new(StringComparer.Ordinal);

    public string DefaultSort => defaultSort;

    public IEnumerable<string> Fields => _keys.Keys;

    public SortMap<TRow, TId> By<TKey>(string field, Expression<Func<TRow, TKey>> key)
        where TKey : IComparable<TKey>
    {
        _keys.Add(field, new SortKey<TRow, TId, TKey>(key, id));
        return this;
    }

    internal ISortKey<TRow, TId>? Find(string field) => _keys.GetValueOrDefault(field);
}

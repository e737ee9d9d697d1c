namespace Assistance.Pairing.Matching.Solver;

/// <summary>A binary heap of nodes by distance; of equals the lower number comes first, so that every run takes the same way.</summary>
internal sealed class NearestFirst
{
    private (long Distance, int Node)[] _items = new (long, int)[64];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(long distance, int node)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * Count);
        var at = Count++;
        while (at > 0)
        {
            var above = (at - 1) / 2;
            if (!Before(distance, node, _items[above]))
                break;
            _items[at] = _items[above];
            at = above;
        }

        _items[at] = (distance, node);
    }

    public (long Distance, int Node) Take()
    {
        var first = _items[0];
        var last = _items[--Count];
        var at = 0;
        while (true)
        {
            var below = (2 * at) + 1;
            if (below >= Count)
                break;
            if (below + 1 < Count && Before(_items[below + 1].Distance, _items[below + 1].Node, _items[below]))
                below++;
            if (!Before(_items[below].Distance, _items[below].Node, last))
                break;
            _items[at] = _items[below];
            at = below;
        }

        _items[at] = last;
        return first;
    }

    private static bool Before(long distance, int node, (long Distance, int Node) other) => distance < other.Distance || (distance == other.Distance && node < other.Node);
}

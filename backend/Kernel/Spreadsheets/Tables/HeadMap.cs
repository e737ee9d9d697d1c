namespace Assistance.Kernel.Spreadsheets;

/// <summary>Which column of a sheet holds what, as its head says.</summary>
public sealed class HeadMap
{
    private readonly Dictionary<string, HeadColumn> _byKey = new(StringComparer.Ordinal);

    private HeadMap(int firstRow, int lastRow) => (FirstRow, LastRow) = (firstRow, lastRow);

    public int FirstRow { get; }

    public int LastRow { get; }

    /// <summary>Found columns by key.</summary>
    public IReadOnlyDictionary<string, HeadColumn> Columns => _byKey;

    /// <summary>Heads that nobody asked for, or asked for once and stand twice. Their columns are not read.</summary>
    public IReadOnlyList<HeadColumn> Unknown { get; private set; } = [];

    /// <summary>Required columns without a head.</summary>
    public IReadOnlyList<WantedColumn> Missing { get; private set; } = [];

    /// <summary>Columns that only count the rows.</summary>
    public IReadOnlySet<int> Ordinals { get; private set; } = new HashSet<int>();

    /// <summary>All columns with a head, read or not.</summary>
    internal IReadOnlySet<int> Headed { get; private set; } = new HashSet<int>();

    internal int Units => _byKey.Values.Count(column => column.Unit is not null);

    /// <summary>All texts of all lines, to know the head again where it is repeated further down.</summary>
    internal IReadOnlySet<string> Texts { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Reads one to three rows as a head. A head of several lines has its merged cells repeated.</summary>
    internal static HeadMap Of(IReadOnlyList<SheetRow> lines, HeadNames names)
    {
        var map = new HeadMap(lines[0].Number, lines[^1].Number);
        var heads = Head.Of(lines);
        var open = heads.Where(head => !head.IsOrdinal).ToList();
        for (var rank = 0; rank < Head.Ranks; rank++)
        {
            for (var i = 0; i < open.Count; i++)
            {
                var key = open[i].Readings(rank).Select(names.KeyOf).FirstOrDefault(found => found is not null && !map._byKey.ContainsKey(found));
                if (key is null)
                    continue;
                map._byKey.Add(key, open[i].AsColumn());
                open.RemoveAt(i--);
            }
        }

        map.Unknown = [.. open.Select(head => head.AsColumn())];
        map.Missing = [.. names.Wanted.Where(column => column.Required && !map._byKey.ContainsKey(column.Key))];
        map.Ordinals = heads.Where(head => head.IsOrdinal).Select(head => head.Column).ToHashSet();
        map.Headed = heads.Select(head => head.Column).ToHashSet();
        map.Texts = lines.SelectMany(line => line.Cells).Select(cell => HeadText.Plain(cell.Text)).Where(text => text.Length > 0).ToHashSet(StringComparer.Ordinal);
        return map;
    }
}

/// <summary>The heads that are looked for, made comparable.</summary>
internal sealed class HeadNames
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public HeadNames(IReadOnlyList<WantedColumn> wanted)
    {
        Wanted = wanted;
        foreach (var column in wanted)
        {
            foreach (var name in column.Aliases.Prepend(column.Head))
            {
                _keys.TryAdd(HeadText.Plain(name), column.Key);
                _keys.TryAdd(HeadText.Bare(name), column.Key);
            }
        }
    }

    public IReadOnlyList<WantedColumn> Wanted { get; }

    public string? KeyOf(string head) => _keys.GetValueOrDefault(head);
}

using Assistance.Testing;

namespace Assistance.Security.Tests.Scope;

/// <summary>What a caller may not even be told of: rows out of reach that no row within reach speaks of.</summary>
internal sealed record Sight(IReadOnlyDictionary<Guid, Type> Hidden)
{
    public static Sight Of(Caller caller, IReadOnlyList<ScopedRow> rows)
    {
        var reached = rows.Where(caller.Reaches).ToList();
        // A row that one reaches names others: a pair its helper, a case its township.
        var known = reached.SelectMany(row => row.Named).Concat(Above(reached, rows)).Concat(KnownBelow(reached, rows)).ToHashSet();
        return new Sight(rows.Where(row => !caller.Reaches(row) && !(row.Kind.Name == "Organisation" && row.Path == caller.Place))
            .SelectMany(row => row.Ids, (row, id) => (id.Value, row.Kind)).Where(id => !known.Contains(id.Value))
            .DistinctBy(id => id.Value).ToDictionary(id => id.Value, id => id.Kind));
    }

    // A fund is known by name to those below it: money comes from there, goes back, and is borrowed there. A training is announced to those below, who send their people.
    private static IEnumerable<Guid> KnownBelow(List<ScopedRow> reached, IReadOnlyList<ScopedRow> rows) =>
        rows.Where(row => row.Kind.Name is "Fund" or "Training" && reached.Exists(own => row.Path.Covers(own.Path))).SelectMany(row => row.Ids, (_, id) => id.Value);

    /// <summary>The organisations above rows: they are told with the rows' own.</summary>
    public static IEnumerable<Guid> Above(IEnumerable<ScopedRow> reached, IReadOnlyList<ScopedRow> rows)
    {
        var paths = reached.Select(row => row.Path).Distinct().ToList();
        return rows.Where(row => row.Kind.Name == "Organisation" && paths.Exists(row.Path.Covers)).SelectMany(row => row.Ids, (_, id) => id.Value);
    }
}

using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>Narrows a list to one organisation and all below it: all rows where none is named, none where it is not known.</summary>
public static class Subtrees
{
    public static async Task<IQueryable<TRow>> WithinAsync<TRow>(
        this IOrganisations organisations, IQueryable<TRow> rows, OrgId? organisation, CancellationToken cancellationToken)
        where TRow : class, IScoped
    {
        if (organisation is not { } id)
            return rows;
        var (path, end) = await RangeAsync(organisations, id, cancellationToken);
        return rows.Where(row => row.OrgPath.CompareTo(path) >= 0 && row.OrgPath.CompareTo(end) < 0);
    }

    /// <summary>For rows that join two places: those that stand in it with either end.</summary>
    public static async Task<IQueryable<TRow>> TouchingAsync<TRow>(
        this IOrganisations organisations, IQueryable<TRow> rows, OrgId? organisation, CancellationToken cancellationToken)
        where TRow : class, IScopedTwice
    {
        if (organisation is not { } id)
            return rows;
        var (path, end) = await RangeAsync(organisations, id, cancellationToken);
        return rows.Where(row => (row.OrgPath.CompareTo(path) >= 0 && row.OrgPath.CompareTo(end) < 0) || (row.OtherPath.CompareTo(path) >= 0 && row.OtherPath.CompareTo(end) < 0));
    }

    private static async Task<(OrgPath From, OrgPath Before)> RangeAsync(IOrganisations organisations, OrgId id, CancellationToken cancellationToken)
    {
        var path = (await organisations.FindAsync(id, cancellationToken))?.Path ?? OrgPath.Nowhere;
        return (path, path.UpperBound);
    }
}

using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Pairing.Board;

/// <summary>Narrows a list to what touches one organisation's subtree, at either end.</summary>
internal sealed class Subtree(IOrganisations organisations)
{
    /// <returns>All rows where no organisation is named, none where it is not known.</returns>
    public async Task<IQueryable<TRow>> OfAsync<TRow>(IQueryable<TRow> rows, OrgId? organisation, CancellationToken cancellationToken)
        where TRow : class, IScopedTwice
    {
        if (organisation is not { } id)
            return rows;
        var path = (await organisations.FindAsync(id, cancellationToken))?.Path ?? OrgPath.Nowhere;
        var end = path.UpperBound;
        return rows.Where(row => (row.OrgPath.CompareTo(path) >= 0 && row.OrgPath.CompareTo(end) < 0) || (row.OtherPath.CompareTo(path) >= 0 && row.OtherPath.CompareTo(end) < 0));
    }
}

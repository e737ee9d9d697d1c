using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Paging;

/// <summary>The rows of a list, before they are ordered and cut into pages.</summary>
internal interface IListedRows<TRow>
{
    IQueryable<TRow> Query();

    /// <param name="shape">What else the query depends on.</param>
    /// <param name="arguments">Whose members are the values that it holds besides the rows' own.</param>
    Task<List<T>> ToListAsync<T>(string shape, object[] arguments, Func<IQueryable<T>> query, CancellationToken cancellationToken);
}

internal sealed record AnyRows<TRow>(IQueryable<TRow> Rows) : IListedRows<TRow>
{
    public IQueryable<TRow> Query() => Rows;

    public Task<List<T>> ToListAsync<T>(string shape, object[] arguments, Func<IQueryable<T>> query, CancellationToken cancellationToken) => query().ToListAsync(cancellationToken);
}

/// <summary>Rows whose query recurs in few shapes with many values, and is compiled once for each shape.</summary>
/// <param name="Db">Whose rows.</param>
/// <param name="Shape">Names all that decides which conditions the query has; null where it is made anew each time.</param>
/// <param name="Arguments">The objects whose members are the query's values, of the same types each time: no other value may be in it.</param>
/// <param name="Rows">The query, from these arguments; asked for where its shape is not known yet.</param>
public sealed record PreparedRows<TRow>(ModuleDb Db, string? Shape, object[] Arguments, Func<IQueryable<TRow>> Rows) : IListedRows<TRow>
{
    IQueryable<TRow> IListedRows<TRow>.Query() => Rows();

    async Task<List<T>> IListedRows<TRow>.ToListAsync<T>(string shape, object[] arguments, Func<IQueryable<T>> query, CancellationToken cancellationToken)
    {
        if (Shape is null)
            return await query().ToListAsync(cancellationToken);
        var rows = new List<T>();
        await foreach (var row in PreparedQueries.Run(Db, $"{typeof(TRow)} {Shape} {shape}", [.. Arguments, .. arguments], query).WithCancellation(cancellationToken))
            rows.Add(row);
        return rows;
    }
}

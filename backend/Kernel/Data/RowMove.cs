using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Data;

/// <summary>
/// Many rows that one act moves: a column at a time, in few statements, without loading them. What each held before is kept
/// (<see cref="RowTrace"/>). No version counts up and no row is audited by itself: the act is.
/// </summary>
public sealed class RowMove<TRow, TId>
    where TRow : class
    where TId : struct
{
    private readonly ModuleDb _db;
    private readonly Guid _act;
    private readonly Expression<Func<TRow, TId>> _id;

    internal RowMove(ModuleDb db, Guid act, Expression<Func<TRow, TId>> id, IReadOnlyList<TId> ids) => (_db, _act, _id, Ids) = (db, act, id, ids);

    public IReadOnlyList<TId> Ids { get; }

    /// <summary>Gives the column one value in all of the rows.</summary>
    public async Task SetAsync<TValue>(Expression<Func<TRow, TValue>> column, TValue value, CancellationToken cancellationToken)
    {
        var property = ((MemberExpression)column.Body).Member.Name;
        var read = Found<TValue>.Reads(_id, column);
        foreach (var some in Ids.Chunk(RowMoves.AtOnce))
        {
            var rows = Some(some);
            var found = await rows.Select(read).ToListAsync(cancellationToken);
            foreach (var same in found.Where(row => !EqualityComparer<TValue>.Default.Equals(row.Value, value)).GroupBy(row => row.Value))
                await _db.KeepAsync(_act, (typeof(TRow), property), same.Key, [.. same.Select(row => row.Id)], cancellationToken);
            await rows.ExecuteUpdateAsync(set => set.SetProperty(column, value), cancellationToken);
        }
    }

    private IQueryable<TRow> Some(IReadOnlyList<TId> ids) => _db.Unscoped<TRow>(RowMoves.Why).Where(RowMoves.IsOneOf(_id, ids));

    private sealed record Found<TValue>(TId Id, TValue Value)
    {
        public static Expression<Func<TRow, Found<TValue>>> Reads(Expression<Func<TRow, TId>> id, Expression<Func<TRow, TValue>> column)
        {
            var row = id.Parameters[0];
            var value = Microsoft.EntityFrameworkCore.Query.ReplacingExpressionVisitor.Replace(column.Parameters[0], row, column.Body);
            return Expression.Lambda<Func<TRow, Found<TValue>>>(Expression.New(typeof(Found<TValue>).GetConstructor([typeof(TId), typeof(TValue)])!, id.Body, value), row);
        }
    }
}

public static class RowMoves
{
    /// <summary>Below what any engine takes as parameters of one statement.</summary>
    public const int AtOnce = 500;

    internal const string Why = "Moves with its organisation or person, whoever reaches it.";

    private static readonly MethodInfo PutBack = typeof(RowMoves).GetMethod(nameof(PutBackAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The rows as they are now; later changes of what they were chosen by lose none of them.</summary>
    public static async Task<RowMove<TRow, TId>> MoveAsync<TRow, TId>(
        this ModuleDb db, Guid act, IQueryable<TRow> rows, Expression<Func<TRow, TId>> id, CancellationToken cancellationToken)
        where TRow : class
        where TId : struct => new(db, act, id, await rows.Select(id).ToListAsync(cancellationToken));

    /// <summary>Puts back what the act changed in this module's rows, the last change first, and forgets it.</summary>
    public static async Task UndoMovesAsync(this ModuleDb db, Guid act, CancellationToken cancellationToken)
    {
        var traces = await db.TracesOfAsync(act, cancellationToken);
        foreach (var trace in traces.Where(trace => trace.Module == db.ModuleName).OrderByDescending(trace => trace.Ordinal))
        {
            var row = db.Model.GetEntityTypes().Single(type => !type.IsOwned() && RowKindOf(type.ClrType) == trace.RowKind);
            var id = row.FindPrimaryKey()!.Properties.Single();
            var column = row.FindProperty(trace.Property)!;
            await (Task)PutBack.MakeGenericMethod(row.ClrType, id.ClrType, column.ClrType).Invoke(null, [db, trace, id.Name, column.Name, cancellationToken])!;
        }

        await db.Set<RowTrace>().Where(trace => trace.ActId == act && trace.Module == db.ModuleName).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Everything that the act moved, of all modules.</summary>
    public static Task<List<RowTrace>> TracesOfAsync(this ModuleDb db, Guid act, CancellationToken cancellationToken) =>
        db.Set<RowTrace>().Where(trace => trace.ActId == act).OrderBy(trace => trace.Ordinal).ToListAsync(cancellationToken);

    public static string RowKindOf(Type row) => JsonNamingPolicy.CamelCase.ConvertName(row.Name);

    internal static Expression<Func<TRow, bool>> IsOneOf<TRow, TId>(Expression<Func<TRow, TId>> id, IReadOnlyList<TId> ids)
    {
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TId)], Expression.Property(Expression.Constant(new Captured<TId>([.. ids])), nameof(Captured<TId>.Ids)), id.Body);
        return Expression.Lambda<Func<TRow, bool>>(contains, id.Parameters);
    }

    internal static async Task KeepAsync<TId, TValue>(
        this ModuleDb db, Guid act, (Type Row, string Property) column, TValue before, IReadOnlyList<TId> ids, CancellationToken cancellationToken)
    {
        // Written at once: what is tracked and not yet saved would not be counted by the next.
        var ordinal = await db.Set<RowTrace>().CountAsync(trace => trace.ActId == act, cancellationToken);
        db.Add(RowTrace.Of(db.NewId(), act, ordinal, db.ModuleName, (RowKindOf(column.Row), column.Property), before, ids));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task PutBackAsync<TRow, TId, TValue>(ModuleDb db, RowTrace trace, string id, string column, CancellationToken cancellationToken)
        where TRow : class
        where TId : struct
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var key = Expression.Lambda<Func<TRow, TId>>(Expression.Property(row, id), row);
        var value = Expression.Lambda<Func<TRow, TValue>>(Expression.Property(row, column), row);
        foreach (var some in trace.Ids<TId>().Chunk(AtOnce))
            await db.Unscoped<TRow>(Why).Where(IsOneOf(key, some)).ExecuteUpdateAsync(set => set.SetProperty(value, trace.Value<TValue>()), cancellationToken);
    }

    private sealed record Captured<TId>(List<TId> Ids);
}

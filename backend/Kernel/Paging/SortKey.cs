using System.Linq.Expressions;
using System.Text.Json;
using Assistance.Kernel.Http;
using Microsoft.EntityFrameworkCore.Query;

namespace Assistance.Kernel.Paging;

internal interface ISortKey<TRow, TId>
{
    Task<(IReadOnlyList<TView> Views, JsonElement[]? Last)> TakeAsync<TView>(
        IListedRows<TRow> rows, Func<Expression<Func<TRow, TView>>> select, JsonElement[]? after, bool down, int size, CancellationToken cancellationToken);
}

internal sealed class SortKey<TRow, TId, TKey>(Expression<Func<TRow, TKey>> key, Expression<Func<TRow, TId>> id) : ISortKey<TRow, TId>
    where TKey : IComparable<TKey>
    where TId : IComparable<TId>
{
    private readonly Expression<Func<TRow, TId>> _id = Rebase(id, key.Parameters[0]);

    public async Task<(IReadOnlyList<TView> Views, JsonElement[]? Last)> TakeAsync<TView>(
        IListedRows<TRow> rows, Func<Expression<Func<TRow, TView>>> select, JsonElement[]? after, bool down, int size, CancellationToken cancellationToken)
    {
        var last = after is null ? null : new Last(after[0].Deserialize<TKey>(WireJson.Options)!, after[1].Deserialize<TId>(WireJson.Options)!);
        var end = new End(size + 1);
        var taken = await rows.ToListAsync($"{(last is null ? "first" : "after")} {(down ? "down" : "up")}", last is null ? [end] : [end, last], Query, cancellationToken);
        var views = taken.Take(size).Select(row => row.View).ToList();
        return (views, taken.Count > size
            ? [JsonSerializer.SerializeToElement(taken[size - 1].Key, WireJson.Options), JsonSerializer.SerializeToElement(taken[size - 1].Id, WireJson.Options)]
            : null);

        IQueryable<Keyed<TView>> Query()
        {
            var listed = last is null ? rows.Query() : rows.Query().Where(Behind(last, down));
            var ordered = down ? listed.OrderByDescending(key).ThenByDescending(_id) : listed.OrderBy(key).ThenBy(_id);
            return Take(ordered, end).Select(WithKey(select()));
        }
    }

    // Written out, so that the number is a parameter.
    private static IQueryable<TRow> Take(IQueryable<TRow> rows, End end) => rows.Provider.CreateQuery<TRow>(Expression.Call(
        typeof(Queryable), nameof(Queryable.Take), [typeof(TRow)], rows.Expression, Expression.Property(Expression.Constant(end), nameof(End.Count))));

    private static Expression<Func<TRow, T>> Rebase<T>(Expression<Func<TRow, T>> expression, ParameterExpression row) =>
        Expression.Lambda<Func<TRow, T>>(ReplacingExpressionVisitor.Replace(expression.Parameters[0], row, expression.Body), row);

    // Behind the last row: a greater key, or the same key and a greater identifier. Values are parameters, so that the plan is cached.
    private Expression<Func<TRow, bool>> Behind(Last last, bool down)
    {
        var box = Expression.Constant(last);
        var keyOrder = Compare(key.Body, Expression.Property(box, nameof(Last.Key)));
        var idOrder = Compare(_id.Body, Expression.Property(box, nameof(Last.Id)));
        var behind = Expression.OrElse(Beyond(keyOrder, down), Expression.AndAlso(Expression.Equal(keyOrder, Expression.Constant(0)), Beyond(idOrder, down)));
        // Said twice so that the index on the key is entered where the page begins.
        var notBefore = down ? Expression.LessThanOrEqual(keyOrder, Expression.Constant(0)) : Expression.GreaterThanOrEqual(keyOrder, Expression.Constant(0));
        return Expression.Lambda<Func<TRow, bool>>(Expression.AndAlso(notBefore, behind), key.Parameters[0]);
    }

    private static MethodCallExpression Compare(Expression left, Expression right) =>
        Expression.Call(left, left.Type.GetMethod(nameof(IComparable.CompareTo), [left.Type])!, right);

    private static BinaryExpression Beyond(Expression order, bool down) =>
        down ? Expression.LessThan(order, Expression.Constant(0)) : Expression.GreaterThan(order, Expression.Constant(0));

    private Expression<Func<TRow, Keyed<TView>>> WithKey<TView>(Expression<Func<TRow, TView>> select)
    {
        var row = key.Parameters[0];
        var keyed = Expression.MemberInit(
            Expression.New(typeof(Keyed<TView>)),
            Expression.Bind(typeof(Keyed<TView>).GetProperty(nameof(Keyed<TView>.View))!, Rebase(select, row).Body),
            Expression.Bind(typeof(Keyed<TView>).GetProperty(nameof(Keyed<TView>.Key))!, key.Body),
            Expression.Bind(typeof(Keyed<TView>).GetProperty(nameof(Keyed<TView>.Id))!, _id.Body));
        return Expression.Lambda<Func<TRow, Keyed<TView>>>(keyed, row);
    }

    private sealed record Last(TKey Key, TId Id);

    private sealed record End(int Count);

    private sealed class Keyed<TView>
    {
        public TView View { get; init; } = default!;

        public TKey Key { get; init; } = default!;

        public TId Id { get; init; } = default!;
    }
}

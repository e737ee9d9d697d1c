using System.Buffers.Text;
using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Paging;

/// <summary>Keyset paging: the millionth row costs what the first does. The cursor names the order that it was made for.</summary>
public static class PagingExtensions
{
    /// <returns>The page, or a refusal: an unknown sort field, a size out of bounds, a cursor of another list.</returns>
    public static Task<Result<Page<TView>>> ToPageAsync<TRow, TId, TView>(
        this IQueryable<TRow> rows, PageRequest request, SortMap<TRow, TId> sorts, Expression<Func<TRow, TView>> select, CancellationToken cancellationToken)
        where TId : IComparable<TId> => PageAsync(new AnyRows<TRow>(rows), request, sorts, () => select, cancellationToken);

    /// <summary>For a list that is asked for all day: its query is compiled once for each shape.</summary>
    /// <param name="select">Asked for where the shape is not known yet; holds no values but the rows' arguments.</param>
    public static Task<Result<Page<TView>>> ToPageAsync<TRow, TId, TView>(
        this PreparedRows<TRow> rows, PageRequest request, SortMap<TRow, TId> sorts, Func<Expression<Func<TRow, TView>>> select, CancellationToken cancellationToken)
        where TId : IComparable<TId> => PageAsync(rows with { Shape = rows.Shape is null ? null : $"{rows.Shape} {request.Sort?.TrimStart('-')}" }, request, sorts, select, cancellationToken);

    private static async Task<Result<Page<TView>>> PageAsync<TRow, TId, TView>(
        IListedRows<TRow> rows, PageRequest request, SortMap<TRow, TId> sorts, Func<Expression<Func<TRow, TView>>> select, CancellationToken cancellationToken)
        where TId : IComparable<TId>
    {
        var sort = string.IsNullOrEmpty(request.Sort) ? sorts.DefaultSort : request.Sort;
        var key = sorts.Find(sort.TrimStart('-'));
        if (key is null)
            return Wrong("sort", $"排序字段应为：{string.Join("、", sorts.Fields)}。", $"Sort by one of: {string.Join(", ", sorts.Fields)}.");
        var size = request.Size ?? PageRequest.DefaultSize;
        if (size < 1 || size > request.MostRows)
            return WrongSize;
        JsonElement[]? after = null;
        if (!string.IsNullOrEmpty(request.After) && !TryRead(request.After, sort, out after))
            return WrongCursor;
        try
        {
            var (views, last) = await key.TakeAsync(rows, select, after, sort.StartsWith('-'), size, cancellationToken);
            return new Page<TView>(views, last is null ? null : Write(sort, last));
        }
        catch (JsonException)
        {
            return WrongCursor;
        }
    }

    /// <summary>A page of what was ranked in memory: the order is the list's own, and the place in it is the cursor.</summary>
    public static Result<Page<T>> ToPage<T>(this IReadOnlyList<T> ranked, PageRequest request)
    {
        if (!string.IsNullOrEmpty(request.Sort))
            return Wrong("sort", "这个列表的顺序是固定的。", "This list has an order of its own.");
        var size = request.Size ?? PageRequest.DefaultSize;
        if (size < 1 || size > request.MostRows)
            return WrongSize;
        var passed = 0;
        if (!string.IsNullOrEmpty(request.After) && !int.TryParse(request.After, NumberStyles.None, CultureInfo.InvariantCulture, out passed))
            return WrongCursor;
        var next = Math.Min((long)passed + size, ranked.Count);
        return new Page<T>([.. ranked.Skip(passed).Take(size)], next < ranked.Count ? next.ToString(CultureInfo.InvariantCulture) : null);
    }

    public static async Task<CappedCount> CountUpToCapAsync<T>(this IQueryable<T> rows, CancellationToken cancellationToken)
    {
        var count = await rows.Take(CappedCount.Cap + 1).CountAsync(cancellationToken);
        return new CappedCount(Math.Min(count, CappedCount.Cap), count > CappedCount.Cap);
    }

    private static Refusal WrongSize => Wrong("size", $"每页行数应为 1 至 {PageRequest.LargestSize}。", $"A page holds 1 to {PageRequest.LargestSize} rows.");

    private static Refusal WrongCursor => Wrong("after", "翻页位置无效，请回到第一页。", "This cursor is of another list; start from the first page.");

    private static Refusal Wrong(string field, string chinese, string english) => KernelRefusals.Malformed(chinese, english).ForField(field);

    private static string Write(string sort, JsonElement[] last) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new object[] { sort, last[0], last[1] }));

    private static bool TryRead(string cursor, string sort, out JsonElement[]? after)
    {
        after = null;
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor));
            if (parts is not { Length: 3 } || parts[0].ValueKind != JsonValueKind.String || parts[0].GetString() != sort)
                return false;
            after = parts[1..];
            return true;
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return false;
        }
    }
}

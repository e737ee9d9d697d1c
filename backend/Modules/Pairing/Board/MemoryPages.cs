using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;

namespace Assistance.Pairing.Board;

/// <summary>Pages of a board that is put together in memory: a few hundred organisations, a few thousand people.</summary>
internal static class MemoryPages
{
    /// <param name="key">Unique, and what the rows are ordered by; the last one is the cursor.</param>
    public static Result<Page<TRow>> Take<TRow>(IEnumerable<TRow> rows, PageRequest request, Func<TRow, string> key)
    {
        var size = request.Size ?? PageRequest.DefaultSize;
        if (size < 1 || size > request.MostRows)
            return KernelRefusals.Malformed($"每页行数应为 1 至 {PageRequest.LargestSize}。", $"A page holds 1 to {PageRequest.LargestSize} rows.").ForField("size");
        var taken = rows.OrderBy(key, StringComparer.Ordinal)
            .SkipWhile(row => request.After is { Length: > 0 } after && string.CompareOrdinal(key(row), after) <= 0)
            .Take(size + 1)
            .ToList();
        return new Page<TRow>([.. taken.Take(size)], taken.Count > size ? key(taken[size - 1]) : null);
    }
}

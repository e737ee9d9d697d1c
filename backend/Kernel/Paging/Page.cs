namespace Assistance.Kernel.Paging;

/// <summary>One page of a list; <paramref name="Next"/> is the cursor to ask for the following one with, null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>What a list was asked for: where to go on, how many rows, in which order.</summary>
/// <param name="After">The cursor of the page before; null for the first page.</param>
/// <param name="Size">Rows on a page, 1 to 200; 50 unless asked.</param>
/// <param name="Sort">A field of the list's sort map; with a leading minus, downwards. Null for the list's own order.</param>
public sealed record PageRequest(string? After = null, int? Size = null, string? Sort = null)
{
    public const int DefaultSize = 50;
    public const int LargestSize = 200;

    private const int SizeInBulk = 1_000;

    /// <summary>What this request may ask for at most.</summary>
    public int MostRows => IsInBulk ? SizeInBulk : LargestSize;

    private bool IsInBulk { get; init; }

    /// <summary>A page of an export: nobody reads it, so that what each page costs is paid for more rows.</summary>
    internal static PageRequest InBulk(string? after, string? sort) => new(after, SizeInBulk, sort) { IsInBulk = true };
}

/// <summary>A count that stops where nobody reads on: 1,000 and more.</summary>
public sealed record CappedCount(int Count, bool More)
{
    public const int Cap = 1000;
}

namespace Assistance.Kernel.Spreadsheets;

/// <summary>What is read of an uploaded workbook before it is refused as too large (SEC30). The defaults hold a county of 200,000 rows.</summary>
public sealed record WorkbookLimits
{
    public static readonly WorkbookLimits Default = new();

    public long FileBytes { get; init; } = 30L << 20;

    public int Entries { get; init; } = 2_000;

    /// <summary>All parts together, unpacked; what the parts claim is checked before reading, what they hold while reading.</summary>
    public long UnpackedBytes { get; init; } = 256L << 20;

    /// <summary>One part other than a sheet or the shared strings: these are read into memory.</summary>
    public long SmallPartBytes { get; init; } = 8L << 20;

    /// <summary>Unpacked to packed size. Real sheets stay below 100; asked only above <see cref="RatioFromBytes"/>.</summary>
    public int Ratio { get; init; } = 200;

    public long RatioFromBytes { get; init; } = 4L << 20;

    public int Sheets { get; init; } = 200;

    /// <summary>Rows with content, in all sheets together.</summary>
    public int Rows { get; init; } = 200_000;

    public int Columns { get; init; } = 500;

    /// <summary>Characters in a cell; Excel's own limit.</summary>
    public int CellLength { get; init; } = 32_767;

    /// <summary>Characters of all shared strings, which stay in memory.</summary>
    public int SharedCharacters { get; init; } = 24_000_000;

    public int MergedRanges { get; init; } = 100_000;

    /// <summary>Work spent on repeating the values of merged cells.</summary>
    public int RepeatedCells { get; init; } = 10_000_000;
}

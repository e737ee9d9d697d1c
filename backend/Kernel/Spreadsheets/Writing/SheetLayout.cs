namespace Assistance.Kernel.Spreadsheets;

public enum CellFormat
{
    /// <summary>Also every number that is a name: of persons, cards, telephones.</summary>
    Text,
    Integer,

    /// <summary>Yuan with two places.</summary>
    Money,

    /// <summary><c>1950-03-12</c></summary>
    Date,

    /// <summary><c>1950.03</c></summary>
    Month,

    /// <summary>Up to two decimal places.</summary>
    Number,
}

/// <summary>A column of a written sheet; its width in characters of the standard font, a Chinese character counting as two.</summary>
public sealed record SheetColumn(string Head, double Width = 12, CellFormat Format = CellFormat.Text)
{
    /// <summary>What the cell may be chosen from; of texts without a comma, 255 characters in all.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A sheet as it is printed: a title over the whole width, lines below it, the heads, the rows.</summary>
public sealed record SheetLayout(string Name, string Title, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>Between title and heads: "单位：红星村党支部", "填报日期：2026-07-01".</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    internal int HeadRow => (Title.Length > 0 ? 1 : 0) + Lines.Count + 1;
}

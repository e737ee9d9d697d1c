namespace Assistance.Kernel.Spreadsheets;

public enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
    Boolean,

    /// <summary>A formula that came to <c>#N/A</c>, <c>#REF!</c> and the like.</summary>
    Error,
}

/// <summary>
/// A cell as it stands in the workbook; of a formula, the result that was stored with it.
/// Its text is what a person sees in it, or nearly: dates as <c>1950-03-12</c>, numbers by their format.
/// </summary>
public readonly record struct SheetCell(string Sheet, int Row, int Column, CellKind Kind, string Text)
{
    /// <summary>Of a number: the value as stored.</summary>
    public double Number { get; init; }

    public DateTime Date { get; init; }

    /// <summary>Of a date: whether its format shows the day; <c>1950年3月</c> is stored as the first of March.</summary>
    public bool ShowsDay { get; init; }

    public bool IsFormula { get; init; }

    /// <summary>Excel shows the number in scientific notation.</summary>
    public bool IsScientific { get; init; }

    /// <summary>Inside a merged range: the value is the one of the range's first cell.</summary>
    public bool IsRepeated { get; init; }

    public bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>The number has more than 15 digits before the point, of which Excel keeps 15 and turns the others into zeros.</summary>
    public bool LostDigits => Kind == CellKind.Number && Math.Abs(Number) >= 1e15;

    public string Letters => CellAddress.Letters(Column);

    public string Address => CellAddress.Of(Row, Column);

    public static SheetCell Empty(string sheet, int row, int column) => new(sheet, row, column, CellKind.Empty, string.Empty);
}

/// <summary>A row with at least one value; cells without one are left out.</summary>
public sealed record SheetRow(string Sheet, int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell this[int column]
    {
        get
        {
            var (low, high) = (0, Cells.Count - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var found = Cells[middle];
                if (found.Column == column)
                    return found;
                (low, high) = found.Column < column ? (middle + 1, high) : (low, middle - 1);
            }

            return SheetCell.Empty(Sheet, Number, column);
        }
    }
}

/// <summary>A sheet by the name on its tab; hidden by a user, or "very hidden" by a program.</summary>
public sealed record SheetInfo(string Name, bool IsHidden)
{
    internal string Path { get; init; } = string.Empty;
}

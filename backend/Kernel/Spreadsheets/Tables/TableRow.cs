namespace Assistance.Kernel.Spreadsheets;

/// <summary>One entry of a table, its cells by the keys of the wanted columns.</summary>
public sealed class TableRow(SheetRow row, HeadMap head, SheetFacts facts)
{
    public string Sheet => row.Sheet;

    public int Number => row.Number;

    /// <summary>What the sheet says above this row.</summary>
    public SheetFacts Facts => facts;

    public HeadMap Head => head;

    /// <summary>The cell under a head; an empty one where the table has no such column.</summary>
    public SheetCell this[string key] => head.Columns.TryGetValue(key, out var found) ? row[found.Column] : SheetCell.Empty(row.Sheet, row.Number, 0);

    public bool Has(string key) => head.Columns.ContainsKey(key);

    /// <summary>The unit of an amount: of its head, else of the sheet, else yuan.</summary>
    public MoneyUnit UnitOf(string key) =>
        (head.Columns.TryGetValue(key, out var found) ? found.Unit : null) ?? facts.Unit ?? MoneyUnit.Yuan;
}

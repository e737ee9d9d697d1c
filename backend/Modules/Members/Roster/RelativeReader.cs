using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;
using Assistance.Members.Standards;

namespace Assistance.Members.Roster;

/// <summary>Reads the household's people of Form 1, one on each row of their person.</summary>
internal static class RelativeReader
{
    private const int LongestName = 50;
    private const int LongestOccupation = 100;

    /// <summary>Whether a row only adds to the person above it: their name is merged over the rows, or nothing but a relative stands there.</summary>
    public static bool Continues(TableRow row, RosterRow above)
    {
        var name = row[RosterColumns.Name];
        return row.Has(RosterColumns.RelativeName) && row.Sheet == above.NameCell.Sheet
            && ((name.IsRepeated && name.Text == above.NameCell.Text) || (CellValues.IsBlank(name) && CellValues.IsBlank(row[RosterColumns.CitizenId])))
            && !CellValues.IsBlank(row[RosterColumns.RelativeName]);
    }

    public static void Read(CellsOfRow cells, RosterRow person, DateOnly today)
    {
        if (cells.Text(RosterColumns.RelativeName, LongestName) is not { } text)
            return;
        var name = PersonName.Parse(text);
        if (!name.Succeeded)
            cells.Blame(RosterColumns.RelativeName, CellFault.Of(name.Refusal, "请填写姓名"));
        if (!cells.Says(RosterColumns.RelativeRelation))
            cells.Blame(cells.Row.Has(RosterColumns.RelativeRelation) ? RosterColumns.RelativeRelation : RosterColumns.RelativeName, CellFaults.Empty);
        var relation = cells.Code(RosterColumns.RelativeRelation, StandardCodes.Kinship);
        var age = cells.Count(RosterColumns.RelativeAge, 0, 130);
        if (name.Succeeded && relation is not null)
        {
            person.Relatives.Add(new Relative(
                name.Value.Value, relation, age is { } years ? today.Year - years : null, cells.Code(RosterColumns.RelativeHealth, StandardCodes.Health),
                cells.Text(RosterColumns.RelativeOccupation, LongestOccupation), cells.Amount(RosterColumns.RelativeIncome)));
        }
    }
}

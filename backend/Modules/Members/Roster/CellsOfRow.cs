using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;
using Assistance.Members.Domain;
using Assistance.Members.Standards;

namespace Assistance.Members.Roster;

/// <summary>Reads the cells of one row and gathers what is wrong with them. A column that is missing, and a cell that is blank, say nothing.</summary>
internal sealed class CellsOfRow(TableRow row, RosterIssues issues)
{
    // What separates several things in one cell.
    private static readonly char[] Separators = ['、', ',', ';', '，', '；', '/', '|', '\n', ' '];

    public TableRow Row => row;

    public SheetCell this[string key] => row[key];

    public bool Says(string key) => row.Has(key) && !CellValues.IsBlank(row[key]);

    public void Blame(string key, CellFault fault) => issues.Add(CellIssue.At(row[key], fault));

    public T? Read<T>(string key, Func<SheetCell, CellReading<T>> read)
        where T : class => Says(key) && Judge(key, read(row[key])) is { Succeeded: true, Value: var value } ? value : null;

    public T? ReadValue<T>(string key, Func<SheetCell, CellReading<T>> read)
        where T : struct => Says(key) && Judge(key, read(row[key])) is { Succeeded: true, Value: var value } ? value : null;

    public string? Text(string key, int most) => Read(key, cell => CellValues.Text(cell, most));

    public int? Count(string key, int least, int most) => ReadValue(key, cell => CellValues.Integer(cell, least, most));

    public Money? Amount(string key)
    {
        var amount = ReadValue(key, cell => CellValues.Money(cell, row.UnitOf(key)));
        if (amount is not { IsNegative: true })
            return amount;
        Blame(key, RosterFaults.Negative);
        return null;
    }

    public string? Code(string key, CodeList list) => Text(key, 100) is { } text ? CodeOf(key, text, list) : null;

    public ChosenCodes? Codes(string key, CodeList list)
    {
        if (Text(key, 400) is not { } text)
            return null;
        if (list.Read(text) is { } whole)
            return ChosenCodes.Of([whole.Code]);
        var codes = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => CodeOf(key, word, list)).ToList();
        return codes.Contains(null) ? null : ChosenCodes.Of(codes.OfType<string>());
    }

    private string? CodeOf(string key, string word, CodeList list)
    {
        if (list.Read(word) is { } code)
            return code.Code;
        Blame(key, RosterFaults.NotInList(word, list));
        return null;
    }

    private CellReading<T> Judge<T>(string key, CellReading<T> reading)
    {
        if (!reading.Succeeded)
            Blame(key, reading.Fault);
        return reading;
    }
}

/// <summary>All that is wrong with a workbook. Beyond a bound it is only counted: whoever has that many faults has one cause.</summary>
internal sealed class RosterIssues
{
    private const int MostKept = 30_000;
    private readonly List<CellIssue> _kept = [];
    private readonly HashSet<(string Sheet, int Row, int Column, string Code)> _places = [];

    public IReadOnlyList<CellIssue> Kept => _kept;

    public int Count { get; private set; }

    public void Add(CellIssue issue)
    {
        // A line above the heads is blamed once, not for every row below it.
        if (_kept.Count >= MostKept)
            Count++;
        else if (_places.Add((issue.Sheet, issue.Row, issue.Column, issue.Fault.Code)))
        {
            Count++;
            _kept.Add(issue);
        }
    }

    /// <summary>What was found otherwise comes behind.</summary>
    public void Add(RosterIssues others)
    {
        foreach (var issue in others._kept)
            Add(issue);
        Count += others.Count - others._kept.Count;
    }
}

using Assistance.Kernel.Refusals;
using Assistance.Kernel.Spreadsheets;

namespace Assistance.Members.Roster;

/// <summary>An uploaded roster, looked through to its end: it can be read, and read again, as a stream.</summary>
internal sealed class RosterBook
{
    private readonly WorkbookReader _workbook;

    private RosterBook(WorkbookReader workbook) => _workbook = workbook;

    /// <summary>How the columns write their dates.</summary>
    public CellDates Births { get; } = new();

    public CellDates Joined { get; } = new();

    public CellDates FullMember { get; } = new();

    /// <summary>Rows of people, right or wrong.</summary>
    public int Count { get; private set; }

    /// <summary>What is wrong with the heads.</summary>
    public IReadOnlyList<CellIssue> Issues { get; private set; } = [];

    /// <returns>A refusal where the workbook cannot be read or holds no roster.</returns>
    public static Result<RosterBook> LookThrough(WorkbookReader workbook, RosterRun run)
    {
        var book = new RosterBook(workbook);
        var table = book.Rows();
        foreach (var row in table.Rows())
        {
            if (!row.Succeeded)
                return row.Refusal;
            book.Births.Observe(row.Value[RosterColumns.Birth]);
            book.Joined.Observe(row.Value[RosterColumns.Joined]);
            book.FullMember.Observe(row.Value[RosterColumns.FullMember]);
            run.Found(++book.Count);
        }

        if (table.Tables.Count == 0)
            return RosterRefusals.NoTable(table.Unread);
        book.Issues = table.Issues;
        return book.Count == 0 && book.Issues.Count == 0 ? RosterRefusals.NoRows : book;
    }

    /// <summary>The rows from the first on.</summary>
    public TableReader Rows() => new(_workbook, RosterColumns.All);
}

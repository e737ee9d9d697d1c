using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Assistance.Members.Ledger;
using Assistance.Members.Standards;

namespace Assistance.Members.Roster;

/// <summary>
/// Reads a roster's rows into people as they stream by, once from the first to the last, and gathers all that is wrong with its cells.
/// Knows the sheet and the branches, not who is registered.
/// </summary>
internal sealed class RosterReader(RosterBook book, RosterBranches branches, Func<string, bool> knowsArea, DateOnly today)
{
    private const int LongestText = 400;
    private const int EarliestIncome = 2000;
    private static readonly DateOnly PartyFounded = new(1921, 7, 1);
    private static readonly DateOnly EarliestBirth = new(1890, 1, 1);
    private static readonly Caution LeftLedger = new("roster.left_ledger", "已退出台账，没有导入。", "has left the ledger and was not taken.");

    private readonly RosterTwins _twins = new();

    // Of Form 1: complete when the next person begins.
    private RosterRow? _open;

    /// <summary>Complete when the people have ended, as the notices are.</summary>
    public RosterIssues Issues { get; } = new();

    public RosterNotices Notices { get; } = new();

    /// <summary>The people, some at a time: while some are worked on the next are read.</summary>
    public async IAsyncEnumerable<RosterRow[]> ChunksAsync()
    {
        using var chunks = People().Chunk(RosterMatcher.Chunk).GetEnumerator();
        var following = Task.Run(Next);
        try
        {
            while (await following is { } rows)
            {
                following = Task.Run(Next);
                yield return rows;
            }
        }
        finally
        {
            // Whoever stops early leaves nothing that still reads.
            await Task.WhenAny(following);
        }

        RosterRow[]? Next() => chunks.MoveNext() ? chunks.Current : null;
    }

    /// <summary>Everybody of whom it is clear where they belong and what they are called.</summary>
    private IEnumerable<RosterRow> People()
    {
        foreach (var issue in book.Issues)
            Issues.Add(issue);
        var table = book.Rows();
        foreach (var row in table.Rows())
        {
            // The book was read to its end before, by the same rules.
            if (ReadRow(row.Value) is { } complete)
                yield return complete;
        }

        if (_open is not null)
            yield return _open;
        Notices.Take(table);
    }

    /// <returns>The person before, where this row begins another.</returns>
    private RosterRow? ReadRow(TableRow row)
    {
        var cells = new CellsOfRow(row, Issues);
        // Form 1 lists the household below its person: the person's cells are merged over those lines, or left blank.
        if (_open is not null && RelativeReader.Continues(row, _open))
        {
            RelativeReader.Read(cells, _open, today);
            return null;
        }

        // Of a ledger that this system wrote: who has left it is history, and stands in the file already.
        if (IsOurLedger(row) && cells.Says(RosterColumns.ExitedOn))
        {
            Notices.Caution(cells[RosterColumns.Name], LeftLedger);
            return null;
        }

        var branch = branches.Of(cells, Issues);
        var name = cells.Read(RosterColumns.Name, cell => CellValues.Text(cell, LongestText) is { Succeeded: true } && PersonName.Parse(cell.Text) is var parsed
            ? parsed.Succeeded ? CellReading<PersonName>.Of(parsed.Value) : CellFault.Of(parsed.Refusal, "请按身份证填写姓名")
            : CellFaults.Empty);
        if (!cells.Says(RosterColumns.Name))
            cells.Blame(RosterColumns.Name, CellFaults.Empty);
        var person = ReadPerson(cells, branch, name?.Value);
        if (branch is null || name is null)
            return null;
        if (_twins.FirstOf(person) is { } twin)
        {
            cells.Blame(person.Number is null ? RosterColumns.Name : RosterColumns.CitizenId, RosterFaults.TwiceInWorkbook(twin));
            return null;
        }

        RelativeReader.Read(cells, person, today);
        (var complete, _open) = (_open, person);
        return complete;
    }

    private RosterRow ReadPerson(CellsOfRow cells, RosterBranch? branch, string? name)
    {
        var masked = cells.Says(RosterColumns.CitizenId) && cells[RosterColumns.CitizenId].Text.Contains('*', StringComparison.Ordinal);
        var number = masked ? null : cells.Read(RosterColumns.CitizenId, cell => CellNumbers.Identity(cell, knowsArea));
        foreach (var caution in number?.Cautions ?? [])
            Notices.Caution(cells[RosterColumns.CitizenId], caution);
        var maskedPhone = cells.Says(RosterColumns.Phone) && cells[RosterColumns.Phone].Text.Contains('*', StringComparison.Ordinal);
        var status = cells.Code(RosterColumns.Status, StandardCodes.PoliticalStatus);
        var row = new RosterRow
        {
            NameCell = cells[RosterColumns.Name],
            NumberCell = cells[RosterColumns.CitizenId],
            PhoneCell = cells[RosterColumns.Phone],
            Branch = branch ?? new RosterBranch(default, default, string.Empty, OrgKind.OtherBranch),
            Name = name ?? string.Empty,
            Number = number?.Value,
            MaskedNumber = masked ? CellText.Compact(cells[RosterColumns.CitizenId].Text) : null,
            Sex = cells.Code(RosterColumns.Sex, StandardCodes.Sex) switch { "1" => Kernel.Values.Sex.Male, "2" => Kernel.Values.Sex.Female, _ => null },
            Birth = cells.ReadValue(RosterColumns.Birth, book.Births.Read),
            Status = status switch { null => null, "01" => PartyStatus.FullMember, "02" => PartyStatus.ProbationaryMember, _ => PartyStatus.NonMember },
            Joined = cells.ReadValue(RosterColumns.Joined, book.Joined.Read),
            FullMember = cells.ReadValue(RosterColumns.FullMember, book.FullMember.Read),
            Ethnicity = cells.Code(RosterColumns.Ethnicity, StandardCodes.Ethnicity),
            Education = cells.Code(RosterColumns.Education, StandardCodes.Education),
            Composition = cells.Code(RosterColumns.Composition, StandardCodes.PersonComposition),
            UrbanRural = cells.Code(RosterColumns.UrbanRural, StandardCodes.UrbanRural),
            Post = cells.Text(RosterColumns.Post, LongestText),
            Address = cells.Text(RosterColumns.Address, LongestText),
            Remark = cells.Text(RosterColumns.Remark, LongestText),
            Phone = maskedPhone ? null : cells.Read(RosterColumns.Phone, CellNumbers.Phone),
            MaskedPhone = maskedPhone ? CellText.Compact(cells[RosterColumns.Phone].Text) : null,
            Health = cells.Code(RosterColumns.Health, StandardCodes.Health),
            Labour = cells.Code(RosterColumns.Labour, StandardCodes.LabourCapacity),
            Housing = cells.Code(RosterColumns.Housing, StandardCodes.HousingGrade),
            Identities = cells.Codes(RosterColumns.Identity, StandardCodes.AssistanceIdentity),
            Skills = cells.Codes(RosterColumns.Skills, StandardCodes.Skill),
            Wishes = cells.Codes(RosterColumns.Wishes, StandardCodes.Wish),
            Size = cells.Count(RosterColumns.Size, 1, Household.LargestSize),
            IncomeYear = cells.Count(RosterColumns.IncomeYear, EarliestIncome, today.Year),
            LabourCount = cells.Count(RosterColumns.LabourCount, 0, Household.LargestSize),
        };
        if (!IsOurLedger(cells.Row))
        {
            var (cause, others) = Causes(cells);
            row = row with { Cause = cause, OtherCauses = others, Incomes = HouseholdIncome.Read(cells, row.Size) };
        }

        Judge(cells, row);
        return row;
    }

    // Its income and cause are those of the recognition; the file may know better since.
    private static bool IsOurLedger(TableRow row) => row.Facts.Find(ExportLedger.Basis)?.Value == ExportLedger.AsRecognised;

    // "因病、因残": the first is the primary cause, those behind it are others.
    private static (string? Primary, ChosenCodes? Others) Causes(CellsOfRow cells)
    {
        var main = cells.Codes(RosterColumns.Cause, StandardCodes.HardshipCause)?.Codes ?? [];
        var others = cells.Codes(RosterColumns.OtherCauses, StandardCodes.HardshipCause);
        return main.Count <= 1 ? (main.Count == 1 ? main[0] : null, others) : (main[0], ChosenCodes.Of(main.Skip(1).Concat(others?.Codes ?? [])));
    }

    private void Judge(CellsOfRow cells, RosterRow row)
    {
        if (row is { Number: null, MaskedNumber: null, Birth: null } && !cells.Says(RosterColumns.CitizenId) && !cells.Says(RosterColumns.Birth))
            cells.Blame(cells.Row.Has(RosterColumns.CitizenId) ? RosterColumns.CitizenId : RosterColumns.Name, RosterFaults.NobodyNamed);
        if (row.Number is { } number)
        {
            if (row.Sex is { } sex && sex != number.Sex)
                cells.Blame(RosterColumns.Sex, RosterFaults.SexDiffers);
            if (row.Birth is { } birth && !RosterRow.Agree(birth, number.BirthDate))
                cells.Blame(RosterColumns.Birth, RosterFaults.BirthDiffers);
        }

        if (row.Birth is { Date: var born } && (born > today || born < EarliestBirth))
            cells.Blame(RosterColumns.Birth, born > today ? RosterFaults.InFuture : CellFaults.Date(cells[RosterColumns.Birth].Text));
        if (row.LabourCount > row.Size)
            cells.Blame(RosterColumns.LabourCount, RosterFaults.LabourAboveSize);
        if (row.Branch.Name.Length > 0 && !OrganisationRules.MayHave(row.Branch.Kind, row.Status ?? PartyStatus.FullMember))
            cells.Blame(cells.Row.Has(RosterColumns.Branch) ? RosterColumns.Branch : RosterColumns.Name, RosterFaults.MayNotBelong);
        JudgeMembership(cells, row);
    }

    private void JudgeMembership(CellsOfRow cells, RosterRow row)
    {
        if (row.Status == PartyStatus.NonMember)
        {
            if (row.Joined is not null)
                cells.Blame(RosterColumns.Joined, RosterFaults.NotOfNonMember);
            if (row.FullMember is not null)
                cells.Blame(RosterColumns.FullMember, RosterFaults.NotOfNonMember);
            return;
        }

        if (row.Joined is { Date: var joined } said)
        {
            if (joined > today)
                cells.Blame(RosterColumns.Joined, RosterFaults.InFuture);
            else if ((said.Precision == DatePrecision.Year ? joined.Year < PartyFounded.Year : joined < PartyFounded) || joined < row.BirthDate)
                cells.Blame(RosterColumns.Joined, RosterFaults.JoinedTooEarly);
        }

        if (row.FullMember is not { Date: var full } whole)
            return;
        if (row.Status == PartyStatus.ProbationaryMember)
            cells.Blame(RosterColumns.FullMember, RosterFaults.FullOfProbationary);
        else if (full > today)
            cells.Blame(RosterColumns.FullMember, RosterFaults.InFuture);
        else if (row.Joined is { } entered && full < entered.Date && !RosterRow.Agree(whole, entered.Date))
            cells.Blame(RosterColumns.FullMember, RosterFaults.FullBeforeJoined);
    }
}

/// <summary>Where a person stands in the workbook.</summary>
internal readonly record struct RosterPlace(string Sheet, int Row)
{
    public static RosterPlace Of(RosterRow row) => new(row.NameCell.Sheet, row.NameCell.Row);
}

/// <summary>Knows who stood in the workbook before: of each the key alone.</summary>
internal sealed class RosterTwins
{
    private readonly Dictionary<string, RosterPlace> _first = new(StringComparer.Ordinal);

    /// <returns>The place of the same person further up, or null.</returns>
    public RosterPlace? FirstOf(RosterRow row)
    {
        var key = row.Number?.Value ?? $"{row.Branch.Id}|{row.Name}|{row.BirthDate}|{row.MaskedNumber}";
        if (_first.TryGetValue(key, out var first))
            return first;
        _first.Add(key, RosterPlace.Of(row));
        return null;
    }
}

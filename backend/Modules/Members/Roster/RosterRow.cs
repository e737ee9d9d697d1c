using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Roster;

/// <summary>What a roster says of one person. Null: the roster says nothing, and what is stored stays.</summary>
internal sealed record RosterRow
{
    /// <summary>The cells to blame: name, identity number, telephone.</summary>
    public required SheetCell NameCell { get; init; }

    public required SheetCell NumberCell { get; init; }

    public required SheetCell PhoneCell { get; init; }

    public required RosterBranch Branch { get; init; }

    public required string Name { get; init; }

    public CitizenId? Number { get; init; }

    /// <summary>As an export shows it; says which person is meant and changes nothing.</summary>
    public string? MaskedNumber { get; init; }

    public Sex? Sex { get; init; }

    public SheetDate? Birth { get; init; }

    public PartyStatus? Status { get; init; }

    public SheetDate? Joined { get; init; }

    public SheetDate? FullMember { get; init; }

    public string? Ethnicity { get; init; }

    public string? Education { get; init; }

    public string? Composition { get; init; }

    public string? UrbanRural { get; init; }

    public string? Post { get; init; }

    public string? Address { get; init; }

    public string? Remark { get; init; }

    public PhoneNumber? Phone { get; init; }

    public string? MaskedPhone { get; init; }

    public string? Health { get; init; }

    public string? Labour { get; init; }

    public string? Housing { get; init; }

    public string? Cause { get; init; }

    public ChosenCodes? OtherCauses { get; init; }

    public ChosenCodes? Identities { get; init; }

    public ChosenCodes? Skills { get; init; }

    public ChosenCodes? Wishes { get; init; }

    public int? Size { get; init; }

    public int? LabourCount { get; init; }

    /// <summary>The year of the incomes; the import's own where the row does not say.</summary>
    public int? IncomeYear { get; init; }

    public IReadOnlyList<IncomeOfSource> Incomes { get; init; } = [];

    /// <summary>Of Form 1; grows while the rows below the person's first are read.</summary>
    public List<Relative> Relatives { get; } = [];

    public DateOnly? BirthDate => Number?.BirthDate ?? Birth?.Date;

    /// <summary>Whether the row can mean somebody with this stored birth date. A month without a day is stored as its first.</summary>
    public bool MayMean(DateOnly? stored) => stored is not { } day || (Number is { } number
        ? day == number.BirthDate || (day.Day == 1 && (day.Year, day.Month) == (number.BirthDate.Year, number.BirthDate.Month))
        : Birth is not { } written || Agree(written, day));

    public static bool Agree(SheetDate said, DateOnly? stored) => stored is { } day && said.Precision switch
    {
        DatePrecision.Day => day == said.Date,
        DatePrecision.Month => (day.Year, day.Month) == (said.Date.Year, said.Date.Month),
        _ => day.Year == said.Date.Year,
    };
}

internal sealed record Relative(string Name, string Relation, int? BirthYear, string? Health, string? Occupation, Money? AnnualIncome);

/// <summary>A branch, village or unit that a roster may name.</summary>
internal sealed record RosterBranch(OrgId Id, OrgPath Path, string Name, OrgKind Kind);

using Assistance.Kernel.Forms;
using Assistance.Kernel.Values;
using Assistance.Members.Standards;

namespace Assistance.Members.Contracts;

/// <summary>Somebody of the household, as forms list them; codes of the standard lists.</summary>
public sealed record Relative(string Name, string Relation, int? BirthYear, string? Health, string? Occupation, Money? AnnualIncome);

/// <summary>What a form says of a person; codes of the standard lists.</summary>
/// <param name="CitizenId">Masked, unless it was asked for in full; so is the phone.</param>
/// <param name="PartyStanding">党龄: completed years.</param>
/// <param name="Snapshot">Household, income and hardship as they stand.</param>
public sealed record PersonFile(
    PersonId Id, string Name, Sex? Sex, DateOnly? BirthDate, string? CitizenId, string? Phone, string? Address, string? Ethnicity, string? Education, string? Composition, string? Post,
    string? UrbanRural, PartyStatus PartyStatus, DateOnly? JoinedOn, DateOnly? FullMemberOn, int? PartyStanding, OrgPath OrgPath, string OrgName, string? CommitteeName,
    HouseholdSnapshot Snapshot, IReadOnlyList<Relative> Relatives)
{
    /// <summary>The part of a form that says who somebody is and how they live (Forms 1 and 2): seven rows, and those of the household.</summary>
    /// <param name="home">Household and income as of the form's day, where that is not today.</param>
    public IEnumerable<FormRow> Rows(HouseholdSnapshot? home = null)
    {
        var lived = home ?? Snapshot;
        return
        [
            FormRows.Fields(new("姓名", Name), new("性别", SheetWords.Of(Sex)), new("民族", SheetWords.Of(StandardCodes.Ethnicity, Ethnicity)), new("出生年月", FormWords.Month(BirthDate))),
            FormRows.Fields(
                new("公民身份\n号码", CitizenId, FormRows.Width / 2), new("文化程度", SheetWords.Of(StandardCodes.Education, Education)), new("人员类别", SheetWords.Of(PartyStatus))),
            FormRows.Fields(
                new("入党时间", FormWords.Month(JoinedOn)), new("转正时间", FormWords.Month(FullMemberOn)), new("党龄", FormWords.Count(PartyStanding, "年")),
                new("城乡类别", SheetWords.Of(StandardCodes.UrbanRural, UrbanRural))),
            FormRows.Fields(new("所在党支部", OrgName, FormRows.Width / 2), new("联系电话", Phone, FormRows.Width / 2)),
            FormRows.Fields(new FormField("家庭住址", Address, FormRows.Width)),
            FormRows.Fields(
                new("健康状况", SheetWords.Of(StandardCodes.Health, lived.Health)), new("劳动能力", SheetWords.Of(StandardCodes.LabourCapacity, lived.Labour)),
                new("救助身份", SheetWords.Of(StandardCodes.AssistanceIdentity, lived.Identities), FormRows.Width / 2)),
            FormRows.Fields(
                new("家庭人口", FormWords.Count(lived.HouseholdSize, "人")), new("劳动力数", FormWords.Count(lived.LabourCount, "人")),
                new("住房情况", SheetWords.Of(StandardCodes.HousingGrade, lived.Housing)), new("收入年度", FormWords.Count(lived.IncomeYear, "年"))),
            FormRows.Fields(
                new("家庭年收入", FormWords.Amount(lived.AnnualIncome), FormRows.Width / 2), new("人均年收入", FormWords.Amount(lived.PerCapita), FormRows.Width / 2)),
            .. FormRows.Table("家庭成员", Household, [.. Relatives.Select(relative => Line(relative, lived.AsOf.Year))], BlankRelatives),
        ];
    }

    private const int BlankRelatives = 3;

    private static readonly IReadOnlyList<FormColumn> Household =
    [
        new("姓名", 4), new("称谓", 3), new("年龄", 2), new("健康状况", 4), new("工作（就学）单位", 5), new("年收入", 3, FormCellKind.Number),
    ];

    private static string?[] Line(Relative relative, int year) =>
    [
        relative.Name,
        SheetWords.Of(StandardCodes.Kinship, relative.Relation),
        FormWords.Count(year - relative.BirthYear),
        SheetWords.Of(StandardCodes.Health, relative.Health),
        relative.Occupation,
        FormWords.Amount(relative.AnnualIncome),
    ];
}

public interface IPersonFiles
{
    /// <summary>What forms say of a person within the caller's scope or grants; null otherwise.</summary>
    /// <param name="inFull">With the whole identity number and telephone: only for an operation that asks for a reason and records it.</param>
    Task<PersonFile?> FindAsync(PersonId id, bool inFull, CancellationToken cancellationToken);

    /// <summary>When they joined the party, of people whom the caller's own rows name; passes the scope. Who is no member, or of whom it is not known, is left out.</summary>
    Task<IReadOnlyDictionary<PersonId, DateOnly>> JoinedAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken);

    /// <summary>The last four characters of the identity number, of people whom the caller's own rows name; passes the scope. Whose number is not known is left out.</summary>
    Task<IReadOnlyDictionary<PersonId, string>> NumberTailsAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken);
}

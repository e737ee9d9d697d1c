using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>Where somebody stands in the party.</summary>
public enum PartyStatus
{
    /// <summary>正式党员</summary>
    FullMember,

    /// <summary>预备党员</summary>
    ProbationaryMember,

    /// <summary>群众: no member, yet may be helped or help.</summary>
    NonMember,
}

/// <summary>Whether somebody's membership runs.</summary>
public enum PersonState
{
    Active,

    /// <summary>失联</summary>
    LostContact,

    /// <summary>停止党籍</summary>
    Stopped,

    /// <summary>转出</summary>
    TransferredOut,

    /// <summary>出党</summary>
    Removed,

    /// <summary>去世</summary>
    Deceased,

    /// <summary>重复档案已并入另一份</summary>
    Merged,
}

/// <summary>Level of hardship: 特别困难, 比较困难, 暂时困难 (rule A1).</summary>
public enum NeedTier
{
    Severe,
    Considerable,
    Temporary,
}

public static class NeedTiers
{
    /// <summary>As forms print it.</summary>
    public static string Chinese(this NeedTier tier) => tier switch
    {
        NeedTier.Severe => "特别困难",
        NeedTier.Considerable => "比较困难",
        _ => "暂时困难",
    };
}

/// <summary>A person as others show it; no sensitive number in it.</summary>
/// <param name="OrgId">The branch that they belong to; for a non-member the village or community.</param>
/// <param name="UserId">Their account, where they have one.</param>
public sealed record PersonCard(
    PersonId Id, string Name, Sex? Sex, DateOnly? BirthDate, PartyStatus PartyStatus, PersonState State, OrgId OrgId, OrgPath OrgPath, string OrgName, NeedTier? Tier, UserId? UserId);

/// <summary>What a user is to a person, as the files say.</summary>
public enum Kinship
{
    None,
    Self,

    /// <summary>One of the household.</summary>
    Household,
}

/// <param name="Accounting">By which rule it was reckoned; null where nobody said.</param>
public sealed record IncomeOfSource(string Source, Money Amount, string? Accounting = null);

/// <summary>What could not be avoided to spend (刚性支出), of one kind; total where only the sum is known.</summary>
public sealed record ExpenseOfKind(string Kind, Money Amount);

/// <summary>What a branch has recorded of a member's dues (党费).</summary>
/// <param name="PaidUntil">First day of the last month that is paid; null where it is not known.</param>
/// <param name="MonthsUnpaid">Whole months behind it.</param>
/// <param name="Overdue">Six months or more are unpaid, and no reason is recorded (rule B7).</param>
/// <param name="Reason">Why they may stay unpaid.</param>
public sealed record DuesRecord(DateOnly? PaidUntil, int MonthsUnpaid, bool Overdue, string? Reason);

/// <summary>What stands in a person's file on the day of a decision; kept with the decision and never changed after it.</summary>
/// <param name="AnnualIncome">Of the whole household, the year before <paramref name="AsOf"/> or the latest known.</param>
/// <param name="PerCapita">Annual income by head, down to the fen; null where the household or its income is unknown.</param>
/// <param name="PartyStanding">党龄 in completed years; null where it is not known, and for others than full members.</param>
/// <param name="Dues">Null where nobody has recorded any.</param>
/// <param name="Expenses">What the household could not avoid to spend in the year of the income; null where that was not asked yet.</param>
/// <param name="UrbanRural">城乡类别, a standard code; null where it is not known, and in snapshots of before it was kept.</param>
public sealed record HouseholdSnapshot(
    PersonId PersonId, string Name, DateOnly AsOf, int? HouseholdSize, int? LabourCount, int? IncomeYear, Money? AnnualIncome, Money? PerCapita,
    IReadOnlyList<IncomeOfSource> Incomes, string? PrimaryCause, IReadOnlyList<string> OtherCauses, IReadOnlyList<string> Identities, string? Health, string? Labour, string? Housing,
    int? PartyStanding = null, DuesRecord? Dues = null, IReadOnlyList<ExpenseOfKind>? Expenses = null, string? UrbanRural = null);

public interface IPeople
{
    /// <summary>A person within the caller's scope or grants; null otherwise.</summary>
    Task<PersonCard?> FindInScopeAsync(PersonId id, CancellationToken cancellationToken);

    /// <summary>Cards for people whom the caller's own rows already name; passes the scope.</summary>
    Task<IReadOnlyDictionary<PersonId, PersonCard>> CardsAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken);

    /// <summary>Whose names hold the text, wherever they are: only for narrowing rows of the caller's own. Null where the text is blank.</summary>
    Task<IReadOnlyList<PersonId>?> NamedAsync(string? text, CancellationToken cancellationToken);

    /// <summary>The person's and household's facts as they stand. Within scope; null otherwise.</summary>
    Task<HouseholdSnapshot?> SnapshotAsync(PersonId id, CancellationToken cancellationToken);

    /// <summary>People of an organisation, within scope, active, by name.</summary>
    Task<IReadOnlyList<PersonCard>> OfOrganisationAsync(OrgId id, CancellationToken cancellationToken);

    /// <summary>Whether a user is the person or of their household, by their account, or by their name where the household was listed; passes the scope.</summary>
    Task<Kinship> KinshipAsync(PersonId id, UserId user, string userName, CancellationToken cancellationToken);

    /// <summary>Whose account it is; passes the scope. Null where no file says so.</summary>
    Task<PersonCard?> OfUserAsync(UserId user, CancellationToken cancellationToken);

    /// <summary>Voting members that a branch meeting should see: active full members of the branch.</summary>
    Task<int> VotingMembersAsync(OrgId branchId, CancellationToken cancellationToken);

    /// <summary>Records the annual income by head that a half-year review or home visit found.</summary>
    /// <param name="expenses">What the household could not avoid to spend in that year; null where nobody asked, and what is known stays.</param>
    Task RecordIncomeAsync(
        PersonId id, int year, IReadOnlyList<IncomeOfSource> incomes, IReadOnlyList<ExpenseOfKind>? expenses, string source, CancellationToken cancellationToken);
}

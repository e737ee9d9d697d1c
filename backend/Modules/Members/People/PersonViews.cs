using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Assistance.Members.Duplicates;
using Assistance.Members.Guarantee;
using Assistance.Members.Membership;
using Assistance.Members.Organisations;
using Assistance.Members.Posts;
using Assistance.Members.Standards;

namespace Assistance.Members.People;

/// <summary>The version to go on from after a change.</summary>
internal sealed record PersonChanged(PersonId Id, int Version) : IVersionedView
{
    public static PersonChanged Of(Person person) => new(person.Id, person.Version);
}

internal sealed record HouseholdChanged(HouseholdId Id, int Version) : IVersionedView;

internal sealed record RevealedField(SensitiveField Field, string Value)
{
    public override string ToString() => nameof(RevealedField);
}

/// <summary>A code of a standard list with its names; an unknown one names itself.</summary>
internal sealed record CodedValue(string Code, string Name, string EnglishName)
{
    public static CodedValue? Of(CodeList list, string? code) => code is null
        ? null
        : list.Find(code) is { } known ? new CodedValue(known.Code, known.Chinese, known.English) : new CodedValue(code, code, code);

    public static IReadOnlyList<CodedValue> Of(CodeList list, ChosenCodes codes) => [.. codes.Codes.Select(code => Of(list, code)!)];
}

/// <summary>One line of the list of people; numbers in masked form.</summary>
/// <param name="AwaySince">Of a member who lives elsewhere (流动党员).</param>
internal sealed record PersonRow(
    PersonId Id, string Name, Sex? Sex, DateOnly? BirthDate, string? CitizenId, string? Phone, PartyStatus PartyStatus, PersonState State, DateOnly? JoinedOn, DateOnly? FullMemberOn,
    string? Education, OrgId OrganisationId, string OrganisationName, string? TownshipName, NeedTier? Tier, DateOnly? AwaySince);

internal sealed record ProfileView(
    CodedValue? Health, CodedValue? Labour, CodedValue? Housing, CodedValue? PrimaryCause, IReadOnlyList<CodedValue> OtherCauses, IReadOnlyList<CodedValue> Identities,
    IReadOnlyList<CodedValue> Skills, IReadOnlyList<CodedValue> Wishes, string? Situation)
{
    public static ProfileView Of(HardshipProfile profile) => new(
        CodedValue.Of(StandardCodes.Health, profile.Health),
        CodedValue.Of(StandardCodes.LabourCapacity, profile.Labour),
        CodedValue.Of(StandardCodes.HousingGrade, profile.Housing),
        CodedValue.Of(StandardCodes.HardshipCause, profile.PrimaryCause),
        CodedValue.Of(StandardCodes.HardshipCause, profile.OtherCauses),
        CodedValue.Of(StandardCodes.AssistanceIdentity, profile.Identities),
        CodedValue.Of(StandardCodes.Skill, profile.Skills),
        CodedValue.Of(StandardCodes.Wish, profile.Wishes),
        profile.Situation);
}

internal sealed record HouseholdMemberView(string Name, CodedValue? Relation, int? BirthYear, CodedValue? Health, string? Occupation, Money? AnnualIncome);

/// <param name="Accounting">By which rule it was reckoned; null where nobody said.</param>
/// <param name="Evidence">Who said so, as the roster import or a home visit.</param>
internal sealed record IncomeView(CodedValue? Source, Money Amount, CodedValue? Accounting, CodedValue? Evidence);

/// <summary>What could not be avoided to spend, of one kind.</summary>
internal sealed record ExpenseView(CodedValue? Kind, Money Amount, CodedValue? Evidence);

/// <param name="PerCapita">By head, down to the fen.</param>
/// <param name="ExpenseTotal">Null where no unavoidable expense is known.</param>
internal sealed record IncomeYearView(int Year, Money Total, Money PerCapita, IReadOnlyList<IncomeView> Incomes, Money? ExpenseTotal, IReadOnlyList<ExpenseView> Expenses);

/// <summary>A household; its version is its own, for editHousehold.</summary>
/// <param name="IsHead">Whether the person asked for is its head.</param>
internal sealed record HouseholdView(
    HouseholdId Id, int Version, bool IsHead, int Size, int? LabourCount, IReadOnlyList<HouseholdMemberView> Members, IReadOnlyList<IncomeYearView> Years)
{
    public static HouseholdView Of(Household household, PersonId asked) => new(
        household.Id,
        household.Version,
        household.HeadId == asked,
        household.Size,
        household.LabourCount,
        [.. household.Members.Select(m => new HouseholdMemberView(
            m.Name, CodedValue.Of(StandardCodes.Kinship, m.Relation), m.BirthYear, CodedValue.Of(StandardCodes.Health, m.Health), m.Occupation, m.AnnualIncome))],
        [.. household.Incomes.Select(i => i.Year).Distinct().OrderDescending().Select(year => new IncomeYearView(
            year,
            household.IncomeOf(year)!.Value,
            household.PerCapita(year)!.Value,
            [.. household.Incomes.Where(i => i.Year == year).Select(i => new IncomeView(
                CodedValue.Of(StandardCodes.IncomeSource, i.Source), i.Amount, CodedValue.Of(StandardCodes.IncomeAccounting, i.Accounting),
                CodedValue.Of(StandardCodes.IncomeEvidence, i.Evidence)))],
            household.ExpensesOf(year),
            [.. household.Expenses.Where(e => e.Year == year).Select(e => new ExpenseView(
                CodedValue.Of(StandardCodes.RigidExpense, e.Kind), e.Amount, CodedValue.Of(StandardCodes.IncomeEvidence, e.Evidence)))]))]);
}

internal sealed record TierChangeView(NeedTier Tier, DateOnly From, string Reason);

/// <summary>One stay in the ledger.</summary>
/// <param name="PerCapita">Annual income by head on the day of the decision.</param>
internal sealed record LedgerStayView(
    LedgerEntryId Id, Guid CaseId, string CaseNumber, NeedTier Tier, CodedValue? Cause, Money? Amount, Money? PerCapita, DateOnly From, DateOnly? Until, CodedValue? ExitReason,
    OrgLink? Organisation, string? HelperUnit, string? Helpers, DateOnly? PairedSince, string? Measures, IReadOnlyList<TierChangeView> Tiers);

internal sealed record UncountedTimeView(int? Months, DateOnly? From, DateOnly? Until, string Reason, string RecordedBy, DateOnly RecordedOn);

/// <summary>党龄, and what it rests on.</summary>
/// <param name="Years">Completed years; null where nothing says since when.</param>
/// <param name="JoinedBy">What the day of joining is the day of; null where the day is not known.</param>
/// <param name="ProbationMonths">The shortest and the longest probation on the day of joining; empty where there was none.</param>
internal sealed record StandingView(
    int? Years, DateOnly? Since, StandingBasis? Basis, JoiningDecision? JoinedBy, IReadOnlyList<int> ProbationMonths, IReadOnlyList<StandingDoubt> Doubts, IReadOnlyList<UncountedTimeView> Uncounted)
{
    public static StandingView? Of(Person person, DateOnly today)
    {
        if (person.PartyStatus != PartyStatus.FullMember)
            return null;
        var standing = person.Standing;
        return new StandingView(
            standing.YearsOn(today),
            standing.Since,
            standing.Basis,
            person.JoinedOn is { } joined ? ProbationRule.DecisionOn(joined) : null,
            person.JoinedOn is { } day && ProbationRule.On(day) is { IsNone: false } rule ? [rule.ShortestMonths, rule.LongestMonths] : [],
            standing.Doubts,
            [.. standing.Uncounted.Select(time => new UncountedTimeView(time.Months, time.From, time.Until, time.Reason, time.RecordedBy, time.RecordedOn))]);
    }
}

/// <summary>A person's file; numbers in masked form.</summary>
/// <param name="Organisation">The branch; for a non-member the village, community or unit.</param>
/// <param name="Lineage">From the county down to the organisation.</param>
/// <param name="Standing">党龄; null for others than full members.</param>
/// <param name="ProbationEndsOn">Of a probationary member, as the rules of the time have it; null where the day of joining is not known.</param>
/// <param name="Dues">Null where nobody has recorded any.</param>
/// <param name="Letter">The introduction letter on its way, where there is one.</param>
/// <param name="Away">Where they live, of a member who lives elsewhere.</param>
/// <param name="Events">What happened to the membership, the latest first.</param>
/// <param name="NextStates">States that may follow the present one.</param>
/// <param name="Account">Name on the linked account.</param>
/// <param name="MergedInto">The record of the same person into which this one went; null for one of its own.</param>
/// <param name="Mergers">In effect, the latest first.</param>
internal sealed record PersonView(
    PersonId Id, int Version, string Name, Sex? Sex, DateOnly? BirthDate, int? Age, string? CitizenId, string? Phone, string? BankAccount, string? Address,
    CodedValue? Ethnicity, CodedValue? Education, CodedValue? Composition, CodedValue? UrbanRural, PartyStatus PartyStatus, DateOnly? JoinedOn, DateOnly? FullMemberOn, StandingView? Standing,
    DateOnly? ProbationEndsOn, DuesRecord? Dues, TransferView? Letter, AwayView? Away, IReadOnlyList<MembershipEventView> Events,
    string? Post, PostsView Posts, PersonState State, DateOnly? StateSince, string? StateNote, IReadOnlyList<PersonState> NextStates, OrgLink Organisation, IReadOnlyList<OrgLink> Lineage, NeedTier? Tier,
    ProfileView Profile, HouseholdView? Household, IReadOnlyList<LedgerStayView> Ledger, UserId? UserId, string? Account, string? Remark, PersonLink? MergedInto,
    IReadOnlyList<MergerLink> Mergers, IReadOnlyList<ReferralView> CivilReferrals) : IVersionedView;

internal static class Years
{
    /// <summary>Completed years; null where the first day is not known.</summary>
    public static int? Completed(DateOnly? from, DateOnly on)
    {
        if (from is not { } day || day > on)
            return null;
        var years = on.Year - day.Year;
        return day.AddYears(years) > on ? years - 1 : years;
    }

    /// <summary>The latest day since which so many years are completed on a day: what <see cref="Completed"/> asks, as a bound of dates.</summary>
    public static DateOnly LatestStart(int years, DateOnly on) => years > on.Year ? DateOnly.MinValue : LatestMonth(years * 12, on);

    /// <summary>The latest day to which so many months can be added without passing another.</summary>
    public static DateOnly LatestMonth(int months, DateOnly on)
    {
        if (months <= 0)
            return on;
        if (((on.Year - 1) * 12) + on.Month <= months)
            return DateOnly.MinValue;
        // The last days of a month become one day where the other month is shorter: a 29 February is a year later on the 28th.
        var day = on.AddMonths(-months);
        while (day.AddDays(1) is var next && ((DateOnly.MaxValue.Year - next.Year) * 12) + 12 - next.Month >= months && next.AddMonths(months) <= on)
            day = next;
        return day;
    }

    /// <summary>The days since which at least and at most so many years are completed on a day; both inclusive, open where they are not given.</summary>
    public static (DateOnly From, DateOnly Until) Span(int? least, int? most, DateOnly on) => (
        most is { } last and < int.MaxValue ? Next(LatestStart(last + 1, on)) : DateOnly.MinValue,
        LatestStart(least ?? 0, on));

    /// <summary>The first day to which so many months can be added without falling short of another.</summary>
    public static DateOnly EarliestMonth(int months, DateOnly from) => from == DateOnly.MinValue ? from : Next(LatestMonth(months, from.AddDays(-1)));

    private static DateOnly Next(DateOnly day) => day == DateOnly.MinValue || day == DateOnly.MaxValue ? day : day.AddDays(1);
}

using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Assistance.Members.People;

namespace Assistance.Members.Roster;

/// <summary>Carries what a row says over to a person and their household; what it leaves open stays as it is, and so does what is verified.</summary>
internal sealed class RosterUpdate(SensitiveNumbers numbers, TimeProvider time)
{
    private const string Evidence = "rosterImport";

    public static PersonFacts Facts(RosterRow row, Person? known) => new(
        row.Name,
        row.Number?.Sex ?? row.Sex ?? known?.Sex,
        row.Number?.BirthDate ?? Date(row.Birth, known?.BirthDate),
        row.Status ?? known?.PartyStatus ?? PartyStatus.FullMember,
        Date(row.Joined, known?.JoinedOn),
        Date(row.FullMember, known?.FullMemberOn),
        row.Ethnicity ?? known?.Ethnicity,
        row.Education ?? known?.Education,
        row.Composition ?? known?.Composition,
        row.Post ?? known?.Post,
        row.Address ?? known?.Address,
        row.Remark ?? known?.Remark,
        row.UrbanRural ?? known?.UrbanRural);

    /// <param name="kept">What the row would change and is verified: it stays, and is told.</param>
    /// <returns>Whether anything was not so before.</returns>
    public bool Apply(RosterRow row, Person person, List<KeptFact> kept)
    {
        var changed = false;
        var (facts, isVerified) = (Facts(row, person), person.Tier is not null);
        if (isVerified && Verified(facts, person) is var verified && verified != facts)
        {
            kept.Add(KeptFact.Facts);
            facts = verified;
        }

        if (facts != FactsOf(person))
        {
            person.Describe(facts);
            changed = true;
        }

        if (row.Number is { } other && isVerified && person.CitizenIdIndex != numbers.IndexOf(other))
        {
            kept.Add(KeptFact.Number);
        }
        else if (row.Number is { } number && person.CitizenIdIndex != numbers.IndexOf(number))
        {
            numbers.Identify(person, number);
            changed = true;
        }

        if (row.Phone is { } phone && numbers.Open(person.Id, SensitiveField.Phone, person.Phone) != phone.Value)
        {
            numbers.Reach(person, phone);
            changed = true;
        }

        return Profile(row, person, kept) || changed;
    }

    /// <returns>Whether the row would change the household, which is verified.</returns>
    public bool WouldChange(RosterRow row, Household? household, int incomeYear) =>
        household is null
            ? row.Size is not null || row.Relatives.Count > 0
            : (row.Size ?? household.Size, row.LabourCount ?? household.LabourCount) != (household.Size, household.LabourCount)
                || SaysMore(row, household, row.IncomeYear ?? incomeYear)
                || (row.Relatives.Count > 0 && !Same(row.Relatives, household.Members));

    /// <returns>The household where it is new or not as before.</returns>
    public (Household? Household, bool Changed) House(RosterRow row, Person person, Household? household, int incomeYear)
    {
        if (row.Size is null && household is null && row.Relatives.Count == 0)
            return (null, false);
        var changed = household is null;
        if (household is null)
        {
            household = Household.Of(Ids.New<HouseholdId>(time), person, row.Size ?? row.Relatives.Count + 1, row.LabourCount);
            person.LivesIn(household.Id);
        }
        else if ((row.Size ?? household.Size, row.LabourCount ?? household.LabourCount) is var (size, labour) && (size, labour) != (household.Size, household.LabourCount))
        {
            household.Count(size, labour);
            changed = true;
        }

        changed |= Earned(row, household, row.IncomeYear ?? incomeYear);
        if (row.Relatives.Count > 0 && !Same(row.Relatives, household.Members))
        {
            household.ConsistOf(row.Relatives.Select(MemberOf));
            changed = true;
        }

        return (household, changed);
    }

    // A sum that agrees with what is known by source says nothing new.
    private static bool SaysMore(RosterRow row, Household household, int year)
    {
        if (row.Incomes.Count == 0)
            return false;
        var known = household.Incomes.Where(income => income.Year == year).Select(income => new IncomeOfSource(income.Source, income.Amount)).ToHashSet();
        return !known.SetEquals(row.Incomes)
            && !(row.Incomes is [{ Source: "total", Amount: var total }] && household.IncomeOf(year) is { } sum && SameByHead(sum, total, household.Size));
    }

    private bool Earned(RosterRow row, Household household, int year)
    {
        if (!SaysMore(row, household, year))
            return false;
        household.Earned(year, row.Incomes.Select(income => new Income
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Year = year,
            Source = income.Source,
            Amount = income.Amount,
            Evidence = Evidence,
        }));
        return true;
    }

    // Income by head is kept down to the fen: multiplied again it may lack a few.
    private static bool SameByHead(Money known, Money said, int size) => known == said || known.Fen / size * size == said.Fen;

    private static PersonFacts Verified(PersonFacts said, Person person) => said with
    {
        Name = person.Name,
        Sex = person.Sex,
        BirthDate = person.BirthDate,
        PartyStatus = person.PartyStatus,
        JoinedOn = person.JoinedOn,
        FullMemberOn = person.FullMemberOn,
        UrbanRural = person.UrbanRural,
    };

    private static bool Profile(RosterRow row, Person person, List<KeptFact> kept)
    {
        var (known, said) = (person.Profile, Said(row, person.Profile));
        var profile = person.Tier is null ? said : Verified(said, known);
        if (Parts(profile) != Parts(said))
            kept.Add(KeptFact.Profile);
        if (Parts(profile) == Parts(known))
            return false;
        person.Profiled(profile);
        return true;
    }

    private static HardshipProfile Said(RosterRow row, HardshipProfile known) => new()
    {
        Health = row.Health ?? known.Health,
        Labour = row.Labour ?? known.Labour,
        Housing = row.Housing ?? known.Housing,
        PrimaryCause = row.Cause ?? known.PrimaryCause,
        OtherCauses = row.OtherCauses ?? known.OtherCauses,
        Identities = row.Identities ?? known.Identities,
        Skills = row.Skills ?? known.Skills,
        Wishes = row.Wishes ?? known.Wishes,
        Situation = known.Situation,
    };

    private static HardshipProfile Verified(HardshipProfile said, HardshipProfile known) => new()
    {
        Health = known.Health,
        Labour = known.Labour,
        Housing = known.Housing,
        PrimaryCause = known.PrimaryCause,
        OtherCauses = known.OtherCauses,
        Identities = known.Identities,
        Skills = said.Skills,
        Wishes = said.Wishes,
        Situation = known.Situation,
    };

    private static (string?, string?, string?, string?, ChosenCodes, ChosenCodes, ChosenCodes, ChosenCodes) Parts(HardshipProfile profile) =>
        (profile.Health, profile.Labour, profile.Housing, profile.PrimaryCause, profile.OtherCauses, profile.Identities, profile.Skills, profile.Wishes);

    private static PersonFacts FactsOf(Person person) => new(
        person.Name, person.Sex, person.BirthDate, person.PartyStatus, person.JoinedOn, person.FullMemberOn, person.Ethnicity, person.Education, person.Composition,
        person.Post, person.Address, person.Remark, person.UrbanRural);

    // A month without a day says nothing against a known day of it.
    private static DateOnly? Date(SheetDate? said, DateOnly? known) =>
        said is not { } date ? known : RosterRow.Agree(date, known) ? known : date.Date;

    // A household has no order: two children of one name and age are told apart by nothing.
    private static bool Same(List<Relative> said, IReadOnlyList<HouseholdMember> known)
    {
        var left = known.Select(RelativeOf).ToList();
        return said.Count == left.Count && said.TrueForAll(left.Remove);
    }

    private static Relative RelativeOf(HouseholdMember member) =>
        new(member.Name, member.Relation, member.BirthYear, member.Health, member.Occupation, member.AnnualIncome);

    private HouseholdMember MemberOf(Relative relative) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        Name = relative.Name,
        Relation = relative.Relation,
        BirthYear = relative.BirthYear,
        Health = relative.Health,
        Occupation = relative.Occupation,
        AnnualIncome = relative.AnnualIncome,
    };
}

using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Names;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Directory;

internal sealed class PeopleDirectory(MembersDb db, BusinessClock clock) : IPeople
{
    // SQL Server takes 2,100 parameters in a statement.
    private const int IdsAtOnce = 1000;

    public async Task<PersonCard?> FindInScopeAsync(PersonId id, CancellationToken cancellationToken) =>
        (await CardsAsync(db.InScope<Person>().Where(p => p.Id == id), cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyDictionary<PersonId, PersonCard>> CardsAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken)
    {
        var cards = new Dictionary<PersonId, PersonCard>();
        foreach (var some in ids.Distinct().Chunk(IdsAtOnce))
        {
            var people = db.Unscoped<Person>("The caller's own rows name these people.").Where(p => some.Contains(p.Id));
            foreach (var card in await CardsAsync(people, cancellationToken))
                cards.Add(card.Id, card);
        }

        return cards;
    }

    public async Task<IReadOnlyList<PersonId>?> NamedAsync(string? text, CancellationToken cancellationToken) => NameWanted.Of(text) is var wanted && wanted != NameWanted.Any
        ? await db.Unscoped<Person>("Narrows rows that the caller sees anyhow.").Named(db, wanted).Select(p => p.Id).ToListAsync(cancellationToken)
        : null;

    public async Task<HouseholdSnapshot?> SnapshotAsync(PersonId id, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (person is null)
            return null;
        var household = person.HouseholdId is { } householdId
            ? await db.Unscoped<Household>("The household of a person in scope.").SingleOrDefaultAsync(h => h.Id == householdId, cancellationToken)
            : null;
        var year = household?.LatestYear(clock.Today.Year);
        var profile = person.Profile;
        return new HouseholdSnapshot(
            person.Id,
            person.Name,
            clock.Today,
            household?.Size,
            household?.LabourCount,
            year,
            year is { } known ? household!.IncomeOf(known) : null,
            year is { } of ? household!.PerCapita(of) : null,
            household is null ? [] : [.. household.Incomes.Where(i => i.Year == year).Select(i => new IncomeOfSource(i.Source, i.Amount, i.Accounting))],
            profile.PrimaryCause,
            profile.OtherCauses.Codes,
            profile.Identities.Codes,
            profile.Health,
            profile.Labour,
            profile.Housing,
            person.Standing.YearsOn(clock.Today),
            Dues.Of(person, clock.Today),
            household is null ? [] : [.. household.Expenses.Where(e => e.Year == year).Select(e => new ExpenseOfKind(e.Kind, e.Amount))],
            person.UrbanRural);
    }

    public async Task<IReadOnlyList<PersonCard>> OfOrganisationAsync(OrgId id, CancellationToken cancellationToken) =>
        [.. (await CardsAsync(db.InScope<Person>().Where(p => p.OrgId == id && p.State == PersonState.Active), cancellationToken)).OrderBy(card => card.Name, StringComparer.Ordinal)];

    public async Task<Kinship> KinshipAsync(PersonId id, UserId user, string userName, CancellationToken cancellationToken)
    {
        var people = await db.Unscoped<Person>("Says only whether two people live together.")
            .Where(p => p.Id == id || p.UserId == user).Select(p => new { p.Id, p.UserId, p.Name, p.HouseholdId }).ToListAsync(cancellationToken);
        var (person, theirs) = (people.Single(p => p.Id == id), people.FirstOrDefault(p => p.UserId == user));
        if (person.UserId == user)
            return Kinship.Self;
        if (theirs?.HouseholdId is not null && theirs.HouseholdId == person.HouseholdId)
            return Kinship.Household;
        return await LivesInAsync(person.HouseholdId, userName, cancellationToken) || await LivesInAsync(theirs?.HouseholdId, person.Name, cancellationToken)
            ? Kinship.Household
            : Kinship.None;
    }

    public async Task<PersonCard?> OfUserAsync(UserId user, CancellationToken cancellationToken) =>
        (await CardsAsync(db.Unscoped<Person>("Tells somebody of themselves.").Where(p => p.UserId == user && p.State == PersonState.Active), cancellationToken)) is [var own, ..] ? own : null;

    private Task<bool> LivesInAsync(HouseholdId? household, string name, CancellationToken cancellationToken) => household is null
        ? Task.FromResult(false)
        : db.Unscoped<Household>("Says only whether two people live together.")
            .AnyAsync(h => h.Id == household && h.Members.Any(member => member.Name == name), cancellationToken);

    public Task<int> VotingMembersAsync(OrgId branchId, CancellationToken cancellationToken) =>
        db.Unscoped<Person>("A count of a branch's voting members names nobody.")
            .CountAsync(p => p.OrgId == branchId && p.State == PersonState.Active && p.PartyStatus == PartyStatus.FullMember, cancellationToken);

    public async Task RecordIncomeAsync(
        PersonId id, int year, IReadOnlyList<IncomeOfSource> incomes, IReadOnlyList<ExpenseOfKind>? expenses, string source, CancellationToken cancellationToken)
    {
        var person = await db.Unscoped<Person>("The review of a person in the caller's scope.").AsTracking().SingleAsync(p => p.Id == id, cancellationToken);
        var household = await db.Unscoped<Household>("The household of the person reviewed.").AsTracking().SingleOrDefaultAsync(h => h.Id == person.HouseholdId, cancellationToken);
        if (household is null)
        {
            household = Household.Of(Ids.New<HouseholdId>(clock.Time), person, size: 1, labourCount: null);
            db.Add(household);
            person.LivesIn(household.Id);
        }

        household.Earned(year, incomes.Select(income => new Income
        {
            Id = Guid.CreateVersion7(clock.Time.GetUtcNow()),
            Year = year,
            Source = income.Source,
            Amount = income.Amount,
            Accounting = income.Accounting,
            Evidence = source,
        }));
        if (expenses is null)
            return;
        household.Spent(year, expenses.Select(expense => new Expense
        {
            Id = Guid.CreateVersion7(clock.Time.GetUtcNow()),
            Year = year,
            Kind = expense.Kind,
            Amount = expense.Amount,
            Evidence = source,
        }));
    }

    private async Task<IReadOnlyList<PersonCard>> CardsAsync(IQueryable<Person> people, CancellationToken cancellationToken)
    {
        var organisations = db.Unscoped<Organisation>("What an organisation is called is no secret.");
        var rows = await people
            .Join(organisations, p => p.OrgId, o => o.Id, (p, o) => new { p.Id, p.Name, p.Sex, p.BirthDate, p.PartyStatus, p.State, p.OrgId, p.OrgPath, OrgName = o.Name, p.Tier, p.UserId })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(p => new PersonCard(p.Id, p.Name, p.Sex, p.BirthDate, p.PartyStatus, p.State, p.OrgId, p.OrgPath, p.OrgName, p.Tier, p.UserId))];
    }
}

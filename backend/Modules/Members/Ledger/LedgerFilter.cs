using Assistance.Kernel.Calendar;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Names;
using Assistance.Members.People;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Ledger;

/// <summary>Which entries of the ledger: the current ones, unless a day is named or the ended ones are asked for.</summary>
/// <param name="OrganisationId">Of it and of all below it.</param>
/// <param name="AsOf">Those who stood in it on that day, with the tier of that day.</param>
/// <param name="Exited">Those whose stay has ended.</param>
/// <param name="Cause">Primary cause, by code; several with a comma between.</param>
/// <param name="Identity">Assistance identity, by code.</param>
/// <param name="HasHelper">Whether somebody looks after them.</param>
/// <param name="Name">Whose name holds the text, or whose initials begin with the letters.</param>
/// <param name="WithoutIdentity">Who does not hold this assistance identity (rule I6).</param>
/// <param name="AgeFrom">In completed years on the day, as are the standings in the party; bounds are inclusive.</param>
/// <param name="Education">By code; several with a comma between, as of composition and of the class of residence.</param>
/// <param name="PerCapitaFrom">In fen.</param>
/// <param name="Unspecified">Of whom this fact is not known.</param>
internal sealed record LedgerFilter(
    OrgId? OrganisationId = null, DateOnly? AsOf = null, bool? Exited = null, NeedTier? Tier = null, string? Cause = null, string? Identity = null, bool? HasHelper = null,
    string? Name = null, string? WithoutIdentity = null, int? AgeFrom = null, int? AgeTo = null, int? StandingFrom = null, int? StandingTo = null, Sex? Sex = null,
    string? Education = null, string? Composition = null, string? UrbanRural = null, long? PerCapitaFrom = null, long? PerCapitaTo = null, PersonFact? Unspecified = null) : IFactFilter;

/// <summary>An entry beside what its columns are taken from; never materialised whole.</summary>
internal sealed class LedgerLine
{
    public required LedgerEntry Entry { get; init; }

    public required Person Person { get; init; }

    public required Organisation Branch { get; init; }

    public Organisation? Committee { get; init; }

    public Household? Household { get; init; }

    public NeedTier Tier { get; init; }
}

/// <summary>The values of a ledger query; which of them count is its shape.</summary>
/// <param name="Low">The path of the organisation asked for, and its upper bound.</param>
/// <param name="Day">The day asked for; today where none is.</param>
internal sealed record LedgerValues(
    OrgPath Low, OrgPath High, DateOnly Day, NeedTier Tier, List<string>? Causes, bool HasHelper, Money Least, Money Most, IFactFilter Filter) : FactValues(Filter, Day);

/// <summary>The ledger's lines within the caller's scope: for the list, the count and the export.</summary>
internal sealed class LedgerLines(MembersDb db, BusinessClock clock)
{
    private const string Column = "A column of a ledger entry in scope.";

    /// <returns>Null where the organisation does not exist.</returns>
    public async Task<PreparedRows<LedgerLine>?> MatchingAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        OrgPath low = default;
        if (filter.OrganisationId is { } organisation)
        {
            var top = await db.Unscoped<Organisation>("Where an organisation stands is no secret.")
                .Where(o => o.Id == organisation).Select(o => (OrgPath?)o.OrgPath).SingleOrDefaultAsync(cancellationToken);
            if (top is not { } path)
                return null;
            low = path;
        }

        var values = new LedgerValues(
            low, low.UpperBound, filter.AsOf ?? clock.Today, filter.Tier ?? default, FactValues.Codes(filter.Cause), filter.HasHelper ?? false,
            new Money(filter.PerCapitaFrom ?? long.MinValue), new Money(filter.PerCapitaTo ?? long.MaxValue), filter);
        bool[] has =
        [
            filter.OrganisationId is not null, filter.AsOf is not null, filter.Exited == true, filter.Tier is not null, values.Causes is not null, filter.HasHelper is not null,
            filter.PerCapitaFrom is not null || filter.PerCapitaTo is not null,
        ];
        var name = NameWanted.Of(filter.Name);
        // Standings have bounds of their own in the query, which is rare enough to be made each time.
        var standing = await StandingSpan.ReadAsync(db, filter, values.Day, cancellationToken);
        var shape = standing is null ? $"{string.Concat(has.Select(one => one ? '1' : '0'))} {values.Facts} {name.Shape}" : null;
        return new PreparedRows<LedgerLine>(db, shape, [values, name], () => Matching(filter, values, name, standing));
    }

    // Every condition here is one of the shape's, above; every value is one of the values or the name's.
    private IQueryable<LedgerLine> Matching(LedgerFilter filter, LedgerValues values, NameWanted name, StandingSpan? standing)
    {
        var entries = db.InScope<LedgerEntry>();
        if (filter.OrganisationId is not null)
            entries = entries.Where(e => e.OrgPath.CompareTo(values.Low) >= 0 && e.OrgPath.CompareTo(values.High) < 0);
        if (filter.AsOf is not null)
            entries = entries.Where(e => e.From <= values.Day && (e.Until == null || e.Until >= values.Day));
        else if (filter.Exited == true)
            entries = entries.Where(e => e.Until != null);
        else
            entries = entries.Where(e => e.Until == null);
        if (values.Causes is not null)
            entries = entries.Where(e => values.Causes.Contains(e.Cause));
        if (filter.PerCapitaFrom is not null || filter.PerCapitaTo is not null)
            entries = entries.Where(e => e.PerCapita >= values.Least && e.PerCapita <= values.Most);
        if (filter.Unspecified == PersonFact.Cause)
            entries = entries.Where(e => e.Cause == string.Empty);
        if (filter.Unspecified == PersonFact.PerCapita)
            entries = entries.Where(e => e.PerCapita == null);
        if (filter.HasHelper is not null)
            entries = entries.Where(e => e.Helpers != null == values.HasHelper);
        var people = values.Of(db.Unscoped<Person>(Column).Named(db, name), filter.Unspecified);
        people = standing?.Of(people) ?? people;
        var lines = filter.AsOf is not null ? On(values, entries, people) : Now(entries, people);
        if (filter.Tier is not null)
            lines = lines.Where(line => line.Tier == values.Tier);
        return lines;
    }

    private IQueryable<LedgerLine> Now(IQueryable<LedgerEntry> entries, IQueryable<Person> people)
    {
        var (organisations, households) = Sources();
        return from entry in entries
               join person in people on entry.PersonId equals person.Id
               join branch in organisations on entry.OrgId equals branch.Id
               join committee in organisations on branch.CommitteeId equals (OrgId?)committee.Id into committees
               from committee in committees.DefaultIfEmpty()
               join household in households on person.HouseholdId equals (HouseholdId?)household.Id into householdsOf
               from household in householdsOf.DefaultIfEmpty()
               select new LedgerLine { Entry = entry, Person = person, Branch = branch, Committee = committee, Household = household, Tier = entry.Tier };
    }

    private IQueryable<LedgerLine> On(LedgerValues values, IQueryable<LedgerEntry> entries, IQueryable<Person> people)
    {
        var (organisations, households) = Sources();
        return from entry in entries
               join person in people on entry.PersonId equals person.Id
               join branch in organisations on entry.OrgId equals branch.Id
               join committee in organisations on branch.CommitteeId equals (OrgId?)committee.Id into committees
               from committee in committees.DefaultIfEmpty()
               join household in households on person.HouseholdId equals (HouseholdId?)household.Id into householdsOf
               from household in householdsOf.DefaultIfEmpty()
               select new LedgerLine
               {
                   Entry = entry,
                   Person = person,
                   Branch = branch,
                   Committee = committee,
                   Household = household,
                   Tier = entry.Tiers.Where(t => t.From <= values.Day).OrderByDescending(t => t.From).Select(t => t.Tier).FirstOrDefault(),
               };
    }

    private (IQueryable<Organisation> Organisations, IQueryable<Household> Households) Sources() => (db.Unscoped<Organisation>(Column), db.Unscoped<Household>(Column));
}

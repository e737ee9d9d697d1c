using Assistance.Kernel.Calendar;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Names;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Ledger;

/// <summary>Which entries of the ledger: the current ones, unless a day is named or the ended ones are asked for.</summary>
/// <param name="OrganisationId">Of it and of all below it.</param>
/// <param name="AsOf">Those who stood in it on that day, with the tier of that day.</param>
/// <param name="Exited">Those whose stay has ended.</param>
/// <param name="Cause">Primary cause, by code.</param>
/// <param name="Identity">Assistance identity, by code.</param>
/// <param name="HasHelper">Whether somebody looks after them.</param>
/// <param name="Name">Whose name holds the text, or whose initials begin with the letters.</param>
internal sealed record LedgerFilter(
    OrgId? OrganisationId = null, DateOnly? AsOf = null, bool? Exited = null, NeedTier? Tier = null, string? Cause = null, string? Identity = null, bool? HasHelper = null,
    string? Name = null);

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
internal sealed record LedgerValues(OrgPath Low, OrgPath High, DateOnly Day, NeedTier Tier, string? Cause, bool HasHelper, string? Identity);

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
            low, low.UpperBound, filter.AsOf ?? clock.Today, filter.Tier ?? default, filter.Cause, filter.HasHelper ?? false, IdentityPattern(filter.Identity));
        var name = NameWanted.Of(filter.Name);
        bool[] has =
        [
            filter.OrganisationId is not null, filter.AsOf is not null, filter.Exited == true, filter.Tier is not null, values.Cause is not null, filter.HasHelper is not null,
            values.Identity is not null,
        ];
        return new PreparedRows<LedgerLine>(db, $"{string.Concat(has.Select(one => one ? '1' : '0'))} {name.Shape}", [values, name], () => Matching(filter, values, name));
    }

    // Every condition here is one of the shape's, above; every value is one of the values or the name's.
    private IQueryable<LedgerLine> Matching(LedgerFilter filter, LedgerValues values, NameWanted name)
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
        if (filter.Cause is not null)
            entries = entries.Where(e => e.Cause == values.Cause);
        if (filter.HasHelper is not null)
            entries = entries.Where(e => e.Helpers != null == values.HasHelper);
        var lines = filter.AsOf is not null ? On(values, entries, name) : Now(entries, name);
        if (filter.Tier is not null)
            lines = lines.Where(line => line.Tier == values.Tier);
        if (values.Identity is not null)
            lines = lines.Where(line => EF.Functions.Like((string)(object)line.Person.Profile.Identities, values.Identity));
        return lines;
    }

    // Codes are stored with a comma around each.
    private static string? IdentityPattern(string? identity) => identity is null
        ? null
        : $"%,{identity.Replace("_", string.Empty, StringComparison.Ordinal).Replace("%", string.Empty, StringComparison.Ordinal)},%";

    private IQueryable<LedgerLine> Now(IQueryable<LedgerEntry> entries, NameWanted name)
    {
        var (people, organisations, households) = Sources(name);
        return from entry in entries
               join person in people on entry.PersonId equals person.Id
               join branch in organisations on entry.OrgId equals branch.Id
               join committee in organisations on branch.CommitteeId equals (OrgId?)committee.Id into committees
               from committee in committees.DefaultIfEmpty()
               join household in households on person.HouseholdId equals (HouseholdId?)household.Id into householdsOf
               from household in householdsOf.DefaultIfEmpty()
               select new LedgerLine { Entry = entry, Person = person, Branch = branch, Committee = committee, Household = household, Tier = entry.Tier };
    }

    private IQueryable<LedgerLine> On(LedgerValues values, IQueryable<LedgerEntry> entries, NameWanted name)
    {
        var (people, organisations, households) = Sources(name);
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

    private (IQueryable<Person> People, IQueryable<Organisation> Organisations, IQueryable<Household> Households) Sources(NameWanted name) =>
        (db.Unscoped<Person>(Column).Named(db, name), db.Unscoped<Organisation>(Column), db.Unscoped<Household>(Column));
}

using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Ledger;

/// <summary>Which entries of the ledger: the current ones, unless a day is named or the ended ones are asked for.</summary>
/// <param name="OrganisationId">Of it and of all below it.</param>
/// <param name="AsOf">Those who stood in it on that day, with the tier of that day.</param>
/// <param name="Exited">Those whose stay has ended.</param>
/// <param name="Cause">Primary cause, by code.</param>
/// <param name="Identity">Assistance identity, by code.</param>
/// <param name="HasHelper">Whether somebody looks after them.</param>
/// <param name="Name">Whose name holds the text.</param>
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

/// <summary>The ledger's lines within the caller's scope: for the list, the count and the export.</summary>
internal sealed class LedgerLines(MembersDb db)
{
    private const string Column = "A column of a ledger entry in scope.";

    /// <returns>Null where the organisation does not exist.</returns>
    public async Task<IQueryable<LedgerLine>?> MatchingAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        var entries = db.InScope<LedgerEntry>();
        if (filter.OrganisationId is { } organisation)
        {
            var top = await db.Unscoped<Organisation>("Where an organisation stands is no secret.")
                .Where(o => o.Id == organisation).Select(o => (OrgPath?)o.OrgPath).SingleOrDefaultAsync(cancellationToken);
            if (top is not { } path)
                return null;
            var end = path.UpperBound;
            entries = entries.Where(e => e.OrgPath.CompareTo(path) >= 0 && e.OrgPath.CompareTo(end) < 0);
        }

        if (filter.AsOf is { } day)
            entries = entries.Where(e => e.From <= day && (e.Until == null || e.Until >= day));
        else if (filter.Exited == true)
            entries = entries.Where(e => e.Until != null);
        else
            entries = entries.Where(e => e.Until == null);
        if (filter.Cause is { } cause)
            entries = entries.Where(e => e.Cause == cause);
        if (filter.HasHelper is { } helped)
            entries = entries.Where(e => e.Helpers != null == helped);
        return Narrow(filter, filter.AsOf is { } on ? On(on, entries) : Now(entries));
    }

    private IQueryable<LedgerLine> Now(IQueryable<LedgerEntry> entries)
    {
        var (people, organisations, households) = Sources();
        return from entry in entries
               join person in people on entry.PersonId equals person.Id
               join branch in organisations on entry.OrgId equals branch.Id
               join committee in organisations on branch.CommitteeId equals (OrgId?)committee.Id into committees
               from committee in committees.DefaultIfEmpty()
               join household in households on person.HouseholdId equals (HouseholdId?)household.Id into householdsOf
               from household in householdsOf.DefaultIfEmpty()
               select new LedgerLine { Entry = entry, Person = person, Branch = branch, Committee = committee, Household = household, Tier = entry.Tier };
    }

    private IQueryable<LedgerLine> On(DateOnly day, IQueryable<LedgerEntry> entries)
    {
        var (people, organisations, households) = Sources();
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
                   Tier = entry.Tiers.Where(t => t.From <= day).OrderByDescending(t => t.From).Select(t => t.Tier).FirstOrDefault(),
               };
    }

    private (IQueryable<Person> People, IQueryable<Organisation> Organisations, IQueryable<Household> Households) Sources() =>
        (db.Unscoped<Person>(Column), db.Unscoped<Organisation>(Column), db.Unscoped<Household>(Column));

    private static IQueryable<LedgerLine> Narrow(LedgerFilter filter, IQueryable<LedgerLine> lines)
    {
        if (filter.Tier is { } tier)
            lines = lines.Where(line => line.Tier == tier);
        if (filter.Identity is { } identity)
        {
            // Codes are stored with a comma around each.
            var pattern = $"%,{identity.Replace("_", string.Empty, StringComparison.Ordinal).Replace("%", string.Empty, StringComparison.Ordinal)},%";
            lines = lines.Where(line => EF.Functions.Like((string)(object)line.Person.Profile.Identities, pattern));
        }

        if (NamePattern.Of(filter.Name) is { } name)
            lines = lines.Where(line => EF.Functions.Like(line.Person.Name, name, NamePattern.Escape));
        return lines;
    }
}

using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Directory;

internal sealed class HelpFactsReader(MembersDb db) : IHelpFacts
{
    // SQL Server takes 2,100 parameters in a statement.
    private const int IdsAtOnce = 1000;

    public async Task<IReadOnlyList<HelpFacts>> BelowAsync(OrgPath path, OrgKind kind, CancellationToken cancellationToken)
    {
        var end = path.UpperBound;
        var organisations = db.Unscoped<Organisation>("What kind an organisation is of is no secret.").Where(o => o.Kind == kind && o.OrgPath.CompareTo(path) >= 0 && o.OrgPath.CompareTo(end) < 0);
        return await FactsAsync([await RowsAsync(db.InScope<Person>().Where(p => organisations.Any(o => o.Id == p.OrgId)), cancellationToken)], cancellationToken);
    }

    public async Task<IReadOnlyList<HelpFacts>> OfAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken)
    {
        var found = new List<List<Row>>();
        foreach (var some in ids.Distinct().Chunk(IdsAtOnce))
            found.Add(await RowsAsync(db.InScope<Person>().Where(p => some.Contains(p.Id)), cancellationToken));
        return await FactsAsync(found, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<OrgId, OrgFacts>> OrganisationsAsync(IReadOnlyCollection<OrgId> ids, CancellationToken cancellationToken)
    {
        var places = await PlacesAsync(cancellationToken);
        return ids.Distinct().Where(places.ContainsKey).ToDictionary(id => id, id => new OrgFacts(places[id].Function, places[id].Needs.Codes, CodeOf(id, places)));
    }

    private Task<Dictionary<OrgId, Place>> PlacesAsync(CancellationToken cancellationToken) => db.Unscoped<Organisation>("What an organisation is called and where it is is no secret.")
        .Select(o => new Place(o.Id, o.Name, o.ParentId, o.DivisionCode, o.Function, o.Needs)).ToDictionaryAsync(o => o.Id, cancellationToken);

    private static Task<List<Row>> RowsAsync(IQueryable<Person> people, CancellationToken cancellationToken) => people
        .Where(p => p.State == PersonState.Active)
        .Select(p => new Row(
            p.Id, p.Name, p.Sex, p.BirthDate, p.PartyStatus, p.State, p.OrgId, p.OrgPath, p.Tier, p.UserId, p.Ethnicity, p.Profile.Skills, p.Profile.Wishes, p.HouseholdId))
        .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<HelpFacts>> FactsAsync(IEnumerable<List<Row>> found, CancellationToken cancellationToken)
    {
        var rows = found.SelectMany(some => some).OrderBy(row => row.Id).ToList();
        var organisations = await PlacesAsync(cancellationToken);
        var relatives = new Dictionary<HouseholdId, IReadOnlyList<string>>();
        foreach (var some in rows.Select(row => row.Household).OfType<HouseholdId>().Distinct().Chunk(IdsAtOnce))
        {
            var households = await db.Unscoped<Household>("The households of people in scope: only who is related to whom.")
                .Where(h => some.Contains(h.Id)).Select(h => new { h.Id, Names = h.Members.Select(member => member.Name).ToList() }).ToListAsync(cancellationToken);
            foreach (var household in households)
                relatives.Add(household.Id, household.Names);
        }

        return [.. rows.Select(row => new HelpFacts(
            new PersonCard(row.Id, row.Name, row.Sex, row.BirthDate, row.PartyStatus, row.State, row.OrgId, row.OrgPath, organisations[row.OrgId].Name, row.Tier, row.UserId),
            organisations[row.OrgId].Function,
            CodeOf(row.OrgId, organisations),
            row.Ethnicity,
            row.Skills.Codes,
            row.Wishes.Codes,
            row.Household,
            row.Household is { } household ? relatives.GetValueOrDefault(household) ?? [] : []))];
    }

    // A branch has no code of its own: it is where whatever stands above it is.
    private static string? CodeOf(OrgId id, Dictionary<OrgId, Place> organisations)
    {
        for (var at = (OrgId?)id; at is { } here && organisations.TryGetValue(here, out var place); at = place.ParentId)
        {
            if (place.DivisionCode is { } code)
                return code;
        }

        return null;
    }

    private sealed record Place(OrgId Id, string Name, OrgId? ParentId, string? DivisionCode, string? Function, ChosenCodes Needs);

    private sealed record Row(
        PersonId Id, string Name, Sex? Sex, DateOnly? BirthDate, PartyStatus PartyStatus, PersonState State, OrgId OrgId, OrgPath OrgPath, NeedTier? Tier, UserId? UserId, string? Ethnicity,
        ChosenCodes Skills, ChosenCodes Wishes, HouseholdId? Household);
}

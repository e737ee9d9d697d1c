using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Directory;

internal sealed class PracticalSkills(MembersDb db, IPeople people) : IPracticalSkills
{
    // SQL Server takes 2,100 parameters in a statement.
    private const int IdsAtOnce = 1000;
    private const string AnySkill = "%,%";

    // Towns and their fringes begin with 1, the country with 2.
    private const char Urban = '1';

    public async Task<bool> AddAsync(PersonId id, string skill, CancellationToken cancellationToken)
    {
        var person = await db.Unscoped<Person>("Somebody whom a row in the caller's scope names.").AsTracking().SingleAsync(p => p.Id == id, cancellationToken);
        var known = person.Profile.Skills.Codes;
        if (known.Contains(skill, StringComparer.Ordinal) || known.Count >= HardshipProfile.MostCodes)
            return false;
        person.Profiled(person.Profile.Copy(skills: ChosenCodes.Of([.. known, skill])));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<SkillCount>> CountAsync(int enough, CancellationToken cancellationToken)
    {
        var active = db.InScope<Person>().Where(p => p.State == PersonState.Active);
        var counts = await active.GroupBy(p => p.OrgId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var skilled = (await active.Where(p => EF.Functions.Like((string)(object)p.Profile.Skills, AnySkill)).Select(p => new { p.OrgId, p.Profile.Skills }).ToListAsync(cancellationToken))
            .ToLookup(p => p.OrgId, p => p.Skills.Codes.Count);
        return [.. counts.Select(one => new SkillCount(one.Key, one.Count, skilled[one.Key].Count(), skilled[one.Key].Count(count => count >= enough)))];
    }

    public async Task<IReadOnlyList<SkilledPerson>> HoldersAsync(OrgId id, int enough, CancellationToken cancellationToken)
    {
        var rows = (await db.InScope<Person>().Where(p => p.OrgId == id && p.State == PersonState.Active && EF.Functions.Like((string)(object)p.Profile.Skills, AnySkill))
            .Select(p => new { p.Id, p.Profile.Skills }).ToListAsync(cancellationToken)).Where(p => p.Skills.Codes.Count >= enough).ToDictionary(p => p.Id, p => p.Skills.Codes);
        var cards = await people.CardsAsync(rows.Keys, cancellationToken);
        return [.. rows.Select(row => new SkilledPerson(cards[row.Key], row.Value)).OrderBy(one => one.Card.Name, StringComparer.Ordinal).ThenBy(one => one.Card.Id)];
    }

    public async Task<IReadOnlyList<PersonCard>> SuitedAsync(IReadOnlyCollection<string> skills, IReadOnlyCollection<string> wishes, int most, CancellationToken cancellationToken)
    {
        var found = new List<(PersonId Id, NeedTier? Tier)>();
        foreach (var skill in skills.Select(Held))
            found.AddRange(await TakeAsync(db.InScope<Person>().Where(p => EF.Functions.Like((string)(object)p.Profile.Skills, skill)), most, cancellationToken));
        foreach (var wish in wishes.Select(Held))
            found.AddRange(await TakeAsync(db.InScope<Person>().Where(p => EF.Functions.Like((string)(object)p.Profile.Wishes, wish)), most, cancellationToken));
        var ids = found.DistinctBy(one => one.Id).OrderBy(one => one.Tier is null).ThenBy(one => one.Tier).ThenBy(one => one.Id).Take(most).Select(one => one.Id).ToList();
        var cards = await people.CardsAsync(ids, cancellationToken);
        return [.. ids.Select(id => cards[id])];
    }

    public async Task<IReadOnlyDictionary<PersonId, Background>> BackgroundsAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<PersonId, Background>();
        var organisations = db.Unscoped<Organisation>("What kind an organisation is of is no secret.");
        foreach (var some in ids.Distinct().Chunk(IdsAtOnce))
        {
            var rows = await db.Unscoped<Person>("The caller's own rows name these people.").Where(p => some.Contains(p.Id))
                .Join(organisations, p => p.OrgId, o => o.Id, (p, o) => new { p.Id, p.UrbanRural, o.Kind }).ToListAsync(cancellationToken);
            foreach (var row in rows)
                found.Add(row.Id, Of(row.Kind, row.UrbanRural));
        }

        return found;
    }

    private static string Held(string code) => $"%,{code},%";

    private static async Task<IEnumerable<(PersonId Id, NeedTier? Tier)>> TakeAsync(IQueryable<Person> some, int most, CancellationToken cancellationToken) =>
        (await some.Where(p => p.State == PersonState.Active).OrderBy(p => p.Tier == null).ThenBy(p => p.Id).Take(most).Select(p => new { p.Id, p.Tier }).ToListAsync(cancellationToken))
            .Select(p => (p.Id, p.Tier));

    private static Background Of(OrgKind kind, string? urbanRural) => kind switch
    {
        OrgKind.NewSectorBranch or OrgKind.NonPublicEnterprise or OrgKind.SocialOrganisation => Background.NewSector,
        _ when urbanRural is { Length: > 0 } known => known[0] == Urban ? Background.Urban : Background.Rural,
        OrgKind.VillageBranch or OrgKind.Village => Background.Rural,
        _ => Background.Urban,
    };
}

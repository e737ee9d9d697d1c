using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Standards;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Organisations;

internal sealed class CountyFounding(MembersDb db, BusinessClock clock) : ICountyFounding
{
    public async Task<Result<IReadOnlyDictionary<string, OrgCard>>> FoundAsync(CountyOutline outline, CancellationToken cancellationToken)
    {
        if (await db.Unscoped<Organisation>("There is one county or none.").AnyAsync(cancellationToken))
            return MembersRefusals.CountyExists;
        var places = new Dictionary<string, OrgCard>(StringComparer.Ordinal);
        var county = Organisation.FoundCounty(NewId(), outline.Name, outline.DivisionCode);
        db.Add(county);
        places.Add(outline.DivisionCode, county.Card());
        db.Add(county.Found(NewId(), $"{outline.Name}直机关工委", OrgKind.WorkCommittee));
        foreach (var (township, name) in Named(outline.Townships, township => township.Name, township => township.DivisionCode))
            Found(county, township, name, places);
        await db.SaveChangesAsync(cancellationToken);
        return places;
    }

    /// <summary>A county of the statistical codes; null where none has the code.</summary>
    public static CountyOutline? OutlineOf(string divisionCode) => Divisions.Current.County(divisionCode) is not { } county
        ? null
        : new CountyOutline(county.Division.Name, divisionCode, [.. county.Townships.Select(township => new TownshipOutline(
            township.Name, township.Code, [.. township.Villages.Select(village => new VillageOutline(village.Name, village.Code, IsCommunity(village)))]))]);

    private static bool IsCommunity(Village village) =>
        village.Kind == VillageKind.Community || (village.Kind == VillageKind.Other && village.Name.EndsWith("社区", StringComparison.Ordinal));

    // Two places of one township may have the same name: the code tells them apart.
    private static IEnumerable<(T Place, string Name)> Named<T>(IReadOnlyList<T> places, Func<T, string> name, Func<T, string> code)
    {
        var repeated = places.GroupBy(name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return places.Select(place => (place, repeated.Contains(name(place)) ? $"{name(place)}（{code(place)[^3..]}）" : name(place)));
    }

    private void Found(Organisation county, TownshipOutline township, string name, Dictionary<string, OrgCard> places)
    {
        var committee = county.Found(NewId(), $"{name}党委", OrgKind.TownshipCommittee, township.DivisionCode);
        db.Add(committee);
        places.Add(township.DivisionCode, committee.Card());
        foreach (var (village, villageName) in Named(township.Villages, v => v.Name, v => v.DivisionCode))
        {
            var branch = committee.Found(NewId(), $"{villageName}党支部", OrgKind.VillageBranch);
            db.Add(branch);
            db.Add(branch.Found(NewId(), villageName, village.IsCommunity ? OrgKind.Community : OrgKind.Village, village.DivisionCode));
            places.Add(village.DivisionCode, branch.Card());
        }
    }

    private OrgId NewId() => Ids.New<OrgId>(clock.Time);
}

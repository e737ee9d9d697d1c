using System.Text.Json;
using Assistance.Access.Contracts;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Directory;

internal sealed class OrganisationDirectory(MembersDb db) : IOrganisations, IOrganisationLookup
{
    private IQueryable<Organisation> All => db.Unscoped<Organisation>("What an organisation is called is no secret.");

    public async Task<OrgCard?> FindAsync(OrgId id, CancellationToken cancellationToken) =>
        (await All.SingleOrDefaultAsync(o => o.Id == id, cancellationToken))?.Card();

    public async Task<IReadOnlyDictionary<OrgId, OrgCard>> CardsAsync(IReadOnlyCollection<OrgId> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<OrgId, OrgCard>()
            : (await All.Where(o => wanted.Contains(o.Id)).ToListAsync(cancellationToken)).ToDictionary(o => o.Id, o => o.Card());
    }

    public async Task<IReadOnlyList<OrgCard>> LineageAsync(OrgId id, CancellationToken cancellationToken)
    {
        var self = await FindAsync(id, cancellationToken);
        if (self is null)
            return [];
        var paths = new List<OrgPath>();
        for (var path = self.Path; path.Depth > 0; path = path.Parent)
            paths.Add(path);
        return [.. (await All.Where(o => paths.Contains(o.OrgPath)).ToListAsync(cancellationToken)).OrderBy(o => o.OrgPath).Select(o => o.Card())];
    }

    public async Task<IReadOnlyList<OrgCard>> BelowAsync(OrgPath path, IReadOnlyCollection<OrgKind> kinds, CancellationToken cancellationToken)
    {
        var end = path.UpperBound;
        var organisations = await All
            .Where(o => o.OrgPath.CompareTo(path) >= 0 && o.OrgPath.CompareTo(end) < 0 && kinds.Contains(o.Kind) && o.AbolishedOn == null)
            .OrderBy(o => o.OrgPath)
            .ToListAsync(cancellationToken);
        return [.. organisations.Select(o => o.Card())];
    }

    async Task<IReadOnlyDictionary<OrgId, OrganisationPlace>> IOrganisationLookup.FindAsync(IReadOnlyCollection<OrgId> ids, CancellationToken cancellationToken) =>
        (await CardsAsync(ids, cancellationToken)).ToDictionary(pair => pair.Key, pair => PlaceOf(pair.Value));

    public async Task<IReadOnlyList<OrganisationPlace>> SearchAsync(string text, int take, CancellationToken cancellationToken)
    {
        if (NamePattern.Of(text) is not { } pattern)
            return [];
        var found = await All.Where(o => o.AbolishedOn == null && EF.Functions.Like(o.Name, pattern, NamePattern.Escape))
            .OrderBy(o => o.OrgPath).Take(take).ToListAsync(cancellationToken);
        return [.. found.Select(o => PlaceOf(o.Card()))];
    }

    async Task<CountyName?> IOrganisationLookup.CountyAsync(CancellationToken cancellationToken) =>
        await CountyAsync(cancellationToken) is { } county ? new CountyName(county.Name, county.DivisionCode!) : null;

    public static OrganisationPlace PlaceOf(OrgCard card) => new(card.Id, card.Path, card.Name, JsonNamingPolicy.CamelCase.ConvertName(card.Kind.ToString()));

    public async Task<OrgCard?> CountyAsync(CancellationToken cancellationToken) =>
        (await All.Where(o => o.ParentId == null).OrderBy(o => o.OrgPath).FirstOrDefaultAsync(cancellationToken))?.Card();
}

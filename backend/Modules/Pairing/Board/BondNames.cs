using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>What the two ends of a bond are called.</summary>
/// <param name="HelpingUnit">The helper's branch, or the branch itself.</param>
internal sealed record EndNames(string Helping, string HelpingUnit, string Helped, string HelpedPlace);

/// <summary>Names for rows that hang on pairs and links. What was read is kept while the request lasts: an export comes back to the same bonds on page after page.</summary>
internal sealed class BondNames(PairingDb db, IPeople people, IOrganisations organisations)
{
    private const string Reason = "The caller's own rows hang on these bonds.";
    private const int Most = 200_000;
    private static readonly EndNames Unknown = new("—", "—", "—", "—");
    private readonly Dictionary<PairId, EndNames> _pairs = [];
    private readonly Dictionary<BranchLinkId, EndNames> _links = [];
    private readonly Dictionary<OrgId, string> _units = [];

    public async Task<Func<TRow, EndNames>> OfAsync<TRow>(
        IReadOnlyCollection<TRow> rows, Func<TRow, PairId?> pairOf, Func<TRow, BranchLinkId?> linkOf, CancellationToken cancellationToken)
    {
        if (_pairs.Count + _links.Count > Most)
        {
            _pairs.Clear();
            _links.Clear();
        }

        await ReadPairsAsync([.. rows.Select(pairOf).OfType<PairId>().Where(id => !_pairs.ContainsKey(id)).Distinct()], cancellationToken);
        await ReadLinksAsync([.. rows.Select(linkOf).OfType<BranchLinkId>().Where(id => !_links.ContainsKey(id)).Distinct()], cancellationToken);
        return row => pairOf(row) is { } pair && _pairs.TryGetValue(pair, out var names) ? names
            : linkOf(row) is { } link && _links.TryGetValue(link, out var ends) ? ends
            : Unknown;
    }

    private async Task ReadPairsAsync(List<PairId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return;
        var pairs = await db.Unscoped<Pair>(Reason).Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.HelperId, p.HelperOrgId, p.SubjectId, p.BeneficiaryOrgId }).ToListAsync(cancellationToken);
        var cards = await people.CardsAsync([.. pairs.SelectMany(p => new[] { p.HelperId, new PersonId(p.SubjectId) })], cancellationToken);
        await ReadUnitsAsync(pairs.SelectMany(p => new[] { p.HelperOrgId, p.BeneficiaryOrgId }), cancellationToken);
        foreach (var p in pairs)
            _pairs.Add(p.Id, new EndNames(cards[p.HelperId].Name, _units[p.HelperOrgId], cards[new PersonId(p.SubjectId)].Name, _units[p.BeneficiaryOrgId]));
    }

    private async Task ReadLinksAsync(List<BranchLinkId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return;
        var links = await db.Unscoped<BranchLink>(Reason).Where(l => ids.Contains(l.Id)).Select(l => new { l.Id, l.BranchId, l.PlaceId }).ToListAsync(cancellationToken);
        await ReadUnitsAsync(links.SelectMany(l => new[] { l.BranchId, l.PlaceId }), cancellationToken);
        foreach (var l in links)
            _links.Add(l.Id, new EndNames(_units[l.BranchId], _units[l.BranchId], _units[l.PlaceId], _units[l.PlaceId]));
    }

    private async Task ReadUnitsAsync(IEnumerable<OrgId> ids, CancellationToken cancellationToken)
    {
        foreach (var (id, card) in await organisations.CardsAsync([.. ids.Where(id => !_units.ContainsKey(id)).Distinct()], cancellationToken))
            _units.Add(id, card.Name);
    }
}

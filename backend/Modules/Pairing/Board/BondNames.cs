using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>What the two ends of a bond are called.</summary>
/// <param name="HelpingUnit">The helper's branch, or the branch itself.</param>
internal sealed record EndNames(string Helping, string HelpingUnit, string Helped, string HelpedPlace);

/// <summary>Names for rows that hang on pairs and links.</summary>
internal sealed class BondNames(PairingDb db, IPeople people, IOrganisations organisations)
{
    private const string Reason = "The caller's own rows hang on these bonds.";
    private static readonly EndNames Unknown = new("—", "—", "—", "—");

    public async Task<Func<TRow, EndNames>> OfAsync<TRow>(
        IReadOnlyCollection<TRow> rows, Func<TRow, PairId?> pairOf, Func<TRow, BranchLinkId?> linkOf, CancellationToken cancellationToken)
    {
        var pairIds = rows.Select(pairOf).OfType<PairId>().Distinct().ToList();
        var linkIds = rows.Select(linkOf).OfType<BranchLinkId>().Distinct().ToList();
        var pairs = pairIds.Count == 0 ? [] : await db.Unscoped<Pair>(Reason).Where(p => pairIds.Contains(p.Id))
            .Select(p => new { p.Id, p.HelperId, p.HelperOrgId, p.SubjectId, p.BeneficiaryOrgId }).ToListAsync(cancellationToken);
        var links = linkIds.Count == 0 ? [] : await db.Unscoped<BranchLink>(Reason).Where(l => linkIds.Contains(l.Id))
            .Select(l => new { l.Id, l.BranchId, l.PlaceId }).ToListAsync(cancellationToken);
        var cards = await people.CardsAsync([.. pairs.SelectMany(p => new[] { p.HelperId, new PersonId(p.SubjectId) })], cancellationToken);
        var units = await organisations.CardsAsync(
            [.. links.SelectMany(l => new[] { l.BranchId, l.PlaceId }), .. pairs.SelectMany(p => new[] { p.HelperOrgId, p.BeneficiaryOrgId })], cancellationToken);
        var byPair = pairs.ToDictionary(
            p => p.Id, p => new EndNames(cards[p.HelperId].Name, units[p.HelperOrgId].Name, cards[new PersonId(p.SubjectId)].Name, units[p.BeneficiaryOrgId].Name));
        var byLink = links.ToDictionary(l => l.Id, l => new EndNames(units[l.BranchId].Name, units[l.BranchId].Name, units[l.PlaceId].Name, units[l.PlaceId].Name));
        return row => pairOf(row) is { } pair && byPair.TryGetValue(pair, out var names) ? names
            : linkOf(row) is { } link && byLink.TryGetValue(link, out var ends) ? ends
            : Unknown;
    }
}

using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>Who has whom to think of in a round: everybody on the ledger, and of these those whom nobody has visited in it yet.</summary>
/// <param name="Listed">People on the ledger, by their branch.</param>
/// <param name="Helpers">People still to be visited, by the helper's account.</param>
/// <param name="Branches">People still to be visited, by the branch whose task it is: the helper's, or the person's own where there is no helper.</param>
internal sealed record CampaignTasks(
    IReadOnlyDictionary<OrgPath, int> Listed, IReadOnlyDictionary<UserId, int> Helpers, IReadOnlyDictionary<OrgPath, int> Branches);

internal sealed class CampaignAudience(PairingDb db, ILedger ledger, IPeople people)
{
    public async Task<CampaignTasks> OnAsync(Campaign campaign, DateOnly day, OrgPath county, CancellationToken cancellationToken)
    {
        var listed = await ledger.OnAsync(day, county, cancellationToken);
        var pairs = (await db.Pairs.Where(p => p.State == BondState.Active)
            .Select(p => new { p.SubjectId, p.HelperId, p.OrgPath }).ToListAsync(cancellationToken)).ToLookup(p => p.SubjectId);
        var visited = (await Visited(campaign).ToListAsync(cancellationToken)).ToHashSet();
        var unvisited = listed.Where(entry => !visited.Contains(entry.PersonId.Value)).ToList();
        var helpers = await people.CardsAsync([.. unvisited.SelectMany(entry => pairs[entry.PersonId.Value]).Select(p => p.HelperId).Distinct()], cancellationToken);
        return new CampaignTasks(
            CountBy(listed.Select(entry => entry.OrgPath)),
            CountBy(unvisited.SelectMany(entry => pairs[entry.PersonId.Value]).Select(p => helpers[p.HelperId].UserId).OfType<UserId>()),
            CountBy(unvisited.SelectMany(entry => pairs[entry.PersonId.Value].Any()
                ? pairs[entry.PersonId.Value].Select(p => p.OrgPath).Distinct()
                : [entry.OrgPath])));
    }

    /// <summary>People whom somebody has come to see in this round, whatever the visit was called.</summary>
    private IQueryable<Guid> Visited(Campaign campaign) => db.Visits
        .Where(v => v.State == VisitState.Made && (v.Campaign == campaign.Key || (v.MadeOn >= campaign.VisitsFrom && v.MadeOn <= campaign.VisitsUntil)))
        .Select(v => v.SubjectId).Distinct();

    private static Dictionary<T, int> CountBy<T>(IEnumerable<T> keys)
        where T : notnull => keys.CountBy(key => key).ToDictionary();
}

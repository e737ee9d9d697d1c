using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Assistance.Pairing.Pairs;
using Assistance.Pairing.WorkList;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>People on the ledger whom their helper has not yet seen in the present round.</summary>
internal sealed class CampaignVisitsDue(PairingDb db, PairRows rows, IPeople people, RequestContext context, BusinessClock clock) : IWorkItemSource
{
    public WorkKind Kind { get; } = new("campaignVisitDue", "节日待走访", "Holiday visits due", Role.Helper, Role.BranchSecretary);

    public async Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var campaign = await db.Campaigns.Where(c => c.VisitsFrom <= today && c.ReturnBy >= today).OrderBy(c => c.VisitsUntil).FirstOrDefaultAsync(cancellationToken);
        if (campaign is null)
            return WorkItems.None;
        var unseen = db.Pairs.Where(p => p.State == BondState.Active && !db.Visits.Any(v => v.SubjectId == p.SubjectId && v.State == VisitState.Made
            && (v.Campaign == campaign.Key || (v.MadeOn >= campaign.VisitsFrom && v.MadeOn <= campaign.VisitsUntil))));
        var own = await (await OwnPairs.OfAsync(unseen, people, context, cancellationToken)).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        var cards = await people.CardsAsync([.. own.Select(p => p.BeneficiaryId)], cancellationToken);
        var listed = own.FindAll(pair => cards[pair.BeneficiaryId].Tier is not null);
        return listed.Count == 0
            ? WorkItems.None
            : new WorkItems(
                listed.Count,
                campaign.VisitsUntil < today ? listed.Count : 0,
                [.. (await rows.OfAsync([.. listed.Take(most)], cancellationToken)).Select(row => PairItem.Of(row, campaign.VisitsUntil))]);
    }
}

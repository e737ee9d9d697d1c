using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>A visit of a round to somebody on its list: what was handed over there fills the receipt, where it is what the list says.</summary>
internal sealed class GiftsOnVisits(PairingDb db, CampaignRounds rounds, BusinessClock clock)
{
    public async Task HandOverAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (visit is not { Occasion: VisitOccasion.Campaign, PairId: not null, Campaign: { } key })
            return;
        var round = await db.Campaigns.SingleOrDefaultAsync(c => c.Key == key, cancellationToken);
        if (round is null || round.NotGivingOn(clock.Today) is not null)
            return;
        var line = await db.Unscoped<CampaignLine>("The person who was visited stands on it; the visit is the caller's.").AsTracking()
            .SingleOrDefaultAsync(l => l.CampaignId == round.Id && l.SubjectId == visit.SubjectId && l.State == CampaignLineState.Listed, cancellationToken);
        if (line is null)
            return;
        var means = visit.Cash > Money.Zero ? GiftMeans.Cash : GiftMeans.Goods;
        if ((visit.Cash, visit.GoodsWorth) != (line.Cash, line.GoodsWorth) || line.Give(new Receipt(visit.Day, means), rounds.Clerk, visit.Id) is not null)
            line.Visited(visit.Id);
    }
}

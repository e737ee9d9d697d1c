using Assistance.Kernel.Jobs;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>
/// Draws the lists of the rounds that are open, settles them on their day, and closes the books when the returns are in: what was not given by then goes back
/// to where the money came from (rule D5).
/// </summary>
internal sealed class DrawCampaignLists(PairingDb db, IOrganisations organisations, CampaignDrawing drawing) : IScheduledJob
{
    public const string NotGiven = "到期未发放，资金按来源退回";
    private static readonly Clerk System = new(null, "系统");

    public static JobDescription About { get; } = new("campaign-lists", "节日走访慰问名单", "Lists of holiday visits", JobSchedule.Daily(6, 50));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        if (await organisations.CountyAsync(cancellationToken) is not { } county)
            return JobCounts.None;
        var counts = JobCounts.None;
        foreach (var campaign in await db.Campaigns.AsTracking().Where(c => c.ListsFrom <= businessDate && c.ClosedOn == null).OrderBy(c => c.First).ToListAsync(cancellationToken))
            counts += await ServeAsync(campaign, businessDate, county.Path, cancellationToken);
        return counts;
    }

    private async Task<JobCounts> ServeAsync(Campaign campaign, DateOnly day, OrgPath county, CancellationToken cancellationToken)
    {
        if (campaign.StageOn(day) == CampaignStage.Listing)
        {
            var (found, added) = await drawing.DrawAsync(campaign, day, county, cancellationToken);
            return new JobCounts(found, added, found - added);
        }

        campaign.Lock(day);
        if (campaign.StageOn(day) != CampaignStage.Closed)
            return JobCounts.None;
        campaign.Close(day);
        var open = await db.CampaignLines.AsTracking().Where(line => line.CampaignId == campaign.Id && line.State == CampaignLineState.Listed).ToListAsync(cancellationToken);
        foreach (var line in open)
        {
            if (line.Return(day, NotGiven, System) is { } refusal)
                throw new InvalidOperationException(refusal.Code);
        }

        return new JobCounts(open.Count, open.Count, 0);
    }
}

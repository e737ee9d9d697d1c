using Assistance.Kernel.Calendar;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Assistance.Pairing.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>
/// Opens each round of holiday visits on its day and reminds, at each of its stages, those who have somebody to think of (rules D5, A16).
/// A reminder is of the stage and not of the day: who is told once is not told again, and who comes in later is told then.
/// </summary>
internal sealed class RemindOfCampaigns(
    PairingDb db, IOrganisations organisations, IPolicies policies, CampaignAudience audience, INotifier notifier, BusinessClock clock) : IScheduledJob
{
    public const string Subject = "campaign";

    public static JobDescription About { get; } = new("holiday-campaigns", "节日走访慰问提醒", "Holiday visits", JobSchedule.Daily(6, 40));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        if (await organisations.CountyAsync(cancellationToken) is not { } county)
            return JobCounts.None;
        var counts = JobCounts.None;
        foreach (var campaign in await OpenAsync(county.Path, businessDate, cancellationToken))
        {
            var tasks = await audience.OnAsync(campaign, businessDate, county.Path, cancellationToken);
            counts += await notifier.SendAllAsync(Reminders(campaign, campaign.StageOn(businessDate), tasks), cancellationToken);
        }

        return counts;
    }

    private async Task<IReadOnlyList<Campaign>> OpenAsync(OrgPath county, DateOnly businessDate, CancellationToken cancellationToken)
    {
        var rules = (await policies.InForceAsync(county, businessDate, cancellationToken)).Section<IReadOnlyList<CampaignRule>>(CampaignRule.Section);
        var open = await db.Campaigns.Where(c => c.ListsFrom <= businessDate && c.ReturnBy >= businessDate).ToListAsync(cancellationToken);
        foreach (var rule in rules)
        {
            // The lists of the first round of a year are opened in the year before.
            foreach (var dates in new[] { rule.In(businessDate.Year), rule.In(businessDate.Year + 1) })
            {
                if (businessDate < dates.ListsFrom || businessDate > dates.ReturnBy || await db.Campaigns.AnyAsync(c => c.Key == dates.Key, cancellationToken))
                    continue;
                var campaign = Campaign.Open(Ids.New<CampaignId>(clock.Time), rule, dates);
                db.Campaigns.Add(campaign);
                open.Add(campaign);
            }
        }

        return [.. open.OrderBy(campaign => campaign.First)];
    }

    private static IEnumerable<Reminder> Reminders(Campaign campaign, CampaignStage stage, CampaignTasks tasks) => stage switch
    {
        CampaignStage.Listing => ByCount(tasks.Listed, (count, branches) => New(
            campaign,
            "campaignList",
            campaign.ListsFrom,
            campaign.LockOn,
            $"{campaign.Chinese}：请于 {campaign.LockOn:yyyy-MM-dd} 前核定走访慰问名单，您支部在册 {count} 人。",
            $"{campaign.English}: settle the list by {campaign.LockOn:yyyy-MM-dd}; {count} of your branch are on the ledger.",
            [.. branches.Select(path => Recipients.At(path, Role.BranchSecretary))])),
        CampaignStage.Locked when tasks.Listed.Count > 0 =>
        [
            New(
                campaign,
                "campaignLock",
                campaign.LockOn,
                campaign.VisitsFrom,
                $"{campaign.Chinese}：名单已到锁定日，请于 {campaign.VisitsFrom:yyyy-MM-dd} 开始走访前复核所辖支部名单。",
                $"{campaign.English}: the lists are settled; check those of your branches before visits begin on {campaign.VisitsFrom:yyyy-MM-dd}.",
                [.. tasks.Listed.Keys.Select(path => Recipients.AtOrAbove(path, Role.TownshipCommittee))]),
        ],
        CampaignStage.Visiting =>
        [
            .. ByCount(tasks.Helpers, (count, users) => New(
                campaign,
                "campaignVisit",
                campaign.VisitsFrom,
                campaign.VisitsUntil,
                $"{campaign.Chinese}：请于 {campaign.VisitsUntil:yyyy-MM-dd} 前走访您结对帮扶的 {count} 名对象。",
                $"{campaign.English}: visit the {count} whom you look after by {campaign.VisitsUntil:yyyy-MM-dd}.",
                [Recipients.Of([.. users])])),
            .. ByCount(tasks.Branches, (count, branches) => New(
                campaign,
                "campaignBranchVisits",
                campaign.VisitsFrom,
                campaign.VisitsUntil,
                $"{campaign.Chinese}：您支部有 {count} 名对象待走访，请于 {campaign.VisitsUntil:yyyy-MM-dd} 前完成。",
                $"{campaign.English}: {count} wait for a visit by your branch until {campaign.VisitsUntil:yyyy-MM-dd}.",
                [.. branches.Select(path => Recipients.At(path, Role.BranchSecretary))])),
        ],
        CampaignStage.Returning when tasks.Listed.Count > 0 =>
        [
            New(
                campaign,
                "campaignReturn",
                campaign.Last.AddDays(1),
                campaign.ReturnBy,
                $"{campaign.Chinese}：请于 {campaign.ReturnBy:yyyy-MM-dd} 前补齐走访记录并汇总上报。",
                $"{campaign.English}: complete the visit log and return the summary by {campaign.ReturnBy:yyyy-MM-dd}.",
                [.. tasks.Listed.Keys.SelectMany(path => new[] { Recipients.At(path, Role.BranchSecretary), Recipients.AtOrAbove(path, Role.TownshipCommittee) })]),
        ],
        _ => [],
    };

    // Those who are told the same are told in one reminder.
    private static IEnumerable<Reminder> ByCount<T>(IReadOnlyDictionary<T, int> counts, Func<int, IReadOnlyList<T>, Reminder> make)
        where T : notnull => counts.GroupBy(task => task.Value, task => task.Key).OrderBy(group => group.Key).Select(group => make(group.Key, [.. group.Order()]));

    private static Reminder New(Campaign campaign, string kind, DateOnly on, DateOnly dueOn, string chinese, string english, Recipients[] to) =>
        new(kind, Subject, campaign.Key, on, chinese, english, dueOn, to);
}

using Assistance.Kernel.Jobs;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Pairing;

public sealed class CampaignTests
{
    private const string Job = "holiday-campaigns";
    private static readonly string[] Everybody = ["county", "east", "west", "wangjia", "lijia", "agriculture", "health", "leader", "an", "bai", "cai"];

    [EngineFact]
    [Rule("D5")]
    [Rule("A16")]
    public async Task Each_stage_reminds_exactly_those_who_have_somebody_on_the_ledger_to_think_of(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.PairAsync(county.HelperBai, county.NeedySun);

        Assert.Empty(await NewlyToldAsync(county, new DateOnly(2026, 5, 16)));
        // Lists: the branches of those on the ledger.
        Assert.Equal(["wangjia", "lijia"], await NewlyToldAsync(county, new DateOnly(2026, 5, 17)));
        // Lock: their committees.
        Assert.Equal(["east", "west"], await NewlyToldAsync(county, new DateOnly(2026, 6, 10)));
        // Visits: helpers and their branches; where nobody helps, the person's own branch.
        Assert.Equal(["wangjia", "lijia", "agriculture", "an", "bai"], await NewlyToldAsync(county, new DateOnly(2026, 6, 17)));
        // A helper who comes in later is told then, and nobody again.
        await FreshAsync(county, "county");
        await county.PairAsync(county.HelperCai, county.NeedyLi);
        Assert.Equal(["health", "cai"], await NewlyToldAsync(county, new DateOnly(2026, 6, 20)));
        Assert.Equal(["east", "west", "wangjia", "lijia"], await NewlyToldAsync(county, new DateOnly(2026, 7, 2)));
        Assert.Empty(await NewlyToldAsync(county, new DateOnly(2026, 7, 17)));
    }

    [EngineFact]
    [Rule("D5")]
    public async Task A_campaign_run_twice_makes_one_set_of_reminders(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var day = new DateOnly(2026, 5, 17);

        Assert.Equal(["wangjia", "lijia"], await NewlyToldAsync(county, day));
        // As an administrator does: the job itself runs again.
        await county.App.GivenUserAsync("system", Kernel.Scoping.Role.SystemAdmin, Places.County);
        (await (await county.AsAsync("system")).PostAsync($"jobs/{Job}/runs", new { businessDate = "2026-05-17" })).MustSucceed();
        await county.App.Services.GetRequiredService<RequestedRuns>().RunAsync(CancellationToken.None);
        var run = (await (await county.AsAsync("system")).GetAsync($"jobs/{Job}/runs")).MustSucceed().At("items.0");

        Assert.Equal(("succeeded", 2), (run.Text("state"), run.Number("attempts")));
        Assert.Equal(1, await UnreadAsync(county, "wangjia"));
        Assert.Equal(1, await UnreadAsync(county, "lijia"));
        Assert.Single(await county.ListAsync("county", "campaigns"), campaign => campaign.Text("key") == "2026-july");
    }

    [EngineFact]
    [Rule("D5")]
    public async Task Three_days_of_downtime_over_its_opening_lose_no_reminder_and_double_none(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var jobs = county.App.Services.GetRequiredService<JobCatchUp>();
        county.App.Clock.Set(new DateOnly(2026, 5, 15));
        await jobs.RunAllAsync(CancellationToken.None);

        county.App.Clock.Set(new DateOnly(2026, 5, 19));
        Assert.True(await jobs.RunAllAsync(CancellationToken.None));

        await county.App.GivenUserAsync("system", Kernel.Scoping.Role.SystemAdmin, Places.County);
        var runs = await county.ListAsync("system", $"jobs/{Job}/runs");
        Assert.Equal(["2026-05-19", "2026-05-18", "2026-05-17", "2026-05-16", "2026-05-15"], runs.Select(run => run.Text("businessDate")));
        Assert.Equal([0L, 0L, 1L, 0L, 0L], runs.Select(run => run.Number("done") > 0 ? 1L : 0L));
        var message = Assert.Single(await county.ListAsync("wangjia", "messages"), message => message.Text("kind") == "campaignList");
        Assert.Equal("2026-05-17", message.Text("businessDate"));
        Assert.Equal("七一走访慰问：请于 2026-06-10 前核定走访慰问名单，您支部在册 4 人。", message.Text("chinese"));
    }

    [EngineFact]
    [Rule("D5")]
    public async Task The_work_list_holds_those_on_the_ledger_until_they_are_seen(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.PairAsync(county.HelperBai, county.NeedySun);
        await NewlyToldAsync(county, new DateOnly(2026, 6, 17));

        foreach (var (account, due) in new[] { ("an", 1L), ("cai", 0L), ("agriculture", 2L), ("wangjia", 0L) })
            Assert.Equal((account, due), (account, await DueAsync(county, account)));
        (await (await FreshAsync(county, "an")).PostAsync("visits", new
        {
            pairId = pair,
            occasion = "campaign",
            campaign = "2026-july",
            report = new { findings = "老人身体尚好", cash = 50000, goods = "米一袋", goodsWorth = 8000 },
        })).MustSucceed();

        Assert.Equal((0, 1), (await DueAsync(county, "an"), await DueAsync(county, "agriculture")));
        var campaign = (await (await FreshAsync(county, "leader")).GetAsync("campaigns")).MustSucceed().At("items").EnumerateArray().Single(c => c.Text("key") == "2026-july");
        Assert.Equal(("visiting", 1, 1, 58000), (campaign.Text("stage"), campaign.Number("visits"), campaign.Number("peopleVisited"), campaign.Number("given")));
    }

    [EngineFact]
    public async Task New_Year_and_Spring_Festival_are_one_round_whose_end_follows_the_lunar_calendar(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await ReminderTests.RunAsync(county, Job, new DateOnly(2026, 11, 17));

        var spring = (await (await FreshAsync(county, "county")).GetAsync("campaigns")).MustSucceed().At("items").EnumerateArray().Single(c => c.Text("key") == "2027-spring");

        Assert.Equal(
            ("2027-01-01", "2027-02-06", "2026-11-17", "2026-12-11", "2026-12-18", "2027-02-05", "2027-02-21"),
            (spring.Text("first"), spring.Text("last"), spring.Text("listsFrom"), spring.Text("lockOn"), spring.Text("visitsFrom"), spring.Text("visitsUntil"), spring.Text("returnBy")));
        Assert.Equal("listing", spring.Text("stage"));
    }

    /// <summary>Runs the job for the day, twice, and names those who have more messages than before.</summary>
    private static async Task<IReadOnlyList<string>> NewlyToldAsync(HelpingCounty county, DateOnly day)
    {
        county.App.Clock.Set(day);
        var before = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var account in Everybody)
            before[account] = await UnreadAsync(county, account);
        await ReminderTests.RunAsync(county, Job, day);
        await ReminderTests.RunAsync(county, Job, day);
        var told = new List<string>();
        foreach (var account in Everybody)
        {
            var more = await UnreadAsync(county, account) - before[account];
            Assert.InRange(more, 0, 1);
            if (more == 1)
                told.Add(account);
        }

        return told;
    }

    private static async Task<long> UnreadAsync(HelpingCounty county, string account) => (await (await FreshAsync(county, account)).SessionAsync()).Number("unread");

    /// <summary>Signed in on the day of the test: sessions do not last for months.</summary>
    private static async Task<ApiClient> FreshAsync(HelpingCounty county, string account)
    {
        var api = await county.AsAsync(account);
        await api.SignInAsync(account, Accounts.Password);
        return api;
    }

    private static async Task<long> DueAsync(HelpingCounty county, string account)
    {
        var groups = (await (await FreshAsync(county, account)).GetAsync("work-items?kind=campaignVisitDue")).MustSucceed().At("groups").EnumerateArray().ToList();
        return groups.Count == 0 ? 0 : groups[0].Number("count");
    }
}

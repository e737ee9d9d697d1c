using Assistance.Kernel.Jobs;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Pairing;

public sealed class ReminderTests
{
    [EngineFact]
    [Rule("A13")]
    public async Task Helper_and_branch_are_reminded_once_of_an_overdue_visit_and_nobody_else_is(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        (await (await county.AsAsync("an")).PostAsync("visits", new { pairId = pair, report = new { findings = "身体尚好" } })).MustSucceed();

        await RunAsync(county, "visits-overdue", new DateOnly(2026, 6, 10));
        Assert.Equal(0, await county.UnreadAsync("an", "visitOverdue"));
        await RunAsync(county, "visits-overdue", new DateOnly(2026, 6, 11));
        await RunAsync(county, "visits-overdue", new DateOnly(2026, 6, 12));

        foreach (var (account, unread) in new[] { ("an", 1L), ("agriculture", 1L), ("bai", 0L), ("health", 0L), ("wangjia", 0L), ("east", 0L), ("county", 0L) })
            Assert.Equal((account, unread), (account, await county.UnreadAsync(account, "visitOverdue")));
    }

    [EngineFact]
    public async Task A_pair_that_never_met_is_told_of_after_the_time_allowed(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);

        await RunAsync(county, "no-first-contact", new DateOnly(2026, 4, 9));
        Assert.Equal(0, await county.UnreadAsync("an", "noFirstContact"));
        await RunAsync(county, "no-first-contact", new DateOnly(2026, 4, 10));

        Assert.Equal((1, 1), (await county.UnreadAsync("an", "noFirstContact"), await county.UnreadAsync("agriculture", "noFirstContact")));
    }

    [EngineFact]
    [Rule("D6")]
    public async Task A_promise_whose_day_has_passed_is_told_of_once(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        (await (await county.AsAsync("an")).PostAsync("commitments", new { pairId = pair, kind = "money", text = "资助学费", amount = 50000, dueOn = "2026-05-01" })).MustSucceed();

        await RunAsync(county, "commitments-overdue", new DateOnly(2026, 5, 1));
        Assert.Equal(0, await county.UnreadAsync("an", "commitmentOverdue"));
        await RunAsync(county, "commitments-overdue", new DateOnly(2026, 5, 2));
        await RunAsync(county, "commitments-overdue", new DateOnly(2026, 5, 3));

        Assert.Equal((1, 1), (await county.UnreadAsync("an", "commitmentOverdue"), await county.UnreadAsync("agriculture", "commitmentOverdue")));
    }

    internal static async Task RunAsync(HelpingCounty county, string job, DateOnly day)
    {
        await county.OnAsync(day);
        await county.App.Services.GetRequiredService<JobRunner>().RunAsync(job, day, CancellationToken.None);
    }
}

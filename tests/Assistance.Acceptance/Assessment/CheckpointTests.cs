using Assistance.Acceptance.Pairing;
using Assistance.Testing;

namespace Assistance.Acceptance.Assessment;

/// <summary>A pair is looked at after three, six and twelve months.</summary>
public sealed class CheckpointTests
{
    [EngineFact]
    [Rule("C1")]
    public async Task A_pair_is_looked_at_after_three_six_and_twelve_months_and_after_a_year_it_is_said_where_it_goes(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        await OpenAsync(county, new DateOnly(2026, 6, 9));
        Assert.Empty(await county.ListAsync("agriculture", "checkpoints"));

        var branch = await county.AsAsync("agriculture");
        var kinds = new List<string>();
        foreach (var (day, direction) in new (DateOnly, string?)[] { (new(2026, 6, 10), null), (new(2026, 9, 12), null), (new(2027, 3, 10), "changeMeasures") })
        {
            await OpenAsync(county, day);
            await OpenAsync(county, day.AddDays(1));
            var open = Assert.Single(await county.ListAsync("agriculture", "checkpoints?state=open"));
            kinds.Add($"{open.Text("kind")} {open.Text("helperName")} {open.Text("beneficiaryName")} {open.Day("dueOn").DayNumber - day.DayNumber}");
            (await branch.PostAsync($"checkpoints/{open.Id()}/answer", new { finding = "已落实", direction = direction is null ? "continue" : null })).MustBeRefused(422, direction is null ? "assessment.direction_early" : "assessment.direction_missing");
            (await (await county.AsAsync("health")).PostAsync($"checkpoints/{open.Id()}/answer", new { finding = "已落实", direction })).MustBeRefused(404, "assessment.checkpoint_not_found");
            (await branch.PostAsync($"checkpoints/{open.Id()}/answer", new { finding = "已落实", direction })).MustSucceed();
            (await branch.PostAsync($"checkpoints/{open.Id()}/answer", new { finding = "再填", direction })).MustBeRefused(409, "assessment.illegal_transition");
        }

        Assert.Equal(["plan 安和平 王守田 30", "effect 安和平 王守田 30", "conclusion 安和平 王守田 30"], kinds);
        Assert.Equal(["changeMeasures"], (await county.ListAsync("county", "checkpoints?kind=conclusion")).Select(row => row.Text("direction")));
    }

    [EngineFact]
    [Rule("C1")]
    public async Task What_nobody_looked_at_is_late_and_lapses_when_the_pair_ends(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await OpenAsync(county, new DateOnly(2026, 6, 20));
        await OpenAsync(county, new DateOnly(2026, 7, 21));

        var late = Assert.Single(await county.ListAsync("agriculture", "checkpoints?overdue=true"));
        Assert.Equal(("plan", true), (late.Text("kind"), late.Truth("overdue")));
        Assert.Empty(await county.ListAsync("health", "checkpoints"));
        var version = (int)(await (await county.AsAsync("county")).GetAsync($"pairs/{pair}")).MustSucceed().Number("version");
        (await (await county.AsAsync("county")).PostAsync($"pairs/{pair}/end", new { on = "2026-07-21", reason = "helperLeft" }, version: version)).MustSucceed();
        Assert.Equal("lapsed", Assert.Single(await county.ListAsync("agriculture", "checkpoints")).Text("state"));
        (await (await county.AsAsync("agriculture")).PostAsync($"checkpoints/{late.Id()}/answer", new { finding = "补填" })).MustBeRefused(409, "assessment.illegal_transition");
    }

    private static Task OpenAsync(HelpingCounty county, DateOnly day) => ReminderTests.RunAsync(county, "checkpoints", day);
}

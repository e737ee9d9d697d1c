using System.Text.Json;
using Assistance.Acceptance.Pairing;
using Assistance.Testing;

namespace Assistance.Acceptance.Assessment;

public sealed class HalfYearReviewTests
{
    private static readonly DateOnly AfterClose = new(2026, 7, 1);

    [EngineFact]
    [Rule("B8")]
    public async Task One_review_is_opened_for_each_pair_when_the_half_year_has_closed_however_often_the_job_runs(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.PairAsync(county.HelperCai, county.NeedyLi);
        await OpenAsync(county, new DateOnly(2026, 6, 30));
        Assert.Empty(await county.ListAsync("county", "half-year-reviews"));

        await OpenAsync(county, AfterClose);
        await OpenAsync(county, AfterClose.AddDays(1));
        await county.PairAsync(county.HelperBai, county.NeedySun);
        await OpenAsync(county, AfterClose.AddDays(2));

        var reviews = await county.ListAsync("county", "half-year-reviews?period=2026H1");
        Assert.Equal(["李树林", "王守田"], reviews.Select(r => r.Text("beneficiaryName")).Order(StringComparer.Ordinal));
        Assert.All(reviews, review => Assert.Equal(("open", new DateOnly(2026, 7, 31)), (review.Text("state"), review.Day("dueOn"))));
        Assert.Equal(1, await county.UnreadAsync("an", "halfYearReviewOpened"));
        Assert.Equal(0, await county.UnreadAsync("bai", "halfYearReviewOpened"));
    }

    [EngineFact]
    [Rule("B8")]
    public async Task The_review_comes_with_what_the_half_year_brought_and_the_township_s_word_puts_income_into_the_file(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        (await helper.PostAsync("visits", new { pairId = pair, report = new { findings = "送医", cash = 30000 } })).MustSucceed();
        (await helper.PostAsync($"pairs/{pair}/plans", PlanTests.Plan())).MustSucceed();
        await OpenAsync(county, AfterClose);
        var review = Assert.Single(await county.ListAsync("an", "half-year-reviews")).Id();

        var form = (await helper.GetAsync($"half-year-reviews/{review}")).MustSucceed();
        Assert.Equal((1L, 30000L, "教会养蜂", true), (form.Number("work.visits"), form.Number("work.given"), form.Text("work.measures.0"), form.Truth("mayFill")));
        (await helper.PostAsync($"half-year-reviews/{review}/submit", Report("continue"))).MustSucceed();
        (await helper.PostAsync("half-year-reviews/confirm", new { reviewIds = new[] { review } })).MustBeRefused(403);
        (await (await county.AsAsync("east")).PostAsync("half-year-reviews/confirm", new { reviewIds = new[] { review } })).MustSucceed();

        Assert.Equal("confirmed", (await helper.GetAsync($"half-year-reviews/{review}")).MustSucceed().Text("review.state"));
        var year = (await helper.GetAsync($"people/{county.NeedyWang}")).MustSucceed().At("household.years.0");
        Assert.Equal(120000L, year.Number("total"));
        Assert.All(year.Items("incomes"), income => Assert.Equal("accountsOffice", income.Text("accounting.code")));
        await OpenAsync(county, new DateOnly(2027, 1, 1));
        var next = (await county.ListAsync("an", "half-year-reviews?period=2026H2")).Single();
        Assert.Equal(120000L, next.Number("lastPerCapita"));
    }

    [EngineFact]
    [Rule("B14")]
    public async Task An_exit_ends_the_entry_and_every_pair_and_the_other_review_lapses(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var first = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var second = await county.PairAsync(county.HelperCai, county.NeedyWang);
        await OpenAsync(county, AfterClose);
        var review = Assert.Single(await county.ListAsync("county", $"half-year-reviews?pairId={first}")).Id();

        (await (await county.AsAsync("agriculture")).PostAsync($"half-year-reviews/{review}/submit", Report("exit", reason: "收入过线"))).MustSucceed();
        (await (await county.AsAsync("east")).PostAsync("half-year-reviews/confirm", new { reviewIds = new[] { review } })).MustSucceed();

        foreach (var pair in new[] { first, second })
            Assert.Equal("graduated", (await (await county.AsAsync("county")).GetAsync($"pairs/{pair}")).MustSucceed().Text("pair.endReason"));
        Assert.Equal("lapsed", Assert.Single(await county.ListAsync("county", $"half-year-reviews?pairId={second}")).Text("state"));
        Assert.DoesNotContain(await county.ListAsync("east", "pairing-board/people?on=2026-07-02"), p => p.Id("personId") == county.NeedyWang);
        (await (await county.AsAsync("an")).GetAsync($"people/{county.NeedyWang}")).MustBeRefused(404);
    }

    [EngineFact]
    [Rule("B8")]
    public async Task A_changed_tier_takes_effect_when_the_township_confirms_and_not_before(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        await OpenAsync(county, AfterClose);
        var review = Assert.Single(await county.ListAsync("an", "half-year-reviews")).Id();
        var branch = await county.AsAsync("agriculture");

        (await branch.PostAsync($"half-year-reviews/{review}/submit", Report("changeTier", reason: "好转"))).MustBeRefused(422, "assessment.tier_missing");
        (await branch.PostAsync($"half-year-reviews/{review}/submit", Report("changeTier", "severe", "好转"))).MustBeRefused(422, "assessment.same_tier");
        (await branch.PostAsync($"half-year-reviews/{review}/submit", Report("changeTier", "temporary", "好转"))).MustSucceed();
        Assert.Equal("severe", await TierAsync(county));

        (await (await county.AsAsync("east")).PostAsync("half-year-reviews/confirm", new { reviewIds = new[] { review } })).MustSucceed();

        Assert.Equal("temporary", await TierAsync(county));
    }

    [EngineFact]
    public async Task What_the_township_returns_is_filled_in_again_and_every_other_step_is_refused_with_what_may_follow(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        await OpenAsync(county, AfterClose);
        var review = Assert.Single(await county.ListAsync("an", "half-year-reviews")).Id();
        var (branch, township) = (await county.AsAsync("agriculture"), await county.AsAsync("east"));
        async Task Refused(string act, params string[] allowed)
        {
            var answer = act switch
            {
                "submit" => await branch.PostAsync($"half-year-reviews/{review}/submit", Report("continue")),
                "return" => await township.PostAsync($"half-year-reviews/{review}/return", new { reason = "漏填" }),
                _ => await township.PostAsync("half-year-reviews/confirm", new { reviewIds = new[] { review } }),
            };
            Assert.Equal(allowed, answer.MustBeRefused(409, "assessment.illegal_transition").Items("allowed").Select(a => a.GetString()!));
        }

        await Refused("confirm", "submit");
        await Refused("return", "submit");
        (await branch.PostAsync($"half-year-reviews/{review}/submit", Report("continue"))).MustSucceed();
        await Refused("submit", "confirm", "return");
        (await township.PostAsync($"half-year-reviews/{review}/return", new { reason = "收入漏填" })).MustSucceed();
        await Refused("confirm", "submit");
        Assert.Equal("收入漏填", (await branch.GetAsync($"half-year-reviews/{review}")).MustSucceed().Text("returnReason"));
        (await branch.PostAsync($"half-year-reviews/{review}/submit", Report("continue"))).MustSucceed();
        (await township.PostAsync("half-year-reviews/confirm", new { reviewIds = new[] { review } })).MustSucceed();
        foreach (var act in new[] { "submit", "confirm", "return" })
            await Refused(act);
    }

    [EngineFact]
    public async Task Only_those_of_the_pair_see_the_review_and_only_the_beneficiary_s_township_confirms(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        await OpenAsync(county, AfterClose);
        var review = Assert.Single(await county.ListAsync("an", "half-year-reviews")).Id();

        foreach (var account in new[] { "county", "leader", "agriculture", "east", "wangjia", "an" })
            (await (await county.AsAsync(account)).GetAsync($"half-year-reviews/{review}")).MustSucceed();
        foreach (var account in new[] { "health", "west", "lijia", "bai" })
        {
            (await (await county.AsAsync(account)).GetAsync($"half-year-reviews/{review}")).MustBeRefused(404, "assessment.review_not_found");
            Assert.Empty(await county.ListAsync(account, "half-year-reviews"));
        }

        (await (await county.AsAsync("west")).PostAsync("half-year-reviews/confirm", new { reviewIds = new[] { review } })).MustBeRefused(404, "assessment.review_not_found");
    }

    [EngineFact]
    public async Task A_handover_passes_the_open_review_to_the_new_helper(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await OpenAsync(county, AfterClose);

        (await (await county.AsAsync("county")).PostAsync($"pairs/{pair}/hand-over", new { helperId = county.HelperCai, note = "工作调动" })).MustSucceed();

        var review = Assert.Single(await county.ListAsync("cai", "half-year-reviews"));
        Assert.Equal(("open", "蔡文秀", "县卫生健康局党支部"), (review.Text("state"), review.Text("helperName"), review.Text("helperUnit")));
        Assert.Empty(await county.ListAsync("agriculture", "half-year-reviews"));
    }

    [EngineFact]
    [Rule("B8")]
    public async Task A_review_without_the_present_income_is_not_taken(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        await OpenAsync(county, AfterClose);
        var review = Assert.Single(await county.ListAsync("an", "half-year-reviews")).Id();

        var refused = (await (await county.AsAsync("an")).PostAsync($"half-year-reviews/{review}/submit", new
        {
            incomes = Array.Empty<object>(),
            measuresDone = "养蜂技术已教会",
            changes = "收入增加",
            conclusion = "continue",
        })).MustBeRefused(422, "request.invalid");

        Assert.Contains("没有收入的", Assert.Single(refused.At("errors.incomes").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    private static Task OpenAsync(HelpingCounty county, DateOnly day) => ReminderTests.RunAsync(county, "half-year-reviews", day);

    private static object Report(string conclusion, string? newTier = null, string? reason = null) => new
    {
        incomes = new[] { new { source = "business", amount = 100000, accounting = "accountsOffice" }, new { source = "transfer", amount = 20000, accounting = "accountsOffice" } },
        measuresDone = "养蜂技术已教会",
        changes = "收入增加",
        conclusion,
        newTier,
        reason,
    };

    private static async Task<string> TierAsync(HelpingCounty county)
    {
        JsonElement person = Assert.Single(await county.ListAsync("east", "pairing-board/people?search=" + Uri.EscapeDataString("王守田")));
        return person.Text("tier");
    }
}

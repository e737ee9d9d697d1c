using Assistance.Kernel.Data;
using Assistance.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Pairing;

public sealed class VisitCorrectionTests
{
    [EngineFact]
    [Rule("A13")]
    public async Task Who_logged_a_visit_puts_it_right_with_a_reason_and_what_it_said_before_stays(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.OnAsync(new DateOnly(2026, 4, 20));
        await LogAsync(helper, pair, "2026-04-10", "身体尚好");
        var visit = await LogAsync(helper, pair, "2026-04-20", "送医", 30000);
        Assert.True((await helper.GetAsync($"pairs/{pair}")).MustSucceed().Truth("visits.0.mayCorrect"));

        (await helper.PostAsync($"visits/{visit}/correct", new { reason = "", findings = "送医" })).MustBeRefused(422, "request.invalid");
        (await helper.PostAsync($"visits/{visit}/correct", new { reason = "日期和金额记错", findings = "送医并陪护", on = "2026-04-05", cash = 50000 })).MustSucceed();

        var view = (await (await county.AsAsync("east")).GetAsync($"pairs/{pair}")).MustSucceed();
        var corrected = view.Items("visits").Single(v => v.Id() == visit);
        Assert.Equal(("送医并陪护", 50000L, new DateOnly(2026, 4, 5)), (corrected.Text("findings"), corrected.Number("cash"), corrected.Day("madeOn")));
        Assert.Equal(("日期和金额记错", "送医", 30000L, new DateOnly(2026, 4, 20)), (
            corrected.Text("corrections.0.reason"), corrected.Text("corrections.0.findings"), corrected.Number("corrections.0.cash"), corrected.Day("corrections.0.madeOn")));
        Assert.Equal(new DateOnly(2026, 4, 10), view.Day("pair.lastVisitOn"));
        Assert.Equal("送医", Assert.Single(await county.ListAsync("east", "visits?from=2026-04-05&until=2026-04-05")).Text("visit.corrections.0.findings"));
        await using var scope = county.App.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<KernelDb>().AuditRecords.AnyAsync(r => r.Operation == "correctVisit" && r.SubjectType == "visit" && r.ActorName == "an"));
    }

    [EngineFact]
    public async Task The_helping_branch_corrects_too_and_the_other_end_only_what_it_logged(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var helpers = await LogAsync(await county.AsAsync("an"), pair, "2026-03-10", "身体尚好");
        var townships = await LogAsync(await county.AsAsync("east"), pair, "2026-03-10", "一同走访");
        var body = new { reason = "笔误", findings = "卧病在床" };

        (await (await county.AsAsync("east")).PostAsync($"visits/{helpers}/correct", body)).MustBeRefused(403, "pairing.not_logger");
        (await (await county.AsAsync("west")).PostAsync($"visits/{helpers}/correct", body)).MustBeRefused(404, "pairing.visit_not_found");
        (await (await county.AsAsync("east")).PostAsync($"visits/{townships}/correct", body)).MustSucceed();
        (await (await county.AsAsync("agriculture")).PostAsync($"visits/{helpers}/correct", body)).MustSucceed();
    }

    [EngineFact]
    [Rule("B8")]
    public async Task A_visit_that_a_review_counts_is_corrected_again_once_the_review_was_returned(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var visit = await LogAsync(helper, pair, "2026-03-10", "身体尚好");
        await ReminderTests.RunAsync(county, "half-year-reviews", new DateOnly(2026, 7, 1));
        var later = await LogAsync(helper, pair, "2026-07-01", "七一走访");
        var review = Assert.Single(await county.ListAsync("an", "half-year-reviews")).Id();
        var report = new { incomes = new[] { new { source = "business", amount = 100000 } }, measuresDone = "养蜂", changes = "收入增加", conclusion = "continue" };
        (await helper.PostAsync($"half-year-reviews/{review}/submit", report)).MustSucceed();
        var body = new { reason = "笔误", findings = "卧病在床" };

        var refused = (await helper.PostAsync($"visits/{visit}/correct", body)).MustBeRefused(409, "pairing.visit_reviewed");
        Assert.Contains("2026-06-30", refused.Text("detail"), StringComparison.Ordinal);
        (await helper.PostAsync($"visits/{later}/correct", new { body.reason, body.findings, on = "2026-06-30" })).MustBeRefused(409, "pairing.visit_reviewed");
        (await helper.PostAsync($"visits/{later}/correct", body)).MustSucceed();
        Assert.Equal([false, true], (await helper.GetAsync($"pairs/{pair}")).MustSucceed().Items("visits").Select(v => v.Truth("mayCorrect")).Order());

        (await (await county.AsAsync("east")).PostAsync($"half-year-reviews/{review}/return", new { reason = "走访情况有误" })).MustSucceed();
        (await helper.PostAsync($"visits/{visit}/correct", body)).MustSucceed();
    }

    private static async Task<Guid> LogAsync(ApiClient by, Guid pair, string on, string findings, long cash = 0) =>
        (await by.PostAsync("visits", new { pairId = pair, report = new { findings, on, cash } })).MustSucceed().Id();
}

using Assistance.Kernel.Jobs;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Funds;

/// <summary>What people report about a fund: taken on by one, answered, closed by another, read by the sender's code.</summary>
public sealed class HotlineTests
{
    [EngineFact]
    [Rule("D9")]
    public async Task Somebody_reports_without_a_name_and_reads_the_answer_by_a_code_once_another_hand_has_closed_it(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        using var anybody = county.App.Anonymous();
        Assert.Equal([county.CountyFund, county.EastFund], (await anybody.GetAsync("public/funds")).MustSucceed().Items("funds").Select(fund => fund.Id()));
        (await anybody.PostAsync("public/reports", new { fundId = county.EastFund, subject = "payment", text = "少" })).MustBeRefused(422, "request.invalid");
        (await anybody.PostAsync("public/reports", new { fundId = Guid.CreateVersion7(), subject = "payment", text = "救助款没有发到手里" })).MustBeRefused(404, "funds.fund_not_found");

        var receipt = (await anybody.PostAsync("public/reports", new { fundId = county.EastFund, subject = "payment", text = "救助款没有发到手里", reference = "二月的救助" })).MustSucceed();
        var code = receipt.Text("code");
        var (clerk, east) = (await county.AsAsync("east-clerk"), await county.AsAsync("east"));
        var row = Assert.Single((await clerk.GetAsync("hotline-cases")).MustSucceed().Items());
        Assert.Equal(("received", "web", "二月的救助"), (row.Text("state"), row.Text("channel"), row.Text("reference")));
        Assert.DoesNotContain(code, row.ToString(), StringComparison.Ordinal);
        Assert.Empty((await (await county.AsAsync("west")).GetAsync("hotline-cases")).MustSucceed().Items());

        (await AnswerAsync(clerk, row.Id(), 1)).MustBeRefused(403, "funds.hotline_not_owner");
        (await east.PostAsync($"hotline-cases/{row.Id()}/owner", new { }, 1)).MustSucceed();
        (await AnswerAsync(east, row.Id(), 2)).MustSucceed();
        // Not before it is closed, and not by who answered.
        Assert.True((await ReadAsync(anybody, code)).MustSucceed().IsNull("answer"));
        (await east.PostAsync($"hotline-cases/{row.Id()}/closing", new { }, 3)).MustBeRefused(403, "funds.hotline_own_answer");
        (await clerk.PostAsync($"hotline-cases/{row.Id()}/closing", new { }, 3)).MustBeRefused(403, "access.forbidden");
        var department = await county.AsAsync("county");
        (await department.PostAsync($"hotline-cases/{row.Id()}/return", new { reason = "没有说明金额" }, 3)).MustSucceed();
        (await department.PostAsync($"hotline-cases/{row.Id()}/closing", new { }, 4)).MustBeRefused(409, "funds.hotline_state");
        (await AnswerAsync(east, row.Id(), 4)).MustSucceed();
        Assert.Equal("county", (await department.PostAsync($"hotline-cases/{row.Id()}/closing", new { }, 5)).MustSucceed().Text("closedByName"));

        var answer = (await ReadAsync(anybody, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).MustSucceed();
        Assert.Equal(("closed", "confirmed", "已于二月二十日补发 300 元。"), (answer.Text("state"), answer.Text("finding"), answer.Text("answer")));
        Assert.DoesNotContain("east", answer.ToString(), StringComparison.Ordinal);
        (await ReadAsync(anybody, "ABCD-EFGH-JKMN")).MustBeRefused(404, "funds.hotline_code_unknown");
    }

    [EngineFact]
    [Rule("D9")]
    public async Task One_caller_cannot_flood_it_and_a_machine_is_answered_and_not_heard(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        using var anybody = county.App.Anonymous();
        var report = new { fundId = county.CountyFund, subject = "fund", text = "请公开上季度的收支" };

        (await anybody.PostAsync("public/reports", new { report.fundId, report.subject, report.text, website = "http://example.invalid" })).MustSucceed();
        for (var number = 0; number < 5; number++)
            (await anybody.PostAsync("public/reports", report)).MustSucceed();
        (await anybody.PostAsync("public/reports", report)).MustBeRefused(429, "request.too_many");

        Assert.Equal(5, (await (await county.AsAsync("county")).GetAsync("hotline-cases")).MustSucceed().Items().Count);
    }

    [EngineFact]
    [Rule("D9")]
    public async Task What_came_by_telephone_waits_on_the_work_list_and_is_reminded_of_when_it_is_late(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        var (clerk, east) = (await county.AsAsync("east-clerk"), await county.AsAsync("east"));
        (await clerk.PostAsync($"funds/{county.EastFund}/hotline-cases", new { channel = "web", subject = "other", text = "来电咨询申请条件" })).MustBeRefused(422, "request.invalid");
        var receipt = (await clerk.PostAsync($"funds/{county.EastFund}/hotline-cases", new { channel = "phone", subject = "other", text = "来电咨询申请条件" })).MustSucceed();
        Assert.Equal(30, receipt.Day("dueOn").DayNumber - receipt.Day("receivedOn").DayNumber);
        Assert.Equal((1, 0), await WaitingAsync(east));
        Assert.Equal((0, 0), await WaitingAsync(await county.AsAsync("county")));

        county.App.Clock.Set(receipt.Day("dueOn").AddDays(1));
        using var again = await county.App.SignInAsync("east", Accounts.Password);
        foreach (var days in new[] { 1, 2 })
            Assert.Equal(JobOutcome.Succeeded, await county.App.Services.GetRequiredService<JobRunner>().RunAsync("hotline-overdue", receipt.Day("dueOn").AddDays(days), CancellationToken.None));

        Assert.Equal((1, 1), await WaitingAsync(again));
        Assert.Single((await again.GetAsync("messages")).MustSucceed().Items(), message => message.Text("kind") == "hotlineOverdue");
        Assert.True((await again.GetAsync("hotline-cases?overdue=true")).MustSucceed().Items()[0].Truth("overdue"));

        static async Task<(long Count, long Overdue)> WaitingAsync(ApiClient client)
        {
            var groups = (await client.GetAsync("work-items")).MustSucceed().Items("groups").Where(one => one.Text("kind") == "hotlineWaiting").ToList();
            return groups.Count == 0 ? (0, 0) : (groups[0].Number("count"), groups[0].Number("overdue"));
        }
    }

    private static Task<ApiAnswer> AnswerAsync(ApiClient client, Guid id, int version) =>
        client.PostAsync($"hotline-cases/{id}/answer", new { finding = "confirmed", text = "已于二月二十日补发 300 元。" }, version);

    private static Task<ApiAnswer> ReadAsync(ApiClient client, string code) => client.PostAsync("public/report-answers", new { code });
}

using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>What the public reads and may object to, and what an objection stops.</summary>
public sealed class NoticeTests
{
    [EngineFact]
    [Rule("B12")]
    public async Task Anybody_reads_a_standing_notice_with_the_name_masked_and_nothing_else_of_the_person(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        await banner.GivenPostedAsync();
        using var anybody = banner.App.Anonymous();

        var list = await anybody.GetAsync("public/notices");
        var notice = Assert.Single(list.MustSucceed().Items());
        Assert.Equal(
            ["amount", "branchName", "from", "hotline", "id", "maskedName", "receivingUnit", "tier", "townshipName", "underObjection", "until"],
            notice.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal("张*", notice.Text("maskedName"));
        foreach (var secret in new[] { "张三", "12000000001", "1950", "illness", "病" })
            Assert.DoesNotContain(secret, list.Text, StringComparison.Ordinal);

        await banner.ServeAsync("end-notices", new DateOnly(2026, 3, 18));
        Assert.Empty((await anybody.GetAsync("public/notices")).MustSucceed().Items());
    }

    [EngineFact]
    public async Task Notices_are_read_by_township(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        await banner.GivenPostedAsync();
        using var anybody = banner.App.Anonymous();
        var townships = (await anybody.GetAsync("public/notice-places")).MustSucceed().Items("townships");
        var west = townships.Single(t => t.Text("name").StartsWith('西')).Id();

        Assert.Single((await anybody.GetAsync($"public/notices?townshipId={banner.EastTownshipId}")).MustSucceed().Items());
        Assert.Empty((await anybody.GetAsync($"public/notices?townshipId={west}")).MustSucceed().Items());
    }

    [EngineFact]
    [Rule("B9")]
    [Rule("B12")]
    public async Task An_objection_stops_the_decision_until_it_is_dismissed(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var posted = await banner.GivenPostedAsync();
        using var anybody = banner.App.Anonymous();

        var receipt = (await anybody.PostAsync($"public/notices/{posted.NoticeId()}/objections", new { text = "其家庭收入不实，请核查", contact = "12000009999" })).MustSucceed();
        Assert.Equal(8, receipt.Text("reference").Length);
        var held = await banner.CaseAsync(posted.Id());
        Assert.Equal(receipt.Text("reference"), held.Text("notices.0.objections.0.reference"));
        Assert.Equal(posted.Id(), Assert.Single((await (await banner.DepartmentAsync()).GetAsync("cases?held=true")).MustSucceed().Items()).Id());
        Assert.Empty((await (await banner.DepartmentAsync()).GetAsync("cases?held=false")).MustSucceed().Items());
        Assert.Equal((true, "objected", "****9999"), (held.Truth("held"), held.Text("notices.0.state"), held.Text("notices.0.objections.0.contact")));

        // Past its last day, and still it neither ends nor takes effect.
        await banner.ServeAsync("end-notices", new DateOnly(2026, 3, 18));
        Assert.Equal("publicNotice", (await banner.CaseAsync(posted.Id())).Text("stage"));
        Assert.Empty((await (await banner.DepartmentAsync()).GetAsync("ledger")).MustSucceed().Items());

        await AnswerAsync(banner, held, new { finding = "dismissed", text = "经入户和邻里核实，情况属实" });
        await banner.ServeAsync("end-notices", new DateOnly(2026, 3, 19));
        var done = await banner.CaseAsync(posted.Id());
        Assert.Equal(("recognised", false), (done.Text("stage"), done.Truth("held")));
    }

    [EngineFact]
    [Rule("B12")]
    public async Task An_objection_found_right_sends_the_case_back_or_ends_it(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var back = await banner.GivenPostedAsync(await banner.GivenMemberAsync("李四"));
        var ends = await banner.GivenPostedAsync(await banner.GivenMemberAsync("王五"));
        foreach (var posted in new[] { back, ends })
            (await (await banner.SecretaryAsync()).PostAsync($"notices/{posted.NoticeId()}/objections", new { channel = "letter", text = "子女有赡养能力" })).MustSucceed();

        var returned = await AnswerAsync(banner, await banner.CaseAsync(back.Id()), new { finding = "returned", text = "重新核实收入", returnTo = "homeVisit" });
        Assert.Equal(("homeVisit", "withdrawn", false), (returned.Text("stage"), returned.Text("notices.0.state"), returned.Truth("held")));
        var rejected = await AnswerAsync(banner, await banner.CaseAsync(ends.Id()), new { finding = "rejected", text = "异议属实" });
        Assert.Equal(("notApproved", "异议属实"), (rejected.Text("stage"), rejected.Text("endReason")));
        using var anybody = banner.App.Anonymous();
        Assert.Empty((await anybody.GetAsync("public/notices")).MustSucceed().Items());
    }

    [EngineFact]
    public async Task One_caller_cannot_flood_a_notice_and_machines_are_not_heard(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var posted = await banner.GivenPostedAsync();
        var path = $"public/notices/{posted.NoticeId()}/objections";
        using var machine = banner.App.Anonymous("10.1.0.1");
        (await machine.PostAsync(path, new { text = "buy cheap things", website = "spam.example" })).MustSucceed();
        Assert.False((await banner.CaseAsync(posted.Id())).Truth("held"));

        using var caller = banner.App.Anonymous("10.1.0.2");
        for (var i = 0; i < 5; i++)
            (await caller.PostAsync(path, new { text = $"第{i}次反映同一情况" })).MustSucceed();
        (await caller.PostAsync(path, new { text = "第六次反映同一情况" })).MustBeRefused(429);
        using var another = banner.App.Anonymous("10.1.0.3");
        (await another.PostAsync(path, new { text = "另一人反映的情况" })).MustSucceed();
        Assert.Equal(6, (await banner.CaseAsync(posted.Id())).Items("notices.0.objections").Count);
    }

    [EngineFact]
    public async Task A_notice_that_does_not_stand_takes_no_objection(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var posted = await banner.GivenPostedAsync();
        await banner.ServeAsync("end-notices", new DateOnly(2026, 3, 18));

        using var anybody = banner.App.Anonymous();
        (await anybody.PostAsync($"public/notices/{posted.NoticeId()}/objections", new { text = "来晚了的意见" })).MustBeRefused(404, "recognition.notice_not_found");
        var refused = (await (await banner.SecretaryAsync()).PostAsync($"notices/{posted.NoticeId()}/objections", new { channel = "phone", text = "来晚了" }))
            .MustBeRefused(409, "recognition.illegal_notice_step");
        Assert.Equal(("ended", 0), (refused.Text("state"), refused.Items("allowed").Count));
    }

    private static async Task<System.Text.Json.JsonElement> AnswerAsync(Banner banner, System.Text.Json.JsonElement view, object finding) =>
        (await (await banner.DepartmentAsync()).PostAsync(
            $"notices/{view.NoticeId()}/objections/{view.Items("notices")[^1].Items("objections")[0].Id()}/finding", finding)).MustSucceed();
}

using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

public sealed class VisitTests
{
    [EngineFact]
    [Rule("A13")]
    public async Task A_logged_visit_moves_the_next_one_on_by_the_pack_s_rhythm(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        Assert.Equal(new DateOnly(2026, 6, 10), (await helper.GetAsync("my-people")).MustSucceed().Day("items.0.pair.nextVisitDue"));
        await county.OnAsync(new DateOnly(2026, 6, 11));
        Assert.True((await helper.GetAsync("my-people")).MustSucceed().Truth("items.0.pair.visitOverdue"));
        Assert.Single(await county.ListAsync("agriculture", "pairs?visitOverdue=true"));

        (await helper.PostAsync("visits", new { pairId = pair, report = new { findings = "身体尚好", on = "2026-06-10" } })).MustSucceed();

        var row = (await helper.GetAsync("my-people")).MustSucceed().At("items.0.pair");
        Assert.Equal((new DateOnly(2026, 6, 10), new DateOnly(2026, 9, 10), false), (row.Day("lastVisitOn"), row.Day("nextVisitDue"), row.Truth("visitOverdue")));
        Assert.Empty(await county.ListAsync("agriculture", "pairs?visitOverdue=true"));
    }

    [EngineFact]
    [Rule("I3")]
    public async Task A_visit_of_a_campaign_names_it_and_says_what_was_given(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);

        (await helper.PostAsync("visits", new { pairId = pair, occasion = "campaign", report = new { findings = "送年货" } })).MustBeRefused(422, "request.invalid");
        (await helper.PostAsync("visits", new
        {
            pairId = pair,
            occasion = "campaign",
            campaign = "2026-spring",
            report = new { findings = "送年货", cash = 50000, goods = "大米两袋", goodsWorth = 12000, source = "县管党费" },
        })).MustSucceed();
        (await helper.PostAsync("visits", new { pairId = pair, occasion = "suddenEvent", report = new { findings = "山洪冲毁院墙" } })).MustSucceed();

        var campaign = Assert.Single(await county.ListAsync("east", "visits?campaign=2026-spring"));
        Assert.Equal((50000L, 12000L, "安和平", "王守田"), (campaign.Number("visit.cash"), campaign.Number("visit.goodsWorth"), campaign.Text("helpingName"), campaign.Text("helpedName")));
        Assert.Single(await county.ListAsync("east", "visits?occasion=suddenEvent&from=2026-03-10&until=2026-03-10"));
    }

    [EngineFact]
    public async Task A_phone_that_repeats_itself_logs_one_visit(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var body = new { pairId = await county.PairAsync(county.HelperAn, county.NeedyWang), report = new { findings = "身体尚好" } };

        var first = (await helper.PostAsync("visits", body, key: "one-visit")).MustSucceed();
        var second = (await helper.PostAsync("visits", body, key: "one-visit")).MustSucceed();

        Assert.Equal(first.Id(), second.Id());
        Assert.Single(await county.ListAsync("an", "visits"));
        (await helper.PostAsync("visits", new { body.pairId, report = new { findings = "别的情况" } }, key: "one-visit")).MustBeRefused(422, "request.idempotency_key_reused");
    }

    [EngineFact]
    public async Task Sixty_four_requests_at_once_under_eight_keys_log_eight_visits(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await helper.SessionAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(n =>
            helper.PostAsync("visits", new { pairId = pair, report = new { findings = $"第{n % 8}次" } }, key: $"visit-{n % 8}")));

        var logged = answers.Select(answer => answer.MustSucceed()).GroupBy(visit => visit.Text("findings")).ToDictionary(visits => visits.Key, visits => visits.Select(visit => visit.Id()).Distinct().Single());
        Assert.Equal(8, logged.Count);
        Assert.Equal(logged.Values.Order(), (await county.ListAsync("an", "visits")).Select(row => row.Id("visit.id")).Order());
        Assert.Equal(8L, await county.App.AskAsync("select count(*) from kernel_audit_records where operation = 'logVisit' and subject_type = 'visit'"));
    }

    [EngineFact]
    public async Task Who_could_not_see_that_the_day_has_a_visit_is_asked_before_another_is_logged(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        (await (await county.AsAsync("agriculture")).PostAsync("visits", new { pairId = pair, report = new { findings = "支部走访" } })).MustSucceed();
        var late = new { pairId = pair, unlessVisited = true, report = new { findings = "本人走访", on = "2026-03-10" } };

        (await helper.PostAsync("visits", late, key: "late")).MustBeRefused(409, "pairing.visited_that_day");
        (await helper.PostAsync("visits", new { late.pairId, late.report }, key: "sure")).MustSucceed();

        Assert.Equal(2, (await county.ListAsync("an", "visits")).Count);
    }

    [EngineFact]
    [Rule("A13")]
    public async Task A_planned_visit_is_made_or_cancelled_and_then_closed(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var first = (await helper.PostAsync("visits/planned", new { pairId = pair, day = "2026-03-20" })).MustSucceed().Id();
        var second = (await helper.PostAsync("visits/planned", new { pairId = pair, day = "2026-04-20" })).MustSucceed().Id();
        await county.OnAsync(new DateOnly(2026, 3, 21));

        (await helper.PostAsync($"visits/{first}/make", new { report = new { findings = "按时走访", on = "2026-03-20" } })).MustSucceed();
        (await helper.PostAsync($"visits/{second}/cancel", new { reason = "道路中断" })).MustSucceed();

        foreach (var visit in new[] { first, second })
        {
            (await helper.PostAsync($"visits/{visit}/make", new { report = new { findings = "再来" } })).MustBeRefused(409, "pairing.visit_closed");
            (await helper.PostAsync($"visits/{visit}/cancel", new { reason = "再来" })).MustBeRefused(409, "pairing.visit_closed");
        }

        (await helper.PostAsync("visits/planned", new { pairId = pair, day = "2026-03-20" })).MustBeRefused(422, "pairing.planned_in_the_past");
        (await helper.PostAsync("visits", new { pairId = pair, report = new { findings = "未来", on = "2026-03-22" } })).MustBeRefused(422, "pairing.date_outside");
    }

    [EngineFact]
    [Rule("I4")]
    public async Task A_need_heard_on_a_visit_goes_to_its_owner_and_comes_back_answered(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var owners = (await helper.GetAsync($"issue-owners?pairId={pair}")).MustSucceed().Items();
        Assert.Equal(county.Wangjia.Id.Value, owners[0].Id());
        Assert.Contains(owners, owner => owner.Id() == county.East.Id.Value);

        (await helper.PostAsync("visits", new
        {
            pairId = pair,
            report = new { findings = "房屋漏雨", issues = new[] { new { text = "请求危房鉴定", ownerId = county.East.Id.Value, dueOn = "2026-04-10" } } },
        })).MustSucceed();

        var township = await county.AsAsync("east");
        var issue = Assert.Single(await county.ListAsync("east", "referred-issues?mine=true&state=open"));
        Assert.True(issue.Truth("mayAnswer"));
        Assert.False(Assert.Single(await county.ListAsync("agriculture", "referred-issues")).Truth("mayAnswer"));
        Assert.Empty(await county.ListAsync("west", "referred-issues"));
        var id = issue.Id("issue.id");
        (await (await county.AsAsync("wangjia")).PostAsync($"referred-issues/{id}/answer", new { outcome = "solved", answer = "已修缮" })).MustBeRefused(403, "pairing.not_issue_owner");
        (await township.PostAsync($"referred-issues/{id}/pass-on", new { ownerId = county.Health.Id.Value, dueOn = "2026-04-20" })).MustSucceed();
        Assert.Single(await county.ListAsync("health", "referred-issues?mine=true"));
        (await township.PostAsync($"referred-issues/{id}/answer", new { outcome = "solved", answer = "已修缮" })).MustBeRefused(403, "pairing.not_issue_owner");
        (await (await county.AsAsync("health")).PostAsync($"referred-issues/{id}/answer", new { outcome = "solved", answer = "已修缮" })).MustSucceed();

        Assert.Equal("已修缮", (await helper.GetAsync($"pairs/{pair}")).MustSucceed().Text("issues.0.answer"));
        (await (await county.AsAsync("health")).PostAsync($"referred-issues/{id}/answer", new { outcome = "solved", answer = "已修缮" })).MustBeRefused(409, "pairing.issue_answered");
    }

    [EngineFact]
    public async Task A_branch_s_visit_to_its_village_is_logged_on_the_link(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var link = await county.LinkAsync(county.Agriculture, await county.VillageOfAsync(county.Wangjia));

        (await (await county.AsAsync("agriculture")).PostAsync("visits", new { linkId = link, report = new { findings = "协商养蜂项目" } })).MustSucceed();

        Assert.Equal("王家村", Assert.Single(await county.ListAsync("wangjia", "visits?toPlaces=true")).Text("helpedName"));
        Assert.Single((await (await county.AsAsync("agriculture")).GetAsync($"branch-links/{link}")).MustSucceed().Items("visits"));
        Assert.Empty(await county.ListAsync("lijia", "visits"));
    }

    [EngineFact]
    public async Task The_township_logs_on_its_side_and_another_helper_of_the_same_person_does_not(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.PairAsync(county.HelperCai, county.NeedyWang);
        var body = new { pairId = pair, report = new { findings = "一同走访" } };

        (await (await county.AsAsync("east")).PostAsync("visits", body)).MustSucceed();
        (await (await county.AsAsync("cai")).PostAsync("visits", body)).MustBeRefused(403, "pairing.not_yours");
        (await (await county.AsAsync("west")).PostAsync("visits", body)).MustBeRefused(404, "pairing.pair_not_found");
    }

    [EngineFact]
    [Rule("D6")]
    public async Task A_commitment_is_open_until_it_is_fulfilled_with_evidence_or_withdrawn_with_a_reason(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        async Task<Guid> Promise(string text) =>
            (await helper.PostAsync("commitments", new { pairId = pair, kind = "money", text, amount = 50000, dueOn = "2026-05-01" })).MustSucceed().Id();
        var (kept, broken) = (await Promise("资助学费"), await Promise("修缮院墙"));

        (await helper.PostAsync($"commitments/{kept}/fulfil", new { evidence = "" })).MustBeRefused(422, "request.invalid");
        (await helper.PostAsync($"commitments/{kept}/fulfil", new { evidence = "收条在支部" })).MustSucceed();
        (await helper.PostAsync($"commitments/{broken}/withdraw", new { reason = "已由民政修缮" })).MustSucceed();
        (await helper.PostAsync($"commitments/{kept}/withdraw", new { reason = "反悔" })).MustBeRefused(409, "pairing.commitment_closed");

        Assert.Equal(["fulfilled", "withdrawn"], (await county.ListAsync("wangjia", "commitments")).Select(c => c.Text("commitment.state")).Order(StringComparer.Ordinal));
        await Promise("再资助");
        await county.OnAsync(new DateOnly(2026, 5, 2));
        Assert.Single(await county.ListAsync("leader", "commitments?overdue=true"));
    }
}

using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>乌拉特中旗: six steps, 65 % of those present, 60 days, the banner's department decides and the notice comes last.</summary>
public sealed class UradTests
{
    [EngineFact]
    [Rule("B9")]
    [Rule("B8")]
    public async Task Six_steps_lead_from_the_application_to_the_ledger(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var member = await banner.GivenMemberAsync();
        var opened = await banner.GivenCaseAsync(member);
        var id = opened.Id();
        Assert.Equal("2026-SQ-000001", opened.Text("number"));
        Assert.Equal(
            ["selfApplication", "homeVisit", "branchAppraisal", "committeeReview", "departmentDecision", "writtenNotice", "publicNotice"],
            opened.Items("steps").Select(step => step.Text("kind")));

        Assert.Equal("branchAppraisal", (await banner.VisitedAsync(id)).Text("stage"));
        Assert.Equal("committeeReview", (await banner.AppraisedAsync(id)).Text("stage"));
        Assert.Equal(120_000, (await banner.ReviewedAsync(id, amount: 120_000)).Number("amount"));
        var decided = await banner.DecidedAsync(id, amount: 100_000);
        Assert.Equal("writtenNotice", decided.Text("stage"));
        Assert.Equal(["committeeReview:120000", "departmentDecision:100000"], decided.Items("opinions").Select(o => $"{o.Text("step")}:{o.Number("amount")}"));
        await banner.NotifiedAsync(id);
        var posted = await banner.PostedAsync(id);
        Assert.Equal(new DateOnly(2026, 3, 17), posted.Day("notices.0.until"));

        // Before the notice has stood its time nothing takes effect.
        Assert.Equal(0, await LedgerCountAsync(banner));
        await banner.ServeAsync("end-notices", new DateOnly(2026, 3, 18));

        var done = await banner.CaseAsync(id);
        Assert.Equal("recognised", done.Text("stage"));
        Assert.Equal(new DateOnly(2026, 3, 18), done.Day("entitledFrom"));
        Assert.Equal(new DateOnly(2027, 3, 17), done.Day("entitledUntil"));
        Assert.Equal(new DateOnly(2026, 12, 31), done.Day("paidOn"));
        var person = (await (await banner.SecretaryAsync()).GetAsync($"people/{member}")).MustSucceed();
        Assert.Equal("considerable", person.Text("tier"));
        Assert.Equal(1, await LedgerCountAsync(banner));
    }

    [EngineFact]
    [Rule("B11")]
    public async Task A_vote_of_64_9_per_cent_fails_and_of_65_0_passes(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var fails = (await banner.GivenCaseAsync(await banner.GivenMemberAsync("李四"))).Id();
        var passes = (await banner.GivenCaseAsync(await banner.GivenMemberAsync("王五"))).Id();
        await banner.VisitedAsync(fails);
        await banner.VisitedAsync(passes);

        var failed = await banner.AppraisedAsync(fails, ayes: 649, noes: 351);
        Assert.Equal(("notApproved", 6490L), (failed.Text("stage"), failed.Number("appraisals.0.rateBasisPoints")));
        Assert.Contains("赞成649人", failed.Text("endReason"), StringComparison.Ordinal);
        var passed = await banner.AppraisedAsync(passes, ayes: 650, noes: 350);
        Assert.Equal(("committeeReview", 6500L), (passed.Text("stage"), passed.Number("appraisals.0.rateBasisPoints")));
    }

    [EngineFact]
    [Rule("B11")]
    public async Task More_than_half_of_all_who_should_attend_must_agree_as_well(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        await banner.VisitedAsync(id);
        var secretary = await banner.SecretaryAsync();

        (await secretary.PostAsync($"cases/{id}/appraisal", Forms.Vote(banner.Today, ayes: 9, shouldAttend: 20))).MustBeRefused(422, "recognition.no_quorum");
        (await secretary.PostAsync($"cases/{id}/appraisal", Forms.Vote(banner.Today, ayes: 21, shouldAttend: 20))).MustBeRefused(422, "recognition.more_than_should");
        var all = await secretary.PostAsync($"cases/{id}/appraisal", Forms.Vote(banner.Today, ayes: 10, shouldAttend: 20));
        Assert.Equal(("notApproved", 10_000L), (all.MustSucceed().Text("stage"), all.Body.Number("appraisals.0.rateBasisPoints")));
    }

    [EngineFact]
    [Rule("B11")]
    public async Task Votes_that_do_not_add_up_are_refused(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        await banner.VisitedAsync(id);
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{id}/appraisal", new
        {
            heldOn = "2026-03-10",
            place = "村委会",
            chair = "甲",
            recorder = "乙",
            shouldAttend = 20,
            present = 18,
            ayes = 12,
            noes = 4,
            abstentions = 1,
            method = "showOfHands",
            tellers = "丙",
            minutes = "记录",
        })).MustBeRefused(422, "recognition.vote_sum");
    }

    [EngineFact]
    [Rule("B10")]
    public async Task Day_60_is_in_time_and_day_61_is_overdue(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();

        await banner.TurnToAsync(new DateOnly(2026, 3, 10).AddDays(60));
        var last = await banner.CaseAsync(id);
        Assert.Equal((0L, false), (last.Number("clock.daysLeft"), last.Truth("clock.overdue")));
        await banner.TurnToAsync(new DateOnly(2026, 3, 10).AddDays(61));
        var late = await banner.CaseAsync(id);
        Assert.Equal((-1L, true), (late.Number("clock.daysLeft"), late.Truth("clock.overdue")));
        Assert.Equal(id, Assert.Single((await (await banner.DepartmentAsync()).GetAsync("cases?overdue=true")).MustSucceed().Items()).Id());
    }

    [EngineFact]
    [Rule("B10")]
    public async Task A_clock_frozen_for_a_reason_gives_the_days_back(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        var secretary = await banner.SecretaryAsync();
        (await secretary.PostAsync($"cases/{id}/freeze", new { reason = "" })).MustBeRefused(422, "request.invalid");
        (await secretary.PostAsync($"cases/{id}/freeze", new { reason = "等待医院证明" })).MustSucceed();
        var refused = (await secretary.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today))).MustBeRefused(409, "recognition.illegal_step");
        Assert.Equal(["unfreezeCase", "withdrawApplication"], refused.Items("allowed").Select(action => action.GetString()));

        await banner.TurnToAsync(new DateOnly(2026, 3, 20));
        var released = (await secretary.DeleteAsync($"cases/{id}/freeze")).MustSucceed();
        Assert.Equal(new DateOnly(2026, 3, 10).AddDays(70), released.Day("clock.dueOn"));
        Assert.Equal("等待医院证明", released.Text("freezes.0.reason"));
    }

    [EngineFact]
    [Rule("B4")]
    [Rule("B7")]
    public async Task Whoever_an_exclusion_applies_to_is_not_taken(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (secretary, member) = (await banner.SecretaryAsync(), await banner.GivenMemberAsync());
        foreach (var (exclusion, rule) in new[] { ("gambling", "B4"), ("drugs", "B4"), ("familyPlanning", "B4"), ("otherViolation", "B4"), ("idleness", "B7"), ("childrenAble", "B7"), ("refusesDues", "B7") })
        {
            var refused = (await secretary.PostAsync("cases", new { personId = member, application = Forms.Application(applies: exclusion) })).MustBeRefused(422, "recognition.excluded");
            Assert.Equal((exclusion, rule, "urad"), (refused.Text("exclusion"), refused.Text("rule"), refused.Text("policyPack")));
        }

        (await secretary.PostAsync("cases", new { personId = member, application = Forms.Application(exclusions: ["gambling"]) })).MustBeRefused(422, "recognition.not_declared");
    }

    [EngineFact]
    [Rule("B5")]
    public async Task A_cause_that_the_policy_counts_is_required(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (secretary, member) = (await banner.SecretaryAsync(), await banner.GivenMemberAsync());

        (await secretary.PostAsync("cases", new { personId = member, application = Forms.Application(cause: "lackOfDrive") })).MustBeRefused(422, "recognition.cause_not_counted");
        (await secretary.PostAsync("cases", new { personId = member, application = Forms.Application(cause: "") })).MustBeRefused(422, "request.invalid");
        (await secretary.PostAsync("cases", new { personId = member, application = Forms.Application(cause: "oldAge") })).MustBeRefused(422, "recognition.cause_not_of_route");
        (await secretary.PostAsync("cases", new { personId = member, application = Forms.Application("noSelfCare", "oldAge") })).MustBeRefused(422, "recognition.not_attested");
        (await secretary.PostAsync("cases", new { personId = member, application = Forms.Application("noSelfCare", "oldAge", attested: ["cannotCareForSelf", "weakFamilySupport"]) })).MustSucceed();
    }

    [EngineFact]
    [Rule("B6")]
    public async Task Help_from_others_is_recorded_and_does_not_stand_in_the_way(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var opened = await banner.GivenCaseAsync(application: Forms.Application(otherAid: [new { from = "民政", what = "农村低保", amount = 240_000 }, new { from = "扶贫", what = "产业到户" }]));
        Assert.Equal(["民政:农村低保", "扶贫:产业到户"], opened.Items("application.otherAid").Select(aid => $"{aid.Text("from")}:{aid.Text("what")}"));
    }

    [EngineFact]
    [Rule("B12")]
    public async Task Each_of_the_five_gates_keeps_its_evidence(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var posted = await banner.GivenPostedAsync();
        Assert.Equal(["homeVisit:True", "incomeVerified:True", "appraisal:True", "publicSupervision:False", "reExamination:"], Gates(posted));
        Assert.Equal("邻居、经管站", posted.Text("gates.1.evidence"));

        var reviewer = await banner.DepartmentAsync();
        (await reviewer.PostAsync($"notices/{posted.NoticeId()}/objections", new { channel = "phone", text = "听说其子在外经商" })).MustSucceed();
        Assert.Equal("reExamination:False", Gates(await banner.CaseAsync(posted.Id()))[^1]);
    }

    [EngineFact]
    [Rule("B12")]
    public async Task A_visit_takes_two_investigators_of_whom_none_is_the_applicant(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        var secretary = await banner.SecretaryAsync();

        (await secretary.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today, true, "王一"))).MustBeRefused(422, "recognition.few_investigators");
        (await secretary.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today, true, "王一", "王一"))).MustBeRefused(422, "recognition.few_investigators");
        (await secretary.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today, true, "王一", "张三"))).MustBeRefused(422, "recognition.investigator_is_applicant");
        var ended = (await secretary.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today, confirmed: false))).MustSucceed();
        Assert.Equal(("notApproved", "收入与申报不符"), (ended.Text("stage"), ended.Text("endReason")));
    }

    [EngineFact]
    [Rule("A1")]
    public async Task Three_tiers_each_have_their_amounts(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        Assert.Equal(["severe", "considerable", "temporary"], (await banner.CaseAsync(id)).Items("pack.tiers").Select(tier => tier.Text("tier")));
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);

        var reviewer = await banner.ReviewerAsync();
        (await reviewer.PostAsync($"cases/{id}/committee-review", Forms.Judgement(amount: 300_000))).MustBeRefused(422, "recognition.amount_outside_tier");
        (await reviewer.PostAsync($"cases/{id}/committee-review", new { judgement = new { outcome = "approve", text = "同意" } })).MustBeRefused(422, "recognition.tier_and_amount");
    }

    private static List<string> Gates(System.Text.Json.JsonElement view) =>
        [.. view.Items("gates").Select(gate => $"{gate.Text("kind")}:{(gate.IsNull("passed") ? string.Empty : gate.Truth("passed"))}")];

    private static async Task<int> LedgerCountAsync(Banner banner) => (await (await banner.DepartmentAsync()).GetAsync("ledger")).MustSucceed().Items().Count;
}

using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>The same case under the packs of other places: who decides, and where the notice stands.</summary>
public sealed class ProcedureTests
{
    [EngineFact]
    [Rule("A3")]
    [Rule("G2")]
    public async Task In_Yugan_the_notice_precedes_the_committee_which_approves_and_the_county_files(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "yugan");
        var application = Forms.Application("belowGuarantee", exclusions: []);
        var id = (await banner.GivenCaseAsync(await banner.GivenMemberAsync(income: 200_000), application)).Id();

        Assert.Equal("publicNotice", (await banner.AppraisedAsync(id, ayes: 11, noes: 9)).Text("stage"));
        await banner.PostedAsync(id, "secretary");
        await banner.ServeAsync("end-notices", new DateOnly(2026, 3, 18));
        Assert.Equal("branchReport", (await banner.CaseAsync(id)).Text("stage"));
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{id}/branch-report", new { report = "同意上报" })).MustSucceed();

        (await (await banner.DepartmentAsync()).PostAsync($"cases/{id}/department-decision", Forms.Judgement())).MustBeRefused(409, "recognition.illegal_step");
        var approved = (await (await banner.ReviewerAsync()).PostAsync($"cases/{id}/committee-approval", Forms.Judgement())).MustSucceed();
        Assert.Equal(("filing", new DateOnly(2026, 3, 18)), (approved.Text("stage"), approved.Day("clock.decidedOn")));
        var filed = (await (await banner.DepartmentAsync()).PostAsync($"cases/{id}/filing", new { reference = "余组备〔2026〕1号" })).MustSucceed();
        Assert.Equal("recognised", filed.Text("stage"));
        Assert.Single((await (await banner.DepartmentAsync()).GetAsync("ledger")).MustSucceed().Items());
    }

    [EngineFact]
    [Rule("A3")]
    public async Task In_Yugan_five_working_days_pass_over_the_holidays(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "yugan", new DateOnly(2026, 4, 30));
        var application = Forms.Application("belowGuarantee", exclusions: [], signedOn: "2026-04-30");
        var id = (await banner.GivenCaseAsync(await banner.GivenMemberAsync(), application)).Id();
        await banner.AppraisedAsync(id);

        // 1 to 5 May are days off, and Saturday 9 May is worked for them.
        Assert.Equal(new DateOnly(2026, 5, 11), (await banner.PostedAsync(id, "secretary")).Day("notices.0.until"));
    }

    [EngineFact]
    [Rule("G2")]
    public async Task Below_the_line_means_below_it(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "yugan");
        var secretary = await banner.SecretaryAsync();
        var application = Forms.Application("belowGuarantee", exclusions: []);

        var onLine = await banner.GivenMemberAsync("李四", income: 86_500 * 3);
        Assert.Equal(86_500, (await secretary.PostAsync("cases", new { personId = onLine, application })).MustBeRefused(422, "recognition.above_income_line").Number("incomeLine"));
        var unknown = await banner.GivenMemberAsync("王五", income: 0);
        (await secretary.PostAsync("cases", new { personId = unknown, application })).MustBeRefused(422, "recognition.income_unknown");
        var below = await banner.GivenMemberAsync("赵六", income: (86_500 * 3) - 3);
        (await secretary.PostAsync("cases", new { personId = below, application })).MustSucceed();
    }

    [EngineFact]
    [Rule("A8")]
    public async Task The_route_of_the_aged_takes_age_standing_and_no_fixed_income_together(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "yugan");
        var secretary = await banner.SecretaryAsync();
        var young = await banner.GivenMemberAsync("李四", born: 1957);
        var old = await banner.GivenMemberAsync("王五", born: 1950);
        var late = await banner.GivenMemberAsync("赵六", born: 1953);
        var undated = await banner.GivenMemberAsync("钱七", born: 1950);
        (await secretary.PutAsync($"people/{undated}", new { name = "钱七", partyStatus = "fullMember", birthDate = "1950-05-06" }, version: (int)(await secretary.GetAsync($"people/{undated}")).MustSucceed().Number("version"))).MustSucceed();

        object Application(params string[] attested) => Forms.Application("elderly", "oldAge", exclusions: [], attested: attested);
        (await secretary.PostAsync("cases", new { personId = young, application = Application("noFixedIncome") })).MustBeRefused(422, "recognition.too_young");
        (await secretary.PostAsync("cases", new { personId = old, application = Application() })).MustBeRefused(422, "recognition.not_attested");
        (await secretary.PostAsync("cases", new { personId = late, application = Application("noFixedIncome") })).MustBeRefused(422, "recognition.standing_too_short");
        (await secretary.PostAsync("cases", new { personId = undated, application = Application("noFixedIncome") })).MustBeRefused(422, "recognition.standing_unknown");
        var opened = (await secretary.PostAsync("cases", new { personId = old, application = Application("noFixedIncome") })).MustSucceed();
        Assert.Equal(50, opened.Number("application.snapshot.partyStanding"));
    }

    [EngineFact]
    [Rule("B7")]
    public async Task The_branchs_record_of_dues_is_the_evidence_of_whether_somebody_refuses_them(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var secretary = await banner.SecretaryAsync();
        var member = await banner.GivenMemberAsync("孙八");
        async Task RecordAsync(object dues) =>
            (await secretary.PutAsync($"people/{member}/dues", dues, version: (int)(await secretary.GetAsync($"people/{member}")).MustSucceed().Number("version"))).MustSucceed();

        await RecordAsync(new { paidUntil = "2025-08-01" });
        Assert.True((await secretary.GetAsync($"people/{member}/application-form")).MustSucceed().Truth("snapshot.dues.overdue"));
        (await secretary.PostAsync("cases", new { personId = member, application = Forms.Application() })).MustBeRefused(422, "recognition.dues_unpaid");

        await RecordAsync(new { paidUntil = "2026-02-01" });
        var opened = (await secretary.PostAsync("cases", new { personId = member, application = Forms.Application() })).MustSucceed();
        Assert.Equal("2026-02-01", opened.Text("application.snapshot.dues.paidUntil"));
    }

    [EngineFact]
    [Rule("D8")]
    public async Task Inner_party_care_is_applied_for_in_May_and_decided_by_the_county_after_the_notice(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "inner-party-care", new DateOnly(2026, 4, 30));
        var member = await banner.GivenMemberAsync("张三", 1950, 150_000, "minimumAllowance");
        var secretary = await banner.SecretaryAsync();
        object Application(string signedOn) => Forms.Application("minimumAllowance", exclusions: [], signedOn: signedOn);

        (await secretary.PostAsync("cases", new { personId = member, application = Application("2026-04-30") })).MustBeRefused(422, "recognition.outside_window");
        await banner.TurnToAsync(new DateOnly(2026, 5, 6));
        var id = (await banner.GivenCaseAsync(member, Application("2026-05-06"))).Id();

        Assert.Equal("homeVisit", (await banner.ReviewedAsync(id)).Text("stage"));
        (await secretary.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today))).MustBeRefused(403, "recognition.not_your_step");
        var officer = await banner.OtherOfficerAsync();
        Assert.Equal("publicNotice", (await officer.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today))).MustSucceed().Text("stage"));
        await banner.PostedAsync(id);
        await banner.ServeAsync("end-notices", new DateOnly(2026, 5, 20));
        Assert.Equal("departmentDecision", (await banner.CaseAsync(id)).Text("stage"));
        await banner.DecidedAsync(id);
        Assert.Equal("recognised", (await officer.PostAsync($"cases/{id}/filing", new { reference = "2026-12" })).MustSucceed().Text("stage"));

        await banner.TurnToAsync(new DateOnly(2026, 6, 1));
        (await secretary.PostAsync("cases", new { personId = member, application = Application("2026-05-31") })).MustBeRefused(422, "recognition.outside_window");
    }

    [EngineFact]
    public async Task The_modern_default_goes_through_all_nine_steps(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "modern");
        var application = Forms.Application("incomeLine", exclusions: ["misconduct", "idleness", "childrenAble", "refusesDues"]);
        var id = (await banner.GivenCaseAsync(application: application)).Id();
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{id}/branch-report", new { report = "同意上报" })).MustSucceed();
        await banner.ReviewedAsync(id);
        await banner.DecidedAsync(id);
        await banner.PostedAsync(id);
        await banner.ServeAsync("end-notices", new DateOnly(2026, 3, 18));
        (await (await banner.ReviewerAsync()).PostAsync($"cases/{id}/written-notice", new { delivery = "送达本人", reference = "通知1号" })).MustSucceed();
        var done = (await (await banner.DepartmentAsync()).PostAsync($"cases/{id}/filing", new { reference = "2026-1" })).MustSucceed();
        Assert.Equal("recognised", done.Text("stage"));
        Assert.All(done.Items("steps"), step => Assert.Equal("done", step.Text("state")));
    }
}

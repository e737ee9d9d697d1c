using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>Whose step it is, and who must keep their hands off.</summary>
public sealed class HandsTests
{
    [EngineFact]
    public async Task Nobody_decides_what_they_prepared(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "inner-party-care", new DateOnly(2026, 5, 6));
        var member = await banner.GivenMemberAsync("张三", 1950, 150_000, "minimumAllowance");
        var id = (await banner.GivenCaseAsync(member, Forms.Application("minimumAllowance", exclusions: [], signedOn: "2026-05-06"))).Id();
        await banner.ReviewedAsync(id);
        var department = await banner.DepartmentAsync();
        (await department.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today))).MustSucceed();
        await banner.PostedAsync(id, "officer");
        await banner.ServeAsync("end-notices", new DateOnly(2026, 5, 20));

        (await department.PostAsync($"cases/{id}/department-decision", Forms.Judgement())).MustBeRefused(422, "recognition.maker_is_checker");
        Assert.DoesNotContain("decideByDepartment", (await department.GetAsync($"cases/{id}")).MustSucceed().Items("actions").Select(action => action.GetString()));
    }

    [EngineFact]
    public async Task Nobody_handles_the_case_of_somebody_in_their_household(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (secretary, reviewer, member) = (await banner.SecretaryAsync(), await banner.ReviewerAsync(), await banner.GivenMemberAsync());
        var id = (await banner.GivenCaseAsync(member)).Id();
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        Assert.Contains("reviewByCommittee", await ActionsAsync(reviewer, id));

        var seen = (await secretary.GetAsync($"people/{member}")).MustSucceed();
        var household = new
        {
            size = 3,
            labourCount = 1,
            members = new[] { new { name = (await reviewer.SessionAsync()).Text("user.name"), relation = "2" } },
            incomes = new[] { new { year = banner.Today.Year - 1, source = "business", amount = 150_000 } },
        };
        (await secretary.PutAsync($"people/{member}/household", household, (int)seen.Number("household.version"))).MustSucceed();

        (await reviewer.PostAsync($"cases/{id}/committee-review", Forms.Judgement())).MustBeRefused(422, "recognition.relatives_case");
        Assert.DoesNotContain("reviewByCommittee", await ActionsAsync(reviewer, id));
    }

    private static async Task<IReadOnlyList<string?>> ActionsAsync(ApiClient caller, Guid id) =>
        [.. (await caller.GetAsync($"cases/{id}")).MustSucceed().Items("actions").Select(action => action.GetString())];

    [EngineFact]
    [Rule("B3")]
    public async Task Help_comes_from_where_the_membership_is_and_the_case_goes_along_with_it(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (secretary, west, member) = (await banner.SecretaryAsync(), await banner.WestSecretaryAsync(), await banner.GivenMemberAsync());
        (await west.PostAsync("cases", new { personId = member, application = Forms.Application() })).MustBeRefused(404, "recognition.person_not_found");
        var id = (await banner.GivenCaseAsync(member)).Id();

        var organisationId = (await west.SessionAsync()).Id("posts.0.organisationId");
        (await (await banner.DepartmentAsync()).PostAsync($"people/{member}/move", new { organisationId })).MustSucceed();

        (await secretary.GetAsync($"cases/{id}")).MustBeRefused(404, "recognition.not_found");
        (await secretary.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today))).MustBeRefused(404, "recognition.not_found");
        Assert.Equal("白沙村党支部 branchAppraisal", await VisitedAsync(west, id, banner.Today));
    }

    private static async Task<string> VisitedAsync(ApiClient by, Guid id, DateOnly on)
    {
        var visited = (await by.PostAsync($"cases/{id}/home-visit", Forms.Visit(on))).MustSucceed();
        return $"{visited.Text("orgName")} {visited.Text("stage")}";
    }

    [EngineFact]
    public async Task A_person_has_one_open_case(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var member = await banner.GivenMemberAsync();
        var first = await banner.GivenCaseAsync(member);
        var secretary = await banner.SecretaryAsync();

        (await secretary.PostAsync("cases", new { personId = member, application = Forms.Application() })).MustBeRefused(409, "recognition.open_case");
        (await secretary.PostAsync($"cases/{first.Id()}/withdrawal", new { reason = "本人撤回" })).MustSucceed();
        Assert.Equal("2026-SQ-000002", (await banner.GivenCaseAsync(member)).Text("number"));
    }

    [EngineFact]
    public async Task Two_applications_at_the_same_moment_open_one_case(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (secretary, member) = (await banner.SecretaryAsync(), await banner.GivenMemberAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => secretary.PostAsync("cases", new { personId = member, application = Forms.Application() })));

        Assert.Single(answers, answer => (int)answer.Status == 201);
        Assert.Single((await secretary.GetAsync("cases")).MustSucceed().Items());
    }

    [EngineFact]
    public async Task A_sibling_township_sees_nothing_of_a_case(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var posted = await banner.GivenPostedAsync();
        var west = await banner.WestSecretaryAsync();

        (await west.GetAsync($"cases/{posted.Id()}")).MustBeRefused(404, "recognition.not_found");
        (await west.PostAsync($"cases/{posted.Id()}/withdrawal", new { reason = "…" })).MustBeRefused(404, "recognition.not_found");
        (await west.PostAsync($"notices/{posted.NoticeId()}/objections", new { channel = "phone", text = "…" })).MustBeRefused(404, "recognition.notice_not_found");
        Assert.Empty((await west.GetAsync("cases")).MustSucceed().Items());
        Assert.Empty((await west.GetAsync("notices")).MustSucceed().Items());
        Assert.Equal(0, (await west.GetAsync("case-figures")).MustSucceed().Number("open"));
    }

    [EngineFact]
    public async Task Whoever_opens_a_case_or_the_form_of_one_is_on_record(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (member, secretary) = (await banner.GivenMemberAsync(), await banner.SecretaryAsync());
        (await secretary.GetAsync($"people/{member}/application-form")).MustSucceed();
        var id = (await banner.GivenCaseAsync(member)).Id();
        (await secretary.GetAsync($"cases/{id}")).MustSucceed();
        (await (await banner.WestSecretaryAsync()).GetAsync($"cases/{id}")).MustBeRefused(404, "recognition.not_found");

        await Task.Delay(TimeSpan.FromSeconds(1));

        var panel = await banner.AsAsync("panel");
        var opened = (await panel.GetAsync($"audit-records?action=opened&subjectId={id}")).MustSucceed().Items();
        Assert.Equal([("getCase", "case", "secretary")], opened.Select(record => (record.Text("operation"), record.Text("subjectType"), record.Text("actorName"))));
        Assert.Contains(
            "getApplicationForm", (await panel.GetAsync($"audit-records?action=opened&subjectId={member}")).MustSucceed().Items().Select(record => record.Text("operation")));
    }

    [EngineFact]
    public async Task Leaders_and_the_panel_read_and_change_nothing(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        foreach (var account in new[] { "leader", "panel" })
        {
            var reader = await banner.AsAsync(account);
            Assert.Empty((await reader.GetAsync($"cases/{id}")).MustSucceed().Items("actions"));
            (await reader.PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today))).MustBeRefused(403, "access.forbidden");
        }
    }

    [EngineFact]
    public async Task A_case_sent_back_is_corrected_and_goes_on(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        var returned = (await (await banner.ReviewerAsync()).PostAsync($"cases/{id}/committee-review", Forms.Judgement("return", text: "缺少诊断证明"))).MustSucceed();
        Assert.Equal("selfApplication", returned.Text("stage"));

        var secretary = await banner.SecretaryAsync();
        var mended = (await secretary.PutAsync($"cases/{id}/application", new { application = Forms.Application(reason: "附诊断证明") }, version: (int)returned.Number("version"))).MustSucceed();
        Assert.Equal(("homeVisit", "附诊断证明"), (mended.Text("stage"), mended.Text("application.reason")));
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        Assert.Equal("departmentDecision", (await banner.ReviewedAsync(id)).Text("stage"));
    }

    [EngineFact]
    public async Task A_stale_version_changes_nothing(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var opened = await banner.GivenCaseAsync();
        await banner.VisitedAsync(opened.Id());
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{opened.Id()}/withdrawal", new { reason = "…" }, version: (int)opened.Number("version")))
            .MustBeRefused(412, "request.stale");
    }

    [EngineFact]
    public async Task The_death_of_the_applicant_ends_the_case_and_takes_the_notice_down(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var posted = await banner.GivenPostedAsync();
        var secretary = await banner.SecretaryAsync();
        var person = (await secretary.GetAsync($"people/{posted.Id("personId")}")).MustSucceed();
        (await secretary.PostAsync($"people/{posted.Id("personId")}/death", new { on = "2026-03-10" }, version: (int)person.Number("version"))).MustSucceed();

        var ended = await banner.CaseAsync(posted.Id());
        Assert.Equal(("ended", "withdrawn"), (ended.Text("stage"), ended.Text("notices.0.state")));
    }
}

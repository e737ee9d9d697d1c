using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>Who was not recognised may appeal once more to the county, and is answered by somebody who had no hand in it.</summary>
public sealed class AppealTests
{
    [EngineFact]
    public async Task An_appeal_that_is_upheld_takes_the_case_up_where_it_stopped_and_gives_the_days_back(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = await GivenRefusedAsync(banner);
        var before = await banner.CaseAsync(id);
        await banner.TurnToAsync(banner.Today.AddDays(10));

        var appealed = await AppealedAsync(banner, id);
        Assert.Equal(("appealed", "open", "当天有六名党员因公请假"), (appealed.Text("stage"), appealed.Text("appeals.0.state"), appealed.Text("appeals.0.reason")));
        await banner.TurnToAsync(banner.Today.AddDays(5));
        var taken = (await FindingAsync(banner, id, upheld: true)).MustSucceed();

        Assert.Equal(("branchAppraisal", "upheld", "officer"), (taken.Text("stage"), taken.Text("appeals.0.state"), taken.Text("appeals.0.answeredBy")));
        Assert.Equal(before.Day("clock.dueOn").AddDays(15), taken.Day("clock.dueOn"));
        Assert.True(taken.IsNull("endReason") && taken.IsNull("clock.frozenOn") && taken.IsNull("clock.closedOn"));
        await banner.AppraisedAsync(id);
        Assert.Equal("committeeReview", (await banner.CaseAsync(id)).Text("stage"));
    }

    [EngineFact]
    public async Task An_appeal_that_is_dismissed_leaves_the_case_as_it_was(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = await GivenRefusedAsync(banner);
        var before = await banner.CaseAsync(id);
        await AppealedAsync(banner, id);

        var after = (await FindingAsync(banner, id, upheld: false)).MustSucceed();

        Assert.Equal(("notApproved", "dismissed", before.Text("endReason")), (after.Text("stage"), after.Text("appeals.0.state"), after.Text("endReason")));
        Assert.Equal(before.Day("clock.closedOn"), after.Day("clock.closedOn"));
        // Nothing stands in the way of applying anew.
        await banner.GivenCaseAsync(before.Id("personId"));
    }

    [EngineFact]
    public async Task Nobody_answers_an_appeal_against_what_they_had_a_hand_in(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        await banner.ReviewedAsync(id);
        (await (await banner.DepartmentAsync()).PostAsync($"cases/{id}/department-decision", Forms.Judgement("reject"))).MustSucceed();
        await AppealedAsync(banner, id);

        (await FindingAsync(banner, id, upheld: true, by: "department")).MustBeRefused(422, "recognition.maker_is_checker");
        (await FindingAsync(banner, id, upheld: true, by: "reviewer")).MustBeRefused(403, "access.forbidden");
        (await FindingAsync(banner, id, upheld: true, from: "publicNotice")).MustBeRefused(422, "recognition.no_step_to_return_to");
        Assert.Equal("committeeReview", (await FindingAsync(banner, id, upheld: true, from: "committeeReview")).MustSucceed().Text("stage"));
    }

    [EngineFact]
    public async Task An_appeal_is_taken_for_thirty_days_and_beside_no_second_case(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var secretary = await banner.SecretaryAsync();
        var (late, other) = (await GivenRefusedAsync(banner), await GivenRefusedAsync(banner, "李四"));
        var again = (await banner.CaseAsync(other)).Id("personId");
        await AppealedAsync(banner, other);
        (await secretary.PostAsync("cases", new { personId = again, application = Forms.Application() })).MustBeRefused(409, "recognition.open_case");
        (await FindingAsync(banner, other, upheld: false)).MustSucceed();
        await banner.GivenCaseAsync(again);
        (await secretary.PostAsync($"cases/{other}/appeals", new { reason = "再次申诉" })).MustBeRefused(409, "recognition.open_case");

        await banner.TurnToAsync(banner.Today.AddDays(31));
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{late}/appeals", new { reason = "过期申诉" })).MustBeRefused(422, "recognition.appeal_too_late");
    }

    [EngineFact]
    public async Task An_open_appeal_waits_on_the_county_s_work_list(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = await GivenRefusedAsync(banner);
        await AppealedAsync(banner, id);

        var work = (await (await banner.OtherOfficerAsync()).GetAsync("work-items")).MustSucceed();

        Assert.Contains(id.ToString(), work.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("openAppeals", work.GetRawText(), StringComparison.Ordinal);
    }

    // The branch's vote did not carry.
    private static async Task<Guid> GivenRefusedAsync(Banner banner, string name = "张三")
    {
        var id = (await banner.GivenCaseAsync(await banner.GivenMemberAsync(name))).Id();
        await banner.VisitedAsync(id);
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{id}/appraisal", Forms.Vote(banner.Today, 8, 12))).MustSucceed();
        return id;
    }

    private static async Task<JsonElement> AppealedAsync(Banner banner, Guid id) =>
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{id}/appeals", new { reason = "当天有六名党员因公请假" })).MustSucceed();

    private static async Task<ApiAnswer> FindingAsync(Banner banner, Guid id, bool upheld, string by = "officer", string? from = null) =>
        await (await banner.AsAsync(by)).PostAsync($"cases/{id}/appeals/finding", new { upheld, text = "经核实", from });
}

using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>Every act at every stage that does not allow it, over HTTP: 409 with the state and what may follow.</summary>
public sealed class TransitionTests
{
    private static readonly Dictionary<string, (string Account, string Method, string Path, Func<Banner, object?> Body)> Acts = new(StringComparer.Ordinal)
    {
        ["correctApplication"] = ("secretary", "PUT", "application", _ => new { application = Forms.Application() }),
        ["recordHomeVisit"] = ("secretary", "POST", "home-visit", banner => Forms.Visit(banner.Today)),
        ["recordAppraisal"] = ("secretary", "POST", "appraisal", banner => Forms.Vote(banner.Today, 20)),
        ["reportByBranch"] = ("secretary", "POST", "branch-report", _ => new { report = "…" }),
        ["reviewByCommittee"] = ("reviewer", "POST", "committee-review", _ => Forms.Judgement()),
        ["approveByCommittee"] = ("reviewer", "POST", "committee-approval", _ => Forms.Judgement()),
        ["decideByDepartment"] = ("department", "POST", "department-decision", _ => Forms.Judgement()),
        ["postNotice"] = ("department", "POST", "notice", _ => Forms.Notice),
        ["sendWrittenNotice"] = ("department", "POST", "written-notice", _ => new { delivery = "…" }),
        ["fileCase"] = ("department", "POST", "filing", _ => new { reference = "…" }),
        ["withdrawApplication"] = ("secretary", "POST", "withdrawal", _ => new { reason = "…" }),
        ["freezeCase"] = ("department", "POST", "freeze", _ => new { reason = "…" }),
        ["unfreezeCase"] = ("department", "DELETE", "freeze", _ => null),
        ["fileAppeal"] = ("secretary", "POST", "appeals", _ => new { reason = "…" }),
        ["answerAppeal"] = ("officer", "POST", "appeals/finding", _ => new { upheld = true, text = "…" }),
    };

    private static readonly Dictionary<string, string> Work = new(StringComparer.Ordinal)
    {
        ["selfApplication"] = "correctApplication",
        ["homeVisit"] = "recordHomeVisit",
        ["branchAppraisal"] = "recordAppraisal",
        ["committeeReview"] = "reviewByCommittee",
        ["departmentDecision"] = "decideByDepartment",
        ["writtenNotice"] = "sendWrittenNotice",
        ["publicNotice"] = "postNotice",
        ["branchReport"] = "reportByBranch",
        ["filing"] = "fileCase",
        ["committeeApproval"] = "approveByCommittee",
    };

    // What may follow an end.
    private static readonly Dictionary<string, string> Appeals = new(StringComparer.Ordinal) { ["notApproved"] = "fileAppeal", ["appealed"] = "answerAppeal" };

    [EngineFact]
    [Rule("B9")]
    public async Task Under_Urad_every_act_out_of_turn_is_refused_with_what_may_follow(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        await RefusesAllButAsync(banner, id, "homeVisit");
        await banner.VisitedAsync(id);
        await RefusesAllButAsync(banner, id, "branchAppraisal");
        await banner.AppraisedAsync(id);
        (await (await banner.ReviewerAsync()).PostAsync($"cases/{id}/committee-review", Forms.Judgement("return"))).MustSucceed();
        await RefusesAllButAsync(banner, id, "selfApplication");
        (await (await banner.SecretaryAsync()).PutAsync($"cases/{id}/application", new { application = Forms.Application() }, version: await VersionAsync(banner, id))).MustSucceed();
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        await RefusesAllButAsync(banner, id, "committeeReview");
        await banner.ReviewedAsync(id);
        await RefusesAllButAsync(banner, id, "departmentDecision");
        await banner.DecidedAsync(id);
        await RefusesAllButAsync(banner, id, "writtenNotice");
        await banner.NotifiedAsync(id);
        await RefusesAllButAsync(banner, id, "publicNotice");
        await banner.PostedAsync(id);
        await banner.ServeAsync("end-notices", new DateOnly(2026, 3, 18));
        await RefusesAllButAsync(banner, id, "recognised");
    }

    [EngineFact]
    [Rule("A3")]
    public async Task Under_Yugan_every_act_out_of_turn_is_refused_with_what_may_follow(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine, "yugan");
        var id = (await banner.GivenCaseAsync(application: Forms.Application("belowGuarantee", exclusions: []))).Id();
        await banner.AppraisedAsync(id);
        await banner.PostedAsync(id, "secretary");
        await banner.ServeAsync("end-notices", new DateOnly(2026, 3, 18));
        await RefusesAllButAsync(banner, id, "branchReport");
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{id}/branch-report", new { report = "…" })).MustSucceed();
        await RefusesAllButAsync(banner, id, "committeeApproval");
        (await (await banner.ReviewerAsync()).PostAsync($"cases/{id}/committee-approval", Forms.Judgement())).MustSucceed();
        await RefusesAllButAsync(banner, id, "filing");
    }

    [EngineFact]
    public async Task At_each_end_nothing_may_follow_but_an_appeal(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var withdrawn = (await banner.GivenCaseAsync(await banner.GivenMemberAsync("李四"))).Id();
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{withdrawn}/withdrawal", new { reason = "本人撤回" })).MustSucceed();
        await RefusesAllButAsync(banner, withdrawn, "withdrawn");
        var refused = (await banner.GivenCaseAsync(await banner.GivenMemberAsync("王五"))).Id();
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{refused}/home-visit", Forms.Visit(banner.Today, confirmed: false))).MustSucceed();
        await RefusesAllButAsync(banner, refused, "notApproved");
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{refused}/appeals", new { reason = "情况属实" })).MustSucceed();
        await RefusesAllButAsync(banner, refused, "appealed");
        var frozen = (await banner.GivenCaseAsync(await banner.GivenMemberAsync("赵六"))).Id();
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{frozen}/freeze", new { reason = "等待证明" })).MustSucceed();
        await RefusesAllButAsync(banner, frozen, "homeVisit", frozen: true);
    }

    [EngineFact]
    [Rule("B11")]
    public async Task A_notice_refuses_every_act_that_its_state_does_not_allow_with_what_may_follow(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var id = (await banner.GivenCaseAsync()).Id();
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        await banner.ReviewedAsync(id);
        await banner.DecidedAsync(id);
        var draft = (await banner.NotifiedAsync(id)).NoticeId();
        await NoticeRefusesAsync(banner, id, draft, "draft", ["postNotice", "withdrawNotice"], "record", "answer");

        var notice = (await banner.PostedAsync(id)).NoticeId();
        await NoticeRefusesAsync(banner, id, notice, "posted", ["recordObjection", "endNotice", "withdrawNotice"], "post", "answer");

        var objected = (await (await banner.SecretaryAsync()).PostAsync($"notices/{notice}/objections", new { channel = "visit", text = "来访反映" })).MustSucceed();
        await NoticeRefusesAsync(banner, id, notice, "objected", ["recordObjection", "answerObjection", "withdrawNotice"], "post");

        (await (await banner.DepartmentAsync()).PostAsync($"notices/{notice}/objections/{objected.Items("objections")[0].Id()}/finding", new { finding = "dismissed", text = "查无实据" })).MustSucceed();
        await banner.ServeAsync("end-notices", new DateOnly(2026, 3, 18));
        await NoticeRefusesAsync(banner, id, notice, "ended", [], "record", "answer");

        var other = await banner.GivenPostedAsync(await banner.GivenMemberAsync("李四"));
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{other.Id()}/withdrawal", new { reason = "本人撤回" })).MustSucceed();
        await NoticeRefusesAsync(banner, other.Id(), other.NoticeId(), "withdrawn", [], "record", "answer");
    }

    private static async Task NoticeRefusesAsync(Banner banner, Guid caseId, Guid notice, string state, string[] allowed, params string[] acts)
    {
        var (secretary, department) = (await banner.SecretaryAsync(), await banner.DepartmentAsync());
        foreach (var act in acts)
        {
            var answer = act switch
            {
                "post" => await department.PostAsync($"cases/{caseId}/notice", Forms.Notice),
                "record" => await secretary.PostAsync($"notices/{notice}/objections", new { channel = "visit", text = "来访反映" }),
                _ => await department.PostAsync($"notices/{notice}/objections/{Guid.CreateVersion7()}/finding", new { finding = "dismissed", text = "…" }),
            };
            var refused = answer.MustBeRefused(409, "recognition.illegal_notice_step");
            Assert.Equal((act, state), (act, refused.Text("state")));
            Assert.Equal(allowed, Names(refused));
        }

        // Strangers are told of no notice that does not hang.
        if (state is not ("posted" or "objected"))
        {
            using var anybody = banner.App.Anonymous();
            (await anybody.PostAsync($"public/notices/{notice}/objections", new { text = "情况与事实不符" })).MustBeRefused(404, "recognition.notice_not_found");
        }
    }

    private static async Task RefusesAllButAsync(Banner banner, Guid id, string stage, bool frozen = false)
    {
        Assert.Equal(stage, (await banner.CaseAsync(id)).Text("stage"));
        string[] allowed = Appeals.TryGetValue(stage, out var appeal) ? [appeal]
            : !Work.TryGetValue(stage, out var work) ? []
            : frozen ? ["unfreezeCase", "withdrawApplication"] : [work, "withdrawApplication", "freezeCase"];
        foreach (var (action, act) in Acts.Where(act => !allowed.Contains(act.Key)))
        {
            var client = await banner.AsAsync(act.Account);
            var version = act.Method == "PUT" ? await VersionAsync(banner, id) : (int?)null;
            var answer = act.Method switch
            {
                "PUT" => await client.PutAsync($"cases/{id}/{act.Path}", act.Body(banner), version),
                "DELETE" => await client.DeleteAsync($"cases/{id}/{act.Path}"),
                _ => await client.PostAsync($"cases/{id}/{act.Path}", act.Body(banner)),
            };
            var refused = answer.MustBeRefused(409, "recognition.illegal_step");
            Assert.Equal(stage, refused.Text("state"));
            Assert.True(allowed.SequenceEqual(Names(refused)), $"{action} at {stage}: {refused}");
        }
    }

    private static IEnumerable<string?> Names(JsonElement refused) => refused.Items("allowed").Select(action => action.GetString());

    private static async Task<int> VersionAsync(Banner banner, Guid id) => (int)(await banner.CaseAsync(id)).Number("version");
}

using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>The steps of a case as those take them whose steps they are.</summary>
internal static class WalkThrough
{
    public static async Task<JsonElement> VisitedAsync(this Banner banner, Guid id) =>
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{id}/home-visit", Forms.Visit(banner.Today))).MustSucceed();

    public static async Task<JsonElement> AppraisedAsync(this Banner banner, Guid id, int ayes = 18, int noes = 2) =>
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{id}/appraisal", Forms.Vote(banner.Today, ayes, noes))).MustSucceed();

    public static async Task<JsonElement> ReviewedAsync(this Banner banner, Guid id, long amount = 120_000) =>
        (await (await banner.ReviewerAsync()).PostAsync($"cases/{id}/committee-review", Forms.Judgement(amount: amount))).MustSucceed();

    public static async Task<JsonElement> DecidedAsync(this Banner banner, Guid id, long amount = 100_000) =>
        (await (await banner.DepartmentAsync()).PostAsync($"cases/{id}/department-decision", Forms.Judgement(amount: amount))).MustSucceed();

    public static async Task<JsonElement> NotifiedAsync(this Banner banner, Guid id) =>
        (await (await banner.DepartmentAsync()).PostAsync($"cases/{id}/written-notice", new { delivery = "送达本人" })).MustSucceed();

    public static async Task<JsonElement> PostedAsync(this Banner banner, Guid id, string account = "department") =>
        (await (await banner.AsAsync(account)).PostAsync($"cases/{id}/notice", Forms.Notice)).MustSucceed();

    /// <summary>Under the Urad pack: a case whose notice has just been posted.</summary>
    public static async Task<JsonElement> GivenPostedAsync(this Banner banner, Guid? member = null)
    {
        var id = (await banner.GivenCaseAsync(member)).Id();
        await banner.VisitedAsync(id);
        await banner.AppraisedAsync(id);
        await banner.ReviewedAsync(id);
        await banner.DecidedAsync(id);
        await banner.NotifiedAsync(id);
        return await banner.PostedAsync(id);
    }

    /// <summary>
    /// Under any pack: every step as its own level takes it, in the order in which the case comes to it, until the ledger holds the person.
    /// The county's second officer prepares what the department decides.
    /// </summary>
    public static async Task<JsonElement> WalkedThroughAsync(this Banner banner, Guid id)
    {
        var view = await banner.CaseAsync(id);
        while (view.Text("stage") is not "recognised" and var stage)
        {
            await banner.TakeStepAsync(view, stage);
            view = await banner.CaseAsync(id);
            Assert.NotEqual(stage, view.Text("stage"));
        }

        return view;
    }

    public static Guid NoticeId(this JsonElement view) => view.Items("notices")[^1].Id();

    private static async Task TakeStepAsync(this Banner banner, JsonElement view, string stage)
    {
        (string Path, object Body) step = stage switch
        {
            "homeVisit" => ("home-visit", Forms.Visit(banner.Today)),
            "branchAppraisal" => ("appraisal", Forms.Vote(banner.Today, ayes: 18, noes: 2)),
            "branchReport" => ("branch-report", new { report = "同意上报" }),
            "committeeReview" => ("committee-review", Forms.Judgement()),
            "committeeApproval" => ("committee-approval", Forms.Judgement()),
            "departmentDecision" => ("department-decision", Forms.Judgement()),
            "publicNotice" => ("notice", Forms.Notice),
            "writtenNotice" => ("written-notice", new { delivery = "送达本人" }),
            _ => ("filing", new { reference = "组备1号" }),
        };
        var taken = (await (await banner.AsAsync(Hands(view, stage))).PostAsync($"cases/{view.Id()}/{step.Path}", step.Body)).MustSucceed();
        if (stage == "publicNotice")
            await banner.ServeAsync("end-notices", taken.Items("notices")[^1].Day("until").AddDays(1));
    }

    private static string Hands(JsonElement view, string stage) => view.Items("steps").First(step => step.Text("state") == "current").Text("by") switch
    {
        "branch" => "secretary",
        "township" => "reviewer",
        _ => stage == "departmentDecision" ? "department" : "officer",
    };
}

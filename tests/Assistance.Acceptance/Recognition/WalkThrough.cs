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

    public static Guid NoticeId(this JsonElement view) => view.Items("notices")[^1].Id();
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Testing;

namespace Assistance.Acceptance.Recognition;

/// <summary>A pack tried on last year's cases: exactly those come up that would have come out otherwise.</summary>
public sealed class TrialTests
{
    private const int Year = 2026;

    [EngineFact]
    [Rule("B2")]
    [Rule("B5")]
    [Rule("B7")]
    [Rule("B11")]
    public async Task A_trial_lists_exactly_the_cases_that_would_come_out_otherwise(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var urad = await GivenYearAsync(banner);
        await banner.TurnToAsync(new DateOnly(2027, 2, 1));

        // As it was decided: nobody.
        await TriesAsync(banner, urad, tried: 8);

        // A higher rate loses who passed by one vote, and a lower one would have let on who failed by one.
        await TriesAsync(banner, With(urad, pack => Vote(pack)["thresholdBasisPoints"] = 6700), 8, "乙 recognised 100000 → notRecognised: recognition.vote_too_low");
        await TriesAsync(banner, With(urad, pack => Vote(pack)["thresholdBasisPoints"] = 6400), 8, "丙 notRecognised → undecided: recognition.vote_enough");
        await TriesAsync(banner, With(urad, pack => Steps(pack).RemoveAt(2)), 8, "丙 notRecognised → undecided: recognition.no_vote_needed");

        // Of all who should attend, more than those present.
        await TriesAsync(banner, With(urad, pack => Vote(pack)["base"] = "shouldAttend"), 8, "己 recognised 100000 → notRecognised: recognition.vote_too_low");

        // A cause that no longer counts, and a way in that is closed to those who have no other.
        await TriesAsync(
            banner, With(urad, pack => NarrowCauses(pack["eligibility"]!)), 8,
            "戊 recognised 140000 → notRecognised: recognition.cause_not_counted, recognition.cause_not_of_route");
        await TriesAsync(banner, With(urad, pack => pack["eligibility"]!["routes"]!.AsArray().RemoveAt(1)), 8, "庚 recognised 100000 → notRecognised: recognition.unknown_route");

        // What was declared beyond the questions of the day counts, where the pack asks for it now.
        await TriesAsync(
            banner, With(urad, pack => Exclusions(pack).Add(new JsonObject { ["code"] = "secondHome", ["chinese"] = "有第二套住房", ["english"] = "A second home", ["rule"] = "-" })), 8,
            "辛 recognised 100000 → notRecognised: recognition.excluded");

        // Amounts outside the new bounds move to the nearest.
        await TriesAsync(
            banner, With(urad, pack => Bound(pack["tiers"]![1]!, least: 90_000, most: 130_000)), 8,
            "丁 recognised 80000 → recognised 90000: recognition.amount_outside_tier", "戊 recognised 140000 → recognised 130000: recognition.amount_outside_tier");
    }

    [EngineFact]
    [Rule("B7")]
    public async Task A_trial_counts_the_dues_that_were_unpaid_when_the_case_was_opened(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var (department, secretary) = (await banner.DepartmentAsync(), await banner.SecretaryAsync());
        var strict = JsonNode.Parse((await department.PostAsync("policies", new { shippedKey = "urad" })).MustSucceed().At("document").GetRawText())!;
        var lenient = With(strict, pack => Exclusions(pack).RemoveAll(exclusion => (string)exclusion!["code"]! == "refusesDues"));
        lenient["key"] = "lenient";
        var added = (await department.PostAsync("policies", new { document = lenient })).MustSucceed();
        (await department.PostAsync($"policies/{added.Id()}/in-force", new { from = "2026-03-10" })).MustSucceed();
        var member = await banner.GivenMemberAsync("孙八");
        var version = (int)(await secretary.GetAsync($"people/{member}")).MustSucceed().Number("version");
        (await secretary.PutAsync($"people/{member}/dues", new { paidUntil = "2025-08-01" }, version)).MustSucceed();
        await DecidedAsync(banner, member, 18, 2, 100_000, Forms.Application(exclusions: Forms.UradExclusions[..^1]));

        await TriesAsync(banner, lenient, tried: 1);
        await TriesAsync(banner, strict, 1, "孙八 recognised 100000 → notRecognised: recognition.dues_unpaid");
    }

    [EngineFact]
    public async Task A_trial_keeps_nothing_and_judges_the_year_that_was_asked_for(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var department = await banner.DepartmentAsync();
        await DecidedAsync(banner, "甲", 18, 2, 100_000);
        var stored = (await department.PostAsync("policies", new { shippedKey = "lichuan" })).MustSucceed();
        var before = (await department.GetAsync("policies")).MustSucceed().GetRawText();

        var tried = (await department.PostAsync("policies/trial", new { year = Year, policyId = stored.Id() })).MustSucceed();
        Assert.Equal(("黎川县困难党员帮扶", 1L, 1L), (tried.Text("packName"), tried.Number("tried"), tried.Number("differing")));
        Assert.Equal(("2026-SQ-000001", "甲", "东乡党委"), (tried.Text("items.0.number"), tried.Text("items.0.personName"), tried.Text("items.0.townshipName")));
        Assert.Equal(0, (await department.PostAsync("policies/trial", new { year = Year - 1, policyId = stored.Id() })).MustSucceed().Number("tried"));
        Assert.Equal(before, (await department.GetAsync("policies")).MustSucceed().GetRawText());
        Assert.Equal("recognised", (await banner.WalkedThroughAsync(tried.Id("items.0.id"))).Text("stage"));
    }

    [EngineFact]
    public async Task A_trial_takes_one_pack_that_is_whole_from_those_who_may_ask(Engine engine)
    {
        await using var banner = await Banner.FoundAsync(engine);
        var department = await banner.DepartmentAsync();
        (await department.PostAsync("policies/trial", new { year = Year })).MustBeRefused(422, "policy.one_to_try");
        (await department.PostAsync("policies/trial", new { year = 1026, policyId = Guid.CreateVersion7() })).MustBeRefused(422, "request.invalid");
        (await department.PostAsync("policies/trial", new { year = Year, policyId = Guid.CreateVersion7() })).MustBeRefused(404, "policy.not_found");
        (await department.PostAsync("policies/trial", new { year = Year, document = new { key = "ours" } })).MustBeRefused(422, "policy.invalid");
        (await (await banner.SecretaryAsync()).PostAsync("policies/trial", new { year = Year, policyId = Guid.CreateVersion7() })).MustBeRefused(403, "access.forbidden");
    }

    // Eight decided cases, and two that nobody decided.
    private static async Task<JsonNode> GivenYearAsync(Banner banner)
    {
        await DecidedAsync(banner, "甲", 18, 2, 100_000);
        await DecidedAsync(banner, "乙", 66, 34, 100_000);
        var failed = (await banner.GivenCaseAsync(await banner.GivenMemberAsync("丙"))).Id();
        await banner.VisitedAsync(failed);
        await banner.AppraisedAsync(failed, ayes: 64, noes: 36);
        await DecidedAsync(banner, "丁", 18, 2, 80_000);
        await DecidedAsync(banner, "戊", 18, 2, 140_000, Forms.Application(cause: "schooling"));
        await DecidedAsync(banner, "己", 12, 2, 100_000, shouldAttend: 20);
        await DecidedAsync(banner, "庚", 18, 2, 100_000, Forms.Application("noSelfCare", "oldAge", attested: ["cannotCareForSelf", "weakFamilySupport"]));
        await DecidedAsync(banner, "辛", 18, 2, 100_000, Forms.Application(exclusions: [.. Forms.UradExclusions, "secondHome"], applies: "secondHome"));

        var secretary = await banner.SecretaryAsync();
        var withdrawn = (await banner.GivenCaseAsync(await banner.GivenMemberAsync("壬"))).Id();
        (await secretary.PostAsync($"cases/{withdrawn}/withdrawal", new { reason = "本人撤回" })).MustSucceed();
        await banner.VisitedAsync((await banner.GivenCaseAsync(await banner.GivenMemberAsync("癸"))).Id());
        return JsonNode.Parse((await (await banner.DepartmentAsync()).PostAsync("policies", new { shippedKey = "urad" })).MustSucceed().At("document").GetRawText())!;
    }

    private static async Task DecidedAsync(Banner banner, string name, int ayes, int noes, long amount, object? application = null, int? shouldAttend = null) =>
        await DecidedAsync(banner, await banner.GivenMemberAsync(name), ayes, noes, amount, application, shouldAttend);

    private static async Task DecidedAsync(Banner banner, Guid member, int ayes, int noes, long amount, object? application = null, int? shouldAttend = null)
    {
        var id = (await banner.GivenCaseAsync(member, application)).Id();
        await banner.VisitedAsync(id);
        (await (await banner.SecretaryAsync()).PostAsync($"cases/{id}/appraisal", Forms.Vote(banner.Today, ayes, noes, shouldAttend: shouldAttend))).MustSucceed();
        await banner.ReviewedAsync(id, amount);
        await banner.DecidedAsync(id, amount);
    }

    private static JsonNode With(JsonNode pack, Action<JsonNode> change)
    {
        var changed = pack.DeepClone();
        change(changed);
        return changed;
    }

    private static void NarrowCauses(JsonNode eligibility)
    {
        eligibility["causes"] = new JsonArray("illness", "oldAge");
        eligibility["routes"]![0]!["causes"] = new JsonArray("illness");
    }

    private static void Bound(JsonNode tier, long least, long most) => (tier["least"], tier["most"]) = (least, most);

    private static JsonArray Exclusions(JsonNode pack) => pack["eligibility"]!["exclusions"]!.AsArray();

    private static JsonArray Steps(JsonNode pack) => pack["recognition"]!["steps"]!.AsArray();

    private static JsonNode Vote(JsonNode pack) => Steps(pack)[2]!["vote"]!;

    private static async Task TriesAsync(Banner banner, JsonNode document, int tried, params string[] expected)
    {
        var result = (await (await banner.DepartmentAsync()).PostAsync("policies/trial", new { year = Year, document })).MustSucceed();
        Assert.Equal(expected, result.Items().Select(Line));
        Assert.Equal((tried, expected.Length), (result.Number("tried"), result.Number("differing")));
    }

    private static string Line(JsonElement differing) =>
        $"{differing.Text("personName")} {Said(differing.At("before"))} → {Said(differing.At("after"))}: {string.Join(", ", differing.Items("reasons").Select(reason => reason.Text("code")))}";

    private static string Said(JsonElement verdict) =>
        verdict.IsNull("amount") ? verdict.Text("outcome") : string.Create(CultureInfo.InvariantCulture, $"{verdict.Text("outcome")} {verdict.Number("amount")}");
}

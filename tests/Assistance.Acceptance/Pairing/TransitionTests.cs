using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

/// <summary>Every act in every state that does not allow it, over HTTP: 409 with the state and what may follow.</summary>
public sealed class TransitionTests
{
    private static readonly string[] OfActive = ["end", "handOver"];
    private static readonly string[] OfProposed = ["issue", "decline"];

    [EngineFact]
    public async Task A_pair_refuses_every_act_out_of_turn_with_what_may_follow(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposed = await ProposedAsync(department, "pairs", new { helperId = county.HelperAn, beneficiaryId = county.NeedyWang });
        var declined = await ProposedAsync(department, "pairs", new { helperId = county.HelperAn, beneficiaryId = county.NeedySun });
        (await department.PostAsync($"pairs/{declined}/decline", new { note = "人选不合适" })).MustSucceed();
        var active = await county.PairAsync(county.HelperAn, county.NeedyZhou);
        var ended = await county.PairAsync(county.HelperAn, county.NeedyWu);
        (await department.PostAsync($"pairs/{ended}/end", new { reason = "moved" })).MustSucceed();
        var acts = new Dictionary<string, Func<Guid, Task<ApiAnswer>>>(StringComparer.Ordinal)
        {
            ["issue"] = id => department.PostAsync("pairs/issue", new { pairIds = new[] { id } }),
            ["decline"] = id => department.PostAsync($"pairs/{id}/decline", new { note = "人选不合适" }),
            ["end"] = id => department.PostAsync($"pairs/{id}/end", new { reason = "moved" }),
            ["end as graduated"] = id => department.PostAsync($"pairs/{id}/end", new { reason = "graduated" }),
            ["end as replaced"] = id => department.PostAsync($"pairs/{id}/end", new { reason = "replaced" }),
            ["handOver"] = id => department.PostAsync($"pairs/{id}/hand-over", new { helperId = county.HelperBai, note = "离岗" }),
            ["handOver to the same"] = id => department.PostAsync($"pairs/{id}/hand-over", new { helperId = county.HelperAn, note = "离岗" }),
            ["drawUpPlan"] = id => department.PostAsync($"pairs/{id}/plans", PlanTests.Plan()),
            ["planVisit"] = id => department.PostAsync("visits/planned", new { day = "2026-03-20", pairId = id }),
            ["makeCommitment"] = id => department.PostAsync("commitments", new { kind = "goods", text = "化肥", dueOn = "2026-06-30", pairId = id }),
        };

        await RefusesAsync(acts.Where(act => act.Key is not ("issue" or "decline")), proposed, "proposed", OfProposed);
        await RefusesAsync(acts.Where(act => act.Key is "issue" or "decline"), active, "active", OfActive);
        await RefusesAsync(acts, declined, "declined", []);
        await RefusesAsync(acts, ended, "ended", []);
    }

    [EngineFact]
    public async Task A_link_refuses_every_act_out_of_turn_with_what_may_follow(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var (wangjia, lijia) = (await county.VillageOfAsync(county.Wangjia), await county.VillageOfAsync(county.Lijia));
        var proposed = await ProposedAsync(department, "branch-links", new { branchId = county.Agriculture.Id.Value, placeId = wangjia });
        var declined = await ProposedAsync(department, "branch-links", new { branchId = county.Agriculture.Id.Value, placeId = lijia });
        (await department.PostAsync($"branch-links/{declined}/decline", new { note = "路远" })).MustSucceed();
        var active = await county.LinkAsync(county.Health, wangjia);
        var ended = await county.LinkAsync(county.Health, lijia);
        (await department.PostAsync($"branch-links/{ended}/end", new { reason = "other", note = "调整" })).MustSucceed();
        var acts = new Dictionary<string, Func<Guid, Task<ApiAnswer>>>(StringComparer.Ordinal)
        {
            ["issue"] = id => department.PostAsync("branch-links/issue", new { linkIds = new[] { id } }),
            ["decline"] = id => department.PostAsync($"branch-links/{id}/decline", new { note = "路远" }),
            ["end"] = id => department.PostAsync($"branch-links/{id}/end", new { reason = "other", note = "调整" }),
            ["end tomorrow"] = id => department.PostAsync($"branch-links/{id}/end", new { reason = "other", note = "调整", on = "2026-03-11" }),
            ["planVisit"] = id => department.PostAsync("visits/planned", new { day = "2026-03-20", linkId = id }),
            ["makeCommitment"] = id => department.PostAsync("commitments", new { kind = "goods", text = "化肥", dueOn = "2026-06-30", linkId = id }),
        };

        await RefusesAsync(acts.Where(act => act.Key is not ("issue" or "decline")), proposed, "proposed", OfProposed);
        await RefusesAsync(acts.Where(act => act.Key is "issue" or "decline"), active, "active", OfActive);
        await RefusesAsync(acts, declined, "declined", []);
        await RefusesAsync(acts, ended, "ended", []);
    }

    [EngineFact]
    public async Task A_visit_a_promise_and_a_need_are_closed_once(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var health = await county.AsAsync("health");
        var department = await county.AsAsync("county");
        foreach (var (last, state, follows) in new (string, string, string[])[] { ("make", "made", ["correct"]), ("cancel", "cancelled", []) })
        {
            var visit = (await helper.PostAsync("visits/planned", new { day = "2026-03-10", pairId = pair })).MustSucceed().Id();
            var acts = new Dictionary<string, Func<Guid, Task<ApiAnswer>>>(StringComparer.Ordinal)
            {
                ["make"] = id => helper.PostAsync($"visits/{id}/make", new { report = new { findings = "身体状况稳定" } }),
                ["cancel"] = id => helper.PostAsync($"visits/{id}/cancel", new { reason = "大雪封山" }),
                ["correct"] = id => department.PostAsync($"visits/{id}/correct", new { reason = "记错了日期", findings = "身体状况稳定" }),
            };
            (await acts[last](visit)).MustSucceed();
            await RefusesAsync(acts.Where(act => !follows.Contains(act.Key, StringComparer.Ordinal)), visit, state, follows);
        }

        foreach (var (last, state) in new[] { ("fulfil", "fulfilled"), ("withdraw", "withdrawn") })
        {
            var promise = (await helper.PostAsync("commitments", new { kind = "goods", text = "化肥", dueOn = "2026-06-30", pairId = pair })).MustSucceed().Id();
            var acts = new Dictionary<string, Func<Guid, Task<ApiAnswer>>>(StringComparer.Ordinal)
            {
                ["fulfil"] = id => helper.PostAsync($"commitments/{id}/fulfil", new { evidence = "本人签收" }),
                ["withdraw"] = id => helper.PostAsync($"commitments/{id}/withdraw", new { reason = "已有他人相助" }),
            };
            (await acts[last](promise)).MustSucceed();
            await RefusesAsync(acts, promise, state, []);
        }

        var issues = new[] { new { text = "房屋漏雨", ownerId = county.Health.Id.Value, dueOn = "2026-04-10" } };
        (await helper.PostAsync("visits", new { pairId = pair, report = new { findings = "房屋漏雨", issues } })).MustSucceed();
        var need = (await health.GetAsync("referred-issues")).MustSucceed().Id("items.0.issue.id");
        (await health.PostAsync($"referred-issues/{need}/answer", new { outcome = "solved", answer = "已修缮" })).MustSucceed();
        await RefusesAsync(
            new Dictionary<string, Func<Guid, Task<ApiAnswer>>>(StringComparer.Ordinal)
            {
                ["answer"] = id => health.PostAsync($"referred-issues/{id}/answer", new { outcome = "explained", answer = "已说明" }),
                ["passOn"] = id => health.PostAsync($"referred-issues/{id}/pass-on", new { ownerId = county.Agriculture.Id.Value, dueOn = "2026-04-10" }),
            },
            need,
            "answered",
            []);
    }

    private static async Task<Guid> ProposedAsync(ApiClient department, string bonds, object ends) =>
        (await department.PostAsync($"{bonds}/proposals", new { items = new[] { ends } })).MustSucceed().Id("items.0.id");

    private static async Task RefusesAsync(IEnumerable<KeyValuePair<string, Func<Guid, Task<ApiAnswer>>>> acts, Guid id, string state, string[] allowed)
    {
        foreach (var (act, send) in acts)
        {
            var answer = await send(id);
            Assert.True((int)answer.Status == 409, $"{act} when {state}: {(int)answer.Status} {answer.Text}");
            Assert.Equal((act, state), (act, answer.Body.Text("state")));
            Assert.Equal(allowed, answer.Body.Texts("allowed"));
        }
    }
}

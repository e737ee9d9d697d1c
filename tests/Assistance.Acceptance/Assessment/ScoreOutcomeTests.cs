using System.Text.Json.Nodes;
using Assistance.Testing;

namespace Assistance.Acceptance.Assessment;

/// <summary>What follows from final scores: proposed by the published rule, decided by people at a meeting.</summary>
public sealed class ScoreOutcomeTests
{
    [EngineFact]
    [Rule("H7")]
    [Rule("D7")]
    [Rule("D12")]
    public async Task Rewards_prizes_penalties_and_criticism_are_proposed_by_the_pack_and_stand_when_a_meeting_adopts_them(Engine engine)
    {
        await using var year = await ScoringYear.StartAsync(engine);
        await year.PackAsync(scoring =>
        {
            scoring["prizes"]!.AsArray().Add(new JsonObject { ["code"] = "innovation", ["chinese"] = "帮扶创新单位", ["english"] = "New ways", ["rule"] = "D12", ["places"] = 1, ["amount"] = 1_000_000, ["leastPoints"] = 90 });
            scoring["failure"]!["fundsWithdrawn"] = true;
        });
        await year.OpenAsync();
        var pair = await year.County.PairAsync(year.County.HelperAn, year.County.NeedyWang);
        await year.County.OnAsync(new DateOnly(2026, 12, 1));
        foreach (var on in new[] { "2026-05-01", "2026-07-01", "2026-10-01" })
            await year.VisitAsync("an", pair, on);
        await year.JudgeAsync(year.County.Agriculture, "agriculture");
        await year.JudgeAsync(year.County.Health, "health", poor: 10, given: 0);
        await year.FreezeAsync();
        Assert.Empty(await year.OutcomesAsync(year.County.Agriculture));
        await year.FinishAsync();

        // What is proposed is the department's to weigh; who leads and who watches reads it, a branch hears of it when it is decided.
        (await (await year.County.AsAsync("agriculture")).GetAsync("score-outcomes?year=2026")).MustBeRefused(403, "access.forbidden");

        // All points: 30 % of the project's hundred, and both prizes. 10.53 of 45: half of them off, criticism, and the county's money withdrawn.
        Assert.Equal(["prize 十佳党支部 D7 100000", "prize 帮扶创新单位 D12 1000000", "reward  H7 3000"], await SaidAsync(year, true));
        Assert.Equal(["criticism  D12 ", "fundsWithdrawn  D12 ", "lastInVotes  C2 ", "lowestGrade  C2 ", "penalty  H7 -5000"], await SaidAsync(year, false));
        var reward = (await year.OutcomesAsync(year.County.Agriculture)).Single(row => row.Text("kind") == "reward");
        Assert.Equal(("2026年总分100.00，按项目总分100分的30%加30分。", "proposed"), (reward.Text("basis"), reward.Text("state")));

        var (department, leader) = (await year.County.AsAsync("county"), await year.County.AsAsync("leader"));
        var today = (await department.SessionAsync()).Text("businessDate");
        var meeting = await year.MeetingAsync(today);
        (await leader.PostAsync($"score-outcomes/{reward.Id()}/decision", new { adopt = true, decisionId = meeting }, version: 1)).MustBeRefused(403);
        (await department.PostAsync($"score-outcomes/{reward.Id()}/decision", new { adopt = true }, version: 1)).MustBeRefused(422, "assessment.meeting_missing");
        (await department.PostAsync($"score-outcomes/{reward.Id()}/decision", new { adopt = true, decisionId = await year.MeetingAsync("2026-12-30") }, version: 1)).MustBeRefused(422, "assessment.meeting_before");
        (await department.PostAsync($"score-outcomes/{reward.Id()}/decision", new { adopt = true, decisionId = Guid.CreateVersion7() }, version: 1)).MustBeRefused(422, "assessment.outcome_decision_unknown");
        (await department.PostAsync($"score-outcomes/{reward.Id()}/decision", new { adopt = true, decisionId = meeting }, version: 1)).MustSucceed();
        (await department.PostAsync($"score-outcomes/{reward.Id()}/decision", new { adopt = true, decisionId = meeting }, version: 2)).MustBeRefused(409, "assessment.outcome_decided");
        var withdrawn = (await year.OutcomesAsync(year.County.Health)).Single(row => row.Text("kind") == "fundsWithdrawn");
        (await department.PostAsync($"score-outcomes/{withdrawn.Id()}/decision", new { adopt = false }, version: 1)).MustBeRefused(422, "assessment.outcome_reason_missing");
        (await department.PostAsync($"score-outcomes/{withdrawn.Id()}/decision", new { adopt = false, reason = "先限期整改" }, version: 1)).MustSucceed();
        Assert.Equal(["adopted 研究年终考核结果", "proposed ", "proposed "], (await year.OutcomesAsync(year.County.Agriculture)).Select(row => $"{row.Text("state")} {row.At("decisionTitle")}").Order(StringComparer.Ordinal));
    }

    [EngineFact]
    [Rule("D7")]
    public async Task Those_who_share_the_last_place_are_all_proposed_and_no_more_are_chosen_than_there_are_places(Engine engine)
    {
        await using var year = await ScoringYear.StartAsync(engine);
        await year.PackAsync(scoring => (scoring["prizes"]![0]!["places"], scoring["prizes"]![0]!["leastPoints"]) = (1, 60));
        await year.OpenAsync();
        await year.JudgeAsync(year.County.Agriculture, "agriculture");
        await year.JudgeAsync(year.County.Health, "health");
        await year.FreezeAsync();
        await year.FinishAsync();

        var department = await year.County.AsAsync("county");
        var prizes = await year.County.ListAsync("county", "score-outcomes?kind=prize");
        Assert.Equal(2, prizes.Count);
        var meeting = await year.MeetingAsync((await department.SessionAsync()).Text("businessDate"));
        (await department.PostAsync($"score-outcomes/{prizes[0].Id()}/decision", new { adopt = true, decisionId = meeting }, version: 1)).MustSucceed();
        Assert.Equal(1, (await department.PostAsync($"score-outcomes/{prizes[1].Id()}/decision", new { adopt = true, decisionId = meeting }, version: 1)).MustBeRefused(422, "assessment.prize_places_taken").Number("places"));
        // Equals have no last.
        Assert.DoesNotContain(await year.County.ListAsync("county", "score-outcomes"), row => row.Text("kind") is "lastInVotes" or "lastTwoYears");
    }

    [EngineFact]
    [Rule("C2")]
    [Rule("C4")]
    [Rule("C5")]
    [Rule("C6")]
    public async Task The_last_of_two_years_is_put_before_people_with_both_years_behind_it_and_what_follows_is_on_record(Engine engine)
    {
        await using var year = await ScoringYear.StartAsync(engine);
        var department = await year.County.AsAsync("county");
        await year.OpenAsync(2025);
        await year.JudgeAsync(year.County.Agriculture, "agriculture", year: 2025);
        await year.JudgeAsync(year.County.Health, "health", poor: 5, year: 2025);
        (await year.StepAsync("freeze", new { until = "2025-12-31" }, year: 2025)).MustSucceed();
        await year.FinishAsync(2025);
        Assert.Equal(["criticism", "lastInVotes", "lowestGrade", "penalty"], (await year.OutcomesAsync(year.County.Health, 2025)).Select(row => row.Text("kind")).Order(StringComparer.Ordinal));
        var sheet2025 = (await year.SheetAsync(year.County.Health, year: 2025)).Id("sheet.id");

        await year.OpenAsync();
        await year.JudgeAsync(year.County.Agriculture, "agriculture");
        await year.JudgeAsync(year.County.Health, "health", poor: 5, given: 6);
        await year.FreezeAsync();
        await year.FinishAsync();

        var flag = (await year.OutcomesAsync(year.County.Health)).Single(row => row.Text("kind") == "lastTwoYears");
        Assert.Equal(("C4", "proposed", sheet2025), (flag.Text("rule"), flag.Text("state"), flag.Id("earlierSheetId")));
        Assert.Contains("2025年总分53.42，同类第2名；2026年总分44.53，同类第2名", flag.Text("basis"), StringComparison.Ordinal);
        Assert.DoesNotContain(await year.OutcomesAsync(year.County.Agriculture), row => row.Text("kind") == "lastTwoYears");
        // What moved against the year before.
        var row = (await department.GetAsync("scoring-rounds/2026/ranking")).MustSucceed().Items("classes").SelectMany(one => one.Items("organisations")).Single(one => one.Text("name") == "县卫生健康局党支部");
        Assert.Equal((2L, 5342L, "work -400"), (row.Number("lastRank"), row.Number("lastTotal"), string.Join(',', row.Items("moved").Select(moved => $"{moved.Text("code")} {moved.Number("by")}"))));

        // The two triggers that no score knows are said by people; the others are not.
        var sheet = (await year.SheetAsync(year.County.Health)).Id("sheet.id");
        (await department.PostAsync($"score-sheets/{sheet}/outcomes", new { kind = "lastTwoYears", basis = "人为提出" })).MustBeRefused(422, "assessment.not_said_by_people");
        (await department.PostAsync($"score-sheets/{sheet}/outcomes", new { kind = "admonishedInVain", basis = "九月诫勉谈话后仍未走访" })).MustSucceed();
        (await department.PostAsync($"score-sheets/{sheet}/outcomes", new { kind = "admonishedInVain", basis = "再次提出" })).MustBeRefused(409, "assessment.outcome_raised");

        var today = (await department.SessionAsync()).Text("businessDate");
        (await department.PostAsync($"score-outcomes/{flag.Id()}/follow-ups", new { kind = "talk", on = today, text = "组织部谈话" })).MustBeRefused(409, "assessment.outcome_not_adopted");
        (await department.PostAsync($"score-outcomes/{flag.Id()}/decision", new { adopt = true, decisionId = await year.MeetingAsync(today), reason = "调整分工，跟踪一年" }, version: 1)).MustSucceed();
        (await department.PostAsync($"score-outcomes/{flag.Id()}/follow-ups", new { kind = "talk", on = "2026-01-01", text = "组织部谈话" })).MustBeRefused(422, "assessment.follow_up_outside");
        foreach (var kind in new[] { "talk", "training", "tracking", "waiting", "eligibleAgain" })
            (await department.PostAsync($"score-outcomes/{flag.Id()}/follow-ups", new { kind, on = today, text = "按会议决定办理" })).MustSucceed();
        Assert.Equal(["talk", "training", "tracking", "waiting", "eligibleAgain"], (await year.OutcomesAsync(year.County.Health)).Single(one => one.Text("kind") == "lastTwoYears").Items("followUps").Select(step => step.Text("kind")));
    }

    private static async Task<IEnumerable<string>> SaidAsync(ScoringYear year, bool agriculture) =>
        (await year.OutcomesAsync(agriculture ? year.County.Agriculture : year.County.Health))
        .Select(row => $"{row.Text("kind")} {row.At("prizeName")} {row.Text("rule")} {(row.IsNull("rate") ? row.At("amount") : row.At("rate"))}").Order(StringComparer.Ordinal);
}

using System.Text.Json;
using Assistance.Kernel.Spreadsheets;
using Assistance.Testing;

namespace Assistance.Acceptance.Assessment;

/// <summary>A year's assessment of the helping organisations: agreed, counted, evaluated, published, corrected, made final.</summary>
public sealed class ScoringTests
{
    [EngineFact]
    [Rule("H7")]
    public async Task Targets_follow_from_an_organisations_strength_are_signed_by_it_and_signed_anew_when_they_change(Engine engine)
    {
        await using var year = await ScoringYear.StartAsync(engine);
        var (department, branch) = (await year.County.AsAsync("county"), await year.County.AsAsync("agriculture"));
        for (var number = 0; number < 5; number++)
            await year.County.PersonAsync(year.County.Agriculture, $"党员{(char)('一' + number)}");
        (await department.PostAsync("scoring-rounds", new { year = 2024 })).MustBeRefused(422, "assessment.not_the_scored_year");
        (await branch.PostAsync("scoring-rounds", new { year = 2026 })).MustBeRefused(403);
        Assert.Equal(2, (await year.OpenAsync()).Number("sheets"));
        (await department.PostAsync("scoring-rounds", new { year = 2026 })).MustBeRefused(409, "assessment.round_open");

        // Seven members owe two people, one member one: twenty for each hundred, a part counts as one.
        var (large, small) = (await year.AgricultureAsync(), await year.SheetAsync(year.County.Health));
        Assert.Equal((7L, 2L, 1L, 1L), (large.Number("sheet.members"), Target(large, "paired"), small.Number("sheet.members"), Target(small, "paired")));
        var id = large.Id("sheet.id");
        (await branch.PostAsync($"score-sheets/{id}/agree", version: 1)).MustSucceed();
        (await branch.PostAsync($"score-sheets/{id}/agree", version: await year.VersionAsync(id))).MustBeRefused(409, "assessment.agreed_already");
        (await department.PutAsync($"score-sheets/{id}/targets", new { targets = new[] { new { code = "work", target = 1 } } }, version: await year.VersionAsync(id))).MustBeRefused(422, "assessment.no_target");
        (await department.PutAsync($"score-sheets/{id}/targets", new { targets = new[] { new { code = "visits", target = 10_001 } } }, version: await year.VersionAsync(id))).MustBeRefused(422, "assessment.target_outside");
        (await department.PutAsync($"score-sheets/{id}/targets", new { targets = new[] { new { code = "paired", target = 3 } } }, version: await year.VersionAsync(id))).MustSucceed();
        var changed = await year.AgricultureAsync("agriculture");
        Assert.Equal((3L, true), (Target(changed, "paired"), changed.IsNull("sheet.agreedOn")));
        (await branch.PostAsync($"score-sheets/{id}/agree", version: await year.VersionAsync(id))).MustSucceed();

        // A branch reads its own sheet and no other, and scores only what nobody can count.
        Assert.Equal(["县卫生健康局党支部"], (await year.County.ListAsync("health", "score-sheets")).Select(row => row.Text("organisationName")));
        (await (await year.County.AsAsync("health")).GetAsync($"score-sheets/{id}")).MustBeRefused(404, "assessment.score_sheet_not_found");
        (await (await year.County.AsAsync("health")).PostAsync($"score-sheets/{id}/agree", version: 1)).MustBeRefused(404);
        (await branch.PutAsync($"score-sheets/{id}/self-scores", new { items = new[] { new { code = "visits", points = 25, evidence = "走访照片" } } }, version: await year.VersionAsync(id))).MustBeRefused(422, "assessment.not_self_scored");
        (await branch.PutAsync($"score-sheets/{id}/self-scores", new { items = new[] { new { code = "work", points = 11, evidence = "台账" } } }, version: await year.VersionAsync(id))).MustBeRefused(422, "assessment.points_outside");
    }

    [EngineFact]
    [Rule("C3")]
    [Rule("C7")]
    public async Task Every_point_opens_what_it_rests_on_and_is_reckoned_again_to_the_same_digit(Engine engine)
    {
        await using var year = await ScoringYear.StartAsync(engine);
        var (department, branch) = (await year.County.AsAsync("county"), await year.County.AsAsync("agriculture"));
        await year.OpenAsync();
        var pair = await year.County.PairAsync(year.County.HelperAn, year.County.NeedyWang);
        var kept = (await department.PostAsync("commitments", Promise(pair, "skill"))).MustSucceed().Id();
        (await department.PostAsync("commitments", Promise(pair, "skill"))).MustSucceed();
        (await department.PostAsync("commitments", Promise(pair, "project"))).MustSucceed();
        await year.County.OnAsync(new DateOnly(2026, 10, 1));
        (await department.PostAsync($"commitments/{kept}/fulfil", new { on = "2026-05-20", evidence = "已培训两次" })).MustSucceed();
        var visit = await year.VisitAsync("an", pair, "2026-05-01");
        await year.VisitAsync("an", pair, "2026-05-02");
        await year.VisitAsync("an", pair, "2026-09-10");
        await year.JudgeAsync(year.County.Agriculture, "agriculture", poor: 10, given: 7);
        await year.JudgeAsync(year.County.Health, "health");
        (await department.GetAsync($"score-sheets/{(await year.AgricultureAsync()).Id("sheet.id")}/evidence/visits")).MustBeRefused(409, "assessment.not_counted");

        await year.FreezeAsync();

        // Three stretches, of which two were kept: 25 × (2/3 ÷ 90 %). One promise of two, no project of one, one person of one, half the votes, seven of ten.
        var sheet = await year.AgricultureAsync();
        var id = sheet.Id("sheet.id");
        Assert.Equal(
            ["visits 1852", "commitments 1000", "paired 1500", "projects 0", "satisfaction 1053", "work 700"],
            sheet.Items("lines").Select(line => $"{line.Text("code")} {line.Number("points")}"));
        Assert.Equal(6105, sheet.Number("sheet.total"));
        // Votes are one input of six, and the breakdown says what each party thought.
        Assert.Equal(["people 40 5000", "peers 20 5000", "department 40 5000"], sheet.Items("ballots").Select(b => $"{b.Text("party")} {b.Number("weight")} {b.Number("vote")}"));
        var evidence = (await department.GetAsync($"score-sheets/{id}/evidence/visits")).MustSucceed();
        Assert.Equal(
            ["2026-03-10 2026-06-09 True", "2026-06-10 2026-09-09 False", "2026-09-10 2026-12-09 True"],
            evidence.Items("facts").Select(fact => $"{fact.Text("from")} {fact.Text("until")} {fact.Truth("met")}"));
        Assert.All(evidence.Items("facts"), fact => Assert.Equal((pair, "安和平", "王守田"), (fact.Id("pairId"), fact.Text("helperName"), fact.Text("beneficiaryName"))));
        Assert.Equal(visit, evidence.Items("facts")[0].Id("visitId"));
        Assert.Equal(kept, (await branch.GetAsync($"score-sheets/{id}/evidence/commitments")).MustSucceed().Items("facts").Single(fact => fact.Truth("met")).Id("subjectId"));
        var again = (await department.GetAsync($"score-sheets/{id}/recomputation")).MustSucceed();
        Assert.Equal((6105L, 6105L, true), (again.Number("total"), again.Number("recomputed"), again.Truth("same")));

        // What changes after the freeze moves nothing.
        await year.VisitAsync("an", pair, "2026-07-01");
        Assert.Equal(6105, (await year.AgricultureAsync()).Number("sheet.total"));

        // Until it is published the branch knows its own word and no points.
        var own = await year.AgricultureAsync("agriculture");
        Assert.Equal((true, 0, 10L), (own.IsNull("sheet.total"), own.Items("ballots").Count, own.Items("lines").Single(line => line.Text("code") == "work").Number("selfPoints")));
        Assert.All(own.Items("lines"), line => Assert.True(line.IsNull("points")));
        (await branch.GetAsync($"score-sheets/{id}/recomputation")).MustBeRefused(409, "assessment.not_counted");
        (await branch.GetAsync("scoring-rounds/2026/ranking")).MustBeRefused(403);

        (await year.StepAsync("publish")).MustSucceed();
        Assert.Equal((6105L, 2L, "一般"), ((await year.AgricultureAsync("agriculture")).Number("sheet.total"), (await year.AgricultureAsync("agriculture")).Number("sheet.rank"), (await year.AgricultureAsync("agriculture")).Text("sheet.grade")));
        // Health helps nobody: nothing was owed on visits and promises, nobody is paired, and the rest is judged for what it is.
        var health = await year.SheetAsync(year.County.Health);
        Assert.Equal((null, 0, 6667L), (ScoringYear.Points(health, "visits"), ScoringYear.Points(health, "paired"), health.Number("sheet.total")));
        var ranking = (await (await year.County.AsAsync("leader")).GetAsync("scoring-rounds/2026/ranking")).MustSucceed();
        Assert.Equal(
            ["县卫生健康局党支部 1 2 1", "县农业农村局党支部 2 1 2"],
            ranking.Items("classes").SelectMany(one => one.Items("organisations")).Select(row => $"{row.Text("name")} {row.Number("rank")} {row.Number("workRank")} {row.Number("evaluationRank")}"));
    }

    [EngineFact]
    [Rule("C7")]
    public async Task A_correction_moves_exactly_the_points_that_depend_on_it_and_both_versions_stay(Engine engine)
    {
        await using var year = await ScoringYear.StartAsync(engine);
        var (department, branch) = (await year.County.AsAsync("county"), await year.County.AsAsync("agriculture"));
        await year.OpenAsync();
        var pair = await year.County.PairAsync(year.County.HelperAn, year.County.NeedyWang);
        await year.County.OnAsync(new DateOnly(2026, 10, 1));
        await year.VisitAsync("an", pair, "2026-05-01");
        await year.JudgeAsync(year.County.Agriculture, "agriculture");
        await year.JudgeAsync(year.County.Health, "health");
        await year.FreezeAsync();
        var id = (await year.AgricultureAsync()).Id("sheet.id");
        (await branch.PostAsync($"score-sheets/{id}/objections", new { text = "七月走访漏登" })).MustBeRefused(409, "assessment.illegal_transition");
        (await year.StepAsync("publish")).MustSucceed();
        var before = await year.AgricultureAsync();

        (await branch.PostAsync($"score-sheets/{id}/objections", new { text = "七月走访漏登" })).MustSucceed();
        await year.VisitAsync("an", pair, "2026-07-01");
        await year.County.OnAsync(new DateOnly(2027, 1, 8));
        (await branch.PostAsync($"score-sheets/{id}/objections", new { text = "过期的异议" })).MustBeRefused(422, "assessment.objection_late");
        Assert.Equal(1, (await year.StepAsync("finalise", account: "county2")).MustBeRefused(422, "assessment.objections_unanswered").Number("count"));
        (await department.PostAsync($"score-sheets/{id}/correction", new { reason = "七月走访已补登", countAnew = true, items = Array.Empty<object>() }, version: await year.VersionAsync(id))).MustSucceed();
        (await department.PostAsync($"score-sheets/{id}/objections/1/answer", new { upheld = true, answer = "已重新取数" })).MustSucceed();
        (await department.PostAsync($"score-sheets/{id}/objections/1/answer", new { upheld = false, answer = "再答" })).MustBeRefused(409, "assessment.answered_already");

        var after = await year.AgricultureAsync("agriculture");
        Assert.Equal(
            ["visits 926 1852"],
            before.Items("lines").Zip(after.Items("lines")).Where(pairOf => pairOf.First.At("points").ToString() != pairOf.Second.At("points").ToString())
                .Select(pairOf => $"{pairOf.First.Text("code")} {pairOf.First.Number("points")} {pairOf.Second.Number("points")}"));
        Assert.Equal([2L, 1L], after.Items("versions").Select(version => version.Number("number")));
        Assert.Equal((before.Number("sheet.total"), "七月走访已补登", after.Number("sheet.total")), (after.Number("versions.1.total"), after.Text("versions.0.reason"), after.Number("versions.0.total")));
        foreach (var number in new[] { 1, 2 })
            Assert.Equal(number, (await department.GetAsync($"score-sheets/{id}/evidence/visits?number={number}")).MustSucceed().Number("done"));
        Assert.True((await department.GetAsync($"score-sheets/{id}/recomputation")).MustSucceed().Truth("same"));

        // Whoever published or corrected does not make it final; somebody else does, once.
        (await year.StepAsync("finalise")).MustBeRefused(422, "assessment.own_round");
        (await year.StepAsync("finalise", account: "county2")).MustSucceed();
        (await year.StepAsync("finalise", account: "county2")).MustBeRefused(409, "assessment.illegal_transition");
        (await department.PostAsync($"score-sheets/{id}/correction", new { reason = "再改", countAnew = true, items = Array.Empty<object>() }, version: await year.VersionAsync(id))).MustBeRefused(409, "assessment.illegal_transition");
    }

    [EngineFact]
    [Rule("C7")]
    public async Task The_order_in_which_things_happened_does_not_matter(Engine engine)
    {
        var totals = new List<string>();
        foreach (var turned in new[] { false, true })
        {
            await using var year = await ScoringYear.StartAsync(engine);
            await year.OpenAsync();
            var pairs = new Dictionary<Guid, Guid>();
            foreach (var person in InOrder(turned, year.County.NeedyWang, year.County.NeedySun, year.County.NeedyZhou))
                pairs[person] = await year.County.PairAsync(year.County.HelperAn, person);
            await year.County.OnAsync(new DateOnly(2026, 10, 1));
            foreach (var (person, on) in InOrder(turned, (year.County.NeedyWang, "2026-05-01"), (year.County.NeedySun, "2026-06-09"), (year.County.NeedyWang, "2026-06-10"), (year.County.NeedyZhou, "2026-09-30")))
                await year.VisitAsync("an", pairs[person], on);
            foreach (var branch in InOrder(turned, (year.County.Agriculture, "agriculture"), (year.County.Health, "health")))
                await year.JudgeAsync(branch.Item1, branch.Item2, poor: 3);
            await year.FreezeAsync();
            totals.Add(string.Join(' ', (await year.AgricultureAsync()).Items("lines").Select(line => line.At("points").ToString())));
        }

        Assert.Equal(totals[0], totals[1]);
    }

    [EngineFact]
    [Rule("C3")]
    public async Task Nothing_is_published_before_everybody_was_judged_and_what_is_denied_has_a_reason(Engine engine)
    {
        await using var year = await ScoringYear.StartAsync(engine);
        var department = await year.County.AsAsync("county");
        await year.OpenAsync();
        await year.JudgeAsync(year.County.Agriculture, "agriculture");
        (await year.StepAsync("publish")).MustBeRefused(409, "assessment.illegal_transition");
        (await year.StepAsync("freeze", new { until = "2026-12-31" })).MustBeRefused(422, "assessment.freeze_outside");
        (await year.StepAsync("freeze", new { until = "2025-12-31" })).MustBeRefused(422, "assessment.freeze_outside");
        await year.FreezeAsync();
        (await year.StepAsync("publish")).MustBeRefused(422, "assessment.not_given");
        var id = (await year.SheetAsync(year.County.Health)).Id("sheet.id");

        (await department.PutAsync($"score-sheets/{id}/given-scores", new { items = new[] { new { code = "work", points = 9 } } }, version: await year.VersionAsync(id))).MustBeRefused(422, "assessment.deduction_reason");
        (await department.PutAsync($"score-sheets/{id}/given-scores", new { items = new[] { new { code = "work", points = 10 } }, adjustment = 6, adjustmentReason = "创新" }, version: await year.VersionAsync(id))).MustBeRefused(422, "assessment.adjustment_outside");
        (await department.PutAsync($"score-sheets/{id}/given-scores", new { items = new[] { new { code = "work", points = 10 } }, adjustment = 1 }, version: await year.VersionAsync(id))).MustBeRefused(422, "assessment.adjustment_reason");
        (await department.PutAsync($"score-sheets/{id}/given-scores", new { items = new[] { new { code = "work", points = 10 } }, adjustment = -2, adjustmentReason = "迟报" }, version: await year.VersionAsync(id))).MustSucceed();
        (await year.StepAsync("publish")).MustBeRefused(422, "assessment.not_voted");
        (await department.PutAsync($"score-sheets/{id}/ballots", ScoringYear.Ballot("people", 0), version: await year.VersionAsync(id))).MustBeRefused(422, "request.invalid");
        foreach (var party in new[] { "people", "peers", "department" })
            (await department.PutAsync($"score-sheets/{id}/ballots", ScoringYear.Ballot(party, 1), version: await year.VersionAsync(id))).MustSucceed();
        (await year.StepAsync("publish")).MustSucceed();
        Assert.Equal((-200L, 6467L), ((await year.SheetAsync(year.County.Health)).Number("adjustment"), (await year.SheetAsync(year.County.Health)).Number("sheet.total")));
        (await year.StepAsync("finalise", account: "county2")).MustBeRefused(422, "assessment.objections_run");
    }

    [EngineFact]
    [Rule("H7")]
    public async Task The_agreement_and_the_score_sheet_leave_as_the_forms_that_offices_file(Engine engine)
    {
        await using var year = await ScoringYear.StartAsync(engine);
        var department = await year.County.AsAsync("county");
        await year.OpenAsync();
        await year.JudgeAsync(year.County.Agriculture, "agriculture");
        await year.JudgeAsync(year.County.Health, "health");
        await year.FreezeAsync();
        (await year.StepAsync("publish")).MustSucceed();
        var id = (await year.SheetAsync(year.County.Health)).Id("sheet.id");

        var agreement = (await department.GetAsync($"score-sheets/{id}/form?form=agreement")).MustSucceed();
        Assert.Equal("2026年度困难党员帮扶工作目标责任书", agreement.Text("title"));
        Assert.Equal(["序号", "指标", "计分办法", "目标值", "权重", "完成值", "得分"], agreement.Items("parts.0.rows")[0].Items("cells").Select(cell => cell.Text("text")));
        var scores = (await department.GetAsync($"score-sheets/{id}/form")).MustSucceed();
        Assert.Equal(["序号", "项目", "内容和标准", "分值", "自评", "考核评", "扣分原因", "佐证"], scores.Items("parts.0.rows")[0].Items("cells").Select(cell => cell.Text("text")));
        Assert.Contains("66.67", scores.GetRawText(), StringComparison.Ordinal);
        var document = await department.PostAsync("score-form-documents", new { scoreSheetId = id, form = "agreement" });
        document.MustSucceed();
        Assert.NotEmpty(document.Bytes);
        var table = await department.PostAsync("score-tables", new { scoreSheetId = id, form = "agreement" });
        table.MustSucceed();
        Assert.Equal("序号 指标 计分办法 目标值 权重 完成值 得分", Joined(RosterDesk.RowsOf(table.Bytes, "目标责任书")).First(row => row.StartsWith("序号", StringComparison.Ordinal)));
        var scored = await (await year.County.AsAsync("health")).PostAsync("score-tables", new { scoreSheetId = id, form = "scores" });
        scored.MustSucceed();
        Assert.Contains(Joined(RosterDesk.RowsOf(scored.Bytes, "评分表")), row => row.Contains("总分", StringComparison.Ordinal) && row.Contains("66.67", StringComparison.Ordinal));
        Assert.Equal(3, Joined(RosterDesk.RowsOf(scored.Bytes, "三方评价")).Count(row => row.Contains("县委党校，监票人两名", StringComparison.Ordinal)));
        (await (await year.County.AsAsync("agriculture")).PostAsync("score-tables", new { scoreSheetId = id, form = "scores" })).MustBeRefused(404, "assessment.score_sheet_not_found");
        var workbook = await department.PostAsync("score-sheet-exports", new { filter = new { year = 2026 } });
        workbook.MustSucceed();
        Assert.Contains(RosterDesk.RowsOf(workbook.Bytes, "考核成绩").Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))), row => row.Contains("县卫生健康局党支部", StringComparison.Ordinal) && row.Contains("66.67 一般", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Joined(IEnumerable<SheetRow> rows) => rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text)));

    private static IEnumerable<T> InOrder<T>(bool turned, params T[] all) => turned ? all.Reverse() : all;

    private static long Target(JsonElement view, string code) => view.Items("lines").Single(line => line.Text("code") == code).Number("target");

    private static object Promise(Guid pair, string kind) => new { pairId = pair, kind, text = "传授技术", dueOn = "2026-06-30" };
}

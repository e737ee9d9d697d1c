using System.Data.Common;
using System.Text.Json;
using Assistance.Acceptance.Pairing;
using Assistance.Members.Contracts;
using Assistance.Testing;

namespace Assistance.Acceptance.Assessment;

/// <summary>The yearly survey, from the day on which it opens to next year's list.</summary>
public sealed class SurveyTests
{
    private static readonly DateOnly Opens = new(2026, 11, 15);

    [EngineFact]
    [Rule("A2")]
    public async Task The_survey_opens_on_the_packs_day_with_a_sheet_for_every_branch_and_everybody_in_its_ledger(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await OpenAsync(county, Opens.AddDays(-1));
        Assert.Empty(await county.ListAsync("county", "survey-sheets"));

        await OpenAsync(county, Opens);
        await OpenAsync(county, Opens.AddDays(1));

        var sheets = await county.ListAsync("county", "survey-sheets?listYear=2027");
        Assert.Equal(
            ["县农业农村局党支部 0", "县卫生健康局党支部 0", "李家村党支部 1", "王家村党支部 4"],
            sheets.Select(sheet => $"{sheet.Text("organisationName")} {sheet.Number("people")}").Order(StringComparer.Ordinal));
        Assert.All(sheets, sheet => Assert.Equal(("open", new DateOnly(2026, 12, 5)), (sheet.Text("state"), sheet.Day("dueOn"))));
        var sheet = await SheetAsync(county, "wangjia");
        Assert.Equal(["吴秀兰", "周长根", "孙大勇", "王守田"], sheet.Items("lines").Select(line => line.Text("name")).Order(StringComparer.Ordinal));
        Assert.All(sheet.Items("lines"), line => Assert.Equal(("severe", "illness", false), (line.Text("tier"), line.Text("cause"), line.Truth("isCandidate"))));
        Assert.Equal(1, (await (await county.AsAsync("wangjia")).SessionAsync()).Number("unread"));
    }

    [EngineFact]
    [Rule("A2")]
    [Rule("B14")]
    [Rule("G3")]
    public async Task What_the_branch_found_takes_effect_when_the_township_confirms_and_the_list_of_next_year_is_what_then_stands(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyZhou);
        await OpenAsync(county, Opens);
        var (branch, township, department) = (await county.AsAsync("wangjia"), await county.AsAsync("east"), await county.AsAsync("county"));
        var sheet = (await SheetAsync(county, "wangjia")).Id("sheet.id");
        var candidate = await county.PersonAsync(county.Wangjia, "郑新来");

        await MarkAsync(branch, sheet, "unchanged", county.NeedyWang, county.NeedySun, county.NeedyZhou, county.NeedyWu);
        await MarkAsync(branch, sheet, null, county.NeedySun, county.NeedyZhou);
        (await branch.PostAsync($"survey-sheets/{sheet}/findings", new { personIds = new[] { county.NeedySun }, finding = "changeTier", newTier = "temporary", reason = "子女就业" })).MustSucceed();
        (await branch.PostAsync($"survey-sheets/{sheet}/findings", new { personIds = new[] { county.NeedyZhou }, finding = "exit", reason = "收入过线" })).MustSucceed();
        (await branch.PostAsync($"survey-sheets/{sheet}/candidates", new { personId = candidate, reason = "大病住院" })).MustSucceed();
        await ReportAsync(county, "wangjia", sheet, county.NeedyWang);
        Assert.Equal(4, (await county.ListAsync("county", "ledger?tier=severe&organisationId=" + county.Wangjia.Id)).Count);

        (await branch.PostAsync("survey-sheets/confirm", new { sheetIds = new[] { sheet } })).MustBeRefused(403);
        (await township.PostAsync("survey-sheets/confirm", new { sheetIds = new[] { sheet } })).MustSucceed();

        Assert.Equal(
            ["吴秀兰 severe", "孙大勇 temporary", "王守田 severe"],
            (await county.ListAsync("county", "ledger?organisationId=" + county.Wangjia.Id)).Select(row => $"{row.Text("name")} {row.Text("tier")}").Order(StringComparer.Ordinal));
        Assert.Equal("graduated", (await department.GetAsync($"pairs/{pair}")).MustSucceed().Text("pair.endReason"));
        (await department.PostAsync("year-lists", new { listYear = 2027 })).MustBeRefused(422, "assessment.survey_unfinished");
        await FinishAsync(county, "lijia", "west", county.NeedyLi);
        await FinishAsync(county, "agriculture", "county");
        await FinishAsync(county, "health", "county");
        (await department.PostAsync("year-lists", new { listYear = 2027 })).MustSucceed();

        // Names and tiers of that day, whatever becomes of the people.
        await county.RecogniseAsync(candidate, NeedTier.Considerable);
        var person = (await department.GetAsync($"people/{county.NeedyWang}")).MustSucceed();
        (await department.PostAsync($"people/{county.NeedyWang}/death", new { on = "2026-11-15" }, version: (int)person.Number("version"))).MustSucceed();
        var listed = await county.ListAsync("county", "year-lists?listYear=2027");
        Assert.Equal(
            ["吴秀兰 severe unchanged", "孙大勇 temporary changeTier", "李树林 severe unchanged", "王守田 severe unchanged"],
            listed.Select(row => $"{row.Text("name")} {row.Text("tier")} {row.Text("finding")}").Order(StringComparer.Ordinal));
        Assert.All(listed, row => Assert.Equal(Opens, row.Day("fixedOn")));
        (await department.PostAsync("year-lists", new { listYear = 2027 })).MustBeRefused(409, "assessment.list_fixed");
        Assert.Equal(["李树林"], (await county.ListAsync("lijia", "year-lists")).Select(row => row.Text("name")));

        var workbook = await department.PostAsync("year-list-exports", new { });
        workbook.MustSucceed();
        var rows = RosterDesk.RowsOf(workbook.Bytes, "名单").Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))).ToList();
        Assert.Contains(rows, row => row.Contains("东乡党委 王家村党支部 孙大勇", StringComparison.Ordinal) && row.Contains("暂时困难 因病", StringComparison.Ordinal) && row.Contains("调整等级", StringComparison.Ordinal));
    }

    [EngineFact]
    [Rule("B13")]
    public async Task Somebody_named_answers_for_each_branch_and_everybody_is_looked_at_before_it_reports(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await OpenAsync(county, Opens);
        var (branch, township) = (await county.AsAsync("wangjia"), await county.AsAsync("east"));
        var sheet = (await SheetAsync(county, "wangjia")).Id("sheet.id");

        (await branch.PostAsync($"survey-sheets/{sheet}/report", new { })).MustBeRefused(422, "assessment.nobody_responsible");
        (await branch.PostAsync($"survey-sheets/{sheet}/responsible", new { personId = county.NeedyLi })).MustBeRefused(404, "assessment.person_not_found");
        (await branch.PostAsync($"survey-sheets/{sheet}/responsible", new { personId = county.NeedyWang })).MustSucceed();
        await MarkAsync(branch, sheet, "unchanged", county.NeedyWang, county.NeedySun, county.NeedyZhou);
        Assert.Equal(1, (await branch.PostAsync($"survey-sheets/{sheet}/report", new { })).MustBeRefused(422, "assessment.lines_open").Number("count"));
        (await branch.PostAsync($"survey-sheets/{sheet}/findings", new { personIds = new[] { county.NeedyWu }, finding = "exit" })).MustBeRefused(422, "assessment.reason_missing");
        (await branch.PostAsync($"survey-sheets/{sheet}/findings", new { personIds = new[] { county.NeedyWu }, finding = "changeTier", newTier = "severe", reason = "无变化" })).MustBeRefused(422, "assessment.same_tier");
        await MarkAsync(branch, sheet, "unchanged", county.NeedyWu);
        (await branch.PostAsync($"survey-sheets/{sheet}/report", new { })).MustSucceed();

        (await branch.PostAsync($"survey-sheets/{sheet}/report", new { })).MustBeRefused(409, "assessment.illegal_transition");
        (await township.PostAsync($"survey-sheets/{sheet}/return", new { reason = "周长根收入未核实" })).MustSucceed();
        var returned = await SheetAsync(county, "wangjia");
        Assert.Equal(("returned", "周长根收入未核实", "王守田"), (returned.Text("sheet.state"), returned.Text("returnReason"), returned.Text("sheet.responsibleName")));
        (await branch.PostAsync($"survey-sheets/{sheet}/report", new { })).MustSucceed();
        (await (await county.AsAsync("west")).PostAsync("survey-sheets/confirm", new { sheetIds = new[] { sheet } })).MustBeRefused(404, "assessment.sheet_not_found");
        (await township.PostAsync("survey-sheets/confirm", new { sheetIds = new[] { sheet } })).MustSucceed();
    }

    [EngineFact]
    [Rule("B13")]
    public async Task The_county_sets_the_last_day_sees_who_is_late_and_everybody_late_is_reminded(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.OnAsync(new DateOnly(2026, 10, 8));
        var department = await county.AsAsync("county");
        (await department.PostAsync("surveys", new { listYear = 2029, dueOn = "2026-10-31" })).MustBeRefused(422, "assessment.not_the_year");
        (await department.PostAsync("surveys", new { listYear = 2027, dueOn = "2026-10-08" })).MustBeRefused(422, "assessment.due_past");
        (await department.PostAsync("surveys", new { listYear = 2027, dueOn = "2026-10-31" })).MustSucceed();
        (await department.PostAsync("surveys", new { listYear = 2027, dueOn = "2026-10-31" })).MustBeRefused(409, "assessment.survey_open");
        await OpenAsync(county, Opens);
        Assert.Equal(4, (await county.ListAsync("county", "survey-sheets")).Count);
        await FinishAsync(county, "lijia", "west", county.NeedyLi);
        var before = await UnreadAsync(county);

        await RemindAsync(county, new DateOnly(2026, 11, 15));
        await RemindAsync(county, new DateOnly(2026, 11, 15));
        await RemindAsync(county, new DateOnly(2026, 11, 16));

        // Late since 1 November: the third week begins on the 15th.
        var after = await UnreadAsync(county);
        Assert.Equal([1, 0, 1, 0, 1], before.Zip(after, (was, now) => now - was));
        var progress = (await department.GetAsync("survey-progress")).MustSucceed();
        Assert.Equal((4, 1, 1, 3), (progress.Number("whole.sheets"), progress.Number("whole.reported"), progress.Number("whole.confirmed"), progress.Number("whole.late")));
        var parts = progress.Items("parts").ToDictionary(part => part.Text("name"), part => part.Number("progress.late"), StringComparer.Ordinal);
        Assert.Equal((1L, 0L), (parts["东乡党委"], parts["西乡党委"]));
        Assert.Equal(["王家村党支部"], (await county.ListAsync("east", "survey-sheets?overdue=true")).Select(sheet => sheet.Text("organisationName")));
        (await department.PostAsync("year-lists", new { listYear = 2027, reason = "不再等待" })).MustSucceed();
        Assert.Equal("closed", (await SheetAsync(county, "wangjia")).Text("sheet.state"));
        Assert.Equal(5, (await county.ListAsync("county", "year-lists")).Count);
    }

    [EngineFact]
    [Rule("A2")]
    public async Task A_fixed_list_is_read_where_its_branch_stands_now_and_nothing_else_of_it_changes(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await OpenAsync(county, Opens);
        var department = await county.AsAsync("county");
        (await department.PostAsync("year-lists", new { listYear = 2027, reason = "不再等待" })).MustSucceed();
        Assert.Equal((4, 1), ((await county.ListAsync("east", "year-lists")).Count, (await county.ListAsync("west", "year-lists")).Count));

        var wish = new { kind = "move", organisationIds = new[] { county.Wangjia.Id.Value }, intoId = county.West.Id.Value };
        var done = (await department.PostAsync("reorganisations", new { wish, reason = "区划调整", documentNumber = "县委〔2026〕5号" })).MustSucceed();

        Assert.Equal((0, 5), ((await county.ListAsync("east", "year-lists")).Count, (await county.ListAsync("west", "year-lists")).Count));
        Assert.Equal("东乡党委", (await county.ListAsync("west", "year-lists")).First(row => row.Text("name") == "王守田").Text("committeeName"));
        (await department.PostAsync($"reorganisations/{done.Id()}/undo", new { reason = "批复有误" })).MustSucceed();
        Assert.Equal((4, 1), ((await county.ListAsync("east", "year-lists")).Count, (await county.ListAsync("west", "year-lists")).Count));
        foreach (var statement in new[] { "UPDATE assessment_listed_people SET name = 'x'", "UPDATE assessment_listed_places SET members = 1", "DELETE FROM assessment_listed_people" })
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<DbException>(() => county.App.ChangeAsync(statement))).Message, StringComparison.Ordinal);
    }

    [EngineFact]
    [Rule("G2")]
    public async Task Who_leaves_or_moves_while_the_survey_is_under_way_is_followed(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await OpenAsync(county, Opens);
        var (branch, department) = (await county.AsAsync("wangjia"), await county.AsAsync("county"));
        var sheet = (await SheetAsync(county, "wangjia")).Id("sheet.id");
        await MarkAsync(branch, sheet, "unchanged", county.NeedySun);

        await ActAsync(department, county.NeedyWang, "death", new { on = "2026-11-15" });
        await ActAsync(department, county.NeedySun, "move", new { organisationId = county.Lijia.Id.Value, on = "2026-11-15" });

        var lines = (await SheetAsync(county, "wangjia")).Items("lines");
        Assert.Equal(["吴秀兰", "周长根", "王守田"], lines.Select(line => line.Text("name")).Order(StringComparer.Ordinal));
        Assert.Equal("deceased", lines.Single(line => line.Text("name") == "王守田").Text("leftBecause"));
        (await branch.PostAsync($"survey-sheets/{sheet}/findings", new { personIds = new[] { county.NeedyWang }, finding = "unchanged" })).MustBeRefused(422, "assessment.left_already");
        await MarkAsync(branch, sheet, "unchanged", county.NeedyZhou, county.NeedyWu);
        await ReportAsync(county, "wangjia", sheet, county.NeedyZhou);
        var moved = (await SheetAsync(county, "lijia")).Items("lines");
        Assert.Equal(["孙大勇 unchanged", "李树林 "], moved.Select(line => $"{line.Text("name")} {line.At("finding")}").Order(StringComparer.Ordinal));
    }

    [EngineFact]
    [Rule("B13")]
    public async Task The_sheet_of_a_branch_that_is_merged_is_reported_by_its_successor_and_confirmed_where_that_stands(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await OpenAsync(county, Opens);
        var (department, lijia, west) = (await county.AsAsync("county"), await county.AsAsync("lijia"), await county.AsAsync("west"));
        var sheet = (await SheetAsync(county, "wangjia")).Id("sheet.id");
        var wish = new { kind = "merge", organisationIds = new[] { county.Wangjia.Id.Value }, intoId = county.Lijia.Id.Value, mergePlaces = true };
        var act = new { wish, reason = "合村并组", documentNumber = "县委〔2026〕6号" };

        var undone = (await department.PostAsync("reorganisations", act)).MustSucceed();
        Assert.Equal(1, undone.Items("moved").Single(stake => stake.Text("kind") == "surveySheets").Number("count"));
        Assert.Equal(2, (await county.ListAsync("lijia", "survey-sheets")).Count);
        (await department.PostAsync($"reorganisations/{undone.Id()}/undo", new { reason = "批复有误" })).MustSucceed();
        Assert.Equal((1, 1), ((await county.ListAsync("lijia", "survey-sheets")).Count, (await county.ListAsync("east", "survey-sheets")).Count));

        var done = (await department.PostAsync("reorganisations", act)).MustSucceed();
        await county.OnAsync(Opens.AddDays(1));
        var open = (await lijia.GetAsync($"survey-sheets/{sheet}")).MustSucceed();
        Assert.Equal("西乡党委", open.Text("sheet.committeeName"));
        await MarkAsync(lijia, sheet, "unchanged", county.NeedySun, county.NeedyWang, county.NeedyWu, county.NeedyZhou);
        await ReportAsync(county, "lijia", sheet, county.NeedyZhou);
        (await department.PostAsync($"reorganisations/{done.Id()}/undo", new { reason = "批复有误" })).MustBeRefused(409, "members.reorganisation_hangs_on");
        (await west.PostAsync("survey-sheets/confirm", new { sheetIds = new[] { sheet } })).MustSucceed();
        Assert.Empty(await county.ListAsync("east", "survey-sheets"));
    }

    [EngineFact]
    public async Task What_waits_for_branch_township_and_county_stands_in_their_work_lists(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await OpenAsync(county, Opens);
        Assert.Equal(1, await WaitingAsync(county, "lijia", "surveyToReport"));
        Assert.Equal(0, await WaitingAsync(county, "west", "surveyToConfirm"));

        var sheet = (await SheetAsync(county, "lijia")).Id("sheet.id");
        await MarkAsync(await county.AsAsync("lijia"), sheet, "unchanged", county.NeedyLi);
        await ReportAsync(county, "lijia", sheet, county.NeedyLi);

        Assert.Equal((0L, 1L), (await WaitingAsync(county, "lijia", "surveyToReport"), await WaitingAsync(county, "west", "surveyToConfirm")));
        Assert.Equal(0, await WaitingAsync(county, "county", "listToFix"));
        await county.OnAsync(new DateOnly(2026, 12, 6));
        Assert.Equal(1, await WaitingAsync(county, "county", "listToFix"));
    }

    private static Task OpenAsync(HelpingCounty county, DateOnly day) => ReminderTests.RunAsync(county, "yearly-survey", day);

    private static Task RemindAsync(HelpingCounty county, DateOnly day) => ReminderTests.RunAsync(county, "survey-reminders", day);

    private static async Task<JsonElement> SheetAsync(HelpingCounty county, string account) =>
        (await (await county.AsAsync(account)).GetAsync($"survey-sheets/{Assert.Single(await county.ListAsync(account, "survey-sheets")).Id()}")).MustSucceed();

    private static async Task MarkAsync(ApiClient branch, Guid sheet, string? finding, params Guid[] people) =>
        (await branch.PostAsync($"survey-sheets/{sheet}/findings", new { personIds = people, finding })).MustSucceed();

    private static async Task ReportAsync(HelpingCounty county, string account, Guid sheet, Guid responsible)
    {
        var branch = await county.AsAsync(account);
        (await branch.PostAsync($"survey-sheets/{sheet}/responsible", new { personId = responsible })).MustSucceed();
        (await branch.PostAsync($"survey-sheets/{sheet}/report", new { })).MustSucceed();
    }

    private static async Task FinishAsync(HelpingCounty county, string account, string confirmer, params Guid[] people)
    {
        var sheet = (await SheetAsync(county, account)).Id("sheet.id");
        if (people.Length > 0)
            await MarkAsync(await county.AsAsync(account), sheet, "unchanged", people);
        await ReportAsync(county, account, sheet, account switch { "agriculture" => county.HelperAn, "health" => county.HelperCai, _ => people[0] });
        (await (await county.AsAsync(confirmer)).PostAsync("survey-sheets/confirm", new { sheetIds = new[] { sheet } })).MustSucceed();
    }

    private static async Task ActAsync(ApiClient department, Guid person, string act, object body)
    {
        var version = (await department.GetAsync($"people/{person}")).MustSucceed().Number("version");
        (await department.PostAsync($"people/{person}/{act}", body, version: (int)version)).MustSucceed();
    }

    private static async Task<IReadOnlyList<long>> UnreadAsync(HelpingCounty county)
    {
        var unread = new List<long>();
        foreach (var account in new[] { "wangjia", "lijia", "east", "west", "county" })
            unread.Add((await (await county.AsAsync(account)).SessionAsync()).Number("unread"));
        return unread;
    }

    private static async Task<long> WaitingAsync(HelpingCounty county, string account, string kind) =>
        (await (await county.AsAsync(account)).GetAsync("work-items")).MustSucceed().Items("groups").Where(one => one.Text("kind") == kind).Sum(one => one.Number("count"));
}

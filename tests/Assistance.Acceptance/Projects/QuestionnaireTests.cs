using System.Globalization;
using System.Text.Json;
using Assistance.Kernel.Spreadsheets;
using Assistance.Testing;

namespace Assistance.Acceptance.Projects;

/// <summary>People are asked whether they are content, by link, phone and paper, and nobody learns who said what (rules H6, H9).</summary>
public sealed class QuestionnaireTests
{
    private static readonly object[] Questions =
    [
        new { kind = "satisfaction", text = "资金去向是否清楚" },
        new { kind = "satisfaction", text = "是否满意" },
        new { kind = "multiple", text = "最需要什么", options = new[] { "产业", "培训", "看病" } },
        new { kind = "text", text = "意见和建议" },
    ];

    [EngineFact]
    [Rule("H9")]
    public async Task Whether_ninety_five_in_a_hundred_are_content_is_counted_of_valid_sheets_with_what_was_asked_and_what_came_back(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (id, code) = await OpenedAsync(county);
        for (var at = 0; at < 9; at++)
            (await AnswerAsync(county, code, Sheet(1, 2, [1, 3]))).MustSucceed();
        (await KeyInAsync(county, "east", id, "phone", Sheet(5, 1, [2], "羊羔没有分到"))).MustSucceed();
        // A sheet with a gap came back, and counts for nothing more.
        var after = (await KeyInAsync(county, "east", id, "paper", new { number = 1, choices = new[] { 5 } })).MustSucceed();

        Assert.Equal((11, 10), (after.Number("row.received"), after.Number("row.valid")));
        var results = await ResultsAsync(county, "leader", id);
        Assert.Equal((20, 11, 9, 1, 1), (results.Number("asked"), results.Number("received"), results.Number("byLink"), results.Number("byPhone"), results.Number("byPaper")));
        Assert.Equal((55m, 95m, 95), (results.At("responseRate").GetDecimal(), results.At("satisfaction").GetDecimal(), results.Number("goal")));
        var (money, content, wants) = (results.At("questions.0"), results.At("questions.1"), results.At("questions.2"));
        Assert.Equal((90m, 100m), (money.At("satisfaction").GetDecimal(), content.At("satisfaction").GetDecimal()));
        Assert.Equal(["很满意 9 90", "满意 0 0", "一般 0 0", "不满意 0 0", "很不满意 1 10"], Options(money));
        Assert.Equal(["产业 9 90", "培训 1 10", "看病 9 90"], Options(wants));
        Assert.Equal(["羊羔没有分到"], results.Texts("questions.3.texts"));

        var outcomes = (await (await county.AsAsync("county")).GetAsync("project-outcomes?year=2026")).MustSucceed();
        Assert.Equal((1, 10, 95m), (outcomes.Number("satisfaction.questionnaires"), outcomes.Number("satisfaction.sheets"), outcomes.At("satisfaction.rate").GetDecimal()));
    }

    [EngineFact]
    [Rule("H9")]
    public async Task Of_fewer_than_five_sheets_nothing_is_shown_anywhere(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (id, code) = await OpenedAsync(county);
        for (var at = 0; at < 4; at++)
            (await AnswerAsync(county, code, Sheet(1, 1, [1], "我是王家村的"))).MustSucceed();

        var few = await ResultsAsync(county, "county", id);
        Assert.Equal((4, 5, false), (few.Number("received"), few.Number("fewestShown"), few.Truth("isShown")));
        Assert.True(few.IsNull("satisfaction"));
        Assert.Empty(few.Items("questions"));
        Assert.True((await SeeAsync(county, "county", id)).IsNull("row.satisfaction"));
        Assert.True((await (await county.AsAsync("county")).GetAsync("project-outcomes?year=2026")).MustSucceed().IsNull("satisfaction.rate"));
        Assert.DoesNotContain(await WorkbookAsync(county, "county", id), text => text.Contains("王家村的", StringComparison.Ordinal));

        (await AnswerAsync(county, code, Sheet(1, 1, [1]))).MustSucceed();
        Assert.Equal(100m, (await ResultsAsync(county, "county", id)).At("satisfaction").GetDecimal());
    }

    [EngineFact]
    [Rule("H6")]
    public async Task A_link_is_answered_without_signing_in_on_the_days_of_the_questionnaire_and_on_no_other(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (id, code) = await OpenedAsync(county, opensOn: "2026-03-11", closesOn: "2026-03-12");
        using var anybody = county.App.Anonymous();

        var early = (await anybody.GetAsync($"public/questionnaires/{code}")).MustSucceed();
        Assert.Equal((false, 0, "东乡党委"), (early.Truth("isAsked"), early.Items("questions").Count, early.Text("byName")));
        (await AnswerAsync(county, code, Sheet(1, 1, [1]))).MustBeRefused(409, "questionnaires.not_asked_now");
        county.GoTo(new DateOnly(2026, 3, 12));
        var open = (await anybody.GetAsync($"public/questionnaires/{code}")).MustSucceed();
        Assert.Equal((true, 4, "王家村"), (open.Truth("isAsked"), open.Items("questions").Count, open.Text("placeName")));
        (await AnswerAsync(county, code, Sheet(1, 1, [1]))).MustSucceed();
        county.GoTo(new DateOnly(2026, 3, 13));
        (await AnswerAsync(county, code, Sheet(1, 1, [1]))).MustBeRefused(409, "questionnaires.not_asked_now");

        // Paper that comes late is keyed in for a day on which people were asked.
        (await KeyInAsync(county, "east", id, "paper", "2026-03-13", Sheet(1, 1, [1]))).MustBeRefused(422, "questionnaires.not_that_day");
        Assert.Equal(2, (await KeyInAsync(county, "east", id, "paper", "2026-03-11", Sheet(1, 1, [1]))).MustSucceed().Number("row.received"));
        (await anybody.GetAsync($"public/questionnaires/{new string('0', 32)}")).MustBeRefused(404, "questionnaires.link_unknown");
        (await AnswerAsync(county, "x", Sheet(1, 1, [1]))).MustBeRefused(404, "questionnaires.link_unknown");
    }

    [EngineFact]
    [Rule("H6")]
    public async Task What_fits_no_question_or_leaves_one_out_is_refused_to_whoever_answers(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (id, code) = await OpenedAsync(county);

        (await AnswerAsync(county, code, new { number = 1, choices = new[] { 1 } })).MustBeRefused(422, "questionnaires.answer_missing");
        (await AnswerAsync(county, code, Sheet(6, 1, [1]))).MustBeRefused(422, "questionnaires.answer_unfit");
        (await AnswerAsync(county, code, Sheet(1, 1, [4]))).MustBeRefused(422, "questionnaires.answer_unfit");
        (await AnswerAsync(county, code, Sheet(1, 1, [2, 2]))).MustBeRefused(422, "questionnaires.answer_unfit");
        (await AnswerAsync(county, code, [.. Sheet(1, 1, [1]), new { number = 5, text = "第五题" }])).MustBeRefused(422, "questionnaires.answer_unfit");
        (await AnswerAsync(county, code, Sheet(1, 1, [1], new string('长', 501)))).MustBeRefused(422, "request.invalid");
        (await KeyInAsync(county, "east", id, "link", Sheet(1, 1, [1]))).MustBeRefused(422, "request.invalid");
        Assert.Equal(0, (await SeeAsync(county, "east", id)).Number("row.received"));
    }

    [EngineFact]
    [Rule("H6")]
    public async Task Nothing_kept_with_an_answer_says_who_gave_it_or_when(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (id, code) = await OpenedAsync(county);
        var before = await CountAsync(county, "SELECT COUNT(*) FROM kernel_audit_records");
        (await AnswerAsync(county, code, Sheet(2, 2, [1], "电话13812345678，请回访"))).MustSucceed();

        Assert.Equal(before, await CountAsync(county, "SELECT COUNT(*) FROM kernel_audit_records"));
        // A time-ordered identifier would tell the time: these are drawn at random.
        var identifier = Convert.ToString(await county.App.AskAsync("SELECT id FROM projects_questionnaire_sheets"), CultureInfo.InvariantCulture)!;
        Assert.NotEqual(Guid.CreateVersion7(county.App.Clock.GetUtcNow()).ToString()[..8], Guid.Parse(identifier).ToString()[..8]);
        Assert.DoesNotContain("13812345678", Convert.ToString(await county.App.AskAsync("SELECT answers FROM projects_questionnaire_sheets"), CultureInfo.InvariantCulture));
        // The code of the link does not lie in the open, either.
        Assert.Equal(0, await CountAsync(county, $"SELECT COUNT(*) FROM projects_questionnaires WHERE code LIKE '%{code}%' OR code_index = '{code}'"));
        // What is keyed in is on record by who and how many, and not by what.
        (await KeyInAsync(county, "east", id, "paper", Sheet(5, 5, [1]))).MustSucceed();
        var auditor = await county.AsAsync("oversight");
        var record = Assert.Single((await auditor.GetAsync($"audit-records?subjectId={id}&size=50")).MustSucceed().Items(), one => one.Text("operation") == "recordQuestionnaireSheet");
        Assert.Equal("questionnaireSheet", record.Text("subjectType"));
        Assert.DoesNotContain("choices", record.ToString(), StringComparison.Ordinal);
    }

    [EngineFact]
    [Rule("H6")]
    public async Task One_address_does_not_flood_a_questionnaire_and_the_count_goes_with_the_day(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (id, code) = await OpenedAsync(county);
        (await AnswerAsync(county, code, Sheet(1, 1, [1]), website: "http://example.invalid")).MustSucceed();
        for (var at = 0; at < 50; at++)
            (await AnswerAsync(county, code, Sheet(1, 1, [1]))).MustSucceed();
        (await AnswerAsync(county, code, Sheet(5, 5, [1]))).MustBeRefused(429, "request.too_many");
        (await AnswerAsync(county, code, Sheet(1, 1, [1]), null, "10.8.0.2")).MustSucceed();
        Assert.Equal(51, (await SeeAsync(county, "east", id)).Number("row.received"));

        county.GoTo(new DateOnly(2026, 3, 11));
        (await AnswerAsync(county, code, Sheet(1, 1, [1]))).MustSucceed();
        Assert.Equal(1, await CountAsync(county, "SELECT COUNT(*) FROM projects_answer_counters"));
    }

    [EngineFact]
    [Rule("H6")]
    public async Task Paper_is_looked_at_row_by_row_and_taken_in_one_act(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (id, _) = await OpenedAsync(county);
        var east = await county.AsAsync("east");
        var template = await east.GetAsync($"questionnaires/{id}/sheet-template");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", template.ContentType);
        string[] heads = ["序号", "方式", "日期", "第1题 资金去向是否清楚", "第2题 是否满意", "第3题 最需要什么", "第4题 意见和建议"];
        var faulty = await RosterDesk.SheetAsync(heads, [1, "纸质", null, "满意", "2", "产业、看病", "很好"], [2, "微信", null, "还行", "B", "", ""], [3, "", "2026-04-30", "一般", "1", "C", ""]);

        var seen = (await ImportAsync(east, id, faulty)).MustSucceed();
        Assert.Equal((false, 3, 2), (seen.Truth("applied"), seen.Number("sheets"), seen.Number("problems")));
        Assert.True(seen.IsNull("rows.0.problem"));
        Assert.Contains("方式应填", seen.Text("rows.1.problem"));
        Assert.Contains("第 1 题“还行”不是选项", seen.Text("rows.1.problem"));
        Assert.Contains("日期应在", seen.Text("rows.2.problem"));
        (await ImportAsync(east, id, faulty, apply: true)).MustBeRefused(422, "questionnaires.sheets_have_faults");
        (await ImportAsync(east, id, await RosterDesk.SheetAsync(["姓名", "电话"], ["甲", "乙"]))).MustBeRefused(422, "questionnaires.table_unclear");

        var good = await RosterDesk.SheetAsync(heads, [1, "纸质", "2026-03-10", "满意", "2", "产业、看病", "很好"], [2, "电话", null, "很满意", "B", "培训", null], [3, null, null, "一般", null, "C", null]);
        Assert.Equal(2, (await ImportAsync(east, id, good)).MustSucceed().Number("valid"));
        Assert.Equal(0, (await SeeAsync(county, "east", id)).Number("row.received"));
        Assert.True((await ImportAsync(east, id, good, apply: true)).MustSucceed().Truth("applied"));
        var row = (await SeeAsync(county, "east", id)).At("row");
        Assert.Equal((3, 2), (row.Number("received"), row.Number("valid")));
        (await ImportAsync(await county.AsAsync("west"), id, good)).MustBeRefused(404, "questionnaires.not_found");
    }

    [EngineFact]
    [Rule("H6")]
    public async Task The_template_that_is_downloaded_is_read_back(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (id, _) = await OpenedAsync(county);
        var east = await county.AsAsync("east");
        var template = await east.GetAsync($"questionnaires/{id}/sheet-template");
        using var reader = WorkbookReader.Open(new MemoryStream(template.Bytes)).Value;
        var heads = reader.Rows(reader.Sheets[0]).Select(row => row.Value).First(row => row.Cells.Count > 3).Cells.Select(cell => cell.Text!).ToArray();

        var filled = await RosterDesk.SheetAsync(heads, [1, "纸质", null, "满意", "满意", "产业", null]);
        Assert.Equal(1, (await ImportAsync(east, id, filled)).MustSucceed().Number("valid"));
    }

    [EngineFact]
    [Rule("H6")]
    public async Task A_draft_is_edited_and_removed_an_open_one_is_closed_and_reopened_until_its_last_day(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var east = await county.AsAsync("east");
        (await DraftAsync(county, "east", closesOn: "2026-03-01")).MustBeRefused(422, "questionnaires.order_of_days");
        (await DraftAsync(county, "east", questions: [])).MustBeRefused(422, "request.invalid");
        (await DraftAsync(county, "east", questions: [new { kind = "single", text = "选哪个", options = new[] { "甲", "甲" } }])).MustBeRefused(422, "request.invalid");
        var draft = (await DraftAsync(county, "east")).MustSucceed().Id();
        (await KeyInAsync(county, "east", draft, "paper", Sheet(1, 1, [1]))).MustBeRefused(409, "questionnaires.illegal_state");
        (await east.GetAsync($"questionnaires/{draft}/link")).MustBeRefused(409, "questionnaires.illegal_state");

        var edited = (await east.PutAsync($"questionnaires/{draft}", new { plan = Plan(title: "改过的问卷") }, 1)).MustSucceed();
        Assert.Equal("改过的问卷", edited.Text("row.title"));
        (await east.PutAsync($"questionnaires/{draft}", new { plan = Plan() }, 1)).MustBeRefused(412);
        (await ActAsync(county, "east", draft, "reopening", 2)).MustBeRefused(409, "questionnaires.illegal_state");
        (await ActAsync(county, "east", draft, "opening", 2)).MustSucceed();
        (await east.PutAsync($"questionnaires/{draft}", new { plan = Plan() }, 3)).MustBeRefused(409, "questionnaires.illegal_state");
        (await east.DeleteAsync($"questionnaires/{draft}")).MustBeRefused(409, "questionnaires.illegal_state");
        Assert.True((await ActAsync(county, "east", draft, "closing", 3)).MustSucceed().Truth("mayReopen"));
        (await KeyInAsync(county, "east", draft, "paper", Sheet(1, 1, [1]))).MustBeRefused(409, "questionnaires.illegal_state");
        (await ActAsync(county, "east", draft, "reopening", 4)).MustSucceed();
        (await ActAsync(county, "east", draft, "closing", 5)).MustSucceed();
        county.GoTo(new DateOnly(2026, 4, 1));
        (await ActAsync(county, "east", draft, "reopening", 6)).MustBeRefused(422, "questionnaires.over_already");

        var other = (await DraftAsync(county, "east", opensOn: "2026-04-01", closesOn: "2026-04-02")).MustSucceed().Id();
        (await (await county.AsAsync("east")).DeleteAsync($"questionnaires/{other}")).MustSucceed();
        (await (await county.AsAsync("east")).GetAsync($"questionnaires/{other}")).MustBeRefused(404, "questionnaires.not_found");
    }

    [EngineFact]
    [Rule("H6")]
    public async Task Nobody_sees_another_places_questionnaire_and_only_who_drew_it_up_manages_it(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        (await DraftAsync(county, "east", place: county.WestVillage)).MustBeRefused(404, "questionnaires.place_not_found");
        (await DraftAsync(county, "wangjia")).MustBeRefused(403, "access.forbidden");
        (await DraftAsync(county, "leader")).MustBeRefused(403, "access.forbidden");
        var ofCounty = (await DraftAsync(county, "county")).MustSucceed().Id();
        var whole = (await DraftAsync(county, "county", place: county.County.Id.Value)).MustSucceed().Id();
        (await ActAsync(county, "east", ofCounty, "opening", 1)).MustBeRefused(403, "questionnaires.not_the_asker");
        (await ActAsync(county, "county2", ofCounty, "opening", 1)).MustSucceed();

        (await KeyInAsync(county, "east", ofCounty, "paper", Sheet(1, 1, [1]))).MustBeRefused(403, "questionnaires.not_a_keyer");
        (await (await county.AsAsync("east")).GetAsync($"questionnaires/{ofCounty}/link")).MustBeRefused(404, "questionnaires.link_not_found");
        var seen = await SeeAsync(county, "east", ofCounty);
        Assert.Equal((false, false), (seen.Truth("mayManage"), seen.Truth("mayKeyIn")));
        foreach (var account in new[] { "west", "lijia" })
        {
            var other = await county.AsAsync(account);
            Assert.Empty((await other.GetAsync("questionnaires")).MustSucceed().Items());
            foreach (var path in new[] { string.Empty, "/results" })
                (await other.GetAsync($"questionnaires/{ofCounty}{path}")).MustBeRefused(404, "questionnaires.not_found");
        }

        (await (await county.AsAsync("west")).PostAsync($"questionnaires/{ofCounty}/result-exports")).MustBeRefused(404, "questionnaires.not_found");
        (await KeyInAsync(county, "west", ofCounty, "paper", Sheet(1, 1, [1]))).MustBeRefused(404, "questionnaires.not_found");
        (await (await county.AsAsync("east")).GetAsync($"questionnaires/{whole}")).MustBeRefused(404, "questionnaires.not_found");
        Assert.Equal(2, (await (await county.AsAsync("oversight")).GetAsync("questionnaires")).MustSucceed().Items().Count);
    }

    [EngineFact]
    [Rule("H6")]
    public async Task The_liaison_officer_of_the_village_keys_in_what_people_say(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var id = (await DraftAsync(county, "county")).MustSucceed().Id();
        (await ActAsync(county, "county", id, "opening", 1)).MustSucceed();
        var officer = (await department.PostAsync(
            "liaison-officers",
            new { unitId = county.County.Id.Value, name = "冯督查", account = "east-clerk", duty = "站长", from = "2026-03-01", villages = new[] { county.EastVillage }, projects = Array.Empty<Guid>() })).MustSucceed();

        Assert.True((await SeeAsync(county, "east-clerk", id)).Truth("mayKeyIn"));
        (await KeyInAsync(county, "east-clerk", id, "phone", Sheet(1, 1, [1]))).MustSucceed();
        (await KeyInAsync(county, "east", id, "phone", Sheet(1, 1, [1]))).MustBeRefused(403, "questionnaires.not_a_keyer");
        (await department.PostAsync($"liaison-officers/{officer.Id()}/dismissal", new { on = "2026-03-10" }, (int)officer.Number("version"))).MustSucceed();
        (await KeyInAsync(county, "east-clerk", id, "phone", Sheet(1, 1, [1]))).MustBeRefused(403, "questionnaires.not_a_keyer");
    }

    [EngineFact]
    [Rule("H6")]
    public async Task One_of_an_unannounced_inspection_is_unknown_below_until_it_is_reported(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var inspection = (await department.PostAsync("inspections", new { isAnnounced = false, on = "2026-03-10", inspectors = "冯督查", placeId = county.EastVillage })).MustSucceed().Id();
        var id = (await department.PostAsync("questionnaires", new { inspectionId = inspection, plan = Plan() })).MustSucceed().Id();
        (await (await county.AsAsync("east")).PostAsync("questionnaires", new { inspectionId = inspection, plan = Plan() })).MustBeRefused(404, "inspections.not_found");
        (await ActAsync(county, "county", id, "opening", 1)).MustSucceed();
        foreach (var account in new[] { "east", "wangjia" })
            (await (await county.AsAsync(account)).GetAsync($"questionnaires/{id}")).MustBeRefused(404, "questionnaires.not_found");

        var good = new { verdict = "good" };
        (await department.PostAsync($"inspections/{inspection}/report", new { on = "2026-03-10", answers = new { money = good, effect = good, people = good }, findings = Array.Empty<object>() }, 1)).MustSucceed();
        var seen = Assert.Single((await (await county.AsAsync("wangjia")).GetAsync($"questionnaires?inspectionId={inspection}")).MustSucceed().Items());
        Assert.Equal((id, "王家村"), (seen.Id(), seen.Text("placeName")));
        (await (await county.AsAsync("lijia")).GetAsync($"questionnaires/{id}")).MustBeRefused(404, "questionnaires.not_found");
    }

    [EngineFact]
    [Rule("H9")]
    public async Task One_of_a_project_goes_with_its_village_and_is_found_by_it(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var project = await county.ApprovedAsync();
        var drafted = (await (await county.AsAsync("east-clerk")).PostAsync("questionnaires", new { projectId = project, plan = Plan() })).MustSucceed();
        Assert.Equal(("王家村", "食用菌大棚"), (drafted.Text("row.placeName"), drafted.Text("projectName")));
        Assert.Equal(drafted.Id(), Assert.Single((await (await county.AsAsync("county")).GetAsync($"questionnaires?projectId={project}")).MustSucceed().Items()).Id());
        (await (await county.AsAsync("west")).PostAsync("questionnaires", new { projectId = project, plan = Plan() })).MustBeRefused(404, "projects.not_found");
    }

    [EngineFact]
    [Rule("H9")]
    public async Task Results_leave_as_a_workbook_and_who_took_it_is_on_record(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (id, code) = await OpenedAsync(county);
        for (var at = 0; at < 5; at++)
            (await AnswerAsync(county, code, Sheet(1, 3, [2], "多办培训"))).MustSucceed();

        var texts = await WorkbookAsync(county, "oversight", id);
        Assert.Contains(texts, text => text.Contains("发放 20 份，回收 5 份（链接 5、电话 0、纸质 0），回收率 25%，有效 5 份", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("满意率 50%（目标 95%）", StringComparison.Ordinal));
        Assert.Equal(5, texts.Count(text => text == "多办培训"));
        var auditor = await county.AsAsync("oversight");
        Assert.Single((await auditor.GetAsync("audit-records?action=exported")).MustSucceed().Items(), one => one.Text("operation") == "exportQuestionnaireResults");
    }

    private static object[] Sheet(int money, int content, int[] wants, string? text = null) =>
    [
        new { number = 1, choices = new[] { money } }, new { number = 2, choices = new[] { content } }, new { number = 3, choices = wants }, .. text is null ? [] : new object[] { new { number = 4, text } },
    ];

    private static object Plan(string title = "满意度问卷", object[]? questions = null, string opensOn = "2026-03-10", string closesOn = "2026-03-31") =>
        new { title, introduction = "不记名", questions = questions ?? Questions, opensOn, closesOn, asked = 20 };

    private static async Task<ApiAnswer> DraftAsync(ProjectCounty county, string account, Guid? place = null, object[]? questions = null, string opensOn = "2026-03-10", string closesOn = "2026-03-31") =>
        await (await county.AsAsync(account)).PostAsync("questionnaires", new { placeId = place ?? county.EastVillage, plan = Plan(questions: questions, opensOn: opensOn, closesOn: closesOn) });

    private static async Task<(Guid Id, string Code)> OpenedAsync(ProjectCounty county, string opensOn = "2026-03-10", string closesOn = "2026-03-31")
    {
        var id = (await DraftAsync(county, "east", opensOn: opensOn, closesOn: closesOn)).MustSucceed().Id();
        (await ActAsync(county, "east", id, "opening", 1)).MustSucceed();
        return (id, (await (await county.AsAsync("east")).GetAsync($"questionnaires/{id}/link")).MustSucceed().Text("code"));
    }

    private static async Task<ApiAnswer> ActAsync(ProjectCounty county, string account, Guid id, string act, int version) =>
        await (await county.AsAsync(account)).PostAsync($"questionnaires/{id}/{act}", new { }, version);

    private static Task<ApiAnswer> AnswerAsync(ProjectCounty county, string code, params object[] answers) => AnswerAsync(county, code, answers, website: null);

    private static async Task<ApiAnswer> AnswerAsync(ProjectCounty county, string code, object[] answers, string? website, string address = "10.8.0.1")
    {
        using var anybody = county.App.Anonymous(address);
        return await anybody.PostAsync($"public/questionnaires/{code}/answers", new { answers, website });
    }

    private static Task<ApiAnswer> KeyInAsync(ProjectCounty county, string account, Guid id, string way, params object[] answers) => KeyInAsync(county, account, id, way, null, answers);

    private static async Task<ApiAnswer> KeyInAsync(ProjectCounty county, string account, Guid id, string way, string? on, object[] answers) =>
        await (await county.AsAsync(account)).PostAsync($"questionnaires/{id}/sheets", new { way, on, answers });

    private static Task<ApiAnswer> ImportAsync(ApiClient client, Guid id, byte[] file, bool apply = false) =>
        client.UploadAsync($"questionnaires/{id}/sheet-imports", "问卷.xlsx", file, fields: ("apply", apply ? "true" : "false"));

    private static async Task<JsonElement> SeeAsync(ProjectCounty county, string account, Guid id) => (await (await county.AsAsync(account)).GetAsync($"questionnaires/{id}")).MustSucceed();

    private static async Task<JsonElement> ResultsAsync(ProjectCounty county, string account, Guid id) => (await (await county.AsAsync(account)).GetAsync($"questionnaires/{id}/results")).MustSucceed();

    private static async Task<IReadOnlyList<string>> WorkbookAsync(ProjectCounty county, string account, Guid id)
    {
        var file = await (await county.AsAsync(account)).PostAsync($"questionnaires/{id}/result-exports");
        using var reader = WorkbookReader.Open(new MemoryStream(file.Bytes)).Value;
        return [.. reader.Rows(reader.Sheets[0]).SelectMany(row => row.Value.Cells).Select(cell => cell.Text ?? string.Empty)];
    }

    private static async Task<long> CountAsync(ProjectCounty county, string sql) => Convert.ToInt64(await county.App.AskAsync(sql), CultureInfo.InvariantCulture);

    private static IEnumerable<string> Options(JsonElement question) =>
        question.Items("options").Select(option => string.Create(CultureInfo.InvariantCulture, $"{option.Text("text")} {option.Number("count")} {option.At("share").GetDecimal():0.#}"));
}

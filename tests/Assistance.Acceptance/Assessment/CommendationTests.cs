using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Acceptance.Pairing;
using Assistance.Access.Contracts;
using Assistance.Kernel.Scoping;
using Assistance.Testing;

namespace Assistance.Acceptance.Assessment;

/// <summary>A county commends its best secretaries and members of the year: put forward below, ranked by townships, chosen by people, shown to the public, final.</summary>
public sealed class CommendationTests
{
    [EngineFact]
    [Rule("D7")]
    public async Task Members_are_put_forward_by_their_branch_ranked_by_the_township_chosen_at_a_meeting_shown_and_commended(Engine engine)
    {
        await using var county = await StartAsync(engine);
        (await (await county.AsAsync("wangjia")).PostAsync("commendations", new { year = 2026 })).MustBeRefused(403, "access.forbidden");
        (await (await county.AsAsync("county")).PostAsync("commendations", new { year = 2020 })).MustBeRefused(422, "commendations.not_the_year");
        (await NominateAsync(county, "wangjia", county.NeedySun)).MustBeRefused(422, "commendations.not_open");
        var opened = (await (await county.AsAsync("county")).PostAsync("commendations", new { year = 2026 })).MustSucceed();
        Assert.Equal(["tenSecretaries 十佳党支部书记 10 100000 0", "tenMembers 十佳党员 10 100000 0"], Classes(opened));
        (await (await county.AsAsync("county2")).PostAsync("commendations", new { year = 2026 })).MustBeRefused(409, "commendations.open");

        // A branch puts forward its own members, once, with what they did.
        (await NominateAsync(county, "wangjia", county.NeedyLi)).MustBeRefused(404, "commendations.person_not_found");
        (await NominateAsync(county, "wangjia", county.NeedySun, "best")).MustBeRefused(422, "commendations.no_such_class");
        (await (await county.AsAsync("wangjia")).PostAsync("commendation-nominations", new { year = 2026, @class = "tenMembers", personId = county.NeedySun, deed = new string('好', 1001), evidence = "照片" })).MustBeRefused(422);
        var sun = (await NominateAsync(county, "wangjia", county.NeedySun)).MustSucceed();
        Assert.Equal(("nominated", "孙大勇", "东乡党委", 100_000L), (sun.Text("state"), sun.Text("personName"), sun.Text("townshipName"), sun.Number("prize")));
        (await NominateAsync(county, "east", county.NeedySun)).MustBeRefused(409, "commendations.nominated");
        var (zhou, wu) = ((await NominateAsync(county, "wangjia", county.NeedyZhou)).MustSucceed(), (await NominateAsync(county, "wangjia", county.NeedyWu)).MustSucceed());

        // The township says who comes first; nobody else's township does.
        (await ActAsync(county, "west", sun, "endorsement", new { rank = 1 })).MustBeRefused(404, "commendations.nomination_not_found");
        (await ActAsync(county, "wangjia", sun, "endorsement", new { rank = 1 })).MustBeRefused(403, "access.forbidden");
        sun = (await ActAsync(county, "east", sun, "endorsement", new { rank = 1, opinion = "同意推荐" })).MustSucceed();
        (await ActAsync(county, "east", zhou, "endorsement", new { rank = 1 })).MustBeRefused(409, "commendations.rank_taken");
        zhou = (await ActAsync(county, "east", zhou, "endorsement", new { rank = 2 })).MustSucceed();
        Assert.Equal(["1 孙大勇", "2 周长根", "吴秀兰"], (await county.ListAsync("east", "commendation-nominations?year=2026")).Select(row => row.IsNull("rank") ? row.Text("personName") : $"{row.Number("rank")} {row.Text("personName")}").Order(StringComparer.Ordinal));
        Assert.Empty(await county.ListAsync("west", "commendation-nominations"));
        Assert.Empty(await county.ListAsync("lijia", "commendation-nominations?year=2026"));

        // People decide, at a meeting; whoever put somebody forward does not.
        var meeting = await MeetingAsync(county, "2026-03-10");
        (await ActAsync(county, "east", sun, "decision", new { choose = true, decisionId = meeting })).MustBeRefused(403, "access.forbidden");
        (await ActAsync(county, "county", sun, "decision", new { choose = true })).MustBeRefused(422, "assessment.meeting_missing");
        (await ActAsync(county, "county", sun, "decision", new { choose = true, decisionId = await MeetingAsync(county, "2026-03-09") })).MustBeRefused(422, "commendations.meeting_before");
        (await ActAsync(county, "county", wu, "decision", new { choose = true, decisionId = meeting })).MustBeRefused(422, "commendations.not_endorsed");
        (await ActAsync(county, "county", wu, "decision", new { choose = false })).MustBeRefused(422, "commendations.reason_missing");
        sun = (await ActAsync(county, "county", sun, "decision", new { choose = true, decisionId = meeting })).MustSucceed();
        Assert.Equal(("chosen", "研究表彰人选"), (sun.Text("state"), sun.Text("decisionTitle")));
        (await ActAsync(county, "county", sun, "decision", new { choose = false, reason = "再议" })).MustBeRefused(409, "commendations.decided");
        var li = (await NominateAsync(county, "county", county.NeedyLi)).MustSucceed();
        (await ActAsync(county, "county", li, "decision", new { choose = true, decisionId = meeting })).MustBeRefused(422, "commendations.own");
        (await ActAsync(county, "county2", li, "decision", new { choose = true, decisionId = meeting })).MustSucceed();
        Assert.Equal(2, (await StepAsync(county, "notice")).MustBeRefused(422, "commendations.undecided").Number("count"));
        (await ActAsync(county, "county2", wu, "decision", new { choose = false, reason = "事迹不够突出" })).MustSucceed();
        (await ActAsync(county, "wangjia", zhou, "withdrawal", new { reason = "本人谢绝" })).MustBeRefused(403, "commendations.only_the_committee");
        zhou = (await ActAsync(county, "east", zhou, "withdrawal", new { reason = "本人谢绝" })).MustSucceed();
        Assert.Equal(("withdrawn", "本人谢绝"), (zhou.Text("state"), zhou.Text("reason")));

        // The public is asked for the days of the pack; then the list is final.
        (await StepAsync(county, "finalisation")).MustBeRefused(409, "commendations.illegal_transition");
        var shown = (await StepAsync(county, "notice")).MustSucceed();
        Assert.Equal(new DateOnly(2026, 3, 15), shown.Day("noticeUntil"));
        (await NominateAsync(county, "wangjia", county.NeedyZhou)).MustBeRefused(409, "commendations.illegal_transition");
        var form = (await (await county.AsAsync("wangjia")).GetAsync("commendations/2026/form")).MustSucceed();
        Assert.Equal("2026年度表彰名单公示", form.Text("title"));
        Assert.Contains("李树林", form.GetRawText(), StringComparison.Ordinal);
        await county.OnAsync(new DateOnly(2026, 3, 15));
        (await StepAsync(county, "finalisation")).MustBeRefused(422, "commendations.notice_runs");
        await county.OnAsync(new DateOnly(2026, 3, 16));
        var final = (await StepAsync(county, "finalisation")).MustSucceed();
        Assert.Equal(("final", "tenMembers 十佳党员 10 100000 2"), (final.Text("state"), Classes(final).Last()));
        Assert.Equal(["孙大勇", "李树林"], (await county.ListAsync("county", "commendation-nominations?state=awarded")).Select(row => row.Text("personName")));
        Assert.Equal("2026年度表彰名单", (await (await county.AsAsync("leader")).GetAsync("commendations/2026/form")).MustSucceed().Text("title"));
        var document = await (await county.AsAsync("east")).PostAsync("commendation-documents", new { year = 2026 });
        document.MustSucceed();
        Assert.Equal("PK", Encoding.ASCII.GetString(document.Bytes, 0, 2));
        var workbook = await (await county.AsAsync("county")).PostAsync("commendation-nomination-exports", new { filter = new { year = 2026, state = "awarded" } });
        workbook.MustSucceed();
        var rows = RosterDesk.RowsOf(workbook.Bytes, "表彰").Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))).Where(row => row.Contains("已表彰", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains(rows, row => row.Contains("十佳党员 孙大勇 王家村党支部 东乡党委", StringComparison.Ordinal) && row.Contains(" 1,000.00", StringComparison.Ordinal));

        // What was given, the county takes back, and says why.
        sun = Assert.Single(await county.ListAsync("wangjia", "commendation-nominations?state=awarded"));
        (await ActAsync(county, "wangjia", sun, "withdrawal", new { reason = "误报" })).MustBeRefused(403, "commendations.only_the_county");
        (await ActAsync(county, "county", sun, "withdrawal", new { reason = "事迹不实" })).MustSucceed();
        Assert.Equal("tenMembers 十佳党员 10 100000 1", Classes((await (await county.AsAsync("county")).GetAsync("commendations/2026")).MustSucceed()).Last());
    }

    [EngineFact]
    [Rule("D7")]
    public async Task Secretaries_are_put_forward_from_above_and_only_if_they_lead_a_branch(Engine engine)
    {
        await using var county = await StartAsync(engine);
        var department = await county.AsAsync("county");
        (await department.PostAsync("commendations", new { year = 2026 })).MustSucceed();
        (await NominateAsync(county, "east", county.NeedySun, "tenSecretaries")).MustBeRefused(422, "commendations.not_a_secretary");
        (await department.PutAsync($"people/{county.NeedyWang}/account", new { account = "wangjia" })).MustSucceed();
        (await NominateAsync(county, "wangjia", county.NeedyWang, "tenSecretaries")).MustBeRefused(422, "commendations.oneself");
        var own = (await NominateAsync(county, "east", county.NeedyWang, "tenSecretaries")).MustSucceed();
        Assert.Equal("endorsed", own.Text("state"));

        // One without an account has the post in the file.
        var items = new[] { new { post = "partySecretary", place = "李家村", from = "2021-01-01" } };
        (await department.PutAsync($"people/{county.NeedyLi}/posts", new { items }, (int)(await department.GetAsync($"people/{county.NeedyLi}")).MustSucceed().Number("version"))).MustSucceed();
        (await NominateAsync(county, "west", county.NeedyLi, "tenSecretaries")).MustSucceed();
    }

    [EngineFact]
    [Rule("D7")]
    public async Task No_more_are_chosen_than_there_are_seats_not_even_by_two_at_once(Engine engine)
    {
        await using var county = await StartAsync(engine);
        await PackAsync(county, commendation => (commendation["noticeDays"], commendation["awards"]![1]!["seats"]) = (0, 1));
        (await (await county.AsAsync("county")).PostAsync("commendations", new { year = 2026 })).MustSucceed();
        var meeting = await MeetingAsync(county, "2026-03-10");
        var put = new List<JsonElement>();
        foreach (var person in new[] { county.NeedySun, county.NeedyZhou, county.NeedyWu, county.NeedyWang })
            put.Add((await NominateAsync(county, "east", person)).MustSucceed());
        await county.AsAsync("county2");

        var answers = await Task.WhenAll(put.Select((row, at) => ActAsync(county, at % 2 == 0 ? "county" : "county2", row, "decision", new { choose = true, decisionId = meeting })));

        Assert.Single(answers, answer => (int)answer.Status == 200);
        Assert.All(answers.Where(answer => (int)answer.Status != 200), answer => Assert.Contains((int)answer.Status, new[] { 412, 422 }));
        Assert.Single(await county.ListAsync("county", "commendation-nominations?state=chosen"));
        var left = (await county.ListAsync("county", "commendation-nominations?state=endorsed"))[0];
        Assert.Equal(1, (await ActAsync(county, "county", left, "decision", new { choose = true, decisionId = meeting })).MustBeRefused(422, "commendations.seats_taken").Number("seats"));

        // A seat that is given back may be given again; with no notice asked for, the list is final at once.
        var chosen = Assert.Single(await county.ListAsync("county", "commendation-nominations?state=chosen"));
        (await ActAsync(county, "county", chosen, "withdrawal", new { reason = "另有安排" })).MustSucceed();
        (await ActAsync(county, "county", left, "decision", new { choose = true, decisionId = meeting })).MustSucceed();
        foreach (var other in await county.ListAsync("county", "commendation-nominations?state=endorsed"))
            (await ActAsync(county, "county", other, "decision", new { choose = false, reason = "名额已满" })).MustSucceed();
        (await StepAsync(county, "notice")).MustBeRefused(409, "commendations.illegal_transition");
        Assert.Equal("final", (await StepAsync(county, "finalisation")).MustSucceed().Text("state"));
    }

    [EngineFact]
    [Rule("D7")]
    public async Task Whoever_dies_or_leaves_is_commended_no_more_and_two_records_of_one_person_are_one_nominee(Engine engine)
    {
        await using var county = await StartAsync(engine);
        var department = await county.AsAsync("county");
        (await department.PostAsync("commendations", new { year = 2026 })).MustSucceed();
        var meeting = await MeetingAsync(county, "2026-03-10");
        var sun = (await NominateAsync(county, "east", county.NeedySun)).MustSucceed();
        (await ActAsync(county, "county", sun, "decision", new { choose = true, decisionId = meeting })).MustSucceed();
        var zhou = (await NominateAsync(county, "east", county.NeedyZhou)).MustSucceed();

        (await department.PostAsync($"people/{county.NeedySun}/death", new { on = "2026-03-10" })).MustSucceed();
        (await department.PostAsync($"people/{county.NeedyZhou}/leave", new { state = "removed", on = "2026-03-10", note = "开除党籍" })).MustSucceed();

        Assert.Equal(["已去世", "已出党"], (await county.ListAsync("county", "commendation-nominations?state=withdrawn")).OrderBy(row => row.Id() != sun.Id()).Select(row => row.Text("reason")));
        Assert.Equal("tenMembers 十佳党员 10 100000 0", Classes((await department.GetAsync("commendations/2026")).MustSucceed()).Last());
        (await NominateAsync(county, "east", county.NeedyZhou)).MustBeRefused(422, "commendations.not_in_standing");
        (await ActAsync(county, "county", (await county.ListAsync("county", "commendation-nominations?state=withdrawn")).Single(row => row.Id() == zhou.Id()), "withdrawal", new { reason = "再次" })).MustBeRefused(409, "commendations.over");

        var (kept, other) = (await county.PersonAsync(county.Wangjia, "双名"), await county.PersonAsync(county.Lijia, "双名"));
        var nomination = (await NominateAsync(county, "west", other)).MustSucceed();
        var second = (await NominateAsync(county, "east", kept)).MustSucceed();
        Assert.Contains("put_forward_twice", (await department.PostAsync("mergers", new { keptId = kept, otherId = other, reason = "核对为同一人" })).Text, StringComparison.Ordinal);
        (await ActAsync(county, "east", second, "withdrawal", new { reason = "重复推荐" })).MustSucceed();
        (await department.PostAsync("mergers", new { keptId = kept, otherId = other, reason = "核对为同一人" })).MustSucceed();
        var followed = (await county.ListAsync("east", "commendation-nominations?state=endorsed")).Single(row => row.Id() == nomination.Id());
        Assert.Equal((kept, "王家村党支部"), (followed.Id("personId"), followed.Text("organisationName")));
    }

    private static async Task<HelpingCounty> StartAsync(Engine engine)
    {
        var county = await HelpingCounty.StartAsync(engine);
        await county.App.GivenUserAsync("county2", Role.CountyDepartment, new OrganisationPlace(county.County.Id, county.County.Path, county.County.Name, "countyDepartment"));
        return county;
    }

    private static async Task PackAsync(HelpingCounty county, Action<JsonObject> change)
    {
        var department = await county.AsAsync("county");
        var document = JsonNode.Parse((await department.PostAsync("policies", new { shippedKey = "modern" })).MustSucceed().At("document").GetRawText())!.AsObject();
        document["key"] = "own";
        change(document["commendation"]!.AsObject());
        var added = (await department.PostAsync("policies", new { document })).MustSucceed();
        (await department.PostAsync($"policies/{added.Id()}/in-force", new { from = (await department.SessionAsync()).Day("businessDate") })).MustSucceed();
    }

    private static async Task<ApiAnswer> NominateAsync(HelpingCounty county, string account, Guid person, string code = "tenMembers") =>
        await (await county.AsAsync(account)).PostAsync("commendation-nominations", new { year = 2026, @class = code, personId = person, deed = "带头修通进村路，帮助三户困难党员增收。", evidence = "村民代表会议记录、照片" });

    private static async Task<ApiAnswer> ActAsync(HelpingCounty county, string account, JsonElement row, string act, object body) =>
        await (await county.AsAsync(account)).PostAsync($"commendation-nominations/{row.Id()}/{act}", body, (int)row.Number("version"));

    private static async Task<ApiAnswer> StepAsync(HelpingCounty county, string act)
    {
        var department = await county.AsAsync("county");
        var version = (int)(await department.GetAsync("commendations/2026")).MustSucceed().Number("version");
        return await department.PostAsync($"commendations/2026/{act}", new { }, version);
    }

    private static async Task<Guid> MeetingAsync(HelpingCounty county, string heldOn)
    {
        var decision = new { body = "departmentMeeting", heldOn, title = "研究表彰人选", resolution = "同意。", steps = new[] { "assessment" } };
        return (await (await county.AsAsync("county")).PostAsync("decisions", new { organisationId = county.County.Id.Value, decision })).MustSucceed().Id("decision.id");
    }

    private static IEnumerable<string> Classes(JsonElement view) =>
        view.Items("classes").Select(one => $"{one.Text("code")} {one.Text("name")} {one.Number("seats")} {one.Number("prize")} {one.Number("taken")}");
}

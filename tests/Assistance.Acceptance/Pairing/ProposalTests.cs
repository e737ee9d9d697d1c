using System.Text.Json;
using Assistance.Kernel.Scoping;
using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

public sealed class ProposalTests
{
    private const string Proposals = "matching-proposals";

    private static readonly Dictionary<string, string> AccountOf = new(StringComparer.Ordinal)
    {
        ["安和平"] = "an",
        ["白建国"] = "bai",
        ["蔡文秀"] = "cai",
        ["县农业农村局党支部"] = "agriculture",
        ["县卫生健康局党支部"] = "health",
        ["王家村党支部"] = "wangjia",
        ["李家村党支部"] = "lijia",
    };

    [EngineFact]
    [Rule("D6")]
    [Rule("I2")]
    public async Task A_proposal_of_a_part_of_the_county_is_kept_with_its_reasons_and_is_found_again(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");

        var made = (await department.PostAsync(Proposals, new { peopleOf = county.East.Id.Value, helpersOf = county.Agriculture.Id.Value })).MustSucceed();

        var proposal = made.Id("proposal.id");
        Assert.Equal(("open", "东乡党委", "县农业农村局党支部", 4L), (made.Text("proposal.state"), made.Text("proposal.peopleOf.name"), made.Text("proposal.helpersOf.name"), made.Number("proposal.lines.proposed")));
        Assert.Equal(proposal, Assert.Single(await county.ListAsync("county", $"{Proposals}?state=open")).Id());
        var lines = await LinesAsync(county, proposal);
        Assert.Equal(["吴秀兰", "周长根", "孙大勇", "王守田"], lines.Select(PersonOf).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Contains("同县", line.Text("reason.chinese"), StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains("the same county", line.Text("reason.english"), StringComparison.OrdinalIgnoreCase));
        Assert.All(lines, line => Assert.Single(line.Items("alternatives")));
        Assert.Equal(["王守田"], (await LinesAsync(county, proposal, $"name={Uri.EscapeDataString("守田")}")).Select(PersonOf));
        Assert.Equal(4, (await LinesAsync(county, proposal, $"organisationId={county.Wangjia.Id}")).Count);
        Assert.Empty(await LinesAsync(county, proposal, $"organisationId={county.Lijia.Id}"));
        Assert.Empty(await county.ListAsync("county", "pairs"));
        foreach (var account in new[] { "east", "agriculture", "an" })
            (await (await county.AsAsync(account)).GetAsync($"{Proposals}/{proposal}")).MustBeRefused(403, "access.forbidden");
    }

    [EngineFact]
    public async Task Locks_and_exclusions_stay_when_the_rest_is_solved_anew_and_what_differs_is_marked(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = await ProposeAsync(county);
        var (li, wang) = (await LineAsync(county, proposal, "李树林"), await LineAsync(county, proposal, "王守田"));
        var (liHas, wangHas) = (li.Id("helper.id"), wang.Id("helper.id"));

        (await department.PostAsync($"{Proposals}/{proposal}/lock", new { lineIds = new[] { wang.Id() }, locked = true })).MustSucceed();
        (await department.PostAsync($"{Proposals}/{proposal}/exclude", new { pairs = new[] { Pair(liHas, county.NeedyLi) }, excluded = true })).MustSucceed();
        Assert.Equal(("excluded", "locked"), ((await LineAsync(county, proposal, "李树林")).Text("state"), (await LineAsync(county, proposal, "王守田")).Text("state")));
        var solved = (await department.PostAsync($"{Proposals}/{proposal}/solve", new { })).MustSucceed();

        Assert.Equal((2L, 1L, 0L), (solved.Number("proposal.solutions"), solved.Number("proposal.lines.locked"), solved.Number("proposal.lines.excluded")));
        var (after, kept) = (await LineAsync(county, proposal, "李树林"), await LineAsync(county, proposal, "王守田"));
        Assert.Equal((true, liHas), (after.Truth("changed"), after.Id("former.id")));
        Assert.NotEqual(liHas, after.Id("helper.id"));
        Assert.Equal((false, "locked", wangHas), (kept.Truth("changed"), kept.Text("state"), kept.Id("helper.id")));
        Assert.Contains("李树林", (await LinesAsync(county, proposal, "changed=true")).Select(PersonOf));
        Assert.Equal(liHas, Assert.Single(solved.Items("excluded")).Id("helper.id"));

        // Restored, the pair may be again: the first solution is the best once more.
        (await department.PostAsync($"{Proposals}/{proposal}/exclude", new { pairs = new[] { Pair(liHas, county.NeedyLi) }, excluded = false })).MustSucceed();
        (await department.PostAsync($"{Proposals}/{proposal}/lock", new { lineIds = new[] { kept.Id() }, locked = false })).MustSucceed();
        Assert.Empty((await department.PostAsync($"{Proposals}/{proposal}/solve", new { })).MustSucceed().Items("excluded"));
        Assert.Equal(liHas, (await LineAsync(county, proposal, "李树林")).Id("helper.id"));
    }

    [EngineFact]
    public async Task A_chosen_alternative_is_locked_and_the_whole_costs_as_much_more_as_was_said(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = await ProposeAsync(county);
        var before = (await department.GetAsync($"{Proposals}/{proposal}")).MustSucceed().Number("cost");
        var line = await LineAsync(county, proposal, "王守田");
        var dearest = line.Items("alternatives").MaxBy(other => other.Number("extra"));

        var chosen = (await department.PostAsync($"{Proposals}/{proposal}/lines/{line.Id()}/choose", new { helperId = dearest.Id("helper.id") })).MustSucceed();

        Assert.Equal(before + dearest.Number("extra"), chosen.Number("cost"));
        var now = await LineAsync(county, proposal, "王守田");
        Assert.Equal((dearest.Id("helper.id"), "locked", true, line.Id("helper.id")), (now.Id("helper.id"), now.Text("state"), now.Truth("changed"), now.Id("former.id")));

        // By hand, another again: the lock before gives way to it.
        var third = new[] { county.HelperAn, county.HelperBai, county.HelperCai }.First(helper => helper != line.Id("helper.id") && helper != dearest.Id("helper.id"));
        var byHand = (await department.PostAsync($"{Proposals}/{proposal}/lines/{now.Id()}/choose", new { helperId = third })).MustSucceed();
        Assert.Equal((third, 1L), ((await LineAsync(county, proposal, "王守田")).Id("helper.id"), byHand.Number("proposal.lines.locked")));
    }

    [EngineFact]
    public async Task Who_is_put_by_hand_against_a_hard_rule_is_refused_with_the_reason(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        (await department.PutAsync(
            $"people/{county.HelperCai}/household",
            new { size = 2, labourCount = 1, members = new[] { new { name = "李树林", relation = "5" } }, incomes = Array.Empty<object>() })).MustSucceed();
        var proposal = await ProposeAsync(county);
        var version = (await department.GetAsync($"{Proposals}/{proposal}")).MustSucceed().Number("version");
        var line = await LineAsync(county, proposal, "李树林");

        var related = (await department.PostAsync($"{Proposals}/{proposal}/lines/{line.Id()}/choose", new { helperId = county.HelperCai })).MustBeRefused(422, "pairing.related");

        Assert.Contains("蔡文秀", related.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("同一家庭", related.Text("detail"), StringComparison.Ordinal);
        (await department.PostAsync($"{Proposals}/{proposal}/lines/{line.Id()}/choose", new { helperId = county.NeedyWang })).MustBeRefused(422, "pairing.not_in_matching");
        (await department.PostAsync($"{Proposals}/{proposal}/lines/{Guid.CreateVersion7()}/choose", new { helperId = county.HelperAn })).MustBeRefused(404, "pairing.proposal_line_not_found");
        Assert.Equal(version, (await department.GetAsync($"{Proposals}/{proposal}")).MustSucceed().Number("version"));
    }

    [EngineFact]
    public async Task Who_is_left_without_is_named_and_why(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");

        var none = (await department.PostAsync(Proposals, new { peopleOf = county.West.Id.Value, helpersOf = county.West.Id.Value })).MustSucceed().Id("proposal.id");
        Assert.Equal("所选范围内没有帮扶人。", Assert.Single(await LinesAsync(county, none, "state=without")).Text("reason.chinese"));

        // One helper, three places, five people in need.
        var few = (await department.PostAsync(Proposals, new { helpersOf = county.Health.Id.Value })).MustSucceed();
        Assert.Equal((3L, 2L), (few.Number("proposal.lines.proposed"), few.Number("proposal.lines.without")));
        var without = await LinesAsync(county, few.Id("proposal.id"), "state=without");
        Assert.All(without, line => Assert.Equal("还缺 1 名：可以帮扶的 1 人名额已满。", line.Text("reason.chinese")));
        // Whoever is given the place of another leaves that one without.
        var chosen = (await department.PostAsync($"{Proposals}/{few.Id("proposal.id")}/lines/{without[0].Id()}/choose", new { helperId = county.HelperCai })).MustSucceed();
        Assert.Equal((2L, 1L, 2L), (chosen.Number("proposal.lines.proposed"), chosen.Number("proposal.lines.locked"), chosen.Number("proposal.lines.without")));
    }

    [EngineFact]
    [Rule("D6")]
    [Rule("I2")]
    [Rule("A12")]
    public async Task A_proposal_is_issued_in_one_act_and_exactly_those_concerned_are_told(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = (await department.PostAsync(Proposals, new { peopleOf = county.East.Id.Value, helpersOf = county.Agriculture.Id.Value })).MustSucceed().Id("proposal.id");
        var outlook = (await department.GetAsync($"{Proposals}/{proposal}/issue-preview")).MustSucceed();

        var issued = (await department.PostAsync($"{Proposals}/{proposal}/issue", new { })).MustSucceed();

        // Two helpers, the secretary of the branch whose they are, the secretary of the village branch.
        Assert.Equal((4L, 2L, 4L, 0), (outlook.Number("pairs"), outlook.Number("helpers"), outlook.Number("notices"), outlook.Items("lapsed").Count));
        Assert.Equal((4L, 4L), (issued.Number("pairs"), issued.Number("notices")));
        var pairs = await county.ListAsync("county", "pairs?state=active");
        Assert.Equal(4, pairs.Count);
        Assert.All(await LinesAsync(county, proposal), line => Assert.Contains(pairs, pair => pair.Id() == line.Id("pairId") && pair.Text("helper.name") == line.Text("helper.name")));
        Assert.Equal(Concerned(pairs), await ToldAsync(county));
        var told = Assert.Single(await MessagesAsync(county, "an"));
        Assert.All(
            pairs.Where(pair => pair.Text("helper.name") == "安和平"), pair => Assert.Contains(pair.Text("beneficiary.name"), told.Text("chinese"), StringComparison.Ordinal));
        // From that minute the helper sees whom they look after.
        Assert.Equal(2, (await (await county.AsAsync("an")).GetAsync("my-people")).MustSucceed().Items().Count);

        var closed = (await department.PostAsync($"{Proposals}/{proposal}/issue", new { })).MustBeRefused(409, "pairing.proposal_closed");
        Assert.Equal(("issued", 0), (closed.Text("state"), closed.Items("allowed").Count));
        (await department.PostAsync($"{Proposals}/{proposal}/drop", new { })).MustBeRefused(409, "pairing.proposal_closed");
    }

    [EngineFact]
    [Rule("D6")]
    [Rule("A12")]
    public async Task Who_is_assigned_without_a_proposal_is_told_once_an_act_as_well(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        foreach (var helped in new[] { new[] { county.NeedyWang, county.NeedySun }, [county.NeedyZhou] })
            (await department.PostAsync("pairs", new { items = helped.Select(person => Pair(county.HelperAn, person)) })).MustSucceed();

        // Two acts: twice the helper, the secretary of the helper's branch, the secretary of the village's; nobody else.
        var pairs = await county.ListAsync("county", "pairs?state=active");
        Assert.Equal([.. Concerned(pairs).Concat(Concerned(pairs)).Order(StringComparer.Ordinal)], await ToldAsync(county));
        var first = Assert.Single(await MessagesAsync(county, "an"), message => message.Text("chinese").Contains("王守田", StringComparison.Ordinal));
        Assert.Contains("孙大勇", first.Text("chinese"), StringComparison.Ordinal);
        Assert.DoesNotContain("周长根", first.Text("chinese"), StringComparison.Ordinal);

        // What a branch proposes tells nobody before the department issues it.
        await county.LinkAsync(county.Health, await county.VillageOfAsync(county.Lijia));
        var proposed = (await (await county.AsAsync("health")).PostAsync("pairs/proposals", new { items = new[] { Pair(county.HelperCai, county.NeedyLi) } })).MustSucceed().Id("items.0.id");
        Assert.Empty(await MessagesAsync(county, "cai"));
        (await department.PostAsync("pairs/issue", new { pairIds = new[] { proposed } })).MustSucceed();
        Assert.Single(await MessagesAsync(county, "cai"));
        Assert.Single(await MessagesAsync(county, "health"));
        Assert.Single(await MessagesAsync(county, "lijia"));
    }

    [EngineFact]
    public async Task What_holds_no_more_is_named_and_nothing_is_issued_unless_the_rest_is_asked_for(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = await ProposeAsync(county);
        Assert.Empty((await department.GetAsync($"{Proposals}/{proposal}")).MustSucceed().Items("stale"));
        await county.PairAsync((await LineAsync(county, proposal, "王守田")).Id("helper.id"), county.NeedyWang);
        (await department.PostAsync($"people/{county.NeedySun}/death", new { on = "2026-02-01" })).MustSucceed();

        var stale = (await department.GetAsync($"{Proposals}/{proposal}")).MustSucceed().Items("stale").Select(why => why.GetString()!).ToList();
        Assert.Contains("people", stale);
        Assert.Contains("pairs", stale);
        Assert.DoesNotContain("policy", stale);
        var refused = (await department.PostAsync($"{Proposals}/{proposal}/issue", new { })).MustBeRefused(422, "pairing.proposal_lines_lapsed");
        Assert.Equal(
            [("孙大勇", "pairing.person_not_active"), ("王守田", "pairing.already_paired")],
            refused.Items("lines").Select(line => (line.Text("beneficiary"), line.Text("code"))).OrderBy(line => line.Item1, StringComparer.Ordinal));
        Assert.Single(await county.ListAsync("county", "pairs?state=active"));

        var rest = (await department.PostAsync($"{Proposals}/{proposal}/issue", new { rest = true })).MustSucceed();
        Assert.Equal((3L, 2), (rest.Number("pairs"), rest.Items("lapsed").Count));
        Assert.Equal(4, (await county.ListAsync("county", "pairs?state=active")).Count);
        Assert.Equal(["孙大勇", "王守田"], (await LinesAsync(county, proposal, "state=lapsed")).Select(PersonOf).Order(StringComparer.Ordinal));
    }

    [EngineFact]
    public async Task A_stale_proposal_is_solved_anew_and_a_lock_that_cannot_be_any_more_is_named(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = await ProposeAsync(county);
        var line = await LineAsync(county, proposal, "王守田");
        (await department.PostAsync($"{Proposals}/{proposal}/lock", new { lineIds = new[] { line.Id() }, locked = true })).MustSucceed();
        await county.PairAsync(county.HelperCai, county.NeedyWang);

        var refused = (await department.PostAsync($"{Proposals}/{proposal}/solve", new { })).MustBeRefused(422, "pairing.not_in_matching");
        Assert.Equal((line.Text("helper.name"), "王守田"), (refused.Text("helper"), refused.Text("beneficiary")));
        (await department.PostAsync($"{Proposals}/{proposal}/lock", new { lineIds = new[] { line.Id() }, locked = false })).MustSucceed();
        var solved = (await department.PostAsync($"{Proposals}/{proposal}/solve", new { })).MustSucceed();

        Assert.Empty(solved.Items("stale"));
        Assert.Equal(4, solved.Number("proposal.lines.proposed"));
        (await department.PostAsync($"{Proposals}/{proposal}/drop", new { })).MustSucceed();
        (await department.PostAsync($"{Proposals}/{proposal}/solve", new { })).MustBeRefused(409, "pairing.proposal_closed");
    }

    [EngineFact]
    public async Task Of_two_departments_who_issue_the_same_proposal_at_once_one_wins(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var (one, other) = (await county.AsAsync("county"), await SecondDepartmentAsync(county));
        var proposal = await ProposeAsync(county);

        var answers = await Task.WhenAll(new[] { one, other, one, other }.Select(department => department.PostAsync($"{Proposals}/{proposal}/issue", new { })));

        Assert.Single(answers, answer => (int)answer.Status == 200);
        Assert.All(answers.Where(answer => (int)answer.Status != 200), answer => Assert.Contains((int)answer.Status, new[] { 409, 412 }));
        Assert.Equal(5, (await county.ListAsync("county", "pairs?state=active")).Count);
    }

    [EngineFact]
    public async Task Of_two_departments_who_confirm_the_same_pair_at_once_one_wins(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var (one, other) = (await county.AsAsync("county"), await SecondDepartmentAsync(county));
        await county.LinkAsync(county.Agriculture, await county.VillageOfAsync(county.Wangjia));
        var pair = (await (await county.AsAsync("agriculture")).PostAsync("pairs/proposals", new { items = new[] { Pair(county.HelperAn, county.NeedyWang) } })).MustSucceed().Id("items.0.id");

        var answers = await Task.WhenAll(new[] { one, other }.Select(department => department.PostAsync("pairs/issue", new { pairIds = new[] { pair } })));

        Assert.Single(answers, answer => (int)answer.Status == 200);
        Assert.Contains((int)answers.Single(answer => (int)answer.Status != 200).Status, new[] { 409, 412 });
    }

    [EngineFact]
    public async Task Who_has_seen_an_older_version_of_a_proposal_is_told_so(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = await ProposeAsync(county);
        var seen = (int)(await department.GetAsync($"{Proposals}/{proposal}")).MustSucceed().Number("version");
        var line = await LineAsync(county, proposal, "王守田");

        (await department.PostAsync($"{Proposals}/{proposal}/lock", new { lineIds = new[] { line.Id() }, locked = true }, version: seen)).MustSucceed();

        foreach (var (path, body) in new (string, object)[] { ("solve", new { }), ("issue", new { }), ("drop", new { }), ("lock", new { lineIds = new[] { line.Id() }, locked = false }) })
            (await department.PostAsync($"{Proposals}/{proposal}/{path}", body, version: seen)).MustBeRefused(412, "request.stale");
        (await department.PostAsync($"{Proposals}/{proposal}/solve", new { }, version: seen + 1)).MustSucceed();
    }

    [EngineFact]
    [Rule("H8")]
    public async Task Somebody_who_is_no_member_is_found_a_helper_too_and_a_proposal_leaves_as_a_workbook(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var neighbour = (await department.PostAsync("people", new { organisationId = county.Lijia.Id.Value, name = "钱二妹", partyStatus = "nonMember" })).MustSucceed().Id();
        await county.RecogniseAsync(neighbour);
        var proposal = await ProposeAsync(county);

        var answer = await department.PostAsync("matching-proposal-exports", new { proposalId = proposal, filter = new { organisationId = county.West.Id.Value } });
        answer.MustSucceed();
        var rows = RosterDesk.RowsOf(answer.Bytes, "配对方案").Select(row => row.Cells.Select(cell => cell.Text).ToList()).ToList();
        var listed = rows.SkipWhile(row => row[0] != "序号").Skip(1).ToList();

        Assert.Equal(["李树林", "钱二妹"], listed.Select(row => row[1]).Order(StringComparer.Ordinal));
        Assert.All(listed, row => Assert.Contains("推荐", row));
        (await department.PostAsync($"{Proposals}/{proposal}/issue", new { })).MustSucceed();
        Assert.Single(await county.ListAsync("county", $"pairs?state=active&personId={neighbour}"));
    }

    private static object Pair(Guid helper, Guid person) => new { helperId = helper, beneficiaryId = person };

    private static string PersonOf(JsonElement line) => line.Text("beneficiary.name");

    private static async Task<Guid> ProposeAsync(HelpingCounty county) => (await (await county.AsAsync("county")).PostAsync(Proposals, new { })).MustSucceed().Id("proposal.id");

    private static Task<IReadOnlyList<JsonElement>> LinesAsync(HelpingCounty county, Guid proposal, string filter = "") => county.ListAsync("county", $"{Proposals}/{proposal}/lines?{filter}");

    private static async Task<JsonElement> LineAsync(HelpingCounty county, Guid proposal, string person) =>
        Assert.Single(await LinesAsync(county, proposal, $"name={Uri.EscapeDataString(person)}"), line => PersonOf(line) == person);

    private static async Task<ApiClient> SecondDepartmentAsync(HelpingCounty county)
    {
        await county.App.GivenUserAsync("county2", Role.CountyDepartment, new(county.County.Id, county.County.Path, county.County.Name, "county"));
        return await county.AsAsync("county2");
    }

    // Whoever the pairs themselves name, and whose branches' secretaries are called as they are: nothing of what sends is asked.
    private static IReadOnlyList<string> Concerned(IReadOnlyList<JsonElement> pairs) =>
        [.. pairs.SelectMany(pair => new[] { pair.Text("helper.name"), pair.Text("helper.organisationName"), pair.Text("beneficiary.organisationName") })
            .Distinct(StringComparer.Ordinal).Select(name => AccountOf[name]).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> ToldAsync(HelpingCounty county)
    {
        var told = new List<string>();
        foreach (var account in new[] { "an", "bai", "cai", "agriculture", "health", "wangjia", "lijia", "east", "west", "leader", "county" })
            told.AddRange((await MessagesAsync(county, account)).Select(_ => account));
        return [.. told.Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<JsonElement>> MessagesAsync(HelpingCounty county, string account) =>
        [.. (await county.ListAsync(account, "messages")).Where(message => message.Text("kind") is "peopleGiven" or "helpersNamed" or "helpersFound")];
}

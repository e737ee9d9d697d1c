using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

public sealed class LinkProposalTests
{
    private const string Proposals = "link-proposals";

    private static readonly Dictionary<string, string> SecretaryOf = new(StringComparer.Ordinal)
    {
        ["县农业农村局党支部"] = "agriculture",
        ["县卫生健康局党支部"] = "health",
        ["王家村"] = "wangjia",
        ["李家村"] = "lijia",
    };

    [EngineFact]
    [Rule("H4")]
    public async Task What_an_organ_works_on_and_what_a_village_needs_are_entered_and_bring_them_together(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var village = await county.VillageOfAsync(county.Wangjia);
        foreach (var (branch, function) in new[] { (county.Agriculture.Id.Value, "agriculture"), (county.Health.Id.Value, "health") })
            (await EditAsync(county, "county", branch, new { function })).MustSucceed();
        (await EditAsync(county, "east", village, new { needs = new[] { "medicalAid" } })).MustSucceed();

        var lines = await LinesAsync(county, await ProposeAsync(county));

        var line = Assert.Single(lines, line => line.Text("place.name") == "王家村" && line.Text("branch.name") == "县卫生健康局党支部");
        Assert.Equal("单位职能对应该村提出的需求“医疗救助”，同县，目前没有联系的村。", line.Text("reason.chinese"));
        Assert.Equal("东乡党委", line.Text("township"));
        Assert.Equal(["medicalAid"], (await (await county.AsAsync("county")).GetAsync($"organisations/{village}")).MustSucceed().Items("needs").Select(code => code.GetString()));

        // The other way round, the other branch.
        (await EditAsync(county, "east", village, new { needs = new[] { "technology" } })).MustSucceed();
        Assert.Contains(
            await LinesAsync(county, await ProposeAsync(county)), one => one.Text("place.name") == "王家村" && one.Text("branch.name") == "县农业农村局党支部");
    }

    [EngineFact]
    [Rule("H4")]
    public async Task What_does_not_belong_to_an_organisation_is_refused_with_words_and_so_is_an_older_version(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var village = await county.VillageOfAsync(county.Wangjia);
        (await EditAsync(county, "county", village, new { function = "agriculture" })).MustBeRefused(422, "members.no_function");
        (await EditAsync(county, "county", county.Agriculture.Id.Value, new { needs = new[] { "technology" } })).MustBeRefused(422, "members.no_needs");
        (await EditAsync(county, "county", county.Agriculture.Id.Value, new { function = "种地" })).MustBeRefused(422, "request.invalid");
        (await EditAsync(county, "county", village, new { needs = new[] { "gold" } })).MustBeRefused(422, "request.invalid");
        (await EditAsync(county, "west", village, new { needs = new[] { "sales" } }, version: 1)).MustBeRefused(404, "members.organisation_not_found");
        var department = await county.AsAsync("county");
        (await department.PutAsync($"organisations/{village}/help-fields", new { needs = new[] { "sales" } })).MustBeRefused(400, "request.version_required");
        (await EditAsync(county, "county", village, new { needs = new[] { "sales" } }, version: 99)).MustBeRefused(412, "request.stale");
        (await EditAsync(county, "wangjia", village, new { needs = new[] { "sales" } })).MustBeRefused(403, "access.forbidden");
    }

    [EngineFact]
    [Rule("D6")]
    [Rule("H4")]
    public async Task Locks_and_exclusions_stay_when_the_rest_is_solved_anew_and_a_branch_is_chosen_by_hand(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = await ProposeAsync(county);
        var wang = await LineAsync(county, proposal, "王家村");
        var (had, other) = (wang.Id("branch.id"), wang.Id("branch.id") == county.Agriculture.Id.Value ? county.Health.Id.Value : county.Agriculture.Id.Value);

        (await DecideAsync(county, proposal, "excluded", true, wang)).MustSucceed();
        Assert.Equal("excluded", (await LineAsync(county, proposal, "王家村")).Text("state"));
        var solved = (await department.PostAsync($"{Proposals}/{proposal}/solve", new { })).MustSucceed();
        Assert.Equal((2L, other), (solved.Number("proposal.solutions"), (await LineAsync(county, proposal, "王家村")).Id("branch.id")));
        Assert.True((await LineAsync(county, proposal, "王家村")).Truth("changed"));
        Assert.Equal(had, Assert.Single(solved.Items("excluded")).Id("branch.id"));

        // What is excluded is not locked by hand before it is restored.
        (await DecideAsync(county, proposal, "excluded", false, wang)).MustSucceed();
        var line = await LineAsync(county, proposal, "王家村");
        var chosen = (await department.PostAsync($"{Proposals}/{proposal}/lines/{line.Id()}/choose", new { branchId = had })).MustSucceed();
        Assert.Equal(("locked", 1L), ((await LineAsync(county, proposal, "王家村")).Text("state"), chosen.Number("proposal.lines.locked")));
        Assert.Equal(had, (await LineAsync(county, proposal, "王家村")).Id("branch.id"));
        Assert.Equal(other, (await LineAsync(county, proposal, "李家村")).Id("branch.id"));
        (await department.PostAsync($"{Proposals}/{proposal}/lines/{Guid.CreateVersion7()}/choose", new { branchId = had })).MustBeRefused(404, "pairing.link_line_not_found");
        (await department.PostAsync($"{Proposals}/{proposal}/lines/{(await LineAsync(county, proposal, "李家村")).Id()}/choose", new { branchId = county.Wangjia.Id.Value }))
            .MustBeRefused(422, "pairing.link_not_in_matching");
        foreach (var account in new[] { "east", "agriculture", "leader" })
            (await (await county.AsAsync(account)).GetAsync($"{Proposals}/{proposal}")).MustBeRefused(403, "access.forbidden");
    }

    [EngineFact]
    [Rule("D6")]
    public async Task All_links_are_issued_in_one_act_and_exactly_the_secretaries_at_both_ends_are_told(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = await ProposeAsync(county);
        var lines = await LinesAsync(county, proposal);
        var outlook = (await department.GetAsync($"{Proposals}/{proposal}/issue-preview")).MustSucceed();
        Assert.Equal(proposal, Assert.Single(await county.ListAsync("county", $"{Proposals}?state=open")).Id());

        var issued = (await department.PostAsync($"{Proposals}/{proposal}/issue", new { })).MustSucceed();

        Assert.Equal((lines.Count, lines.Count), ((int)outlook.Number("links"), (int)issued.Number("links")));
        Assert.Equal(outlook.Number("notices"), issued.Number("notices"));
        var links = await county.ListAsync("county", "branch-links?state=active");
        Assert.Equal(Concerned(links), await ToldAsync(county, "placesGiven", "branchGiven"));
        Assert.Equal(issued.Number("notices"), (await ToldAsync(county, "placesGiven", "branchGiven")).Count);
        (await department.PostAsync($"{Proposals}/{proposal}/issue", new { })).MustBeRefused(409, "pairing.link_proposal_closed");
    }

    [EngineFact]
    public async Task What_was_issued_is_taken_back_as_a_whole_while_nobody_works_with_it(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = await ProposeAsync(county);
        (await department.PostAsync($"{Proposals}/{proposal}/undo", new { })).MustBeRefused(409, "pairing.link_proposal_closed");
        (await department.PostAsync($"{Proposals}/{proposal}/issue", new { })).MustSucceed();
        var links = await county.ListAsync("county", "branch-links?state=active");

        var undone = (await department.PostAsync($"{Proposals}/{proposal}/undo", new { })).MustSucceed();

        Assert.Equal(links.Count, (int)undone.Number("links"));
        Assert.Empty(await county.ListAsync("county", "branch-links?state=active"));
        Assert.All(await county.ListAsync("county", "branch-links?state=declined"), link => Assert.Equal("整体撤回下达", link.Text("endNote")));
        Assert.Equal(Concerned(links), await ToldAsync(county, "placesTakenBack", "branchTakenBack"));
        Assert.All(await LinesAsync(county, proposal), line => Assert.Equal("proposed", line.Text("state")));

        // Issued once more and visited, it is not taken back any more: the refusal names one.
        (await department.PostAsync($"{Proposals}/{proposal}/issue", new { })).MustSucceed();
        var visited = Assert.Single(await county.ListAsync("county", "branch-links?state=active"), link => link.Text("placeName") == "王家村");
        (await department.PostAsync("visits", new { linkId = visited.Id(), report = new { findings = "商议产业" } })).MustSucceed();
        var refused = (await department.PostAsync($"{Proposals}/{proposal}/undo", new { })).MustBeRefused(422, "pairing.links_used");
        Assert.Contains("王家村", refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(links.Count, (await county.ListAsync("county", "branch-links?state=active")).Count);
    }

    [EngineFact]
    public async Task A_stale_proposal_says_so_and_what_holds_no_more_is_named_before_the_rest_is_issued(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = await ProposeAsync(county);
        Assert.Empty((await department.GetAsync($"{Proposals}/{proposal}")).MustSucceed().Items("stale"));
        var wang = await LineAsync(county, proposal, "王家村");
        (await department.PostAsync("branch-links", new { items = new[] { new { branchId = wang.Id("branch.id"), placeId = wang.Id("place.id") } } })).MustSucceed();

        Assert.Equal(["pairs"], (await department.GetAsync($"{Proposals}/{proposal}")).MustSucceed().Items("stale").Select(why => why.GetString()));
        var refused = (await department.PostAsync($"{Proposals}/{proposal}/issue", new { })).MustBeRefused(422, "pairing.link_lines_lapsed");
        Assert.Equal("王家村", Assert.Single(refused.Items("lines")).Text("place"));
        Assert.Single(await county.ListAsync("county", "branch-links?state=active"));

        Assert.Equal(1, (await department.PostAsync($"{Proposals}/{proposal}/issue", new { rest = true })).MustSucceed().Number("links"));
        Assert.Equal(2, (await county.ListAsync("county", "branch-links?state=active")).Count);
    }

    [EngineFact]
    public async Task Of_two_departments_who_issue_the_same_links_at_once_one_wins_and_an_older_version_is_told_so(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var proposal = await ProposeAsync(county);
        foreach (var act in new[] { "solve", "issue", "drop" })
            (await department.PostAsync($"{Proposals}/{proposal}/{act}", new { }, version: 99)).MustBeRefused(412, "request.stale");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => department.PostAsync($"{Proposals}/{proposal}/issue", new { })));

        Assert.Single(answers, answer => (int)answer.Status == 200);
        Assert.All(answers.Where(answer => (int)answer.Status != 200), answer => Assert.Contains((int)answer.Status, new[] { 409, 412 }));
        Assert.Equal(2, (await county.ListAsync("county", "branch-links?state=active")).Count);
        var dropped = await ProposeAsync(county);
        (await department.PostAsync($"{Proposals}/{dropped}/drop", new { })).MustSucceed();
        (await department.PostAsync($"{Proposals}/{dropped}/solve", new { })).MustBeRefused(409, "pairing.link_proposal_closed");
    }

    private static async Task<ApiAnswer> EditAsync(HelpingCounty county, string account, Guid organisation, object body, int? version = null)
    {
        var department = await county.AsAsync("county");
        var seen = version ?? (int)(await department.GetAsync($"organisations/{organisation}")).MustSucceed().Number("version");
        return await (await county.AsAsync(account)).PutAsync($"organisations/{organisation}/help-fields", body, version: seen);
    }

    private static async Task<Guid> ProposeAsync(HelpingCounty county) => (await (await county.AsAsync("county")).PostAsync(Proposals, new { })).MustSucceed().Id("proposal.id");

    private static async Task<ApiAnswer> DecideAsync(HelpingCounty county, Guid proposal, string kind, bool holds, JsonElement line) =>
        await (await county.AsAsync("county")).PostAsync(
            $"{Proposals}/{proposal}/decide", new { links = new[] { new { branchId = line.Id("branch.id"), placeId = line.Id("place.id") } }, kind, holds });

    private static async Task<IReadOnlyList<JsonElement>> LinesAsync(HelpingCounty county, Guid proposal) =>
        (await (await county.AsAsync("county")).GetAsync($"{Proposals}/{proposal}")).MustSucceed().Items("lines");

    private static async Task<JsonElement> LineAsync(HelpingCounty county, Guid proposal, string place) =>
        Assert.Single(await LinesAsync(county, proposal), line => line.Text("place.name") == place);

    // Whose ends the links themselves name: nothing of what sends is asked.
    private static IReadOnlyList<string> Concerned(IReadOnlyList<JsonElement> links) =>
        [.. links.SelectMany(link => new[] { link.Text("branchName"), link.Text("placeName") }).Distinct(StringComparer.Ordinal).Select(name => SecretaryOf[name]).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> ToldAsync(HelpingCounty county, params string[] kinds)
    {
        var told = new List<string>();
        foreach (var account in new[] { "an", "bai", "cai", "agriculture", "health", "wangjia", "lijia", "east", "west", "leader", "county" })
            told.AddRange((await county.ListAsync(account, "messages")).Where(message => kinds.Contains(message.Text("kind"), StringComparer.Ordinal)).Select(_ => account));
        return [.. told.Order(StringComparer.Ordinal)];
    }
}

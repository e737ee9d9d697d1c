using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

public sealed class PairingTests
{
    [EngineFact]
    public async Task A_pair_is_found_by_the_name_at_either_of_its_ends_and_by_nobody_who_does_not_see_it(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.PairAsync(county.HelperBai, county.NeedySun);

        foreach (var (account, name) in new[] { ("agriculture", "王守田"), ("agriculture", "安和"), ("wangjia", " 守田 "), ("east", "安和平") })
            Assert.Equal(pair, Assert.Single(await county.ListAsync(account, $"pairs?name={Uri.EscapeDataString(name)}")).Id());
        Assert.Empty(await county.ListAsync("west", $"pairs?name={Uri.EscapeDataString("王守田")}"));
        Assert.Empty(await county.ListAsync("county", $"pairs?name={Uri.EscapeDataString("%")}"));
        Assert.Equal(2, (await county.ListAsync("county", "pairs?name=%20")).Count);
    }

    [EngineFact]
    [Rule("D6")]
    public async Task An_organ_branch_proposes_from_its_linked_villages_and_the_county_issues(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var branch = await county.AsAsync("agriculture");
        await county.LinkAsync(county.Agriculture, await county.VillageOfAsync(county.Wangjia));
        var candidates = await county.ListAsync("agriculture", $"pairing-board/people?linkedWith={county.Agriculture.Id}&uncovered=true");
        Assert.Equal(["吴秀兰", "周长根", "孙大勇", "王守田"], candidates.Select(c => c.Text("name")).Order(StringComparer.Ordinal));

        var proposed = (await branch.PostAsync("pairs/proposals", Items(county.HelperAn, county.NeedyWang))).MustSucceed();
        var pair = proposed.Id("items.0.id");

        Assert.Equal("proposed", proposed.Text("items.0.state"));
        var work = (await (await county.AsAsync("county")).GetAsync("work-items")).MustSucceed();
        Assert.Contains("pairsToIssue", work.GetRawText(), StringComparison.Ordinal);
        var issued = (await (await county.AsAsync("county")).PostAsync("pairs/issue", new { pairIds = new[] { pair } })).MustSucceed();
        Assert.Equal(("active", "needyMember"), (issued.Text("items.0.state"), issued.Text("items.0.beneficiaryKind")));
        (await branch.PostAsync("pairs/issue", new { pairIds = new[] { pair } })).MustBeRefused(403);
    }

    [EngineFact]
    public async Task A_branch_proposes_nobody_whom_it_neither_holds_nor_is_linked_with(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var branch = await county.AsAsync("agriculture");

        (await branch.PostAsync("pairs/proposals", Items(county.HelperAn, county.NeedyWang))).MustBeRefused(404, "pairing.person_not_found");
        (await branch.PostAsync("pairs/proposals", Items(county.HelperCai, county.NeedyWang))).MustBeRefused(404, "pairing.person_not_found");
    }

    [EngineFact]
    [Rule("D6")]
    public async Task A_helper_has_as_many_people_as_the_pack_allows_and_a_closed_pair_makes_room(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var first = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.PairAsync(county.HelperAn, county.NeedySun);
        await county.PairAsync(county.HelperAn, county.NeedyZhou);

        var refused = (await department.PostAsync("pairs", Items(county.HelperAn, county.NeedyWu))).MustBeRefused(422, "pairing.helper_at_capacity");

        Assert.Equal((3, "通用方案"), (refused.Number("maximum"), refused.Text("policyPack")));
        (await department.PostAsync($"pairs/{first}/end", new { reason = "moved" })).MustSucceed();
        await county.PairAsync(county.HelperAn, county.NeedyWu);
    }

    [EngineFact]
    [Rule("I2")]
    public async Task Anybody_may_have_several_helpers_but_the_same_two_are_paired_once(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.PairAsync(county.HelperCai, county.NeedyWang);

        (await department.PostAsync("pairs", Items(county.HelperAn, county.NeedyWang))).MustBeRefused(422, "pairing.already_paired");
        (await department.PostAsync("pairs", Items(county.HelperAn, county.HelperAn))).MustBeRefused(422, "pairing.same_person");

        Assert.Equal(2, (await county.ListAsync("county", $"pairs?personId={county.NeedyWang}&state=active")).Count);
    }

    [EngineFact]
    public async Task Of_two_who_pair_the_same_two_at_once_one_is_refused(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => department.PostAsync("pairs", Items(county.HelperAn, county.NeedyWang))));

        Assert.Equal(1, answers.Count(answer => (int)answer.Status == 201));
        Assert.Single(await county.ListAsync("county", "pairs?state=active"));
    }

    [EngineFact]
    public async Task Several_are_paired_all_or_none_and_the_refusal_names_the_row(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");

        var refused = (await department.PostAsync("pairs", new
        {
            items = new[] { new { helperId = county.HelperAn, beneficiaryId = county.NeedyWang }, new { helperId = county.HelperAn, beneficiaryId = county.NeedyWang } },
        })).MustBeRefused(422, "pairing.already_paired");

        Assert.Equal(1, refused.Number("row"));
        Assert.Empty(await county.ListAsync("county", "pairs"));
    }

    [EngineFact]
    [Rule("A12")]
    public async Task A_pair_ends_for_a_reason_and_for_graduation_only_after_the_exit(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);

        (await department.PostAsync($"pairs/{pair}/end", new { })).MustBeRefused(400);
        (await department.PostAsync($"pairs/{pair}/end", new { reason = "other" })).MustBeRefused(422, "pairing.reason_missing");
        (await department.PostAsync($"pairs/{pair}/end", new { reason = "graduated" })).MustBeRefused(422, "pairing.still_in_ledger");
        (await department.PostAsync($"pairs/{pair}/end", new { reason = "replaced" })).MustBeRefused(422, "pairing.hand_over_instead");
        (await department.PostAsync($"pairs/{pair}/end", new { reason = "other", note = "外出务工" })).MustSucceed();

        var view = (await department.GetAsync($"pairs/{pair}")).MustSucceed();
        Assert.Equal(("ended", "other", "外出务工"), (view.Text("pair.state"), view.Text("pair.endReason"), view.Text("endNote")));
    }

    [EngineFact]
    public async Task An_illegal_step_answers_409_with_what_may_follow(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);

        var issued = (await department.PostAsync("pairs/issue", new { pairIds = new[] { pair } })).MustBeRefused(409, "pairing.illegal_transition");
        Assert.Equal(("active", "end", "handOver"), (issued.Text("state"), issued.Text("allowed.0"), issued.Text("allowed.1")));
        (await department.PostAsync($"pairs/{pair}/decline", new { note = "人选不合适" })).MustBeRefused(409, "pairing.illegal_transition");
        (await department.PostAsync($"pairs/{pair}/end", new { reason = "moved" })).MustSucceed();
        foreach (var (path, body) in new (string, object)[] { ("end", new { reason = "moved" }), ("hand-over", new { helperId = county.HelperBai, note = "离岗" }) })
        {
            var refused = (await department.PostAsync($"pairs/{pair}/{path}", body)).MustBeRefused(409, "pairing.illegal_transition");
            Assert.Equal(("ended", 0), (refused.Text("state"), refused.Items("allowed").Count));
        }
    }

    [EngineFact]
    public async Task Who_has_seen_an_older_version_is_told_so(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var seen = (int)(await department.GetAsync($"pairs/{pair}")).MustSucceed().Number("version");

        (await department.PostAsync($"pairs/{pair}/plans", PlanTests.Plan())).MustSucceed();

        (await department.PostAsync($"pairs/{pair}/end", new { reason = "moved" }, version: seen)).MustBeRefused(412, "request.stale");
        (await department.PostAsync($"pairs/{pair}/end", new { reason = "moved" }, version: seen + 1)).MustSucceed();
    }

    [EngineFact]
    [Rule("D6")]
    public async Task A_branch_is_linked_with_as_many_villages_as_the_pack_allows_and_once_with_each(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var (wangjia, lijia) = (await county.VillageOfAsync(county.Wangjia), await county.VillageOfAsync(county.Lijia));
        var link = await county.LinkAsync(county.Agriculture, wangjia);
        await county.LinkAsync(county.Agriculture, lijia);
        await county.LinkAsync(county.Health, wangjia);

        (await department.PostAsync("branch-links", Links(county.Agriculture.Id.Value, wangjia))).MustBeRefused(422, "pairing.already_linked");
        (await department.PostAsync("branch-links", Links(county.Wangjia.Id.Value, wangjia))).MustBeRefused(422, "pairing.not_an_organ_branch");
        (await department.PostAsync("branch-links", Links(county.Health.Id.Value, county.East.Id.Value))).MustBeRefused(422, "pairing.not_a_place");
        (await department.PostAsync($"branch-links/{link}/end", new { reason = "died" })).MustBeRefused(422, "request.invalid");
        (await department.PostAsync($"branch-links/{link}/end", new { reason = "other", note = "调整" })).MustSucceed();
        (await department.PostAsync($"branch-links/{link}/end", new { reason = "other", note = "调整" })).MustBeRefused(409, "pairing.illegal_transition");
    }

    private static object Items(Guid helper, Guid beneficiary) => new { items = new[] { new { helperId = helper, beneficiaryId = beneficiary } } };

    private static object Links(Guid branch, Guid place) => new { items = new[] { new { branchId = branch, placeId = place } } };
}

using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

public sealed class CoverageTests
{
    [EngineFact]
    [Rule("D6")]
    public async Task The_board_names_every_village_and_everybody_in_need_who_has_nobody(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.LinkAsync(county.Agriculture, await county.VillageOfAsync(county.Wangjia));
        await county.PairAsync(county.HelperAn, county.NeedyWang);

        Assert.Equal(["李家村"], (await county.ListAsync("county", "pairing-board/places?uncovered=true")).Select(p => p.Text("name")));
        Assert.Equal(["县卫生健康局党支部"], (await county.ListAsync("county", "pairing-board/branches?gap=true")).Select(p => p.Text("name")));
        Assert.Equal(
            ["吴秀兰", "周长根", "孙大勇", "李树林"], (await county.ListAsync("county", "pairing-board/people?uncovered=true")).Select(p => p.Text("name")).Order(StringComparer.Ordinal));
        var place = Assert.Single(await county.ListAsync("east", "pairing-board/places"));
        Assert.Equal(("东乡党委", 4L, 1L, "县农业农村局党支部"), (place.Text("townshipName"), place.Number("recognised"), place.Number("recognisedPaired"), place.Text("links.0.branchName")));
        // The branch that looks after the village counts its people, too, though they are beyond its reach.
        var linked = Assert.Single(await county.ListAsync("agriculture", "pairing-board/places"));
        Assert.Equal(("王家村", 4L, 1L), (linked.Text("name"), linked.Number("recognised"), linked.Number("recognisedPaired")));
        var helpers = await county.ListAsync("agriculture", $"pairing-board/helpers?branchId={county.Agriculture.Id}");
        Assert.Equal([("安和平", false, 2L), ("白建国", true, 3L)], helpers.Select(h => (h.Text("name"), h.Truth("gap"), h.Number("freeSeats"))));
    }

    [EngineFact]
    [Rule("D6")]
    [Rule("I4")]
    public async Task The_flow_goes_from_branches_to_townships_and_to_the_villages_of_one_and_opens_the_pairs_behind_a_band(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var village = await county.VillageOfAsync(county.Wangjia);
        await county.LinkAsync(county.Agriculture, village);
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        var contact = new { helperId = county.HelperCai, beneficiaryId = county.NeedyLi, kind = "leader" };
        (await (await county.AsAsync("county")).PostAsync("pairs", new { items = new[] { contact } })).MustSucceed();

        var whole = await FlowsAsync("county");
        Assert.Equal(["东乡党委 1 1 4 3 True", "西乡党委 0 1 1 0 True"], PlacesOf(whole));
        Assert.Equal(["县农业农村局党支部 1 1", "县卫生健康局党支部 0 1"], whole.Items("helping").Select(one => $"{one.Text("name")} {one.Number("links")} {one.Number("pairs")}"));
        var band = whole.Items("bands").Single(one => one.Id("helpedId") == county.East.Id.Value);
        Assert.Equal((county.Agriculture.Id.Value, 1L, 1L), (band.Id("helpingId"), band.Number("links"), band.Number("pairs")));
        Assert.Equal(["王家村 1 1 4 3 False"], PlacesOf(await FlowsAsync("county", $"?placeId={county.East.Id}")));

        // A township sees its villages at once, a branch those that it looks after, and nobody a township that is not theirs.
        Assert.Equal(["王家村 1 1 4 3 False"], PlacesOf(await FlowsAsync("east")));
        Assert.Equal(["王家村 1 1 4 3 False"], PlacesOf(await FlowsAsync("agriculture")));
        Assert.Equal(["李家村 0 1 1 0 False"], PlacesOf(await FlowsAsync("west")));
        Assert.Empty((await FlowsAsync("west", $"?placeId={county.East.Id}")).Items("helped"));
        Assert.Empty((await FlowsAsync("west", $"?placeId={Guid.CreateVersion7()}")).Items("helped"));

        // Leaders' own contacts alone.
        Assert.Equal(["东乡党委 0 0 4 3 True", "西乡党委 0 1 1 0 True"], PlacesOf(await FlowsAsync("county", "?kind=leader")));
        Assert.Equal(["李树林"], (await county.ListAsync("county", "pairs?kind=leader")).Select(pair => pair.Text("beneficiary.name")));

        foreach (var place in new[] { county.East.Id.Value, county.Wangjia.Id.Value, village })
            Assert.Equal(["王守田"], (await county.ListAsync("county", $"pairs?placeId={place}")).Select(pair => pair.Text("beneficiary.name")));
        Assert.Empty(await county.ListAsync("west", $"pairs?placeId={village}"));
        Assert.Empty(await county.ListAsync("county", $"pairs?placeId={Guid.CreateVersion7()}"));
        Assert.Equal(4, (await county.ListAsync("county", $"pairing-board/people?organisationId={village}")).Count);

        async Task<System.Text.Json.JsonElement> FlowsAsync(string account, string query = "") => (await (await county.AsAsync(account)).GetAsync($"pairing-board/flows{query}")).MustSucceed();
        static IEnumerable<string> PlacesOf(System.Text.Json.JsonElement flows) =>
            flows.Items("helped").Select(one => $"{one.Text("name")} {one.Number("links")} {one.Number("pairs")} {one.Number("recognised")} {one.Number("uncovered")} {one.Truth("opens")}");
    }

    [EngineFact]
    public async Task Each_sees_the_board_of_their_own_reach(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.LinkAsync(county.Agriculture, await county.VillageOfAsync(county.Wangjia));

        Assert.Equal(["县农业农村局党支部"], (await county.ListAsync("east", "pairing-board/branches")).Select(b => b.Text("name")));
        Assert.Empty(await county.ListAsync("west", "pairing-board/branches"));
        Assert.Equal(["李家村"], (await county.ListAsync("west", "pairing-board/places")).Select(b => b.Text("name")));
        Assert.Equal(["李树林"], (await county.ListAsync("west", "pairing-board/people")).Select(b => b.Text("name")));
        Assert.Empty(await county.ListAsync("health", $"pairing-board/helpers?branchId={county.Agriculture.Id}"));
        Assert.Empty(await county.ListAsync("health", $"pairing-board/people?linkedWith={county.Agriculture.Id}"));
    }

    [EngineFact]
    public async Task Coverage_is_told_for_any_past_day_with_both_ends_counted(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.OnAsync(new DateOnly(2026, 3, 20));
        (await (await county.AsAsync("county")).PostAsync($"pairs/{pair}/end", new { reason = "moved" })).MustSucceed();
        await county.OnAsync(new DateOnly(2026, 3, 25));

        foreach (var (day, covered) in new[] { ("2026-03-09", 0L), ("2026-03-10", 1L), ("2026-03-20", 1L), ("2026-03-21", 0L) })
        {
            var coverage = (await (await county.AsAsync("county")).GetAsync($"pairing-coverage?on={day}")).MustSucceed();
            Assert.Equal((day, covered, 5L, covered), (coverage.Text("on"), coverage.Number("recognisedPaired"), coverage.Number("recognised"), coverage.Number("pairs")));
        }
    }

    [EngineFact]
    public async Task The_board_goes_from_page_to_page(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var names = new List<string>();
        for (string? after = null, next = "start"; next is not null; after = next)
        {
            var page = (await department.GetAsync($"pairing-board/people?size=2&after={Uri.EscapeDataString(after ?? string.Empty)}")).MustSucceed();
            names.AddRange(page.Items().Select(p => p.Text("name")));
            next = page.IsNull("next") ? null : page.Text("next");
        }

        Assert.Equal(5, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(5, names.Count);
    }
}

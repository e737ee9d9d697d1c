using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

public sealed class ReachTests
{
    [EngineFact]
    public async Task A_helper_sees_their_own_people_and_nobody_else_s(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var own = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var other = await county.PairAsync(county.HelperBai, county.NeedySun);
        var helper = await county.AsAsync("an");

        Assert.Equal([own], (await county.ListAsync("an", "pairs")).Select(p => p.Id()));
        Assert.Equal([county.NeedyWang], (await county.ListAsync("an", "my-people")).Select(p => p.Id("pair.beneficiary.id")));
        (await helper.GetAsync($"pairs/{own}")).MustSucceed();
        (await helper.GetAsync($"people/{county.NeedyWang}")).MustSucceed();
        (await helper.GetAsync($"pairs/{other}")).MustBeRefused(404, "pairing.pair_not_found");
        (await helper.GetAsync($"people/{county.NeedySun}")).MustBeRefused(404);
        (await helper.PostAsync("visits", new { pairId = other, report = new { findings = "越权" } })).MustBeRefused(404, "pairing.pair_not_found");
    }

    [EngineFact]
    public async Task A_search_by_name_finds_those_within_reach_and_nobody_else(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        var wanted = new[] { county.NeedyWang, county.NeedyLi };
        async Task<IEnumerable<Guid>> FoundAsync(string account, Guid person)
        {
            var name = (await (await county.AsAsync("county")).GetAsync($"people/{person}")).MustSucceed().Text("name");
            return (await county.ListAsync(account, $"people?name={Uri.EscapeDataString(name[..1])}")).Select(row => row.Id()).Where(wanted.Contains);
        }

        // Whom a helper reaches a grant says, and no subtree; a township has one, a department the county.
        Assert.Equal([county.NeedyWang], await FoundAsync("an", county.NeedyWang));
        Assert.Empty(await FoundAsync("an", county.NeedyLi));
        Assert.Equal([county.NeedyWang], await FoundAsync("east", county.NeedyWang));
        Assert.Empty(await FoundAsync("east", county.NeedyLi));
        Assert.Equal([county.NeedyLi], await FoundAsync("west", county.NeedyLi));
        Assert.Equal([county.NeedyLi], await FoundAsync("county", county.NeedyLi));
    }

    [EngineFact]
    public async Task When_the_pair_ends_the_helper_is_out_the_same_minute(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var helper = await county.AsAsync("an");
        (await helper.GetAsync($"people/{county.NeedyWang}")).MustSucceed();

        (await (await county.AsAsync("county")).PostAsync($"pairs/{pair}/end", new { reason = "moved" })).MustSucceed();

        (await helper.GetAsync($"pairs/{pair}")).MustBeRefused(404, "pairing.pair_not_found");
        (await helper.GetAsync($"people/{county.NeedyWang}")).MustBeRefused(404);
        Assert.Empty(await county.ListAsync("an", "my-people"));
        (await (await county.AsAsync("agriculture")).GetAsync($"pairs/{pair}")).MustSucceed();
    }

    [EngineFact]
    public async Task A_pair_is_seen_from_both_ends_and_from_nowhere_else(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);

        foreach (var account in new[] { "county", "leader", "agriculture", "east", "wangjia" })
            (await (await county.AsAsync(account)).GetAsync($"pairs/{pair}")).MustSucceed();
        foreach (var account in new[] { "health", "west", "lijia", "bai" })
        {
            (await (await county.AsAsync(account)).GetAsync($"pairs/{pair}")).MustBeRefused(404, "pairing.pair_not_found");
            Assert.Empty(await county.ListAsync(account, "pairs"));
        }
    }

    [EngineFact]
    public async Task A_helper_whose_account_comes_later_sees_their_people_from_then_on(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        (await department.PutAsync($"people/{county.HelperAn}/account", new { account = (string?)null })).MustSucceed();
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var helper = await county.AsAsync("an");
        (await helper.GetAsync($"pairs/{pair}")).MustBeRefused(404);

        (await department.PutAsync($"people/{county.HelperAn}/account", new { account = "an" })).MustSucceed();

        (await helper.GetAsync($"pairs/{pair}")).MustSucceed();
        (await department.PutAsync($"people/{county.HelperAn}/account", new { account = (string?)null })).MustSucceed();
        (await helper.GetAsync($"pairs/{pair}")).MustBeRefused(404);
    }

    [EngineFact]
    public async Task A_leader_reads_and_changes_nothing(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        var leader = await county.AsAsync("leader");

        (await leader.PostAsync($"pairs/{pair}/end", new { reason = "moved" })).MustBeRefused(403, "access.forbidden");
        (await leader.PostAsync("visits", new { pairId = pair, report = new { findings = "视察" } })).MustBeRefused(403, "access.forbidden");
        Assert.Single(await county.ListAsync("leader", "pairs"));
    }
}

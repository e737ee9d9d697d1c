using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Pairing;

public sealed class WhatFollowsTests
{
    [EngineFact]
    public async Task The_dead_are_helped_no_more_and_what_was_planned_falls_away(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var helper = await county.AsAsync("an");
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        (await helper.PostAsync("visits/planned", new { pairId = pair, day = "2026-03-20" })).MustSucceed();
        (await helper.PostAsync("commitments", new { pairId = pair, kind = "money", text = "资助学费", amount = 50000, dueOn = "2026-05-01" })).MustSucceed();

        (await (await county.AsAsync("wangjia")).PostAsync($"people/{county.NeedyWang}/death", new { on = "2026-03-09" })).MustSucceed();

        var view = (await (await county.AsAsync("agriculture")).GetAsync($"pairs/{pair}")).MustSucceed();
        Assert.Equal(
            ("ended", "died", "cancelled", "withdrawn"), (view.Text("pair.state"), view.Text("pair.endReason"), view.Text("visits.0.state"), view.Text("commitments.0.state")));
        (await helper.GetAsync($"pairs/{pair}")).MustBeRefused(404);
    }

    [EngineFact]
    [Rule("A12")]
    public async Task When_a_helper_dies_their_people_are_uncovered_and_the_branch_has_to_hand_over(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        await county.PairAsync(county.HelperAn, county.NeedySun);
        await county.PairAsync(county.HelperCai, county.NeedySun);

        (await (await county.AsAsync("agriculture")).PostAsync($"people/{county.HelperAn}/death", new { })).MustSucceed();

        Assert.Equal("helperLeft", (await (await county.AsAsync("county")).GetAsync($"pairs/{pair}")).MustSucceed().Text("pair.endReason"));
        Assert.Contains(await county.ListAsync("county", "pairing-board/people?uncovered=true"), p => p.Id("personId") == county.NeedyWang);
        Assert.DoesNotContain(await county.ListAsync("county", "pairing-board/people?uncovered=true"), p => p.Id("personId") == county.NeedySun);
        var work = (await (await county.AsAsync("agriculture")).GetAsync("work-items")).MustSucceed().GetRawText();
        Assert.Contains("handOverDue", work, StringComparison.Ordinal);
        Assert.Equal(1, await county.UnreadAsync("agriculture", "beneficiaryLeftWithoutHelper"));
        Assert.Equal(0, await county.UnreadAsync("health", "beneficiaryLeftWithoutHelper"));
    }

    [EngineFact]
    [Rule("B14")]
    public async Task An_exit_from_the_ledger_ends_the_pair(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);

        await county.App.InCommandAsync(services => services.GetRequiredService<ILedger>()
            .ExitAsync(new PersonId(county.NeedyWang), new DateOnly(2026, 3, 10), "incomeAboveLine", CancellationToken.None));

        Assert.Equal("graduated", (await (await county.AsAsync("county")).GetAsync($"pairs/{pair}")).MustSucceed().Text("pair.endReason"));
    }

    [EngineFact]
    public async Task Who_moves_takes_the_pair_along_and_what_was_done_stays_with_those_of_its_day(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        (await (await county.AsAsync("an")).PostAsync("visits", new { pairId = pair, report = new { findings = "身体尚好" } })).MustSucceed();

        (await (await county.AsAsync("county")).PostAsync($"people/{county.NeedyWang}/move", new { organisationId = county.Lijia.Id.Value })).MustSucceed();

        Assert.Single((await (await county.AsAsync("lijia")).GetAsync($"pairs/{pair}")).MustSucceed().Items("visits"));
        (await (await county.AsAsync("wangjia")).GetAsync($"pairs/{pair}")).MustBeRefused(404);
        Assert.Single(await county.ListAsync("wangjia", "visits"));
        (await (await county.AsAsync("an")).GetAsync($"pairs/{pair}")).MustSucceed();
    }

    [EngineFact]
    public async Task A_handover_ends_and_begins_in_one_act_and_open_promises_go_along(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var pair = await county.PairAsync(county.HelperAn, county.NeedyWang);
        (await (await county.AsAsync("an")).PostAsync("commitments", new { pairId = pair, kind = "money", text = "资助学费", amount = 50000, dueOn = "2026-05-01" })).MustSucceed();

        var successor = (await (await county.AsAsync("agriculture")).PostAsync($"pairs/{pair}/hand-over", new { helperId = county.HelperBai, note = "工作调动" })).MustSucceed().Id();

        var branch = await county.AsAsync("agriculture");
        var before = (await branch.GetAsync($"pairs/{pair}")).MustSucceed();
        var after = (await branch.GetAsync($"pairs/{successor}")).MustSucceed();
        Assert.Equal(("replaced", successor, 0), (before.Text("pair.endReason"), before.Id("successor"), before.Items("commitments").Count));
        Assert.Equal(("active", pair, "open"), (after.Text("pair.state"), after.Id("predecessor"), after.Text("commitments.0.state")));
        (await (await county.AsAsync("an")).GetAsync($"people/{county.NeedyWang}")).MustBeRefused(404);
        (await (await county.AsAsync("bai")).GetAsync($"people/{county.NeedyWang}")).MustSucceed();
        (await (await county.AsAsync("wangjia")).PostAsync($"pairs/{successor}/hand-over", new { helperId = county.HelperAn, note = "退回" })).MustBeRefused(403, "pairing.not_yours");
    }
}

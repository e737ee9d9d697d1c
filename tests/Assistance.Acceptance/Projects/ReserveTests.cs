using Assistance.Testing;

namespace Assistance.Acceptance.Projects;

/// <summary>The reserve cadres of Luting's villages: two or three in each, found by test, confirmed by the township.</summary>
public sealed class ReserveTests
{
    [EngineFact]
    [Rule("E2")]
    public async Task A_village_has_two_or_three_reserves_by_test_and_interview_and_women_are_counted(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "luting");
        Assert.Equal(["李家村 0+0 2-3 True", "王家村 0+0 2-3 True"], await VillagesAsync());
        var first = await ProposeAsync("甲", "female");
        (await ConfirmAsync(first, 1)).MustBeRefused(422, "duties.test_missing");
        (await TestAsync(first, 101)).MustBeRefused(422, "request.invalid");

        await ConfirmedAsync(first);
        await ConfirmedAsync(await ProposeAsync("乙", "female"));
        await ConfirmedAsync(await ProposeAsync("丙", "male"));

        var fourth = await ProposeAsync("丁", "male");
        (await TestAsync(fourth, 90)).MustSucceed();
        var refused = (await ConfirmAsync(fourth, 2)).MustBeRefused(422, "duties.roster_full");
        Assert.Equal(("E2", 3), (refused.Text("rule"), refused.Number("limit")));
        Assert.Equal(["李家村 0+0 2-3 True", "王家村 3+1 2-3 False"], await VillagesAsync());
        var all = (await (await county.AsAsync("leader")).GetAsync("reserve-villages")).MustSucceed();
        Assert.Equal((3, 2, 1, 0), (all.Number("confirmed"), all.Number("women"), all.Number("tooFew"), all.Number("tooMany")));

        // Who is elected makes room; who has left may be proposed again.
        var left = (await (await county.AsAsync("east")).PostAsync($"reserve-cadres/{first}/leaving", new { on = "2026-03-10", reason = "elected" }, 3)).MustSucceed();
        Assert.Equal(("left", "elected", "2026-03-10"), (left.Text("state"), left.Text("leftFor"), left.Text("leftOn")));
        (await ConfirmAsync(fourth, 2)).MustSucceed();
        (await ProposeAgainAsync(left.Id("personId"))).MustSucceed();
        (await ProposeAgainAsync(left.Id("personId"))).MustBeRefused(409, "duties.reserve_already");

        async Task<Guid> ProposeAsync(string name, string sex) =>
            (await ProposeAgainAsync(await VillageMeetingTests.PersonAsync(county, name, sex))).MustSucceed().Id();

        async Task<ApiAnswer> ProposeAgainAsync(Guid personId) => await (await county.AsAsync("wangjia")).PostAsync(
            "reserve-cadres", new { placeId = county.EastVillage, personId, source = "membersRecommended", note = "返乡大学生" });

        async Task<ApiAnswer> TestAsync(Guid reserve, int written) =>
            await (await county.AsAsync("east-clerk")).PostAsync($"reserve-cadres/{reserve}/test", new { written, interview = 85, on = "2026-03-09" }, 1);

        async Task<ApiAnswer> ConfirmAsync(Guid reserve, int version) => await (await county.AsAsync("east")).PostAsync($"reserve-cadres/{reserve}/confirmation", null, version);

        async Task ConfirmedAsync(Guid reserve)
        {
            (await TestAsync(reserve, 80)).MustSucceed();
            var confirmed = (await ConfirmAsync(reserve, 2)).MustSucceed();
            Assert.Equal(("confirmed", 80, 85, "2026-03-10"), (confirmed.Text("state"), confirmed.Number("written"), confirmed.Number("interview"), confirmed.Text("confirmedOn")));
        }

        async Task<IReadOnlyList<string>> VillagesAsync() =>
        [
            .. (await (await county.AsAsync("county")).GetAsync("reserve-villages")).MustSucceed().Items()
                .Select(v => $"{v.Text("placeName")} {v.Number("confirmed")}+{v.Number("proposed")} {v.Number("least")}-{v.Number("most")} {v.Truth("tooFew")}").Order(StringComparer.Ordinal),
        ];
    }

    [EngineFact]
    [Rule("E2")]
    public async Task Nobody_confirms_whom_they_proposed_nor_a_neighbours_reserve(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var person = await VillageMeetingTests.PersonAsync(county, "甲");
        var east = await county.AsAsync("east");
        var reserve = (await east.PostAsync("reserve-cadres", new { placeId = county.EastVillage, personId = person, source = "townshipRecommended" })).MustSucceed().Id();

        (await east.PostAsync($"reserve-cadres/{reserve}/confirmation", null, 1)).MustBeRefused(403, "duties.own_reserve");

        (await (await county.AsAsync("west")).PostAsync($"reserve-cadres/{reserve}/confirmation", null, 1)).MustBeRefused(404, "duties.reserve_not_found");
        (await (await county.AsAsync("wangjia")).PostAsync($"reserve-cadres/{reserve}/confirmation", null, 1)).MustBeRefused(403, "access.forbidden");
        (await (await county.AsAsync("lijia")).PostAsync("reserve-cadres", new { placeId = county.WestVillage, personId = person, source = "selfNominated" })).MustBeRefused(404, "duties.person_not_found");
        // A place that asks for no test confirms without one.
        (await (await county.AsAsync("east2")).PostAsync($"reserve-cadres/{reserve}/confirmation", null, 1)).MustSucceed();
        (await east.PostAsync($"reserve-cadres/{reserve}/leaving", new { on = "2026-03-10", reason = "other" }, 2)).MustBeRefused(422, "request.invalid");
    }

    [EngineFact]
    [Rule("E2")]
    public async Task What_somebody_has_to_do_with_villages_goes_to_the_record_that_stays(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var (kept, other) = (await VillageMeetingTests.PersonAsync(county, "同一人"), await VillageMeetingTests.PersonAsync(county, "同一人"));
        var department = await county.AsAsync("county");
        (await department.PostAsync("reserve-cadres", new { placeId = county.EastVillage, personId = other, source = "selfNominated" })).MustSucceed();
        (await department.PostAsync("village-assignments", new { placeId = county.EastVillage, personId = other, capacity = "liaisonCadre", from = "2026-01-01" })).MustSucceed();

        var merger = (await department.PostAsync("mergers", new { keptId = kept, otherId = other, reason = "核对为同一人" })).MustSucceed().Id();

        Assert.Equal([kept, kept], await WhoAsync());
        (await department.PostAsync($"mergers/{merger}/undo", new { reason = "原是两人" })).MustSucceed();
        Assert.Equal([other, other], await WhoAsync());

        async Task<IReadOnlyList<Guid>> WhoAsync() =>
        [
            (await department.GetAsync("reserve-cadres")).MustSucceed().Id("items.0.personId"), (await department.GetAsync("village-assignments")).MustSucceed().Id("items.0.personId"),
        ];
    }
}

using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Projects;

/// <summary>How Luting's strong villages and the township help weak villages on: by example, and by the yield of shares for three years.</summary>
public sealed class VillageCompactTests
{
    private static readonly object[] ThreeYears = [new { year = 2026, amount = 7_000_000 }, new { year = 2027, amount = 8_500_000 }, new { year = 2028, amount = 10_000_000 }];

    [EngineFact]
    [Rule("E6")]
    public async Task The_yield_of_the_townships_shares_goes_to_a_weak_village_for_three_years_and_is_held_against_what_was_agreed(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        (await SharesAsync(county, targets: [])).MustBeRefused(422, "compacts.target_missing");
        (await SharesAsync(county, targets: [new { year = 2029, amount = 7_000_000 }])).MustBeRefused(422, "compacts.year_outside");
        (await SharesAsync(county, until: "2026-01-01")).MustBeRefused(422, "compacts.order_of_days");
        (await SharesAsync(county, partner: county.WestVillage)).MustBeRefused(404, "compacts.partner_not_found");
        (await SharesAsync(county, partner: county.Wangjia.Id.Value)).MustBeRefused(422, "compacts.not_a_township");

        var compact = (await SharesAsync(county)).MustSucceed();

        Assert.Equal(("王家村", "东乡党委", true), (compact.Text("placeName"), compact.Text("partnerName"), compact.Truth("current")));
        (await SharesAsync(county)).MustBeRefused(409, "compacts.concluded_already");
        var received = (await ActAsync(county, "wangjia", compact, "incomes", new { year = 2026, amount = 6_500_000, source = "茶厂股份分红" })).MustSucceed();
        (await ActAsync(county, "wangjia", received, "incomes", new { year = 2027, amount = 1, source = "明年" })).MustBeRefused(422, "compacts.year_outside");
        Assert.Equal(["2026 7000000 6500000 ", "2027 8500000  ", "2028 10000000  "], Years(received));

        // A year that is over is held against what was agreed; recorded again, the new amount stands.
        county.GoTo(new DateOnly(2028, 2, 1));
        Assert.Equal(["2026 7000000 6500000 500000", "2027 8500000  8500000", "2028 10000000  "], Years(await SeeAsync(county, "county")));
        (await ActAsync(county, "wangjia", received, "incomes", new { year = 2026, amount = 7_100_000, source = "茶厂股份分红（补付）" })).MustSucceed();
        Assert.Equal(["2026 7000000 7100000 ", "2027 8500000  8500000", "2028 10000000  "], Years(await SeeAsync(county, "county")));
        county.GoTo(new DateOnly(2029, 1, 1));
        Assert.False((await SeeAsync(county, "county")).Truth("current"));
    }

    [EngineFact]
    [Rule("E6")]
    public async Task Two_villages_learn_from_each_other_both_see_it_and_it_ends_before_its_time_with_a_reason(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        (await ExampleAsync(county, "east")).MustBeRefused(404, "compacts.partner_not_found");
        (await ExampleAsync(county, "county", partner: county.EastVillage)).MustBeRefused(422, "compacts.with_itself");
        (await ExampleAsync(county, "wangjia")).MustBeRefused(403, "access.forbidden");

        var compact = (await ExampleAsync(county, "county")).MustSucceed();

        (await ActAsync(county, "lijia", compact, "exchanges", new { on = "2026-03-11", hosted = true, people = 8, text = "看大棚" })).MustBeRefused(422, "compacts.not_that_day");
        var met = (await ActAsync(county, "lijia", compact, "exchanges", new { on = "2026-03-09", hosted = true, people = 8, text = "示范村书记来村里看大棚" })).MustSucceed();
        met = (await ActAsync(county, "wangjia", met, "exchanges", new { on = "2026-03-10", hosted = false, people = 12, text = "去示范村学分红办法" })).MustSucceed();
        Assert.Equal(["2026-03-10 False 12", "2026-03-09 True 8"], met.Items("exchanges").Select(one => $"{one.Text("on")} {one.Truth("hosted")} {one.Number("people")}"));
        foreach (var account in new[] { "wangjia", "lijia", "east", "west", "county" })
            Assert.Equal(compact.Id(), (await SeeAsync(county, account)).Id());
        Assert.Single(await ListAsync(county, "county", $"?organisationId={county.WestVillage}&current=true&kind=example"));

        (await ActAsync(county, "wangjia", met, "ending", new { on = "2026-03-10", reason = "合并" })).MustBeRefused(403, "access.forbidden");
        var ended = (await ActAsync(county, "west", met, "ending", new { on = "2026-03-10", reason = "两村合并办厂" })).MustSucceed();
        Assert.Equal(("两村合并办厂", false, false), (ended.Text("endReason"), ended.Truth("current"), ended.Truth("mayEnd")));
        (await ActAsync(county, "county", ended, "ending", new { on = "2026-03-10", reason = "再次" })).MustBeRefused(409, "compacts.ended");
        Assert.Empty(await ListAsync(county, "county", "?current=true"));

        // One of next month is agreed and does not last yet; of one that ended nothing is recorded for years behind its end.
        var ahead = (await ExampleAsync(county, "county", from: "2026-04-01")).MustSucceed();
        Assert.False(ahead.Truth("current"));
        Assert.Empty(await ListAsync(county, "county", "?current=true"));
        county.GoTo(new DateOnly(2027, 1, 5));
        (await ActAsync(county, "wangjia", ended, "incomes", new { year = 2027, amount = 100, source = "茶叶" })).MustBeRefused(422, "compacts.year_outside");
        (await ActAsync(county, "wangjia", ended, "incomes", new { year = 2026, amount = 100, source = "茶叶" })).MustSucceed();
        Assert.Equal(ahead.Id(), Assert.Single(await ListAsync(county, "county", "?current=true")).Id());
    }

    private static async Task<ApiAnswer> SharesAsync(ProjectCounty county, Guid? partner = null, string until = "2028-12-31", object[]? targets = null) =>
        await (await county.AsAsync("east")).PostAsync(
            "village-compacts",
            new { kind = "shares", placeId = county.EastVillage, partnerId = partner ?? county.East.Id.Value, terms = "乡茶厂 10% 股份三年收益让给村集体", from = "2026-01-01", until, targets = targets ?? ThreeYears });

    private static async Task<ApiAnswer> ExampleAsync(ProjectCounty county, string account, Guid? partner = null, string from = "2026-03-01") =>
        await (await county.AsAsync(account)).PostAsync(
            "village-compacts", new { kind = "example", placeId = county.EastVillage, partnerId = partner ?? county.WestVillage, terms = "互访互学、干部挂职", from, until = "2027-02-28" });

    private static async Task<ApiAnswer> ActAsync(ProjectCounty county, string account, JsonElement compact, string act, object body) =>
        await (await county.AsAsync(account)).PostAsync($"village-compacts/{compact.Id()}/{act}", body, (int)compact.Number("version"));

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(ProjectCounty county, string account, string query = "") =>
        (await (await county.AsAsync(account)).GetAsync($"village-compacts{query}")).MustSucceed().Items();

    private static async Task<JsonElement> SeeAsync(ProjectCounty county, string account) => Assert.Single(await ListAsync(county, account));

    private static IEnumerable<string> Years(JsonElement compact) => compact.Items("years").Select(year => $"{year.Number("year")} {year.At("target")} {Of(year, "received")} {Of(year, "short")}");

    private static string Of(JsonElement year, string field) => year.At(field) is { ValueKind: JsonValueKind.Number } amount ? amount.GetRawText() : string.Empty;
}

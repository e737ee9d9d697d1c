using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>A year's budget beside its books, and the share of it that care must have.</summary>
public sealed class BudgetTests
{
    [EngineFact]
    [Rule("D10")]
    public async Task A_township_gives_party_building_fifteen_percent_and_care_thirty_of_that_to_the_fen(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        var east = await county.AsAsync("east");

        // 15 % of 1,000,000.01 yuan are 150,000.0015: a fen more is met, and what is exactly there is met too.
        var below = (await east.PutAsync(Path(county.EastFund), Budget(100_000_001, 15_000_000, 4_500_000), version: 0)).MustSucceed();
        Assert.Equal(["partyBuilding 15000001 15000000 1", "care 4500000 4500000 0"], Floors(below));
        var met = (await east.PutAsync(Path(county.EastFund), Budget(100_000_001, 15_000_001, 4_500_001), version: 1)).MustSucceed();
        Assert.Equal(["partyBuilding 15000001 15000001 0", "care 4500001 4500001 0"], Floors(met));

        // The county sees who keeps the floor and who has said nothing yet.
        var list = (await (await county.AsAsync("leader")).GetAsync("budget-floors?year=2026")).MustSucceed();
        var row = list.Items().Single(item => item.Id("fundId") == county.EastFund);
        Assert.Equal(4_500_001, row.Number("shares.care"));
        Assert.True(list.Items().Single(item => item.Id("fundId") == county.CountyFund).IsNull("shares"));
        // Who stands beside sees nobody else's.
        Assert.DoesNotContain((await (await county.AsAsync("west")).GetAsync("budget-floors?year=2026")).MustSucceed().Items(), item => item.Id("fundId") == county.EastFund);
        (await (await county.AsAsync("west")).GetAsync(Path(county.EastFund))).MustBeRefused(404, "funds.fund_not_found");
    }

    [EngineFact]
    public async Task A_budget_shows_what_of_each_line_waits_is_spent_and_free(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("county", county.CountyFund, "fiscalAppropriation", 1_000_000, party: "县财政局")).MustSucceed();
        var client = await county.AsAsync("county");
        (await client.PutAsync(
            Path(county.CountyFund), Budget(0, 0, 0, ("fiscalAppropriation", "grant", 300_000), ("fiscalAppropriation", "condolence", 50_000)), version: 0)).MustSucceed();

        var paid = await county.PayAsync(("county", "county2"), county.CountyFund, "fiscalAppropriation", 120_000);
        (await county.DraftAsync("county", county.CountyFund, "fiscalAppropriation", 100_000)).MustSucceed();
        await county.PayAsync(("county", "county2"), county.CountyFund, "fiscalAppropriation", 60_000, "condolence");
        await county.PayAsync(("county", "county2"), county.CountyFund, "fiscalAppropriation", 10_000, "housing");

        var view = (await client.GetAsync(Path(county.CountyFund))).MustSucceed();
        Assert.Equal(1_000_000, view.Number("appropriated"));
        Assert.Equal(
            ["condolence 50000 0 60000 -10000", "grant 300000 100000 120000 80000", "housing 0 0 10000 -10000"],
            view.Items("lines").Select(Line).Order(StringComparer.Ordinal));
        Assert.Equal(" 350000 100000 190000 60000", Line(view.At("total")));

        // What comes back is free again.
        (await client.PostAsync($"fund-vouchers/{paid}/returns", new { amount = 20_000, day = "2026-02-20", summary = "多付退回" })).MustSucceed();
        Assert.Equal(100_000, (await client.GetAsync(Path(county.CountyFund))).MustSucceed().Items("lines").Single(line => line.Text("purpose") == "grant").Number("spent"));
    }

    [EngineFact]
    public async Task A_budget_is_refused_where_it_cannot_be_and_its_keeper_changes_the_version_that_they_saw(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        var (east, path) = (await county.AsAsync("east"), Path(county.EastFund));

        (await east.PutAsync(path, Budget(100, 101, 0), version: 0)).MustBeRefused(422, "funds.part_exceeds_whole");
        (await east.PutAsync(path, Budget(0, 0, 0, ("partyDues", "loan", 100)), version: 0)).MustBeRefused(422, "funds.dues_not_lent");
        (await east.PutAsync(path, Budget(0, 0, 0, ("fiscalAppropriation", "grant", 100), ("fiscalAppropriation", "grant", 1)), version: 0)).MustBeRefused(422, "funds.budgeted_twice");
        (await east.PutAsync(path, Budget(0, 0, 0, ("fiscalAppropriation", "grant", 0)), version: 0)).MustBeRefused(422, "request.invalid");
        (await east.PutAsync(path, Budget(-1, -1, -1), version: 0)).MustBeRefused(422, "request.invalid");
        (await east.PutAsync(Path(county.EastFund, 2028), Budget(0, 0, 0), version: 0)).MustBeRefused(422, "funds.budget_year_unclear");
        (await (await county.AsAsync("county")).PutAsync(path, Budget(0, 0, 0), version: 0)).MustBeRefused(403, "funds.not_own_fund");
        (await (await county.AsAsync("oversight")).PutAsync(path, Budget(0, 0, 0), version: 0)).MustBeRefused(403, "access.forbidden");

        (await east.PutAsync(path, Budget(300, 200, 100), version: 0)).MustSucceed();
        (await east.PutAsync(path, Budget(400, 200, 100), version: 0)).MustBeRefused(412, "request.stale");
        Assert.Equal(300, (await east.GetAsync(path)).MustSucceed().Number("shares.general"));
    }

    private static string Path(Guid fund, int year = 2026) => $"funds/{fund}/budgets/{year}";

    private static object Budget(long general, long partyBuilding, long care, params (string Source, string Purpose, long Amount)[] lines) =>
        new { shares = new { general, partyBuilding, care }, lines = lines.Select(line => new { source = line.Source, purpose = line.Purpose, amount = line.Amount }) };

    private static IEnumerable<string> Floors(JsonElement view) =>
        view.Items("floors").Select(check => $"{check.Text("kind")} {check.Number("floor")} {check.Number("given")} {check.Number("missing")}");

    private static string Line(JsonElement line) =>
        $"{line.Text("purpose")} {line.Number("budgeted")} {line.Number("drafted")} {line.Number("spent")} {line.Number("free")}";
}

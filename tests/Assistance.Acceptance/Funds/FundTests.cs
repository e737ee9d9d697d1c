using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>Money of five sources in a fund with a named custodian, which nobody uses for what it was not given for.</summary>
public sealed class FundTests
{
    private static readonly (string Maker, string Checker) AtEast = ("east-clerk", "east");
    private static readonly (string Maker, string Checker) AtCounty = ("county", "county2");

    [EngineFact]
    [Rule("A5")]
    public async Task Each_fen_of_the_five_sources_is_known_by_its_source_to_its_last_use(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        foreach (var (source, fen, party) in new (string, long, string?)[]
        {
            ("partyDues", 500_000, null), ("fiscalAppropriation", 1_000_000, "县财政局"), ("memberDonation", 123_45, "李某"), ("socialDonation", 200_000, "匿名"), ("higherLevel", 300_000, null),
        })
            (await county.ReceiveAsync("county", county.CountyFund, source, fen, party: party)).MustSucceed();
        // A gift without its giver is none.
        (await county.ReceiveAsync("county", county.CountyFund, "memberDonation", 100)).MustBeRefused(422, "funds.donor_missing");

        await county.PayAsync(AtCounty, county.CountyFund, "fiscalAppropriation", 400_000, purpose: null, toFundId: county.EastFund);
        await county.PayAsync(AtCounty, county.CountyFund, "partyDues", 60_000, "condolence");
        await county.PayAsync(AtEast, county.EastFund, "fiscalAppropriation", 150_000, "grant");

        var east = (await (await county.AsAsync("east")).GetAsync($"funds/{county.EastFund}?year=2026")).MustSucceed();
        Assert.Equal((400_000, 150_000, 250_000), (east.Number("received"), east.Number("paid"), east.Number("fund.balance")));
        Assert.Equal(["fiscalAppropriation"], east.Items("lines").Select(line => line.Text("provenance.source")));
        var table = (await (await county.AsAsync("leader")).GetAsync("sources-and-uses?year=2026")).MustSucceed();
        Assert.Equal(["grant", "condolence"], table.Texts("purposes"));
        Assert.Equal(
            ["partyDues 500000 60000 440000", "fiscalAppropriation 1000000 150000 850000", "memberDonation 12345 0 12345", "socialDonation 200000 0 200000", "higherLevel 300000 0 300000"],
            table.Items("lines").Select(line => $"{line.Text("source")} {line.Number("income")} {line.Items("uses").Sum(use => use.Number("amount"))} {line.Number("closing")}"));
        Assert.All(table.Items("lines").Append(table.At("total")), line => Assert.Equal(0, line.Number("gap")));
        // Within the whole county what one sent and another took cancels out; in one fund it shows.
        Assert.Equal((400_000, 400_000), (table.Number("total.taken"), table.Number("total.sent")));
        var own = (await (await county.AsAsync("county")).GetAsync($"sources-and-uses?fundId={county.CountyFund}")).MustSucceed();
        Assert.Equal((0, 400_000), (own.Number("total.taken"), own.Number("total.sent")));
        await county.BooksAgreeAsync(county.CountyFund);
        await county.BooksAgreeAsync(county.EastFund);
    }

    [EngineFact]
    [Rule("A5")]
    public async Task Dues_are_neither_lent_nor_put_into_business_and_nobody_can_say_that_they_are_something_else(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("county", county.CountyFund, "partyDues", 500_000)).MustSucceed();
        (await county.ReceiveAsync("county", county.CountyFund, "higherLevel", 500_000, ofDues: true)).MustSucceed();
        (await county.ReceiveAsync("county", county.CountyFund, "fiscalAppropriation", 500_000)).MustSucceed();

        foreach (var purpose in new[] { "loan", "project" })
        {
            Assert.Equal("A5", (await county.DraftAsync("county", county.CountyFund, "partyDues", 100, purpose)).MustBeRefused(422, "funds.dues_not_lent").Text("rule"));
            (await county.DraftAsync("county", county.CountyFund, "higherLevel", 100, purpose, ofDues: true)).MustBeRefused(422, "funds.dues_not_lent");
        }

        // Nor by another spelling, nor from a heap of the higher level's that is none of dues: there is nothing in it.
        (await county.DraftAsync("county", county.CountyFund, "PARTYDUES", 100, "loan")).MustBeRefused(422, "funds.unknown_source");
        (await county.DraftAsync("county", county.CountyFund, "partyDues", 100, "LOAN")).MustBeRefused(422, "funds.unknown_purpose");
        var draft = (await county.DraftAsync("county", county.CountyFund, "higherLevel", 100, "project")).MustSucceed().Id();
        Assert.Equal(0, (await county.ApproveAsync("county2", draft)).MustBeRefused(422, "funds.not_enough").Number("available"));

        // In a township dues are what they were.
        await county.PayAsync(AtCounty, county.CountyFund, "partyDues", 200_000, purpose: null, toFundId: county.EastFund);
        (await county.DraftAsync("east-clerk", county.EastFund, "partyDues", 100, "loan")).MustBeRefused(422, "funds.dues_not_lent");
        await county.PayAsync(AtEast, county.EastFund, "partyDues", 100, "condolence");
        await county.PayAsync(AtCounty, county.CountyFund, "fiscalAppropriation", 100, "project");
    }

    [EngineFact]
    [Rule("B1")]
    public async Task A_fund_has_a_dedicated_account_and_a_named_custodian_and_is_kept_by_its_own_people(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);

        Assert.True((await county.OpenAsync("west", county.West, custodian: " ")).MustBeRefused(422, "request.invalid").At("errors").TryGetProperty("facts.custodian", out _));
        (await county.OpenAsync("west", county.East)).MustBeRefused(404, "funds.organisation_not_found");
        (await county.OpenAsync("county", county.West)).MustBeRefused(403, "funds.not_own_fund");
        (await county.OpenAsync("east", county.East)).MustBeRefused(409, "funds.open_already");
        (await county.OpenAsync("west", county.West, openedOn: "2026-03-11")).MustBeRefused(422, "funds.not_that_day");

        // Who stands above reads, who stands beside does not even know; who watches and who leads change nothing.
        (await county.ReceiveAsync("county", county.EastFund, "fiscalAppropriation", 100)).MustBeRefused(403, "funds.not_own_fund");
        (await county.ReceiveAsync("west", county.EastFund, "fiscalAppropriation", 100)).MustBeRefused(404, "funds.fund_not_found");
        foreach (var reader in new[] { "oversight", "leader" })
        {
            (await county.ReceiveAsync(reader, county.EastFund, "fiscalAppropriation", 100)).MustBeRefused(403, "access.forbidden");
            Assert.Equal(2, (await (await county.AsAsync(reader)).GetAsync("funds")).MustSucceed().Items().Count);
        }

        Assert.Empty((await (await county.AsAsync("west")).GetAsync("funds")).MustSucceed().Items());
        var east = await county.AsAsync("east");
        var changed = (await east.PutAsync(
            $"funds/{county.EastFund}", new { facts = new { name = "东乡专户", bank = "县农商银行", accountTail = "0388", custodian = "顾专管", oversight = "党员代表监督组" } }, version: 1)).MustSucceed();
        Assert.Equal(("顾专管", "党员代表监督组", 2), (changed.Text("fund.custodian"), changed.Text("fund.oversight"), changed.Number("version")));
    }

    [EngineFact]
    [Rule("B1")]
    public async Task Earmarked_money_serves_its_purpose_only_and_leaves_by_nothing_but_vouchers(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("county", county.CountyFund, "socialDonation", 100_000, party: "县慈善会", earmarkedFor: "education")).MustSucceed();

        Assert.Equal("B1", (await county.DraftAsync("county", county.CountyFund, "socialDonation", 100, "grant", earmarkedFor: "education")).MustBeRefused(422, "funds.earmarked").Text("rule"));
        // Money that is not earmarked is another heap, and it is empty.
        var free = (await county.DraftAsync("county", county.CountyFund, "socialDonation", 100, "grant")).MustSucceed().Id();
        (await county.ApproveAsync("county2", free)).MustBeRefused(422, "funds.not_enough");
        await county.PayAsync(AtCounty, county.CountyFund, "socialDonation", 40_000, "education", earmarkedFor: "education");

        // To a township it goes with its purpose; beside and beyond nothing goes.
        await county.PayAsync(AtCounty, county.CountyFund, "socialDonation", 60_000, null, toFundId: county.EastFund, earmarkedFor: "education");
        (await county.DraftAsync("east-clerk", county.EastFund, "socialDonation", 100, "grant", earmarkedFor: "education")).MustBeRefused(422, "funds.earmarked");
        var west = (await county.OpenAsync("west", county.West)).MustSucceed().Id("fund.id");
        (await county.DraftAsync("east-clerk", county.EastFund, "socialDonation", 100, null, toFundId: west, earmarkedFor: "education")).MustBeRefused(422, "funds.not_above_or_below");
        (await county.DraftAsync("east-clerk", county.EastFund, "socialDonation", 100, null)).MustBeRefused(422);
        Assert.Equal((0, 60_000), (await county.BalanceAsync(county.CountyFund), await county.BalanceAsync(county.EastFund)));
        // A township may send back what it does not need.
        Assert.Equal([county.CountyFund], (await (await county.AsAsync("east-clerk")).GetAsync($"funds/{county.EastFund}/others")).MustSucceed().Items().Select(one => one.Id()));
        await county.PayAsync(AtEast, county.EastFund, "socialDonation", 10_000, null, toFundId: county.CountyFund, earmarkedFor: "education");
        Assert.Equal((10_000, 50_000), (await county.BalanceAsync(county.CountyFund), await county.BalanceAsync(county.EastFund)));
    }

    [EngineFact]
    [Rule("B1")]
    public async Task A_fund_goes_along_with_its_township_and_is_emptied_before_the_township_is_no_more(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("county", county.CountyFund, "fiscalAppropriation", 100_000)).MustSucceed();
        await county.PayAsync(AtCounty, county.CountyFund, "fiscalAppropriation", 100_000, null, toFundId: county.EastFund);
        var department = await county.AsAsync("county");
        var wish = new { kind = "merge", organisationIds = new[] { county.East.Id.Value }, intoId = county.West.Id.Value, mergePlaces = false };

        Assert.Contains("funds.not_emptied", (await department.PostAsync("reorganisations/preview", wish)).MustSucceed().Items("obstacles").Select(obstacle => obstacle.Text("code")));
        await county.PayAsync(AtEast, county.EastFund, "fiscalAppropriation", 100_000, null, toFundId: county.CountyFund);
        Assert.DoesNotContain("funds.not_emptied", (await department.PostAsync("reorganisations/preview", wish)).MustSucceed().Items("obstacles").Select(obstacle => obstacle.Text("code")));
        (await department.PostAsync("reorganisations", new { wish, reason = "撤乡并镇", documentNumber = "民地〔2026〕3号" })).MustSucceed();

        // Its vouchers are where it is now: within reach of the township that took it in.
        Assert.Equal(2, (await (await county.AsAsync("west")).GetAsync($"fund-vouchers?fundId={county.EastFund}")).MustSucceed().Items().Count);
        await county.BooksAgreeAsync(county.EastFund);
    }
}

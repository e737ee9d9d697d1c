using Assistance.Acceptance.Members;
using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>What a fund tells the public: drawn from the books, published by another hand, masked.</summary>
public sealed class DisclosureTests
{
    [EngineFact]
    [Rule("D9")]
    public async Task A_statement_is_drafted_from_the_books_published_by_another_and_read_without_signing_in(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 500_000)).MustSucceed();
        (await county.ReceiveAsync("east-clerk", county.EastFund, "partyDues", 200_000)).MustSucceed();
        await county.PayAsync(("east-clerk", "east"), county.EastFund, "fiscalAppropriation", 120_000);
        var (clerk, east) = (await county.AsAsync("east-clerk"), await county.AsAsync("east"));
        using var anybody = county.App.Anonymous();

        var draft = (await DraftAsync(clerk, county.EastFund)).MustSucceed();
        Assert.Empty((await anybody.GetAsync("public/disclosures")).MustSucceed().Items());
        (await PublishAsync(clerk, draft.Id())).MustBeRefused(403, "access.forbidden");
        (await PublishAsync(await county.AsAsync("county"), draft.Id())).MustBeRefused(403, "funds.not_own_fund");
        (await PublishAsync(await county.AsAsync("west"), draft.Id())).MustBeRefused(404, "funds.disclosure_not_found");
        var published = (await PublishAsync(east, draft.Id())).MustSucceed();
        Assert.Equal(("published", "east"), (published.Text("state"), published.Text("publishedByName")));

        var seen = Assert.Single((await anybody.GetAsync("public/disclosures")).MustSucceed().Items());
        Assert.Equal((700_000, 0, 120_000, 580_000), (seen.Number("statement.income"), seen.Number("statement.moved"), seen.Number("statement.used"), seen.Number("statement.closing")));
        Assert.Equal([("grant", 120_000L)], seen.Items("statement.uses").Select(use => (use.Text("purpose"), use.Number("amount"))));
        // Who was paid by hand is a name in the books and nowhere in public, nor is who made the statement.
        Assert.DoesNotContain("王某", seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("east-clerk", seen.ToString(), StringComparison.Ordinal);

        (await clerk.PostAsync($"disclosures/{draft.Id()}/withdrawal", new { reason = "数字有误" }, 2)).MustBeRefused(403, "funds.not_own_fund");
        (await east.PostAsync($"disclosures/{draft.Id()}/withdrawal", new { reason = "" }, 2)).MustBeRefused(422, "request.invalid");
        Assert.Equal("数字有误", (await east.PostAsync($"disclosures/{draft.Id()}/withdrawal", new { reason = "数字有误" }, 2)).MustSucceed().Text("reason"));
        Assert.Empty((await anybody.GetAsync("public/disclosures")).MustSucceed().Items());
        (await PublishAsync(east, draft.Id(), 3)).MustBeRefused(409, "funds.disclosure_state");
        Assert.Equal("withdrawn", (await (await county.AsAsync("oversight")).GetAsync($"disclosures/{draft.Id()}")).MustSucceed().Text("state"));
    }

    [EngineFact]
    [Rule("D9")]
    public async Task Nobody_publishes_what_they_drafted_nor_what_the_books_no_longer_say(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        var (clerk, east) = (await county.AsAsync("east-clerk"), await county.AsAsync("east"));
        (await DraftAsync(clerk, county.EastFund)).MustBeRefused(422, "funds.disclosure_empty");
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 500_000)).MustSucceed();
        (await clerk.PostAsync($"funds/{county.EastFund}/disclosures", new { from = "2026-01-01", to = "2199-01-01" })).MustBeRefused(422, "funds.disclosure_not_over");
        (await clerk.PostAsync($"funds/{county.EastFund}/disclosures", new { from = "2026-02-01", to = "2026-01-01" })).MustBeRefused(422, "funds.order_of_days");
        (await DraftAsync(await county.AsAsync("west-clerk"), county.EastFund)).MustBeRefused(404, "funds.fund_not_found");
        (await DraftAsync(await county.AsAsync("county"), county.EastFund)).MustBeRefused(403, "funds.not_own_fund");

        var own = (await DraftAsync(east, county.EastFund)).MustSucceed();
        (await PublishAsync(east, own.Id())).MustBeRefused(403, "funds.own_hand");
        var draft = (await DraftAsync(clerk, county.EastFund)).MustSucceed();
        (await county.ReceiveAsync("east-clerk", county.EastFund, "fiscalAppropriation", 100)).MustSucceed();
        (await PublishAsync(east, draft.Id())).MustBeRefused(409, "funds.disclosure_outdated");
        Assert.Equal(["待审核资金公开"], (await east.GetAsync("work-items")).MustSucceed().Items("groups").Where(one => one.Text("kind") == "disclosureToPublish").Select(one => one.Text("chinese")));
    }

    /// <summary>The pack tells whether and how people stand in it; the name is masked, and there is no number.</summary>
    [EngineFact]
    [Rule("D9")]
    public async Task Recipients_stand_in_it_only_where_the_pack_says_so_and_masked(Engine engine)
    {
        await using var county = await PayingCounty.FoundAsync(engine);
        var (one, two) = (await county.MemberAsync(GreenCounty.Pond, "钱小川", "1950-01-01"), await county.MemberAsync(GreenCounty.Ford, "孙有田", "1950-01-01"));
        var batch = await county.DrawAsync("event", "2026-03-01", "disaster");
        var clerk = await county.MakerAsync();
        (await clerk.PostAsync($"disbursements/{batch}/lines", new { people = new[] { new { personId = one, amount = 30_000 }, new { personId = two, amount = 20_000 } }, reason = "暴雨" })).MustSucceed();
        await county.PayAsync(batch);

        var today = (await clerk.SessionAsync()).Text("businessDate");
        var statement = (await clerk.PostAsync($"funds/{county.Fund}/disclosures", new { from = "2026-01-01", to = today })).MustSucceed();

        var told = statement.Items("statement.recipients");
        Assert.Equal(["孙**", "钱**"], told.Select(person => person.Text("maskedName")).Order(StringComparer.Ordinal));
        Assert.All(told, person => Assert.Equal(["amount", "branchName", "maskedName", "purpose", "purposeChinese", "purposeEnglish"], person.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(told.Count, statement.Items("statement.uses").Sum(use => use.Number("people")));
        var form = (await clerk.GetAsync($"disclosures/{statement.Id()}/form")).MustSucceed();
        Assert.Equal("关爱帮扶资金收支情况公开表", form.Text("title"));
        var word = await clerk.PostAsync($"disclosures/{statement.Id()}/form-documents", new { });
        Assert.Equal(200, (int)word.Status);
    }

    private static Task<ApiAnswer> DraftAsync(ApiClient client, Guid fund) => client.PostAsync($"funds/{fund}/disclosures", new { from = "2026-01-01", to = "2026-02-28" });

    private static Task<ApiAnswer> PublishAsync(ApiClient client, Guid id, int version = 1) => client.PostAsync($"disclosures/{id}/publication", new { }, version);
}

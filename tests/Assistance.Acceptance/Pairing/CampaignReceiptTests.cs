using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

/// <summary>Gifts of the round for 1 July 2026: given from 10 June on, returned by 16 July.</summary>
public sealed class CampaignReceiptTests
{
    private const string Round = "2026-july";
    private static readonly DateOnly Visits = new(2026, 6, 20);

    [EngineFact]
    [Rule("D5")]
    public async Task A_receipt_says_who_received_the_gift_how_and_when(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await CampaignListTests.OpenAsync(county);
        var wang = (await CampaignListTests.LineAsync(county, "wangjia", county.NeedyWang)).Id("line.id");
        (await (await county.AsAsync("wangjia")).PostAsync($"campaign-lines/{wang}/receipt", new { receipt = new { means = "cash" } })).MustBeRefused(409, "pairing.campaign_not_settled");
        await GivingAsync(county);
        var branch = await county.AsAsync("wangjia");
        Task<ApiAnswer> Receive(object receipt) => branch.PostAsync($"campaign-lines/{wang}/receipt", new { receipt });

        (await Receive(new { means = "card" })).MustBeRefused(422, "pairing.receipt_card_tail");
        (await Receive(new { means = "card", cardTail = "6222021234567890" })).MustBeRefused(422, "request.invalid");
        (await Receive(new { means = "cash", receiver = "王小田" })).MustBeRefused(422, "pairing.receipt_relation_missing");
        (await Receive(new { means = "goods" })).MustBeRefused(422, "pairing.receipt_means");
        (await Receive(new { means = "cash", on = "2026-06-21" })).MustBeRefused(422, "pairing.receipt_day");
        (await Receive(new { means = "cash", on = "2026-06-09" })).MustBeRefused(422, "pairing.receipt_day");
        var line = (await Receive(new { means = "card", cardTail = "7890", receiver = "王小田", relation = "儿子", on = "2026-06-19" })).MustSucceed();

        Assert.Equal(("given", "王小田", "儿子", "7890", "2026-06-19", "wangjia"), (line.Text("state"), line.Text("receiver"), line.Text("relation"), line.Text("cardTail"), line.Text("closedOn"), line.Text("handler")));
        (await Receive(new { means = "cash" })).MustBeRefused(409, "pairing.campaign_line_closed");
        (await (await county.AsAsync("lijia")).PostAsync($"campaign-lines/{wang}/receipt", new { receipt = new { means = "cash" } })).MustBeRefused(404, "pairing.campaign_line_not_found");
    }

    [EngineFact]
    [Rule("D5")]
    [Rule("A13")]
    public async Task A_visit_of_the_round_fills_the_receipt_where_what_was_given_is_what_the_list_says(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var (first, second) = (await county.PairAsync(county.HelperAn, county.NeedyWang), await county.PairAsync(county.HelperAn, county.NeedySun));
        await CampaignListTests.OpenAsync(county);
        await GivingAsync(county);
        var helper = await county.AsAsync("an");
        async Task<Guid> VisitAsync(Guid pair, long cash) => (await helper.PostAsync("visits", new
        {
            pairId = pair,
            occasion = "campaign",
            campaign = Round,
            report = new { findings = "身体尚好", cash },
        })).MustSucceed().Id();

        var (full, less) = (await VisitAsync(first, 100000), await VisitAsync(second, 50000));

        var (given, open) = (await CampaignListTests.LineAsync(county, "wangjia", county.NeedyWang), await CampaignListTests.LineAsync(county, "an", county.NeedySun));
        Assert.Equal(("given", "cash", full, "2026-06-20"), (given.Text("line.state"), given.Text("line.means"), given.Id("line.visitId"), given.Text("line.closedOn")));
        Assert.Equal(("listed", less), (open.Text("line.state"), open.Id("line.visitId")));
        // The helper takes the receipt for the rest.
        (await helper.PostAsync($"campaign-lines/{open.Id("line.id")}/receipt", new { receipt = new { means = "cash" } })).MustSucceed();
        Assert.Equal(less, (await CampaignListTests.LineAsync(county, "an", county.NeedySun)).Id("line.visitId"));
    }

    [EngineFact]
    [Rule("D5")]
    public async Task What_was_not_given_goes_back_with_a_reason_and_a_closed_round_is_corrected_in_the_open(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await CampaignListTests.OpenAsync(county);
        await GivingAsync(county);
        var branch = await county.AsAsync("wangjia");
        async Task<Guid> IdAsync(Guid person) => (await CampaignListTests.LineAsync(county, "wangjia", person)).Id("line.id");
        var (wang, sun) = (await IdAsync(county.NeedyWang), await IdAsync(county.NeedySun));
        (await branch.PostAsync($"campaign-lines/{wang}/receipt", new { receipt = new { means = "cash" } })).MustSucceed();
        (await branch.PostAsync($"campaign-lines/{sun}/return", new { reason = "" })).MustBeRefused(422, "request.invalid");
        (await branch.PostAsync($"campaign-lines/{sun}/return", new { reason = "外出务工，未能送达" })).MustSucceed();

        await ReminderTests.RunAsync(county, "campaign-lists", new DateOnly(2026, 7, 17));
        await ReminderTests.RunAsync(county, "campaign-lists", new DateOnly(2026, 7, 17));

        var wu = await CampaignListTests.LineAsync(county, "wangjia", county.NeedyWu);
        Assert.Equal(("returned", "到期未发放，资金按来源退回"), (wu.Text("line.state"), wu.Text("line.closeReason")));
        branch = await county.AsAsync("wangjia");
        (await branch.PostAsync("campaign-lines", new { campaign = Round, personId = await county.PersonAsync(county.Wangjia, "王迟"), classes = new[] { "veteranCadre" }, reason = "突发", suddenEvent = true }))
            .MustBeRefused(409, "pairing.campaign_closed");
        var corrected = (await branch.PostAsync($"campaign-lines/{sun}/correct", new { reason = "其妻已代领", receipt = new { means = "cash", on = "2026-06-28", receiver = "刘某", relation = "妻子" } })).MustSucceed();
        Assert.Equal(("given", "刘某", "returned", "外出务工，未能送达", "其妻已代领"), (
            corrected.Text("state"), corrected.Text("receiver"), corrected.Text("corrections.0.state"), corrected.Text("corrections.0.closeReason"), corrected.Text("corrections.0.reason")));
        var back = (await branch.PostAsync($"campaign-lines/{wang}/correct", new { reason = "误登记，实际未发" })).MustSucceed();
        Assert.Equal(("returned", "cash"), (back.Text("state"), back.Text("corrections.0.means")));
        var part = (await (await county.AsAsync("east")).GetAsync($"campaigns/{Round}")).MustSucceed().At("parts.0");
        Assert.Equal((4L, 0L, 1L, 3L, 400000L, 100000L), (part.Number("lines"), part.Number("open"), part.Number("given"), part.Number("returned"), part.Number("planned"), part.Number("givenWorth")));
    }

    [EngineFact]
    [Rule("A16")]
    public async Task The_three_ratios_of_a_place_and_year_come_from_what_was_done(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var (wang, sun) = (await county.PairAsync(county.HelperAn, county.NeedyWang), await county.PairAsync(county.HelperAn, county.NeedySun));
        var helper = await county.AsAsync("an");
        Task<ApiAnswer> VisitAsync(Guid pair, string occasion, object report) =>
            helper.PostAsync("visits", new { pairId = pair, occasion, campaign = occasion == "campaign" ? Round : null, report });
        (await VisitAsync(wang, "regular", new { findings = "谈心" })).MustSucceed();
        (await VisitAsync(sun, "suddenEvent", new { findings = "山洪", cash = 20000 })).MustSucceed();
        await CampaignListTests.OpenAsync(county);
        await GivingAsync(county);
        (await VisitAsync(wang, "campaign", new { findings = "送上慰问金", cash = 100000 })).MustSucceed();
        var branch = await county.AsAsync("wangjia");
        foreach (var person in new[] { county.NeedySun, county.NeedyZhou })
        {
            var line = (await CampaignListTests.LineAsync(county, "wangjia", person)).Id("line.id");
            (await branch.PostAsync($"campaign-lines/{line}/receipt", new { receipt = new { means = "cash" } })).MustSucceed();
        }

        var ratios = (await (await county.AsAsync("county")).GetAsync("help-ratios?year=2026")).MustSucceed();
        foreach (var row in new[] { ratios.At("total"), Assert.Single(ratios.Items("parts")) })
        {
            Assert.Equal((1L, 4L), (row.Number("moral"), row.Number("material")));
            Assert.Equal((3L, 1L, 1L), (row.Number("holiday"), row.Number("sudden"), row.Number("regular")));
            Assert.Equal((300000L, 0L), (row.Number("party"), row.Number("society")));
        }

        Assert.Empty((await (await county.AsAsync("west")).GetAsync("help-ratios?year=2026")).MustSucceed().Items("parts"));
        Assert.Equal(0, (await (await county.AsAsync("county")).GetAsync("help-ratios?year=2025")).MustSucceed().Number("total.material"));
    }

    internal static async Task GivingAsync(HelpingCounty county)
    {
        await ReminderTests.RunAsync(county, "campaign-lists", new DateOnly(2026, 6, 10));
        await county.OnAsync(Visits);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Pairing;

/// <summary>The list of a round of visits: the one for 1 July 2026 is opened on 17 May, settled on 10 June, and its books are closed on 17 July.</summary>
public sealed class CampaignListTests
{
    private const string Round = "2026-july";
    private static readonly DateOnly Opens = new(2026, 5, 17);
    private static readonly DateOnly Locks = new(2026, 6, 10);

    [EngineFact]
    [Rule("D5")]
    [Rule("I3")]
    [Rule("G2")]
    public async Task The_ledger_and_the_register_say_who_is_visited_and_somebody_in_several_classes_gets_the_highest_once(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await county.PairAsync(county.HelperAn, county.NeedyWang);
        var early = await MemberAsync(county, county.Lijia, "李开国", "1949-05-01");
        var veteran = await MemberAsync(county, county.Lijia, "李老党", "1970-07-01");
        await county.RecogniseAsync(early);
        await OpenAsync(county);

        foreach (var (account, lines) in new[] { ("county", 7), ("east", 4), ("west", 3), ("wangjia", 4), ("leader", 7), ("an", 1), ("bai", 0), ("agriculture", 0) })
            Assert.Equal((account, lines), (account, (await county.ListAsync(account, $"campaign-lines?campaign={Round}")).Count));
        var line = await LineAsync(county, "west", early);
        Assert.Equal(("earlyMember", 200000L, 0L, "李家村党支部"), (line.Text("line.class"), line.Number("line.cash"), line.Number("line.goodsWorth"), line.Text("organisationName")));
        Assert.Equal(
            [("earlyMember", true), ("needyMember", false), ("veteranMember", false)],
            line.Items("line.gifts").Select(gift => (gift.Text("class"), gift.Truth("counts"))));
        line = await LineAsync(county, "west", veteran);
        Assert.Equal(("veteranMember", 50000L, 15000L), (line.Text("line.class"), line.Number("line.cash"), line.Number("line.goodsWorth")));
        Assert.Equal(5, (await county.ListAsync("county", $"campaign-lines?campaign={Round}&class=needyMember&source=countyDues")).Count);
        Assert.Single(await county.ListAsync("county", $"campaign-lines?campaign={Round}&source=centralDues&name=开国"));

        // Recognised while the list is open: drawn on the next morning, and nobody twice.
        await county.RecogniseAsync(await county.PersonAsync(county.Wangjia, "王后来"));
        await ReminderTests.RunAsync(county, "campaign-lists", Opens.AddDays(1));
        await ReminderTests.RunAsync(county, "campaign-lists", Opens.AddDays(1));
        Assert.Equal(8, (await county.ListAsync("county", "campaign-lines")).Count);
    }

    [EngineFact]
    [Rule("D5")]
    public async Task Where_the_pack_adds_classes_up_somebody_gets_the_gift_of_each(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await PutInForceAsync(county, rule => rule["addsUp"] = true);
        var early = await MemberAsync(county, county.Lijia, "李开国", "1949-05-01");
        await OpenAsync(county);

        var line = await LineAsync(county, "west", early);

        Assert.Equal(("earlyMember", 250000L, 15000L), (line.Text("line.class"), line.Number("line.cash"), line.Number("line.goodsWorth")));
        Assert.All(line.Items("line.gifts"), gift => Assert.True(gift.Truth("counts")));
    }

    [EngineFact]
    [Rule("D5")]
    [Rule("I3")]
    public async Task The_branch_completes_and_confirms_then_the_township_and_once_it_is_settled_only_a_sudden_event_adds_somebody(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await OpenAsync(county);
        var (branch, township, department) = (await county.AsAsync("wangjia"), await county.AsAsync("east"), await county.AsAsync("county"));
        var cadre = await county.PersonAsync(county.Wangjia, "王退休");
        var other = await county.PersonAsync(county.Lijia, "李退休");
        object Adding(Guid person, string @class, bool sudden = false) => new { campaign = Round, personId = person, classes = new[] { @class }, reason = "离休老干部", suddenEvent = sudden };

        (await branch.PostAsync("campaign-lines", Adding(other, "veteranCadre"))).MustBeRefused(404, "pairing.person_not_found");
        (await branch.PostAsync("campaign-lines", Adding(county.NeedyWang, "veteranCadre"))).MustBeRefused(422, "pairing.campaign_already_listed");
        (await branch.PostAsync("campaign-lines", new { campaign = "2026-lantern", personId = cadre, classes = new[] { "veteranCadre" }, reason = "离休" })).MustBeRefused(422, "pairing.no_such_campaign");
        var added = (await branch.PostAsync("campaign-lines", Adding(cadre, "veteranCadre"))).MustSucceed();
        Assert.Equal(("离休老干部", 50000L, false), (added.Text("reason"), added.Number("cash"), added.Truth("sudden")));
        (await branch.PostAsync($"campaign-lines/{(await LineAsync(county, "wangjia", county.NeedySun)).Id("line.id")}/strike", new { reason = "本人谢绝" })).MustSucceed();
        await ReminderTests.RunAsync(county, "campaign-lists", Opens.AddDays(2));
        Assert.Equal(4, (await county.ListAsync("wangjia", "campaign-lines")).Count);

        var east = new { campaign = Round, organisationId = county.East.Id.Value };
        (await township.PostAsync("campaign-confirmations", east)).MustBeRefused(409, "pairing.campaign_nothing_to_confirm");
        var mine = new { campaign = Round, organisationId = county.Wangjia.Id.Value };
        Assert.Equal(4, (await branch.PostAsync("campaign-confirmations", mine)).MustSucceed().Number("confirmed"));
        (await branch.PostAsync("campaign-confirmations", new { campaign = Round, organisationId = county.Lijia.Id.Value })).MustBeRefused(404, "pairing.organisation_not_found");
        (await township.PostAsync("campaign-send-backs", new { campaign = Round, organisationId = county.Wangjia.Id.Value, reason = "漏报一人" })).MustSucceed();
        Assert.Equal("漏报一人", (await LineAsync(county, "wangjia", cadre)).Text("line.sentBack"));
        (await branch.PostAsync("campaign-confirmations", mine)).MustSucceed();
        Assert.Equal(4, (await township.PostAsync("campaign-confirmations", east)).MustSucceed().Number("confirmed"));
        (await department.PostAsync($"campaigns/{Round}/lock")).MustBeRefused(409, "pairing.campaign_not_confirmed");
        (await (await county.AsAsync("lijia")).PostAsync("campaign-confirmations", new { campaign = Round, organisationId = county.Lijia.Id.Value })).MustSucceed();
        var west = (await (await county.AsAsync("west")).GetAsync($"campaigns/{Round}")).MustSucceed().At("parts.0");
        Assert.Equal(("李家村党支部", 1, 0, 1), (west.Text("name"), west.Number("lines"), west.Number("unconfirmed"), west.Number("byBranch")));
        (await (await county.AsAsync("west")).PostAsync("campaign-confirmations", new { campaign = Round, organisationId = county.West.Id.Value })).MustSucceed();
        (await department.PostAsync($"campaigns/{Round}/lock")).MustSucceed();

        (await branch.PostAsync("campaign-lines", Adding(county.NeedySun, "veteranCadre"))).MustBeRefused(409, "pairing.campaign_settled");
        (await branch.PostAsync($"campaign-lines/{added.Id()}/strike", new { reason = "改主意" })).MustBeRefused(409, "pairing.campaign_settled");
        Assert.True((await branch.PostAsync("campaign-lines", Adding(county.NeedySun, "bereavedFamily", sudden: true))).MustSucceed().Truth("sudden"));
    }

    [EngineFact]
    [Rule("D5")]
    public async Task On_its_day_the_list_is_settled_whether_or_not_everybody_has_confirmed(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await OpenAsync(county);
        await ReminderTests.RunAsync(county, "campaign-lists", Locks);

        var round = (await county.ListAsync("east", "campaigns")).Single(one => one.Text("key") == Round);

        Assert.Equal(("locked", "2026-06-10", 4L, 0L, 400000L), (round.Text("stage"), round.Text("lockedOn"), round.Number("listed"), round.Number("received"), round.Number("planned")));
        (await (await county.AsAsync("wangjia")).PostAsync("campaign-confirmations", new { campaign = Round, organisationId = county.Wangjia.Id.Value })).MustBeRefused(409, "pairing.campaign_settled");
    }

    [EngineFact]
    public async Task Lines_follow_who_moves_and_fall_away_with_who_dies_or_leaves_the_ledger(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await OpenAsync(county);
        var department = await county.AsAsync("county");
        (await department.PostAsync($"people/{county.NeedyWang}/move", new { organisationId = county.Lijia.Id.Value })).MustSucceed();
        (await department.PostAsync($"people/{county.NeedySun}/death", new { })).MustSucceed();
        await county.App.InCommandAsync(services => services.GetRequiredService<ILedger>()
            .ExitAsync(new PersonId(county.NeedyZhou), Opens, "incomeAboveLine", CancellationToken.None));

        Assert.Equal([county.NeedyWu], (await county.ListAsync("wangjia", "campaign-lines")).Select(line => line.Id("line.personId")));
        Assert.Equal(2, (await county.ListAsync("lijia", "campaign-lines")).Count);
        Assert.Equal(2, (await county.ListAsync("wangjia", "campaign-lines?state=struck")).Count);

        // Once the list is settled the money has to go back, and who left the ledger keeps the gift.
        await ReminderTests.RunAsync(county, "campaign-lists", Locks);
        (await (await county.AsAsync("county")).PostAsync($"people/{county.NeedyLi}/death", new { })).MustSucceed();
        await county.App.InCommandAsync(services => services.GetRequiredService<ILedger>()
            .ExitAsync(new PersonId(county.NeedyWu), Locks, "incomeAboveLine", CancellationToken.None));
        Assert.Equal("returned", (await LineAsync(county, "lijia", county.NeedyLi)).Text("line.state"));
        Assert.Equal("listed", (await LineAsync(county, "wangjia", county.NeedyWu)).Text("line.state"));
    }

    [EngineFact]
    public async Task Two_records_on_one_list_are_settled_before_they_become_one_and_the_line_goes_with_the_record(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var twin = await county.PersonAsync(county.Wangjia, "孙大勇");
        await county.RecogniseAsync(twin);
        await OpenAsync(county);
        var east = await county.AsAsync("east");
        var spare = await county.PersonAsync(county.Wangjia, "吴秀兰");
        var wu = (await LineAsync(county, "wangjia", county.NeedyWu)).Id("line.id");

        Assert.Contains("pairing.merger_on_one_list", (await east.GetAsync($"mergers/preview?keptId={county.NeedySun}&otherId={twin}")).MustSucceed().GetRawText(), StringComparison.Ordinal);
        var merger = (await east.PostAsync("mergers", new { keptId = spare, otherId = county.NeedyWu, reason = "入户核对为同一人" })).MustSucceed().Id();
        Assert.Equal(wu, (await LineAsync(county, "wangjia", spare)).Id("line.id"));
        (await east.PostAsync($"mergers/{merger}/undo", new { reason = "原是两人" })).MustSucceed();
        Assert.Equal(wu, (await LineAsync(county, "wangjia", county.NeedyWu)).Id("line.id"));
    }

    [EngineFact]
    [Rule("D5")]
    public async Task The_budget_says_by_source_and_class_who_is_over(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await MemberAsync(county, county.Lijia, "李开国", "1949-05-01");
        await OpenAsync(county);
        var department = await county.AsAsync("county");
        object Budget(OrgCard organisation, params object[] items) => new { campaign = Round, organisationId = organisation.Id.Value, items };

        (await department.PostAsync("campaign-budgets", Budget(county.County, new { source = "countyDues", amount = 600000 }, new { source = "countyDues", amount = 450000, @class = "needyMember" }))).MustSucceed();
        (await department.PostAsync("campaign-budgets", Budget(county.East, new { source = "countyDues", amount = 100000 }))).MustSucceed();
        (await department.PostAsync("campaign-budgets", Budget(county.East, new { source = "countyDues", amount = 300000 }))).MustSucceed();
        (await department.PostAsync("campaign-budgets", Budget(county.East, new { source = "countyDues", amount = 1 }, new { source = "countyDues", amount = 2 }))).MustBeRefused(422, "request.invalid");

        var rows = (await department.GetAsync($"campaigns/{Round}")).MustSucceed().Items("budget")
            .Select(row => (row.Text("organisationName"), row.Text("source"), row.IsNull("class"), row.Number("planned"), row.Number("over")));
        Assert.Equal(
            [
                (county.County.Name, "countyDues", true, 500000L, 0L), (county.County.Name, "countyDues", false, 500000L, 50000L), (county.County.Name, "centralDues", true, 200000L, 200000L),
                (county.East.Name, "countyDues", true, 400000L, 100000L),
            ],
            rows);
        Assert.Single((await (await county.AsAsync("east")).GetAsync($"campaigns/{Round}")).MustSucceed().Items("budget"));
        Assert.Empty((await (await county.AsAsync("wangjia")).GetAsync($"campaigns/{Round}")).MustSucceed().Items("budget"));
    }

    internal static async Task OpenAsync(HelpingCounty county)
    {
        await ReminderTests.RunAsync(county, "holiday-campaigns", Opens);
        await ReminderTests.RunAsync(county, "campaign-lists", Opens);
    }

    internal static async Task<JsonElement> LineAsync(HelpingCounty county, string account, Guid person) =>
        Assert.Single(await county.ListAsync(account, $"campaign-lines?campaign={Round}"), line => line.Id("line.personId") == person);

    internal static async Task<Guid> MemberAsync(HelpingCounty county, OrgCard branch, string name, string joinedOn) =>
        (await (await county.AsAsync("county")).PostAsync("people", new { organisationId = branch.Id.Value, name, partyStatus = "fullMember", joinedOn })).MustSucceed().Id();

    private static async Task PutInForceAsync(HelpingCounty county, Action<JsonNode> change)
    {
        var department = await county.AsAsync("county");
        var shipped = (await department.PostAsync("policies", new { shippedKey = "modern" })).MustSucceed();
        var document = JsonNode.Parse(shipped.At("document").GetRawText())!;
        foreach (var rule in document["campaigns"]!.AsArray())
            change(rule!);
        var own = (await department.PostAsync("policies", new { document })).MustSucceed();
        (await department.PostAsync($"policies/{own.Id()}/in-force", new { from = "2026-03-10" })).MustSucceed();
    }
}

using System.Text.Json.Nodes;
using Assistance.Members.Contracts;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Members;

/// <summary>What is due to those who hold and held posts in villages, by the pack of inner-party care.</summary>
public sealed class PostBenefitTests
{
    private const string Pack = "inner-party-care";

    [EngineFact]
    [Rule("D1")]
    public async Task Cadres_in_office_have_their_insurance_subsidised_in_the_pilot_townships_a_year_before_the_others(Engine engine)
    {
        const int InOffice = 359;
        await using var county = await FoundAsync(engine);
        var department = await county.AsAsync("department");
        // The pilot township's own pack differs in nothing but the year.
        var pilot = JsonNode.Parse((await department.PostAsync("policies", new { shippedKey = Pack })).MustSucceed().At("document").GetRawText())!;
        (pilot["key"], pilot["postBenefits"]![0]!["since"]) = ("pilot", "2007-01-01");
        var added = (await department.PostAsync("policies", new { document = pilot })).MustSucceed();
        (await department.PostAsync($"policies/{added.Id()}/in-force", new { from = $"{FrozenClock.Today:yyyy-MM-dd}", townshipId = county.IdOf(GreenCounty.East) })).MustSucceed();
        for (var number = 0; number < InOffice; number++)
        {
            var place = number % 4 == 0 ? GreenCounty.Pond : GreenCounty.Ford;
            await HeldAsync(county, place, $"干{(char)('一' + number)}", Post("director", "2005-06-01"));
        }

        await HeldAsync(county, GreenCounty.Pond, "新任", Post("accountant", "2026-02-01"));
        await HeldAsync(county, GreenCounty.Pond, "离任", Post("director", "2005-06-01", "2026-03-09"));

        var rows = await department.AllAsync("post-benefits?benefit=pensionInsurance");
        Assert.Equal(InOffice + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(("yearly", 150_000L), (row.Text("pay"), row.Number("amount"))));
        Assert.Equal(["2007-01-01 东坪镇", "2008-01-01 西渡镇", "2026-02-01 东坪镇"],
            rows.Select(row => $"{row.Text("entitledFrom")} {row.Text("townshipName")[..3]}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(90, rows.Count(row => row.Text("entitledFrom") == "2007-01-01"));
        // Each township reads its own.
        Assert.Equal(269, (await (await county.AsAsync("west")).AllAsync("post-benefits?benefit=pensionInsurance")).Count);
    }

    [EngineFact]
    [Rule("D2")]
    public async Task Whoever_left_after_thirty_years_altogether_has_a_single_payment_and_everybody_who_left_a_health_check(Engine engine)
    {
        await using var county = await FoundAsync(engine);
        var department = await county.AsAsync("department");
        await HeldAsync(county, GreenCounty.Pond, "足年", Post("director", "1970-01-01", "1984-12-31"), Post("partySecretary", "1990-01-01", "2004-12-31"));
        await HeldAsync(county, GreenCounty.Pond, "差一日", Post("director", "1970-01-01", "1984-12-31"), Post("partySecretary", "1990-01-01", "2004-12-30"));
        await HeldAsync(county, GreenCounty.Pond, "兼职", Post("director", "1980-01-01", "1999-12-31"), Post("partySecretary", "1980-01-01", "1999-12-31"));
        await HeldAsync(county, GreenCounty.Pond, "在任", Post("director", "1970-01-01"));

        Assert.Equal(["足年 2005-01-01 300000"], await SaidAsync(department, "longService"));
        Assert.Equal(["兼职 2000-01-01", "差一日 2004-12-31", "足年 2005-01-01"], await SaidAsync(department, "healthCheck"));
    }

    [EngineFact]
    [Rule("D3")]
    public async Task Ninety_five_former_cadres_of_thirty_years_have_fifty_yuan_a_month_from_july_2007(Engine engine)
    {
        const int Former = 95;
        await using var county = await FoundAsync(engine);
        var department = await county.AsAsync("department");
        for (var number = 0; number < Former; number++)
        {
            // Without a break, and in two times that add up.
            object[] held = number % 2 == 0
                ? [Post("partySecretary", "1965-01-01", "1994-12-31")]
                : [Post("director", "1965-01-01", "1979-12-31"), Post("partyCommittee", "1985-01-01", $"{1999 + (number / 15)}-12-31")];
            await HeldAsync(county, number % 3 == 0 ? GreenCounty.Hill : GreenCounty.Ford, $"老{(char)('一' + number)}", held);
        }

        await HeldAsync(county, GreenCounty.Hill, "二十九年", Post("partySecretary", "1965-01-01", "1993-12-31"));
        await HeldAsync(county, GreenCounty.Hill, "后离任", Post("partySecretary", "1976-01-01", "2010-05-31"));

        var rows = await department.AllAsync("post-benefits?benefit=tenureSubsidy");
        Assert.Equal(Former + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(("monthly", 5_000L), (row.Text("pay"), row.Number("amount"))));
        Assert.Equal("2010-06-01", rows.Single(row => row.Text("name") == "后离任").Text("entitledFrom"));
        Assert.All(rows.Where(row => row.Text("name") != "后离任"), row => Assert.Equal("2007-07-01", row.Text("entitledFrom")));
        Assert.Empty(await department.AllAsync("post-benefits?benefit=tenureSubsidy&on=2007-06-30"));
        var workbook = await department.PostAsync("post-benefit-exports", new { filter = new { benefit = "tenureSubsidy" } });
        workbook.MustSucceed();
        Assert.Contains(RosterDesk.RowsOf(workbook.Bytes, "名单"), row => row.Cells.Any(cell => cell.Text == "后离任") && row.Cells.Any(cell => cell.Text == "34年5个月"));
    }

    [EngineFact]
    public async Task Posts_are_kept_in_the_file_with_who_wrote_them_down_and_none_stands_there_twice(Engine engine)
    {
        await using var county = await FoundAsync(engine);
        var (pond, hill) = (await county.AsAsync("pond"), await county.AsAsync("hill"));
        var id = await HeldAsync(county, GreenCounty.Pond, "村干部", Post("director", "1990-01-01", "1999-12-31"), Post("partySecretary", "2000-01-01"));
        var posts = (await pond.GetAsync($"people/{id}")).MustSucceed().At("posts");
        Assert.Equal((434L, "partySecretary", "大塘村"), (posts.Number("months"), posts.Text("items.0.post.code"), posts.Text("items.0.place")));
        Assert.NotEmpty(posts.Text("items.1.recordedBy"));

        async Task<ApiAnswer> SaveAsync(ApiClient who, params object[] items) => await who.PutAsync($"people/{id}/posts", new { items }, await county.VersionAsync(id));
        (await SaveAsync(pond, Post("director", "1990-01-01", "1999-12-31"), Post("director", "1999-12-31"))).MustBeRefused(422, "members.post_twice");
        (await SaveAsync(pond, Post("king", "1990-01-01"))).MustBeRefused(422, "members.post_unclear");
        (await SaveAsync(pond, Post("director", "2026-03-11"))).MustBeRefused(422, "members.post_unclear");
        (await SaveAsync(pond, Post("director", "1990-01-01", "1989-12-31"))).MustBeRefused(422, "members.post_unclear");
        (await SaveAsync(hill, Post("director", "1990-01-01"))).MustBeRefused(404, "members.person_not_found");
        (await pond.PutAsync($"people/{id}/posts", new { items = Array.Empty<object>() }, version: 1)).MustBeRefused(412, "request.stale");
        (await SaveAsync(pond)).MustSucceed();
        Assert.Equal(0, (await pond.GetAsync($"people/{id}")).MustSucceed().Number("posts.months"));
    }

    private static async Task<GreenCounty> FoundAsync(Engine engine)
    {
        var county = await GreenCounty.FoundAsync(engine);
        await county.App.InCommandAsync(async services =>
            Assert.NotNull(await services.GetRequiredService<IPolicySetUp>().PutInForceAsync(Pack, county.PathOf(GreenCounty.Code), new DateOnly(2007, 1, 1), CancellationToken.None)));
        return county;
    }

    private static object Post(string post, string from, string? until = null) => new { post, place = "大塘村", from, until };

    private static async Task<Guid> HeldAsync(GreenCounty county, string place, string name, params object[] items)
    {
        // Each branch and township writes its own, so that none of them asks more often than it may.
        var (branch, township) = place switch
        {
            GreenCounty.Pond => ("pond", "east"),
            GreenCounty.Hill => ("hill", "east"),
            _ => ("ford", "west"),
        };
        var person = (await (await county.AsAsync(township)).PostAsync("people", new { organisationId = county.IdOf(place), name, partyStatus = "fullMember", birthDate = "1945-05-06" })).MustSucceed();
        (await (await county.AsAsync(branch)).PutAsync($"people/{person.Id()}/posts", new { items }, (int)person.Number("version"))).MustSucceed();
        return person.Id();
    }

    private static async Task<IEnumerable<string>> SaidAsync(ApiClient client, string benefit) =>
        (await client.AllAsync($"post-benefits?benefit={benefit}"))
            .Select(row => $"{row.Text("name")} {row.Text("entitledFrom")}{(row.IsNull("amount") ? string.Empty : $" {row.Number("amount")}")}").Order(StringComparer.Ordinal);
}

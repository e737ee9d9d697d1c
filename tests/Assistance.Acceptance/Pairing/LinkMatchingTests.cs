using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

public sealed class LinkMatchingTests
{
    private const string Preview = "branch-links/matching-preview";

    [EngineFact]
    [Rule("H4")]
    public async Task The_departments_function_goes_to_the_village_that_needs_it(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        await FoundAsync(county, "县科技局党支部", "agriculture");
        await FoundAsync(county, "县医疗保障局党支部", "health");
        await WishAsync(county, county.NeedyWang, "technology");
        await WishAsync(county, county.NeedyLi, "medicalAid");

        var lines = await LinesAsync(county);

        Assert.Contains("县科技局党支部", BranchesOf(lines, "王家村"));
        Assert.Contains("县医疗保障局党支部", BranchesOf(lines, "李家村"));
        var first = lines.First(line => line.Text("place.name") == "王家村" && line.Text("branch.name") == "县科技局党支部");
        Assert.Equal("单位职能对应该村 1 人的需求“技术指导”，同县，目前没有联系的村。", first.Text("reason.chinese"));
        Assert.Contains("meets the wish \"Technical advice\"", first.Text("reason.english"), StringComparison.Ordinal);
        // The other way round, each goes where its function is wanted then.
        await WishAsync(county, county.NeedyWang, "medicalAid");
        await WishAsync(county, county.NeedyLi, "technology");
        var turned = await LinesAsync(county);
        Assert.Contains("县医疗保障局党支部", BranchesOf(turned, "王家村"));
        Assert.Contains("县科技局党支部", BranchesOf(turned, "李家村"));
    }

    [EngineFact]
    [Rule("D6")]
    [Rule("I2")]
    public async Task Each_branch_gets_a_village_and_no_village_is_left_out_and_what_is_accepted_is_issued(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        await FoundAsync(county, "县水利局党支部", "water");

        var lines = await LinesAsync(county);

        // Three branches, two villages: one of the villages has two.
        Assert.Equal(3, lines.Select(line => line.Text("branch.name")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["李家村", "王家村"], lines.Select(line => line.Text("place.name")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Empty(await county.ListAsync("county", "branch-links"));
        var items = lines.Select(line => new { branchId = line.Id("branch.id"), placeId = line.Id("place.id") });
        Assert.Equal(3, (await department.PostAsync("branch-links", new { items })).MustSucceed().Items().Count);
        Assert.Empty(await LinesAsync(county));
        Assert.Equal((3L, 2L), await CoverageAsync(county));
    }

    [EngineFact]
    [Rule("D6")]
    public async Task A_branch_that_looked_after_a_village_before_goes_back_to_it_and_a_full_one_takes_no_more(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        var (wangjia, lijia) = (await county.VillageOfAsync(county.Wangjia), await county.VillageOfAsync(county.Lijia));
        foreach (var link in new[] { await county.LinkAsync(county.Health, wangjia), await county.LinkAsync(county.Agriculture, lijia) })
            (await department.PostAsync($"branch-links/{link}/end", new { reason = "other", note = "年度调整" })).MustSucceed();

        var lines = await LinesAsync(county);

        Assert.Equal(["县卫生健康局党支部"], BranchesOf(lines, "王家村"));
        Assert.Equal(["县农业农村局党支部"], BranchesOf(lines, "李家村"));
        Assert.All(lines, line => Assert.StartsWith("此前联系过该村", line.Text("reason.chinese"), StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Items("alternatives").Single().Number("extra") > 0));
        (await (await county.AsAsync("east")).PostAsync(Preview, new { })).MustBeRefused(403, "access.forbidden");
    }

    private static async Task<IReadOnlyList<JsonElement>> LinesAsync(HelpingCounty county) =>
        (await (await county.AsAsync("county")).PostAsync(Preview, new { })).MustSucceed().Items("lines");

    private static IReadOnlyList<string> BranchesOf(IReadOnlyList<JsonElement> lines, string place) =>
        [.. lines.Where(line => line.Text("place.name") == place).Select(line => line.Text("branch.name")).Order(StringComparer.Ordinal)];

    private static async Task<(long Branches, long Places)> CoverageAsync(HelpingCounty county)
    {
        var coverage = (await (await county.AsAsync("county")).GetAsync("pairing-coverage")).MustSucceed();
        return (coverage.Number("branchesLinked"), coverage.Number("placesLinked"));
    }

    private static async Task FoundAsync(HelpingCounty county, string name, string function)
    {
        var department = await county.AsAsync("county");
        var committee = (await department.GetAsync("organisations?kind=workCommittee")).MustSucceed().Id("items.0.id");
        (await department.PostAsync("organisations", new { parentId = committee, name, kind = "organBranch", function })).MustSucceed();
    }

    private static async Task WishAsync(HelpingCounty county, Guid person, string wish)
    {
        var department = await county.AsAsync("county");
        var version = (int)(await department.GetAsync($"people/{person}")).MustSucceed().Number("version");
        (await department.PutAsync($"people/{person}/profile", new { wishes = new[] { wish } }, version: version)).MustSucceed();
    }
}

using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Pairing;

public sealed class MatchingTests
{
    private const string Preview = "pairs/matching-preview";

    [EngineFact]
    [Rule("H2")]
    public async Task Everybody_without_a_helper_gets_the_one_who_fits_and_what_is_proposed_is_issued_in_one_act(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        await county.LinkAsync(county.Agriculture, await county.VillageOfAsync(county.Wangjia));
        await ProfileAsync(county, county.HelperAn, new { skills = new[] { "breeding" } });
        await ProfileAsync(county, county.NeedyWang, new { wishes = new[] { "technology" } });

        var proposed = (await department.PostAsync(Preview, new { })).MustSucceed();

        var lines = proposed.Items("lines");
        Assert.Equal(["吴秀兰", "周长根", "孙大勇", "李树林", "王守田"], lines.Select(line => line.Text("beneficiary.name")).Order(StringComparer.Ordinal));
        var wang = lines.Single(line => line.Text("beneficiary.name") == "王守田");
        Assert.Equal("安和平", wang.Text("helper.name"));
        Assert.Equal("所在支部联系该村（社区），技能“畜禽养殖”对应需求“技术指导”，同县，目前没有帮扶对象。", wang.Text("reason.chinese"));
        Assert.Equal("The branch looks after this village; skill \"Livestock and poultry\" meets the wish \"Technical advice\"; in the same county; looks after nobody yet.", wang.Text("reason.english"));
        // The village's own branch looks after its four, two each; nobody's branch looks after the other village.
        Assert.Equal(("蔡文秀", 2, 2), (HelperOf(lines, "李树林"), lines.Count(line => line.Text("helper.name") == "安和平"), lines.Count(line => line.Text("helper.name") == "白建国")));
        Assert.Equal(["白建国", "蔡文秀"], wang.Items("alternatives").Select(other => other.Text("helper.name")).Order(StringComparer.Ordinal));
        // Whoever else of the branch takes him has not the skill.
        Assert.Equal(30, wang.Items("alternatives").Single(other => other.Text("helper.name") == "白建国").Number("extra"));
        Assert.Empty(proposed.Items("without"));

        var items = lines.Select(line => new { helperId = line.Id("helper.id"), beneficiaryId = line.Id("beneficiary.id") });
        Assert.Equal(5, (await department.PostAsync("pairs", new { items })).MustSucceed().Items().Count);
        Assert.Empty((await department.PostAsync(Preview, new { })).MustSucceed().Items("lines"));
    }

    [EngineFact]
    public async Task What_the_department_locks_and_excludes_holds_and_the_rest_is_worked_out_anew(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        object Pair(Guid helper, Guid beneficiary) => new { helperId = helper, beneficiaryId = beneficiary };

        var lines = (await department.PostAsync(Preview, new
        {
            locked = new[] { Pair(county.HelperCai, county.NeedyWang) },
            excluded = new[] { Pair(county.HelperCai, county.NeedyLi), Pair(county.HelperAn, county.NeedyLi) },
        })).MustSucceed().Items("lines");

        Assert.Equal(("蔡文秀", "白建国"), (HelperOf(lines, "王守田"), HelperOf(lines, "李树林")));
        Assert.Equal(["王守田"], lines.Where(line => line.Truth("locked")).Select(line => line.Text("beneficiary.name")));
        Assert.Empty(lines.Single(line => line.Text("beneficiary.name") == "李树林").Items("alternatives"));
        var taken = await county.PairAsync(county.HelperAn, county.NeedyWang);
        Assert.NotEqual(Guid.Empty, taken);
        (await department.PostAsync(Preview, new { locked = new[] { Pair(county.HelperCai, county.NeedyWang) } })).MustBeRefused(422, "pairing.not_in_matching");
    }

    [EngineFact]
    public async Task Who_is_of_the_household_never_helps_and_a_part_of_the_county_may_be_matched_alone(Engine engine)
    {
        await using var county = await HelpingCounty.StartAsync(engine);
        var department = await county.AsAsync("county");
        (await department.PutAsync(
            $"people/{county.HelperCai}/household",
            new { size = 2, labourCount = 1, members = new[] { new { name = "李树林", relation = "5" } }, incomes = Array.Empty<object>() })).MustSucceed();

        var west = (await department.PostAsync(Preview, new { peopleOf = county.West.Id.Value })).MustSucceed().Items("lines");
        Assert.Equal(["李树林"], west.Select(line => line.Text("beneficiary.name")));
        Assert.NotEqual("蔡文秀", west[0].Text("helper.name"));
        Assert.DoesNotContain(west[0].Items("alternatives"), other => other.Text("helper.name") == "蔡文秀");

        var none = (await department.PostAsync(Preview, new { peopleOf = county.West.Id.Value, helpersOf = county.Health.Id.Value })).MustSucceed();
        Assert.Empty(none.Items("lines"));
        Assert.Equal(("李树林", 1L), (none.Text("without.0.person.name"), none.Number("without.0.missing")));
        (await department.PostAsync(Preview, new { peopleOf = Guid.CreateVersion7() })).MustBeRefused(404, "pairing.organisation_not_found");
        (await (await county.AsAsync("east")).PostAsync(Preview, new { })).MustBeRefused(403, "access.forbidden");
    }

    private static string HelperOf(IReadOnlyList<JsonElement> lines, string person) => lines.Single(line => line.Text("beneficiary.name") == person).Text("helper.name");

    private static async Task ProfileAsync(HelpingCounty county, Guid person, object profile)
    {
        var department = await county.AsAsync("county");
        (await department.PutAsync($"people/{person}/profile", profile, version: (int)(await department.GetAsync($"people/{person}")).MustSucceed().Number("version"))).MustSucceed();
    }
}

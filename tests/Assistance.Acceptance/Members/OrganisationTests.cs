using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class OrganisationTests
{
    [EngineFact]
    public async Task The_tree_opens_a_level_at_a_time_from_where_ones_own_reach_begins(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var department = await county.AsAsync("department");
        var top = (await department.GetAsync("organisations")).MustSucceed().Items();
        Assert.Equal("青川县", Assert.Single(top).Text("name"));
        var committees = (await department.GetAsync($"organisations?parentId={top[0].Id()}")).MustSucceed().Items();
        Assert.Equal(["青川县直机关工委", "东坪镇党委", "西渡镇党委"], committees.Select(row => row.Text("name")));
        Assert.Equal([false, true, true], committees.Select(row => row.Truth("hasChildren")));

        var own = (await (await county.AsAsync("east")).GetAsync("organisations")).MustSucceed().Items();
        Assert.Equal("东坪镇党委", Assert.Single(own).Text("name"));
        Assert.Equal("青川县", own[0].Text("parentName"));
    }

    [EngineFact]
    public async Task A_village_stands_below_its_branch_so_that_the_secretary_reaches_it(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var branch = (await (await county.AsAsync("pond")).GetAsync($"organisations/{county.IdOf(GreenCounty.Pond)}")).MustSucceed();
        Assert.Equal("大塘村党支部", branch.Text("name"));
        Assert.Equal(["青川县", "东坪镇党委", "大塘村党支部"], branch.Items("lineage").Select(link => link.Text("name")));
        var places = (await (await county.AsAsync("pond")).GetAsync("organisations?kind=village")).MustSucceed().Items();
        Assert.Equal("大塘村", Assert.Single(places).Text("name"));
        Assert.Equal(GreenCounty.Pond, places[0].Text("divisionCode"));
    }

    [EngineFact]
    public async Task Organisations_are_found_by_any_part_of_the_name_and_wildcards_mean_themselves(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var department = await county.AsAsync("department");
        Assert.Equal(2, (await department.GetAsync("organisations?name=山村")).MustSucceed().Items().Count);
        Assert.Empty((await department.GetAsync("organisations?name=%25")).MustSucceed().Items());
        Assert.Empty((await department.GetAsync("organisations?name=_")).MustSucceed().Items());
    }

    [EngineFact]
    public async Task A_township_founds_branches_of_its_own_and_none_elsewhere(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var east = await county.AsAsync("east");
        var founded = (await east.PostAsync("organisations", new { parentId = county.IdOf(GreenCounty.East), name = "东坪镇机关党支部", kind = "organBranch", function = "agriculture" })).MustSucceed();
        Assert.Equal("agriculture", (await east.GetAsync($"organisations/{founded.Id()}")).MustSucceed().Text("function"));
        (await east.PostAsync("organisations", new { parentId = county.IdOf(GreenCounty.West), name = "西渡镇机关党支部", kind = "organBranch" }))
            .MustBeRefused(404, "members.organisation_not_found");
        (await east.PostAsync("organisations", new { parentId = county.IdOf(GreenCounty.East), name = "大塘村党支部", kind = "villageBranch" }))
            .MustBeRefused(422, "members.organisation_name_taken");
        var refused = (await east.PostAsync("organisations", new { parentId = county.IdOf(GreenCounty.Pond), name = "另一党委", kind = "townshipCommittee" }))
            .MustBeRefused(422, "members.organisation_may_not_hold");
        Assert.Contains("village", refused.Items("allowed").Select(kind => kind.GetString()));
    }

    [EngineFact]
    public async Task Renaming_names_the_version_that_was_seen(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var department = await county.AsAsync("department");
        var path = $"organisations/{county.IdOf(GreenCounty.Hill)}";
        var seen = (int)(await department.GetAsync(path)).MustSucceed().Number("version");
        (await department.PutAsync($"{path}/name", new { name = "后山新村党支部" })).MustBeRefused(400, "request.version_required");
        (await department.PutAsync($"{path}/name", new { name = "后山新村党支部" }, version: seen)).MustSucceed();
        (await department.PutAsync($"{path}/name", new { name = "又一个名字" }, version: seen)).MustBeRefused(412, "request.stale");
        Assert.Equal("后山新村党支部", (await department.GetAsync(path)).MustSucceed().Text("name"));
    }

    [EngineFact]
    public async Task An_organisation_ends_only_when_nothing_hangs_on_it(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var department = await county.AsAsync("department");
        var unit = (await department.PostAsync("organisations", new { parentId = county.IdOf(GreenCounty.East), name = "茶厂党支部", kind = "newSectorBranch" })).MustSucceed().Id();
        var member = (await department.PostAsync("people", new { organisationId = unit, name = "陈一", partyStatus = "fullMember" })).MustSucceed().Id();
        var refused = (await department.PostAsync($"organisations/{unit}/abolish")).MustBeRefused(409, "members.organisation_in_use");
        Assert.Equal(1, refused.Number("people"));
        (await department.PostAsync($"people/{member}/move", new { organisationId = county.IdOf(GreenCounty.Pond) })).MustSucceed();
        (await department.PostAsync($"organisations/{unit}/abolish")).MustSucceed();
        (await department.PostAsync($"organisations/{unit}/abolish")).MustBeRefused(409, "members.organisation_abolished");
        Assert.DoesNotContain("茶厂", (await department.GetAsync($"organisations?parentId={county.IdOf(GreenCounty.East)}")).Text, StringComparison.Ordinal);
        (await department.PostAsync("organisations", new { parentId = county.IdOf(GreenCounty.East), name = "茶厂党支部", kind = "newSectorBranch" })).MustSucceed();
    }

    [EngineFact]
    [Rule("E7")]
    public async Task A_village_has_its_mass_organisations_beside_the_branch_and_the_new_sector_its_units(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (east, pond) = (await county.AsAsync("east"), county.IdOf(GreenCounty.Pond));
        foreach (var (kind, name) in new[] { ("villageCommittee", "大塘村村民委员会"), ("youthLeagueBranch", "大塘村团支部"), ("womensFederation", "大塘村妇代会"), ("militiaCompany", "大塘村民兵连") })
        {
            var founded = (await east.PostAsync("organisations", new { parentId = pond, name, kind })).MustSucceed().Id();
            Assert.Equal(kind, (await (await county.AsAsync("pond")).GetAsync($"organisations/{founded}")).MustSucceed().Text("kind"));
            (await east.PostAsync("people", new { organisationId = founded, name = "张一", partyStatus = "nonMember" })).MustBeRefused(422, "members.may_not_belong");
            (await east.PostAsync("organisations", new { parentId = county.IdOf(GreenCounty.East), name, kind })).MustBeRefused(422, "members.organisation_may_not_hold");
        }

        var branch = (await east.PostAsync("organisations", new { parentId = county.IdOf(GreenCounty.East), name = "茶厂党支部", kind = "newSectorBranch" })).MustSucceed().Id();
        foreach (var (kind, name) in new[] { ("nonPublicEnterprise", "东坪茶厂"), ("socialOrganisation", "东坪茶叶协会") })
        {
            var unit = (await east.PostAsync("organisations", new { parentId = branch, name, kind })).MustSucceed().Id();
            (await east.PostAsync("people", new { organisationId = unit, name = "李一", partyStatus = "nonMember" })).MustSucceed();
            Assert.Equal([name], (await east.GetAsync($"organisations?kind={kind}")).MustSucceed().Items().Select(row => row.Text("name")));
        }
    }

    [EngineFact]
    [Rule("A17")]
    public async Task The_county_has_a_centre_that_helps_members_in_hardship(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var department = await county.AsAsync("department");
        var top = (await department.GetAsync("organisations")).MustSucceed().Id("items.0.id");
        var centre = new { parentId = top, name = "青川县困难党员帮扶中心", kind = "assistanceCentre" };
        (await (await county.AsAsync("east")).PostAsync("organisations", centre)).MustBeRefused(404, "members.organisation_not_found");
        var founded = (await department.PostAsync("organisations", centre)).MustSucceed().Id();
        Assert.Equal(["青川县", "青川县困难党员帮扶中心"], (await department.GetAsync($"organisations/{founded}")).MustSucceed().Items("lineage").Select(link => link.Text("name")));
        (await department.PostAsync("organisations", new { parentId = county.IdOf(GreenCounty.East), name = "分中心", kind = "assistanceCentre" })).MustBeRefused(422, "members.organisation_may_not_hold");
    }
    [EngineFact]
    public async Task An_organisation_and_its_committee_are_reminded_before_a_term_ends_and_once_it_has(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (east, west, branch) = (await county.AsAsync("east"), await county.AsAsync("west"), county.IdOf(GreenCounty.Pond));
        async Task<ApiAnswer> SetAsync(ApiClient who, object term) =>
            await who.PutAsync($"organisations/{branch}/term", term, (int)(await east.GetAsync($"organisations/{branch}")).MustSucceed().Number("version"));

        (await SetAsync(east, new { from = "2021-06-01", until = "2021-06-01" })).MustBeRefused(422, "members.term_unclear");
        (await SetAsync(east, new { from = "2021-06-01", until = "2031-06-02" })).MustBeRefused(422, "members.term_unclear");
        (await SetAsync(east, new { until = "2026-05-31" })).MustBeRefused(422, "members.term_unclear");
        (await SetAsync(west, new { from = "2021-06-01", until = "2026-05-31" })).MustBeRefused(404, "members.organisation_not_found");
        (await SetAsync(east, new { from = "2021-06-01", until = "2026-05-31" })).MustSucceed();

        await county.ServeAsync("terms-of-office", new DateOnly(2026, 3, 31));
        Assert.Empty(await county.ToldAsync("pond"));
        Assert.Empty(await county.WorkOfAsync("pond", "termsEnding"));
        await county.ServeAsync("terms-of-office", new DateOnly(2026, 4, 1));
        foreach (var account in new[] { "pond", "east" })
        {
            Assert.Equal(["termEnding"], await county.ToldAsync(account));
            Assert.Equal(["大塘村党支部"], await county.WorkOfAsync(account, "termsEnding"));
        }

        Assert.Empty(await county.ToldAsync("hill"));
        Assert.Empty(await county.WorkOfAsync("west", "termsEnding"));
        await county.ServeAsync("terms-of-office", new DateOnly(2026, 6, 1));
        Assert.Contains("termEnded", await county.ToldAsync("pond"));

        (await SetAsync(east, new { from = "2026-05-30", until = "2031-05-29" })).MustSucceed();
        Assert.Empty(await county.WorkOfAsync("pond", "termsEnding"));
        Assert.Equal("2031-05-29", (await east.GetAsync($"organisations/{branch}")).MustSucceed().Text("termUntil"));
    }
}

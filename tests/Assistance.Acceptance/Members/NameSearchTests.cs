using Assistance.Testing;

namespace Assistance.Acceptance.Members;

/// <summary>People are found by one to three characters of their name, in any place of it, and by the initials of its reading.</summary>
public sealed class NameSearchTests
{
    [EngineFact]
    public async Task A_name_is_found_by_any_of_its_characters_in_lists_and_in_the_ledger(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.GivenMemberAsync(GreenCounty.Pond, "张三丰");
        await county.GivenMemberAsync(GreenCounty.Hill, "张丰");
        await county.GivenMemberAsync(GreenCounty.Ford, "买买提·阿不都拉");
        await county.GivenMemberAsync(GreenCounty.Ford, "陈𬱖");
        await county.GivenRecognisedAsync(GreenCounty.Pond, "丰三");

        Assert.Equal(["张三丰", "张丰"], await FoundAsync(county, "张"));
        Assert.Equal(["丰三", "张三丰", "张丰"], await FoundAsync(county, "丰"));
        Assert.Equal(["张三丰"], await FoundAsync(county, "三丰"));
        Assert.Equal(["张三丰"], await FoundAsync(county, " 张三丰 "));
        Assert.Equal(["买买提·阿不都拉"], await FoundAsync(county, "提·阿不"));
        Assert.Equal(["陈𬱖"], await FoundAsync(county, "𬱖"));
        Assert.Empty(await FoundAsync(county, "丰张"));
        Assert.Empty(await FoundAsync(county, "张%"));
        Assert.Empty(await FoundAsync(county, "张三三丰"));
        Assert.Equal(["丰三"], await FoundAsync(county, "三", "ledger"));
        Assert.Empty(await FoundAsync(county, "张三", "ledger"));
    }

    [EngineFact]
    public async Task Initials_find_a_name_and_a_surname_by_both_of_its_readings(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.GivenMemberAsync(GreenCounty.Pond, "张三丰");
        await county.GivenMemberAsync(GreenCounty.Pond, "单雄");
        await county.GivenMemberAsync(GreenCounty.Hill, "尉迟恭");
        await county.GivenRecognisedAsync(GreenCounty.Hill, "周四");

        Assert.Equal(["张三丰"], await FoundAsync(county, "zsf"));
        Assert.Equal(["周四", "张三丰"], await FoundAsync(county, "ZS"));
        Assert.Equal(["单雄"], await FoundAsync(county, "sx"));
        Assert.Equal(["单雄"], await FoundAsync(county, "dx"));
        Assert.Equal(["尉迟恭"], await FoundAsync(county, "ycg"));
        Assert.Empty(await FoundAsync(county, "sf"));
        Assert.Equal(["周四"], await FoundAsync(county, "z", "ledger"));
    }

    [EngineFact]
    public async Task Who_changes_name_or_place_is_found_as_they_are_now_and_nobody_beyond_ones_reach(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "张三");
        await county.GivenMemberAsync(GreenCounty.Hill, "张四");
        Assert.Equal(["张三"], await FoundAsync(county, "张", account: "pond"));

        var department = await county.AsAsync("department");
        (await department.PutAsync($"people/{id}", new { name = "章三", partyStatus = "fullMember" }, version: await county.VersionAsync(id))).MustSucceed();
        Assert.Equal(["张四"], await FoundAsync(county, "张"));
        Assert.Equal(["章三"], await FoundAsync(county, "章"));

        (await department.PostAsync($"people/{id}/move", new { organisationId = county.IdOf(GreenCounty.Ford) }, version: await county.VersionAsync(id))).MustSucceed();
        Assert.Empty(await FoundAsync(county, "章", account: "pond"));
        Assert.Equal(["章三"], await FoundAsync(county, "zs", account: "ford"));
    }

    private static async Task<string[]> FoundAsync(GreenCounty county, string text, string list = "people", string account = "department")
    {
        var answer = (await (await county.AsAsync(account)).GetAsync($"{list}?name={Uri.EscapeDataString(text)}")).MustSucceed();
        return [.. answer.Items().Select(item => item.Text("name")).Order(StringComparer.Ordinal)];
    }
}

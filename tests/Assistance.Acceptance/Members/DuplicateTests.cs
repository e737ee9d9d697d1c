using Assistance.Testing;

namespace Assistance.Acceptance.Members;

public sealed class DuplicateTests
{
    [EngineFact]
    public async Task Records_that_may_be_one_persons_are_listed_within_reach_and_wait_for_the_township(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var earlier = await county.GivenMemberAsync(GreenCounty.Pond, "王一");
        var later = await county.GivenUnnumberedAsync(GreenCounty.Hill, "王一");
        await county.GivenUnnumberedAsync(GreenCounty.Hill, "李二", birthDate: null);
        var second = await county.GivenUnnumberedAsync(GreenCounty.Hill, "李二");
        var far = await county.GivenUnnumberedAsync(GreenCounty.Ford, "王一");
        await county.GivenMemberAsync(GreenCounty.Pond, "张三");
        await county.GivenMemberAsync(GreenCounty.Hill, "张三");
        await county.GivenMemberAsync(GreenCounty.Pond, "王一", born: 1960);

        var east = await county.AsAsync("east");
        var listed = (await east.GetAsync("duplicates")).MustSucceed();
        Assert.Equal([second, later], listed.Items().Select(row => row.Id("record.id")));
        var other = Assert.Single(listed.Items()[1].Items("others"));
        Assert.Equal((earlier, "大塘村党支部", "东坪镇党委"), (other.Id(), other.Text("organisationName"), other.Text("townshipName")));
        var first = (await east.GetAsync("duplicates?size=1")).MustSucceed();
        var next = (await east.GetAsync($"duplicates?size=1&after={first.Text("next")}")).MustSucceed();
        Assert.Equal((second, later), (first.Id("items.0.record.id"), next.Id("items.0.record.id")));
        Assert.True(next.IsNull("next"));
        Assert.Equal(["李二", "王一"], await county.WorkOfAsync("east", "duplicatesToCheck"));

        Assert.Empty((await (await county.AsAsync("west")).GetAsync("duplicates")).MustSucceed().Items());
        var all = (await (await county.AsAsync("department")).GetAsync("duplicates")).MustSucceed();
        Assert.Equal([far, second, later], all.Items().Select(row => row.Id("record.id")));
        Assert.Equal(2, all.Items()[0].Items("others").Count);
        (await (await county.AsAsync("pond")).GetAsync("duplicates")).MustBeRefused(403);
    }

    [EngineFact]
    public async Task Who_is_said_to_be_two_people_is_not_asked_about_again(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var one = await county.GivenMemberAsync(GreenCounty.Pond, "王一");
        var other = await county.GivenUnnumberedAsync(GreenCounty.Hill, "王一");
        var west = await county.AsAsync("west");
        (await west.PostAsync("duplicates/dismissals", new { personId = one, otherId = other, reason = "我不认识" })).MustBeRefused(404, "members.person_not_found");
        var east = await county.AsAsync("east");
        (await east.PostAsync("duplicates/dismissals", new { personId = one, otherId = one, reason = "自己" })).MustBeRefused(422, "members.merger_itself");
        (await east.PostAsync("duplicates/dismissals", new { personId = one, otherId = other, reason = " " })).MustBeRefused(422, "request.invalid");
        (await east.PostAsync("duplicates/dismissals", new { personId = one, otherId = other, reason = "入户核对，同名同日生" })).MustSucceed();
        Assert.Empty((await east.GetAsync("duplicates")).MustSucceed().Items());
        Assert.Empty((await (await county.AsAsync("department")).GetAsync("duplicates")).MustSucceed().Items());
        Assert.Empty(await county.WorkOfAsync("east", "duplicatesToCheck"));
        (await east.PostAsync("duplicates/dismissals", new { personId = other, otherId = one, reason = "再说一次" })).MustBeRefused(409, "members.duplicate_dismissed");
    }
}

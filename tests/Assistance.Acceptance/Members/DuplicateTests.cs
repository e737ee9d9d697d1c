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

    [EngineFact]
    public async Task Mergers_and_who_was_said_to_be_two_people_are_listed_and_what_was_said_is_taken_back(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var east = await county.AsAsync("east");
        var (kept, other) = (await county.GivenMemberAsync(GreenCounty.Pond, "王一"), await county.GivenUnnumberedAsync(GreenCounty.Hill, "王一"));
        var third = await county.GivenUnnumberedAsync(GreenCounty.Hill, "王一");
        (await east.PostAsync("duplicates/dismissals", new { personId = other, otherId = third, reason = "同名兄弟" })).MustSucceed();

        var merger = (await east.PostAsync("mergers", new { keptId = kept, otherId = other, reason = "入户核对为同一人" })).MustSucceed();

        var merged = Assert.Single((await east.GetAsync("mergers")).MustSucceed().Items());
        Assert.Equal(("inEffect", kept, "大塘村党支部", other), (merged.Text("state"), merged.Id("kept.id"), merged.Text("kept.organisationName"), merged.Id("merged.id")));
        Assert.Equal((merger.Text("byName"), "入户核对为同一人"), (merged.Text("byName"), merged.Text("reason")));
        // Whoever is not the one is not the other, either.
        var dismissal = Assert.Single((await east.GetAsync("duplicates/dismissals")).MustSucceed().Items());
        Assert.Equal((kept, third, "同名兄弟"), (dismissal.Id("first.id"), dismissal.Id("second.id"), dismissal.Text("reason")));
        Assert.Empty((await east.GetAsync("duplicates")).MustSucceed().Items());
        Assert.Empty((await (await county.AsAsync("west")).GetAsync("mergers")).MustSucceed().Items());

        (await east.PostAsync($"mergers/{merger.Id()}/undo", new { reason = "原是堂兄弟" })).MustSucceed();
        Assert.Equal(("undone", "原是堂兄弟"), ((await east.GetAsync("mergers?state=undone")).MustSucceed().Text("items.0.state"), (await east.GetAsync("mergers")).MustSucceed().Text("items.0.undoReason")));
        Assert.Equal((other, third), await DismissedAsync(east));

        (await (await county.AsAsync("west")).DeleteAsync($"duplicates/dismissals/{dismissal.Id()}")).MustBeRefused(404, "members.dismissal_not_found");
        (await east.DeleteAsync($"duplicates/dismissals/{dismissal.Id()}")).MustSucceed();
        Assert.Empty((await east.GetAsync("duplicates/dismissals")).MustSucceed().Items());
        Assert.Equal(2, (await east.GetAsync("duplicates")).MustSucceed().Items().Count);
    }

    private static async Task<(Guid First, Guid Second)> DismissedAsync(ApiClient api)
    {
        var one = Assert.Single((await api.GetAsync("duplicates/dismissals")).MustSucceed().Items());
        return (one.Id("first.id"), one.Id("second.id"));
    }
}

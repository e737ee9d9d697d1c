using Assistance.Testing;

namespace Assistance.Acceptance.Members;

/// <summary>流动党员: a member who lives elsewhere stays the branch's, which keeps in touch.</summary>
public sealed class AwayTests
{
    private const string Place = "广东省深圳市宝安区";
    private static readonly DateOnly Spring = new(2026, 3, 15);

    [EngineFact]
    public async Task A_member_goes_away_is_heard_from_and_comes_home(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (id, other) = (await county.GivenMemberAsync(GreenCounty.Pond, "陶一"), await county.GivenMemberAsync(GreenCounty.Pond, "陶二"));
        await county.TurnToAsync(Spring);
        var pond = await county.AsAsync("pond");
        (await pond.PostAsync($"people/{id}/home", new { })).MustBeRefused(409, "members.not_away");
        (await pond.PostAsync($"people/{id}/away", new { place = Place, since = "2026-02-01", reason = "务工", phone = "12000000009", host = "某工业园流动党员党支部" })).MustSucceed();

        var person = await county.PersonAsync(id);
        Assert.Equal(
            ("2026-02-01", "2026-03-15", Place, "务工", "某工业园流动党员党支部", "2026-09-15"),
            (person.Text("away.since"), person.Text("away.heardOn"), person.Text("away.place"), person.Text("away.reason"), person.Text("away.host"), person.Text("away.askOn")));
        Assert.Equal(("active", "120****0009"), (person.Text("state"), person.Text("phone")));
        Assert.Equal([("陶一", "2026-02-01")], (await pond.GetAsync("people?away=true")).MustSucceed().Items().Select(row => (row.Text("name"), row.Text("awaySince"))));
        Assert.DoesNotContain("陶一", (await pond.GetAsync("people?away=false")).MustSucceed().Items().Select(row => row.Text("name")));

        await county.TurnToAsync(new DateOnly(2026, 5, 4));
        (await pond.PostAsync($"people/{id}/away", new { place = "广东省东莞市" })).MustSucceed();
        person = await county.PersonAsync(id);
        Assert.Equal(("2026-02-01", "2026-05-04", "广东省东莞市"), (person.Text("away.since"), person.Text("away.heardOn"), person.Text("away.place")));
        Assert.True(person.IsNull("away.host"));

        await county.TurnToAsync(new DateOnly(2026, 5, 5));
        (await pond.PostAsync($"people/{id}/home", new { on = "2026-01-31" })).MustBeRefused(422, "members.day_out_of_bounds");
        (await pond.PostAsync($"people/{id}/home", new { note = "回村居住" })).MustSucceed();
        person = await county.PersonAsync(id);
        Assert.True(person.IsNull("away"));
        Assert.Equal(
            [("cameHome", "回村居住"), ("heardFrom", "广东省东莞市"), ("wentAway", $"{Place}；务工；流入地党组织：某工业园流动党员党支部")],
            person.Items("events").Select(happened => (happened.Text("kind"), happened.Text("note"))));
        Assert.Empty((await pond.GetAsync("people?away=true")).MustSucceed().Items());
        Assert.Empty((await county.PersonAsync(other)).Items("events"));
    }

    [EngineFact]
    public async Task Only_a_members_absence_is_recorded_by_their_own_branch_and_on_days_that_can_be(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var id = await county.GivenMemberAsync(GreenCounty.Pond, "陶一");
        await county.TurnToAsync(Spring);
        var pond = await county.AsAsync("pond");
        (await (await county.AsAsync("hill")).PostAsync($"people/{id}/away", new { place = Place })).MustBeRefused(404, "members.person_not_found");
        (await pond.PostAsync($"people/{id}/away", new { place = " " })).MustBeRefused(422, "request.invalid");
        (await pond.PostAsync($"people/{id}/away", new { place = Place, phone = "12" })).MustBeRefused(422, "request.invalid");
        (await pond.PostAsync($"people/{id}/away", new { place = Place, on = "2026-03-16" })).MustBeRefused(422, "members.day_out_of_bounds");
        var refused = (await pond.PostAsync($"people/{id}/away", new { place = Place, since = "2026-02-02", on = "2026-02-01" })).MustBeRefused(422, "members.day_out_of_bounds");
        Assert.Contains("since", refused.ToString(), StringComparison.Ordinal);
        Assert.True((await county.PersonAsync(id)).IsNull("away"));

        (await pond.PostAsync($"people/{id}/lost-contact", new { on = "2026-02-20" })).MustSucceed();
        (await pond.PostAsync($"people/{id}/away", new { place = Place })).MustBeRefused(409, "members.person_not_active");
    }

    [EngineFact]
    public async Task Whoever_is_away_six_months_unheard_of_or_without_a_telephone_is_to_be_asked_after(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (known, unknown) = (await county.GivenMemberAsync(GreenCounty.Pond, "陶一"), await county.GivenMemberAsync(GreenCounty.Pond, "陶二"));
        await county.TurnToAsync(Spring);
        var pond = await county.AsAsync("pond");
        (await pond.PostAsync($"people/{known}/away", new { place = Place, phone = "12000000009" })).MustSucceed();
        (await pond.PostAsync($"people/{unknown}/away", new { place = Place })).MustSucceed();

        await county.TurnToAsync(new DateOnly(2026, 9, 14));
        Assert.Empty(await county.WorkOfAsync("pond", "awayToAskAfter"));
        (await pond.PostAsync($"people/{unknown}/away", new { place = Place })).MustSucceed();
        await county.TurnToAsync(new DateOnly(2026, 9, 15));
        Assert.Equal([$"陶一（{Place}）", $"陶二（{Place}）"], (await county.WorkOfAsync("pond", "awayToAskAfter")).Order(StringComparer.Ordinal));
        Assert.Empty(await county.WorkOfAsync("hill", "awayToAskAfter"));

        // An entry is renewed with the number by which they are reached; for the other one it is renewed alone.
        (await pond.PostAsync($"people/{unknown}/away", new { place = Place, phone = "12000000008" })).MustSucceed();
        (await pond.PostAsync($"people/{known}/away", new { place = Place })).MustSucceed();
        Assert.Empty(await county.WorkOfAsync("pond", "awayToAskAfter"));
        await county.TurnToAsync(new DateOnly(2027, 3, 15));
        Assert.Equal(2, (await county.WorkOfAsync("pond", "awayToAskAfter")).Count);
        (await pond.PostAsync($"people/{known}/home", new { })).MustSucceed();
        Assert.Equal([$"陶二（{Place}）"], await county.WorkOfAsync("pond", "awayToAskAfter"));
    }

    [EngineFact]
    public async Task An_absence_ends_by_itself_with_whatever_ends_or_moves_the_membership(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        await county.TurnToAsync(Spring);
        var east = await county.AsAsync("east");
        var ends = new Dictionary<string, object>
        {
            ["death"] = new { },
            ["lost-contact"] = new { },
            ["leave"] = new { state = "removed" },
            ["move"] = new { organisationId = county.IdOf(GreenCounty.Hill) },
        };
        foreach (var (operation, body) in ends)
        {
            var id = await GivenAwayAsync($"陶{operation[0]}", east);
            (await east.PostAsync($"people/{id}/{operation}", body)).MustSucceed();
            var person = await county.PersonAsync(id);
            Assert.True(person.IsNull("away"), operation);
            Assert.Contains("awayEnded", person.Items("events").Select(happened => happened.Text("kind")));
        }

        var moved = await GivenAwayAsync("陶转", east);
        var letter = (await east.PostAsync($"people/{moved}/transfers", new { destination = "外省某市某公司党支部" })).MustSucceed().Id();
        Assert.Equal(Place, (await county.PersonAsync(moved)).Text("away.place"));
        (await (await county.AsAsync("pond")).PostAsync($"transfers/{letter}/accept", new { })).MustSucceed();
        Assert.True((await county.PersonAsync(moved)).IsNull("away"));
        Assert.Empty((await east.GetAsync("people?away=true")).MustSucceed().Items());

        async Task<Guid> GivenAwayAsync(string name, ApiClient who)
        {
            var id = await county.GivenMemberAsync(GreenCounty.Pond, name);
            (await who.PostAsync($"people/{id}/away", new { place = Place })).MustSucceed();
            return id;
        }
    }

    [EngineFact]
    public async Task An_absence_goes_along_where_two_records_become_one_and_comes_back_where_that_is_undone(Engine engine)
    {
        await using var county = await GreenCounty.FoundAsync(engine);
        var (kept, other) = (await county.GivenUnnumberedAsync(GreenCounty.Hill, "陶平"), await county.GivenMemberAsync(GreenCounty.Pond, "陶平"));
        await county.TurnToAsync(Spring);
        var east = await county.AsAsync("east");
        (await east.PostAsync($"people/{other}/away", new { place = Place, reason = "务工" })).MustSucceed();
        Assert.Contains("away", (await east.GetAsync($"mergers/preview?keptId={kept}&otherId={other}")).MustSucceed().Texts("fills"));

        var merger = (await east.PostAsync("mergers", new { keptId = kept, otherId = other, reason = "入户核对为同一人" })).MustSucceed().Id();
        Assert.Equal((Place, "务工"), ((await county.PersonAsync(kept)).Text("away.place"), (await county.PersonAsync(kept)).Text("away.reason")));
        Assert.Equal(["陶平"], (await east.GetAsync("people?away=true")).MustSucceed().Items().Select(row => row.Text("name")));

        (await east.PostAsync($"mergers/{merger}/undo", new { reason = "原是堂兄弟" })).MustSucceed();
        Assert.True((await county.PersonAsync(kept)).IsNull("away"));
        Assert.Equal(Place, (await county.PersonAsync(other)).Text("away.place"));
    }
}

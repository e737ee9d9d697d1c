using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Projects;

/// <summary>Leaders of Luting's townships talk with the cadres of their villages once a quarter; what was said is not for everybody.</summary>
public sealed class VillageTalkTests
{
    private const string Asked = "担心换届后没有年轻人接班";

    [EngineFact]
    [Rule("E1")]
    public async Task The_township_writes_down_its_talks_and_each_quarter_says_which_village_nobody_talked_with(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "luting");
        var person = await PersonAsync(county);
        Assert.Equal(("王家村 1 0 1", 1L), (Assert.Single(Villages(await QuarterAsync(county, "east"))), (await QuarterAsync(county, "east")).Number("owing")));

        (await TalkAsync(county, "wangjia", person)).MustBeRefused(403, "access.forbidden");
        (await TalkAsync(county, "west", person)).MustBeRefused(404, "duties.person_not_found");
        (await TalkAsync(county, "east", person, place: county.WestVillage)).MustBeRefused(404, "duties.place_not_found");
        (await TalkAsync(county, "east", person, on: "2027-01-01")).MustBeRefused(422, "duties.in_future");
        var talk = (await TalkAsync(county, "east", person)).MustSucceed();

        Assert.Equal((Asked, "王支书", "王家村"), (talk.Text("asked"), talk.Text("talk.personName"), talk.Text("talk.placeName")));
        Assert.Equal("王家村 1 1 0", Assert.Single(Villages(await QuarterAsync(county, "east"))));
        Assert.Equal(0, (await QuarterAsync(county, "east")).Number("owing"));
        Assert.Equal(["王家村 1 1 0", "李家村 1 0 1"], Villages(await QuarterAsync(county, "county")).OrderBy(row => row.EndsWith('1')));

        // The next quarter begins anew.
        county.GoTo(new DateOnly(2026, 4, 1));
        Assert.Equal("王家村 1 0 1", Assert.Single(Villages(await QuarterAsync(county, "east"))));
        Assert.Equal("王家村 1 1 0", Assert.Single(Villages(await QuarterAsync(county, "east", "2026-02-01"))));
        Assert.Single((await (await county.AsAsync("east")).GetAsync("village-talks?day=2026-03-31")).MustSucceed().Items());
        Assert.Empty((await (await county.AsAsync("east")).GetAsync("village-talks?day=2026-04-01")).MustSucceed().Items());
    }

    [EngineFact]
    [Rule("E1")]
    public async Task What_was_said_is_sealed_opened_by_few_and_corrected_by_its_author_until_the_quarter_is_over(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var person = await PersonAsync(county);
        var talk = (await TalkAsync(county, "east", person)).MustSucceed();
        var id = talk.Id("talk.id");

        Assert.DoesNotContain(Asked, (await county.App.AskAsync("SELECT asked FROM projects_village_talks"))!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, (await (await county.AsAsync("county")).GetAsync("village-talks")).Text, StringComparison.Ordinal);
        (await (await county.AsAsync("wangjia")).GetAsync($"village-talks/{id}")).MustBeRefused(403, "access.forbidden");
        (await (await county.AsAsync("west")).GetAsync($"village-talks/{id}")).MustBeRefused(404, "talks.not_found");
        Assert.Equal(Asked, (await (await county.AsAsync("county")).GetAsync($"village-talks/{id}")).MustSucceed().Text("asked"));

        (await CorrectAsync(county, "west", id, 1)).MustBeRefused(404, "talks.not_found");
        (await CorrectAsync(county, "east2", id, 1)).MustBeRefused(403, "talks.not_the_author");
        (await CorrectAsync(county, "east", id, 1, "2025-12-31")).MustBeRefused(422, "talks.other_quarter");
        var corrected = (await CorrectAsync(county, "east", id, 1)).MustSucceed();
        Assert.Equal(("已安排结对培养", "2026-03-02", 2L), (corrected.Text("outcome"), corrected.Text("talk.on"), corrected.Number("version")));
        (await CorrectAsync(county, "east", id, 1)).MustBeRefused(412);

        var second = (await TalkAsync(county, "east-clerk", person)).MustSucceed();
        (await (await county.AsAsync("east")).DeleteAsync($"village-talks/{second.Id("talk.id")}")).MustBeRefused(403, "talks.not_the_author");
        (await (await county.AsAsync("east-clerk")).DeleteAsync($"village-talks/{second.Id("talk.id")}")).MustSucceed();
        Assert.Equal(id, Assert.Single((await (await county.AsAsync("east")).GetAsync("village-talks")).MustSucceed().Items()).Id());

        county.GoTo(new DateOnly(2026, 4, 1));
        (await CorrectAsync(county, "east", id, 2)).MustBeRefused(409, "talks.quarter_over");
        (await (await county.AsAsync("east")).DeleteAsync($"village-talks/{id}")).MustBeRefused(409, "talks.quarter_over");
        Assert.False(Assert.Single((await (await county.AsAsync("east")).GetAsync("village-talks")).MustSucceed().Items()).Truth("mayChange"));
    }

    private static async Task<Guid> PersonAsync(ProjectCounty county) =>
        (await (await county.AsAsync("county")).PostAsync("people", new { organisationId = county.Wangjia.Id.Value, name = "王支书", partyStatus = "fullMember", joinedOn = "1990-07-01" })).MustSucceed().Id();

    private static object Content(string on, string? outcome = null) => new { leader = "东乡党委副书记", on, topic = "thoughts", asked = Asked, outcome };

    private static async Task<ApiAnswer> TalkAsync(ProjectCounty county, string account, Guid person, Guid? place = null, string on = "2026-03-01") =>
        await (await county.AsAsync(account)).PostAsync("village-talks", new { placeId = place ?? county.EastVillage, personId = person, talk = Content(on) });

    private static async Task<ApiAnswer> CorrectAsync(ProjectCounty county, string account, Guid id, int version, string on = "2026-03-02") =>
        await (await county.AsAsync(account)).PutAsync($"village-talks/{id}", new { talk = Content(on, "已安排结对培养") }, version);

    private static async Task<JsonElement> QuarterAsync(ProjectCounty county, string account, string? day = null) =>
        (await (await county.AsAsync(account)).GetAsync($"talk-quarter{(day is null ? "" : $"?day={day}")}")).MustSucceed();

    private static IEnumerable<string> Villages(JsonElement quarter) =>
        quarter.Items("villages").Select(row => $"{row.Text("placeName")} {row.Number("owed")} {row.Number("held")} {row.Number("missing")}");
}

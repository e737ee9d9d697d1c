using System.Globalization;
using System.Text.Json;
using Assistance.Kernel.Jobs;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Projects;

/// <summary>The monthly meeting of a village in Luting, and who of those in charge attends how often.</summary>
public sealed class VillageMeetingTests
{
    [EngineFact]
    [Rule("E3")]
    public async Task Who_attends_the_meetings_of_a_month_is_held_against_what_their_capacity_owes(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "luting");
        county.GoTo(new DateOnly(2026, 4, 30));
        var office = await AssignAsync(county, "甲书记", "officeMember", county.East.Id.Value);
        var leader = await AssignAsync(county, "乙领导", "villageLeader");
        var resident = await AssignAsync(county, "丙驻村", "residentInstructor");
        var late = await AssignAsync(county, "丁联村", "liaisonCadre", from: "2026-04-20");
        // The first week that begins in April 2026 is that of the 6th.
        (await MeetAsync(county, "2026-04-03", "monthly", [leader, resident])).MustSucceed();
        (await MeetAsync(county, "2026-04-21", "special", [leader, late], "east-clerk")).MustSucceed();

        var month = await MonthAsync(county, "east", "2026-04-15");

        Assert.Equal(["王家村 2026-04-12 2026-04-03 2 held"], month.Items("villages").Select(v => $"{v.Text("placeName")} {v.Text("until")} {v.Text("heldOn")} {v.Number("meetings")} {v.Text("standing")}"));
        Assert.Equal(
            ["丁联村 liaisonCadre 1/0 -0", "丙驻村 residentInstructor 1/2 -1", "乙领导 villageLeader 2/2 -0", "甲书记 officeMember 0/1 -1"],
            Rows(month));
        // What the village does not keep, the township adds; a record taken back counts no more.
        var meeting = (await (await county.AsAsync("wangjia")).GetAsync("village-meetings")).MustSucceed().Items()[0];
        Assert.Equal(("2026-04-21", 2), (meeting.Text("day"), meeting.Items("attenders").Count));
        (await (await county.AsAsync("wangjia")).PostAsync($"village-meetings/{meeting.Id()}/attenders", new { attenders = new[] { office } }, 1)).MustBeRefused(404, "duties.attender_not_found");
        (await (await county.AsAsync("east")).PostAsync($"village-meetings/{meeting.Id()}/attenders", new { attenders = new[] { office, leader } }, 1)).MustSucceed();
        Assert.Contains("甲书记 officeMember 1/1 -0", Rows(await MonthAsync(county, "leader", "2026-04-01")));
        var struck = (await (await county.AsAsync("wangjia")).PostAsync($"village-meetings/{meeting.Id()}/strike", new { reason = "日期有误" }, 2)).MustSucceed();
        Assert.Equal(("日期有误", 3), (struck.Text("struckWhy"), struck.Items("attenders").Count));
        Assert.Contains("乙领导 villageLeader 1/2 -1", Rows(await MonthAsync(county, "east", "2026-04-01")));
        Assert.Empty(Rows(await MonthAsync(county, "west", "2026-04-01")));
    }

    [EngineFact]
    [Rule("E3")]
    public async Task A_meeting_is_in_time_until_the_first_week_is_over_and_one_of_a_kind_on_a_day(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "luting");
        county.GoTo(new DateOnly(2026, 6, 7));

        Assert.Equal("pending", await StandingAsync("2026-06-01"));
        Assert.Equal("missing", await StandingAsync("2026-05-01"));
        (await MeetAsync(county, "2026-05-11", "monthly", [])).MustSucceed();
        Assert.Equal("heldLate", await StandingAsync("2026-05-01"));
        (await MeetAsync(county, "2026-05-11", "monthly", [])).MustBeRefused(409, "duties.meeting_recorded");
        // Of another kind the day has its own; it is not that of the month.
        (await MeetAsync(county, "2026-06-05", "villagers", [])).MustSucceed();
        Assert.Equal("pending", await StandingAsync("2026-06-01"));
        (await MeetAsync(county, "2026-06-07", "monthly", [])).MustSucceed();
        Assert.Equal("held", await StandingAsync("2026-06-01"));
        (await MeetAsync(county, "2026-06-09", "monthly", [])).MustBeRefused(422, "duties.in_future");
        (await MeetAsync(county, "2026-06-01", "monthly", [], "lijia")).MustBeRefused(404, "duties.place_not_found");
        (await MeetAsync(county, "2026-06-01", "monthly", [], "leader")).MustBeRefused(403, "access.forbidden");

        async Task<string> StandingAsync(string month) => (await MonthAsync(county, "east", month)).Text("villages.0.standing");
    }

    [EngineFact]
    [Rule("E3")]
    public async Task A_village_is_reminded_before_the_week_is_over_and_whoever_owes_before_the_month_is(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "luting");
        await AssignAsync(county, "乙领导", "villageLeader");
        await RunAsync(new DateOnly(2026, 4, 10));
        Assert.Equal(["王家村本月村级例会应在 2026-04-12 前召开。"], await ToldAsync("wangjia"));
        await RunAsync(new DateOnly(2026, 4, 13));
        Assert.Equal(["王家村本月村级例会到 2026-04-12 仍未登记召开。"], await ToldAsync("east"));

        await RunAsync(new DateOnly(2026, 4, 24));

        Assert.Contains("乙领导本月应参加村级会议 2 次，已参加 0 次，还差 2 次。", await ToldAsync("east"));
        Assert.DoesNotContain(await ToldAsync("west"), text => text.Contains("乙领导", StringComparison.Ordinal));

        async Task RunAsync(DateOnly day)
        {
            county.GoTo(day);
            Assert.Equal(JobOutcome.Succeeded, await county.App.Services.GetRequiredService<JobRunner>().RunAsync("village-meetings", day, CancellationToken.None));
        }

        async Task<IReadOnlyList<string>> ToldAsync(string account) =>
            [.. (await (await county.AsAsync(account)).GetAsync("messages")).MustSucceed().Items().Select(message => message.Text("chinese"))];
    }

    [EngineFact]
    [Rule("E3")]
    public async Task A_place_that_asks_for_no_meetings_counts_none_as_owed(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var leader = await AssignAsync(county, "乙领导", "villageLeader");
        (await MeetAsync(county, "2026-03-09", "monthly", [leader])).MustSucceed();

        var month = await MonthAsync(county, "east", "2026-03-01");

        Assert.Equal(("notAsked", true), (month.Text("villages.0.standing"), month.IsNull("villages.0.until")));
        Assert.Equal(["乙领导 villageLeader 1/0 -0"], Rows(month));
    }

    [EngineFact]
    [Rule("E2")]
    public async Task Three_secretaries_are_seconded_to_villages_and_end_with_their_reports(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine, "luting");
        foreach (var name in new[] { "挂甲", "挂乙", "挂丙" })
            await AssignAsync(county, name, "secondedSecretary", from: "2025-03-01", dueOn: "2026-03-01", organ: "县财政局");
        var clerk = await county.AsAsync("east-clerk");

        var seconded = (await clerk.GetAsync("village-assignments?capacity=secondedSecretary&current=true")).MustSucceed().Items();

        Assert.Equal(["县财政局 True", "县财政局 True", "县财政局 True"], seconded.Select(one => $"{one.Text("organ")} {one.Truth("overdue")}"));
        var (first, person) = (seconded[0].Id(), seconded[0].Id("personId"));
        (await clerk.PostAsync($"village-assignments/{first}/ending", new { on = "2026-03-01", reason = "期满" }, 1)).MustBeRefused(422, "duties.report_missing");
        (await clerk.PostAsync("village-assignments", new { placeId = county.EastVillage, personId = person, capacity = "secondedSecretary", from = "2026-03-01" })).MustBeRefused(409, "duties.assigned_already");
        var ended = (await clerk.PostAsync($"village-assignments/{first}/ending", new { on = "2026-03-01", reason = "期满", report = "帮助建成茶叶初加工点" }, 1)).MustSucceed();
        Assert.Equal(("期满", "帮助建成茶叶初加工点", false), (ended.Text("endReason"), ended.Text("report"), ended.Truth("overdue")));
        (await clerk.PostAsync($"village-assignments/{first}/ending", new { on = "2026-03-01", reason = "期满", report = "再报" }, 2)).MustBeRefused(409, "duties.assignment_ended");
        Assert.Equal(2, (await clerk.GetAsync("village-assignments?capacity=secondedSecretary&current=true")).MustSucceed().Items().Count);
        (await (await county.AsAsync("wangjia")).PostAsync("village-assignments", new { placeId = county.EastVillage, personId = person, capacity = "firstSecretary", from = "2026-03-01" })).MustBeRefused(403, "access.forbidden");
        Assert.Empty((await (await county.AsAsync("west")).GetAsync($"village-assignments?forId={county.EastVillage}")).MustSucceed().Items());
    }

    internal static async Task<Guid> PersonAsync(ProjectCounty county, string name, string? sex = null, Guid? organisation = null) =>
        (await (await county.AsAsync("county")).PostAsync("people", new { organisationId = organisation ?? county.Wangjia.Id.Value, name, sex, partyStatus = "fullMember", joinedOn = "2010-07-01" })).MustSucceed().Id();

    private static async Task<Guid> AssignAsync(ProjectCounty county, string name, string capacity, Guid? place = null, string from = "2026-01-01", string? dueOn = null, string? organ = null) =>
        (await (await county.AsAsync("east")).PostAsync(
            "village-assignments", new { placeId = place ?? county.EastVillage, personId = await PersonAsync(county, name), capacity, from, dueOn, organ })).MustSucceed().Id();

    private static async Task<ApiAnswer> MeetAsync(ProjectCounty county, string day, string kind, Guid[] attenders, string account = "wangjia") =>
        await (await county.AsAsync(account)).PostAsync(
            "village-meetings", new { placeId = county.EastVillage, day, kind, chair = "王书记", minutes = "通报上月工作，议定水渠清淤。", others = 23, attenders });

    private static async Task<JsonElement> MonthAsync(ProjectCounty county, string account, string month) =>
        (await (await county.AsAsync(account)).GetAsync($"duty-month?month={month}")).MustSucceed();

    private static IReadOnlyList<string> Rows(JsonElement month) =>
    [
        .. month.Items("people").Select(one => string.Create(
            CultureInfo.InvariantCulture, $"{one.Text("name")} {string.Join('+', one.Texts("capacities"))} {one.Number("attended")}/{one.Number("owed")} -{one.Number("missing")}")).Order(StringComparer.Ordinal),
    ];
}

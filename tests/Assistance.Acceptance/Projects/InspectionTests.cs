using System.Globalization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Jobs;
using Assistance.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Projects;

/// <summary>Who looks after what, and inspections from above whose findings are answered below and closed by another hand (rule H6).</summary>
public sealed class InspectionTests
{
    private static readonly object Good = new { verdict = "good" };

    [EngineFact]
    [Rule("H6")]
    public async Task Liaison_officers_look_after_villages_and_projects_and_what_nobody_does_is_named(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var project = await county.ApprovedAsync();
        var department = await county.AsAsync("county");
        Assert.Equal((2, 1), await NobodysAsync(department));

        (await AppointAsync(department, county.Wangjia.Id.Value, [])).MustBeRefused(422, "inspections.not_a_unit");
        (await AppointAsync(department, county.County.Id.Value, [county.Wangjia.Id.Value])).MustBeRefused(422, "inspections.cover_not_a_village");
        (await AppointAsync(department, county.County.Id.Value, [county.EastVillage], "nobody")).MustBeRefused(422, "inspections.account_unknown");
        var officer = (await AppointAsync(department, county.County.Id.Value, [county.EastVillage], "county2")).MustSucceed();

        Assert.Equal(("county2", "东乡党委 王家村"), (officer.Text("userName"), $"{officer.Text("villages.0.townshipName")} {officer.Text("villages.0.placeName")}"));
        // Who looks after the village looks after its project.
        Assert.Equal((1, 0), await NobodysAsync(department));
        Assert.Equal((0, 0), await NobodysAsync(await county.AsAsync("wangjia")));
        Assert.Equal((1, 0), await NobodysAsync(await county.AsAsync("west")));
        // A township appoints its own, and for its own villages only.
        var east = await county.AsAsync("east");
        (await AppointAsync(east, county.County.Id.Value, [])).MustBeRefused(404, "inspections.unit_not_found");
        (await AppointAsync(east, county.East.Id.Value, [county.WestVillage])).MustBeRefused(404, "inspections.cover_unknown");
        (await east.PutAsync($"liaison-officers/{officer.Id()}/covers", new { villages = Array.Empty<Guid>(), projects = Array.Empty<Guid>() }, 1)).MustBeRefused(404, "inspections.officer_not_found");

        var moved = (await department.PutAsync($"liaison-officers/{officer.Id()}/covers", new { villages = new[] { county.WestVillage }, projects = new[] { project } }, (int)officer.Number("version"))).MustSucceed();
        Assert.Equal(["李家村"], moved.Items("villages").Select(village => village.Text("placeName")));
        Assert.Equal(["食用菌大棚"], moved.Items("projects").Select(one => one.Text("name")));
        Assert.Equal((1, 0), await NobodysAsync(department));

        (await department.PostAsync($"liaison-officers/{officer.Id()}/dismissal", new { on = "2026-03-11" }, (int)moved.Number("version"))).MustBeRefused(422, "inspections.too_late");
        var left = (await department.PostAsync($"liaison-officers/{officer.Id()}/dismissal", new { on = "2026-03-10" }, (int)moved.Number("version"))).MustSucceed();
        Assert.Equal("2026-03-10", left.Text("until"));
        Assert.Equal((2, 1), await NobodysAsync(department));
        (await department.PostAsync($"liaison-officers/{officer.Id()}/dismissal", new { on = "2026-03-10" }, (int)left.Number("version"))).MustBeRefused(409, "inspections.dismissed_already");
    }

    [EngineFact]
    [Rule("H6")]
    public async Task An_unannounced_inspection_is_unknown_to_the_inspected_until_it_is_reported(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var project = await county.ApprovedAsync();
        var department = await county.AsAsync("county");
        var quiet = (await department.PostAsync("inspections", new { isAnnounced = false, on = Today(county), inspectors = "冯督查、何督查", projectId = project })).MustSucceed();
        var told = (await department.PostAsync("inspections", new { isAnnounced = true, on = Today(county), inspectors = "冯督查", placeId = county.EastVillage })).MustSucceed();

        Assert.Equal(("project", "食用菌大棚", "王家村"), (quiet.Text("subject"), quiet.Text("subjectName"), quiet.Text("placeName")));
        foreach (var account in new[] { "wangjia", "east", "east-clerk" })
        {
            var seen = (await (await county.AsAsync(account)).GetAsync("inspections")).MustSucceed();
            Assert.Equal([told.Id()], seen.Items().Select(one => one.Id()));
            (await (await county.AsAsync(account)).GetAsync($"inspections/{quiet.Id()}")).MustBeRefused(404, "inspections.not_found");
        }

        Assert.Equal(2, (await (await county.AsAsync("leader")).GetAsync("inspections")).MustSucceed().Items().Count);
        (await ReportAsync(county, "east", quiet.Id(), 1)).MustBeRefused(404, "inspections.not_found");
        (await ReportAsync(county, "east", told.Id(), 1)).MustBeRefused(403, "inspections.not_the_inspector");
        (await ReportAsync(county, "county", quiet.Id(), 1, money: new { verdict = "poor" })).MustBeRefused(422, "inspections.remark_missing");
        var reported = (await ReportAsync(county, "county2", quiet.Id(), 1)).MustSucceed();

        Assert.Equal(("reported", "good"), (reported.Text("state"), reported.Text("answers.money.verdict")));
        Assert.Equal("reported", (await (await county.AsAsync("wangjia")).GetAsync($"inspections/{quiet.Id()}")).MustSucceed().Text("state"));
        (await (await county.AsAsync("lijia")).GetAsync($"inspections/{quiet.Id()}")).MustBeRefused(404);
        (await ReportAsync(county, "county", quiet.Id(), (int)reported.Number("version"))).MustBeRefused(409, "inspections.illegal_state");
        // Nobody inspects themselves, and one that is called off is never told.
        (await (await county.AsAsync("east")).PostAsync("inspections", new { isAnnounced = true, on = Today(county), inspectors = "某", placeId = county.WestVillage })).MustBeRefused(404, "inspections.place_not_found");
        var off = (await department.PostAsync("inspections", new { isAnnounced = false, on = Today(county), inspectors = "冯督查", placeId = county.Wangjia.Id.Value })).MustSucceed();
        Assert.Equal("branch", off.Text("subject"));
        Assert.Equal("dropped", (await department.PostAsync($"inspections/{off.Id()}/dropping", new { reason = "改期" }, 1)).MustSucceed().Text("state"));
        (await (await county.AsAsync("wangjia")).GetAsync($"inspections/{off.Id()}")).MustBeRefused(404);
    }

    [EngineFact]
    [Rule("H6")]
    public async Task A_finding_is_answered_by_its_owner_and_closed_by_another_of_the_inspecting_side(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var project = await county.ApprovedAsync();
        var inspection = (await (await county.AsAsync("county")).PostAsync("inspections", new { isAnnounced = false, on = Today(county), inspectors = "冯督查", projectId = project })).MustSucceed();
        Assert.Equal([county.EastVillage, county.Wangjia.Id.Value, county.East.Id.Value], inspection.Items("owners").Select(owner => owner.Id()));
        var due = Day(county).AddDays(10);
        object[] findings =
        [
            new { kind = "money", text = "菌棒采购没有验收单", ownerId = county.EastVillage, dueOn = due },
            new { kind = "papers", text = "乡镇未留存审批意见", ownerId = county.East.Id.Value, dueOn = due.AddDays(5) },
        ];
        (await ReportAsync(county, "county", inspection.Id(), 1, findings: [new { kind = "money", text = "问题", ownerId = county.West.Id.Value, dueOn = due }])).MustBeRefused(422, "inspections.owner_elsewhere");
        var reported = (await ReportAsync(county, "county", inspection.Id(), 1, money: new { verdict = "fair", remark = "手续不全" }, findings: findings)).MustSucceed();
        var (first, second) = (reported.Id("findings.0.id"), reported.Id("findings.1.id"));

        Assert.Contains("inspectionFindingDue", await WorkAsync(county, "wangjia"));
        Assert.Equal(1, (await (await county.AsAsync("wangjia")).GetAsync("messages")).MustSucceed().Items().Count(message => message.Text("kind") == "inspectionFinding"));
        var secretary = (await (await county.AsAsync("wangjia")).GetAsync("inspection-findings?state=open")).MustSucceed();
        Assert.Equal([(true, 1), (false, 2)], secretary.Items().Select(one => (one.Truth("mayAnswer"), (int)one.Number("number"))));
        (await AnswerAsync(county, "wangjia", second, 1)).MustBeRefused(403, "inspections.not_the_owner");
        (await AnswerAsync(county, "lijia", first, 1)).MustBeRefused(404, "inspections.finding_not_found");
        (await JudgeAsync(county, "county", first, 1, true)).MustBeRefused(409, "inspections.finding_state");

        var answered = (await AnswerAsync(county, "wangjia", first, 1)).MustSucceed();
        Assert.Equal("answered", answered.Text("state"));
        Assert.Contains("inspectionAnswerDue", await WorkAsync(county, "county"));
        (await JudgeAsync(county, "east", first, 2, true)).MustBeRefused(403, "inspections.not_the_inspector");
        (await JudgeAsync(county, "county", first, 2, false)).MustBeRefused(422, "inspections.remark_missing");
        var back = (await JudgeAsync(county, "county", first, 2, false, "验收单没有两人签字")).MustSucceed();
        Assert.Equal(("open", "验收单没有两人签字"), (back.Text("state"), back.Text("remark")));
        (await AnswerAsync(county, "wangjia", first, 3)).MustSucceed();
        Assert.Equal("closed", (await JudgeAsync(county, "county2", first, 4, true)).MustSucceed().Text("state"));
        (await AnswerAsync(county, "wangjia", first, 5)).MustBeRefused(409, "inspections.finding_state");

        var list = (await (await county.AsAsync("county")).GetAsync("inspections?open=true")).MustSucceed();
        Assert.Equal((2, 1), (list.Number("items.0.findings"), list.Number("items.0.open")));
        // The township answers its own; its clerk may.
        (await AnswerAsync(county, "east-clerk", second, 1)).MustSucceed();
        (await JudgeAsync(county, "county", second, 2, true)).MustSucceed();
        Assert.Empty((await (await county.AsAsync("county")).GetAsync("inspections?open=true")).MustSucceed().Items());
    }

    [EngineFact]
    [Rule("H6")]
    public async Task A_finding_that_nobody_answers_is_reminded_of_and_told_to_the_inspecting_side(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var inspection = (await (await county.AsAsync("east")).PostAsync("inspections", new { isAnnounced = true, on = Today(county), inspectors = "乡纪委", placeId = county.EastVillage })).MustSucceed();
        var due = Day(county).AddDays(10);
        (await ReportAsync(county, "east", inspection.Id(), 1, findings: [new { kind = "people", text = "低保户没有分到羊羔", ownerId = county.EastVillage, dueOn = due }])).MustSucceed();

        foreach (var (day, soon, late, told) in new[] { (-4, 0, 0, 0), (-3, 1, 0, 0), (-3, 1, 0, 0), (-1, 1, 0, 0), (0, 2, 0, 0), (1, 2, 1, 1), (7, 2, 1, 1), (8, 2, 2, 2) })
        {
            county.GoTo(due.AddDays(day));
            await county.App.Services.GetRequiredService<JobRunner>().RunAsync("inspection-findings", due.AddDays(day), CancellationToken.None);
            Assert.Equal((day, soon, late), (day, await ToldAsync(county, "wangjia", "inspectionFindingDue"), await ToldAsync(county, "wangjia", "inspectionFindingLate")));
            Assert.Equal((day, told), (day, await ToldAsync(county, "east", "inspectionFindingLate")));
        }

        Assert.Equal((0, 0), (await ToldAsync(county, "lijia", "inspectionFindingLate"), await ToldAsync(county, "county", "inspectionFindingLate")));
        Assert.True((await (await county.AsAsync("east")).GetAsync("inspection-findings?overdue=true")).MustSucceed().Truth("items.0.isOverdue"));
    }

    private static string Today(ProjectCounty county) => Day(county).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(ProjectCounty county) => county.App.Services.GetRequiredService<BusinessClock>().Today;

    private static async Task<(long Villages, long Projects)> NobodysAsync(ApiClient client)
    {
        var coverage = (await client.GetAsync("liaison-coverage")).MustSucceed();
        return (coverage.Number("villagesWithout"), coverage.Number("projectsWithout"));
    }

    private static Task<ApiAnswer> AppointAsync(ApiClient client, Guid unitId, Guid[] villages, string? account = null) =>
        client.PostAsync("liaison-officers", new { unitId, name = "冯督查", duty = "县委组织部干事", from = "2026-03-01", villages, projects = Array.Empty<Guid>(), account });

    private static async Task<ApiAnswer> ReportAsync(ProjectCounty county, string account, Guid inspection, int version, object? money = null, object[]? findings = null) =>
        await (await county.AsAsync(account)).PostAsync(
            $"inspections/{inspection}/report", new { on = Today(county), answers = new { money = money ?? Good, effect = Good, people = Good }, findings = findings ?? [], summary = "总体较好" }, version);

    private static async Task<ApiAnswer> AnswerAsync(ProjectCounty county, string account, Guid finding, int version) =>
        await (await county.AsAsync(account)).PostAsync($"inspection-findings/{finding}/answer", new { answer = "已补齐" }, version);

    private static async Task<ApiAnswer> JudgeAsync(ProjectCounty county, string account, Guid finding, int version, bool settles, string? remark = null) =>
        await (await county.AsAsync(account)).PostAsync($"inspection-findings/{finding}/judgement", new { settles, remark }, version);

    private static async Task<IReadOnlyList<string>> WorkAsync(ProjectCounty county, string account) =>
        [.. (await (await county.AsAsync(account)).GetAsync("work-items")).MustSucceed().Items("groups").Where(kind => kind.Number("count") > 0).Select(kind => kind.Text("kind"))];

    private static async Task<int> ToldAsync(ProjectCounty county, string account, string kind) =>
        (await (await county.AsAsync(account)).GetAsync("messages")).MustSucceed().Items().Count(message => message.Text("kind") == kind);
}

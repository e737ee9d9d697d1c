using System.Text.Json;
using Assistance.Testing;

namespace Assistance.Acceptance.Projects;

/// <summary>What came of projects: demonstration bases, and whom they lead along (rule H9).</summary>
public sealed class OutcomeTests
{
    [EngineFact]
    [Rule("H9")]
    public async Task A_project_at_work_is_named_a_demonstration_base_and_the_name_is_taken_back(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var project = await county.ApprovedAsync();
        (await NameAsync(county, "county", project)).MustBeRefused(409, "projects.not_at_work");
        (await county.StartWorkAsync(project)).MustSucceed();
        (await NameAsync(county, "east", project)).MustBeRefused(403, "access.forbidden");
        (await NameAsync(county, "county", project, "2026-03-11")).MustBeRefused(422, "projects.not_that_day");

        var named = (await NameAsync(county, "county", project)).MustSucceed();

        Assert.Equal(("带动面广", "county", true), (named.Text("bases.0.reason"), named.Text("bases.0.namedBy"), named.Truth("mayWithdrawBase")));
        (await NameAsync(county, "county", project)).MustBeRefused(409, "projects.base_already");
        Assert.Equal(1, (await OutcomesAsync(county, "county")).Number("whole.bases"));
        (await county.ActAsync("county", project, "demonstration-base/withdrawal", new { on = "2026-03-10", reason = "停产" })).MustSucceed();
        (await county.ActAsync("county", project, "demonstration-base/withdrawal", new { on = "2026-03-10", reason = "停产" })).MustBeRefused(409, "projects.no_base");
        var outcomes = await OutcomesAsync(county, "county");
        Assert.Equal((1, 0), (outcomes.Number("whole.projects"), outcomes.Number("whole.bases")));
        // That it was one stays on record.
        Assert.Equal("停产", (await county.SeeAsync(project)).Text("bases.0.withdrawnWhy"));
    }

    [EngineFact]
    [Rule("H9")]
    public async Task Whom_a_project_leads_along_is_counted_once_a_year_by_township_with_the_projects_behind_it(Engine engine)
    {
        await using var county = await ProjectCounty.StartAsync(engine);
        var first = await county.ApprovedAsync();
        await county.ApprovedAsync(ProjectCounty.Plan("养羊"));
        (await county.DraftAsync(ProjectCounty.Plan("茶园"))).MustSucceed();

        (await LedAsync(county, "lijia", first, 1, 7, 41)).MustBeRefused(404, "projects.not_found");
        (await LedAsync(county, "east-clerk", first, 2, 7, 41)).MustBeRefused(422, "projects.not_that_half");
        (await LedAsync(county, "east-clerk", first, 3, 7, 41)).MustBeRefused(422, "request.invalid");
        (await LedAsync(county, "east-clerk", first, 1, 6, 30)).MustSucceed();
        // What is recorded again stands instead.
        (await LedAsync(county, "wangjia", first, 1, 7, 41)).MustSucceed();
        county.GoTo(new DateOnly(2026, 7, 15));
        await LedOnAsync(county, first);

        var outcomes = await OutcomesAsync(county, "county");

        Assert.Equal((2, 9, 52, 1), (outcomes.Number("whole.projects"), outcomes.Number("whole.ledMembers"), outcomes.Number("whole.ledOthers"), outcomes.Number("whole.unrecorded")));
        Assert.Equal(["东乡党委 2 9 52"], outcomes.Items("townships").Select(one => $"{one.Text("townshipName")} {one.Number("projects")} {one.Number("ledMembers")} {one.Number("ledOthers")}"));
        Assert.Equal(outcomes.Number("whole.ledOthers"), outcomes.Items("projects").Sum(one => one.Number("ledOthers")));
        Assert.Empty((await OutcomesAsync(county, "west")).Items("projects"));
        Assert.Equal(0, (await OutcomesAsync(county, "county", 2027)).Number("whole.projects"));
    }

    private static Task<ApiAnswer> NameAsync(ProjectCounty county, string account, Guid project, string on = "2026-03-10") =>
        county.ActAsync(account, project, "demonstration-base", new { on, reason = "带动面广" });

    private static Task<ApiAnswer> LedAsync(ProjectCounty county, string account, Guid project, int half, int members, int others) =>
        county.ActAsync(account, project, "led-along", new { year = 2026, half, members, others });

    private static async Task LedOnAsync(ProjectCounty county, Guid project) => (await LedAsync(county, "wangjia", project, 2, 9, 52)).MustSucceed();

    private static async Task<JsonElement> OutcomesAsync(ProjectCounty county, string account, int year = 2026) =>
        (await (await county.AsAsync(account)).GetAsync($"project-outcomes?year={year}")).MustSucceed();
}

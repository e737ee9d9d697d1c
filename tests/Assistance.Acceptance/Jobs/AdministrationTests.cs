using System.Text.Json;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Jobs;

public sealed class AdministrationTests
{
    private static readonly DateOnly Monday = new(2026, 3, 16);

    [EngineFact]
    public async Task The_administrator_sees_each_job_its_last_result_and_when_it_comes_next(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("system", Role.SystemAdmin, Places.County);
        await using var tower = app.WithBell(new BellRope());
        app.Clock.Set(Monday);
        await tower.CatchUp().RunAllAsync(CancellationToken.None);
        using var api = await BrowserAsync(tower, "system");

        var bell = Job(await api.GetAsync("jobs"), Bell.Name);

        Assert.Equal("敲钟", bell.Text("chinese"));
        Assert.Equal("daily", bell.Text("schedule.rhythm"));
        Assert.Equal("06:30:00", bell.Text("schedule.time"));
        Assert.Equal("2026-03-16T22:30:00Z", bell.Text("nextRun"));
        Assert.Equal("succeeded", bell.Text("last.state"));
        Assert.Equal("2026-03-16", bell.Text("last.businessDate"));
        Assert.Equal(1, bell.Number("last.done"));
        Assert.Equal(0, bell.Number("failing"));
    }

    [EngineFact]
    public async Task The_history_is_paged_from_the_newest_and_can_show_failures_alone(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("system", Role.SystemAdmin, Places.County);
        var rope = new BellRope { Hold = date => date == Monday.AddDays(2) ? throw new InvalidOperationException("The rope is torn.") : Task.CompletedTask };
        await using var tower = app.WithBell(rope);
        app.Clock.Set(Monday);
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);
        app.Clock.Set(Monday.AddDays(4));
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);
        using var api = await BrowserAsync(tower, "system");

        var first = (await api.GetAsync("jobs/bell/runs?size=2")).MustSucceed();
        var second = (await api.GetAsync($"jobs/bell/runs?size=2&after={first.Text("next")}")).MustSucceed();
        var failed = (await api.GetAsync("jobs/bell/runs?state=failed")).MustSucceed();

        Assert.Equal(["2026-03-18", "2026-03-17"], first.At("items").EnumerateArray().Select(run => run.Text("businessDate")));
        Assert.Equal(["2026-03-16"], second.At("items").EnumerateArray().Select(run => run.Text("businessDate")));
        Assert.Equal("InvalidOperationException: The rope is torn.", failed.Text("items.0.error"));
        (await api.GetAsync("jobs/no-such-job/runs")).MustBeRefused(404, "jobs.not_found");
    }

    [EngineFact]
    public async Task A_run_asked_for_is_made_again_and_changes_nothing(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("system", Role.SystemAdmin, Places.County);
        var rope = new BellRope();
        await using var tower = app.WithBell(rope);
        app.Clock.Set(Monday);
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);
        using var api = await BrowserAsync(tower, "system");

        var asked = (await api.PostAsync("jobs/bell/runs", new { businessDate = "2026-03-16" })).MustSucceed();
        Assert.Equal("requested", asked.Text("state"));
        Assert.Equal(1, await tower.Services.GetRequiredService<RequestedRuns>().RunAsync(CancellationToken.None));

        var run = (await api.GetAsync("jobs/bell/runs")).MustSucceed().At("items.0");
        Assert.Equal("succeeded", run.Text("state"));
        Assert.Equal("system", run.Text("requestedBy"));
        Assert.Equal(2, run.Number("attempts"));
        Assert.Equal((1, 1, 1), (run.Number("found"), run.Number("done"), run.Number("skipped")));
        Assert.Equal([Monday, Monday], rope.Pulled);
        Assert.Equal(1, (await api.SessionAsync()).Number("unread"));
    }

    [EngineFact]
    public async Task A_run_cannot_be_asked_for_while_it_is_under_way_or_for_a_day_to_come(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("system", Role.SystemAdmin, Places.County);
        await using var tower = app.WithBell(new BellRope());
        app.Clock.Set(Monday);
        using var api = await BrowserAsync(tower, "system");

        (await api.PostAsync("jobs/bell/runs", new { businessDate = "2026-03-17" })).MustBeRefused(422, "jobs.date_out_of_reach");
        (await api.PostAsync("jobs/bell/runs", new { businessDate = "2024-03-17" })).MustBeRefused(422, "jobs.date_out_of_reach");
        (await api.PostAsync("jobs/no-such-job/runs")).MustBeRefused(404, "jobs.not_found");
        await CatchUpTests.LeaveAsDeadProcessDoesAsync(tower, app.Clock, Monday);
        (await api.PostAsync("jobs/bell/runs")).MustBeRefused(409, "jobs.running");
    }

    [EngineTheory]
    [InlineData(Role.CountyDepartment)]
    [InlineData(Role.SecurityAdmin)]
    [InlineData(Role.AuditAdmin)]
    public async Task Nobody_but_the_system_administrator_comes_near(Engine engine, Role role)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("other", role, Places.County);
        await using var tower = app.WithBell(new BellRope());
        using var api = await BrowserAsync(tower, "other");

        (await api.GetAsync("jobs")).MustBeRefused(403, "access.forbidden");
        (await api.GetAsync("jobs/bell/runs")).MustBeRefused(403, "access.forbidden");
        (await api.PostAsync("jobs/bell/runs")).MustBeRefused(403, "access.forbidden");
    }

    private static JsonElement Job(ApiAnswer answer, string name) =>
        answer.MustSucceed().At("items").EnumerateArray().Single(job => job.Text("name") == name);

    internal static async Task<ApiClient> BrowserAsync(WebApplicationFactory<Program> app, string account)
    {
        var client = new ApiClient(app.CreateDefaultClient(new Uri("https://localhost/api/v1/"), new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler()));
        await client.SignInAsync(account, Accounts.Password);
        return client;
    }
}

using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Jobs;

public sealed class CatchUpTests
{
    private static readonly DateOnly Monday = new(2026, 3, 16);

    [EngineFact]
    public async Task A_daily_job_serves_each_business_date_once(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("system", Role.SystemAdmin, Places.County);
        var rope = new BellRope();
        await using var tower = app.WithBell(rope);
        app.Clock.Set(Monday);

        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);
        var third = await tower.Runner().RunAsync(Bell.Name, Monday, CancellationToken.None);

        Assert.Equal(JobOutcome.DoneBefore, third);
        Assert.Equal([Monday], rope.Pulled);
        using var api = await app.SignInAsync("system", Accounts.Password);
        Assert.Equal(1, (await api.SessionAsync()).Number("unread"));
    }

    [EngineFact]
    public async Task Three_days_of_downtime_are_caught_up_in_order(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        var rope = new BellRope();
        await using var tower = app.WithBell(rope);
        app.Clock.Set(Monday);
        await tower.CatchUp().RunAllAsync(CancellationToken.None);

        app.Clock.Set(Monday.AddDays(4));
        Assert.True(await tower.CatchUp().RunAllAsync(CancellationToken.None));

        Assert.Equal([Monday, Monday.AddDays(1), Monday.AddDays(2), Monday.AddDays(3), Monday.AddDays(4)], rope.Pulled);
    }

    [EngineFact]
    public async Task Before_its_hour_a_job_serves_the_day_before(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        var rope = new BellRope();
        await using var tower = app.WithBell(rope);

        app.Clock.Set(new DateTimeOffset(Monday.ToDateTime(new TimeOnly(6, 29)), TimeSpan.FromHours(8)));
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);

        Assert.Equal([Monday.AddDays(-1), Monday], rope.Pulled);
    }

    [EngineFact]
    public async Task A_date_that_fails_leaves_nothing_and_holds_up_those_after_it(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("system", Role.SystemAdmin, Places.County);
        var broken = true;
        var rope = new BellRope { Hold = date => broken && date == Monday.AddDays(1) ? throw new InvalidOperationException("The rope is torn.") : Task.CompletedTask };
        await using var tower = app.WithBell(rope);
        app.Clock.Set(Monday);
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);

        app.Clock.Set(Monday.AddDays(2));
        var failed = await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);

        Assert.Equal(JobOutcome.Failed, failed);
        Assert.Equal([Monday, Monday.AddDays(1)], rope.Pulled);
        using var api = await app.SignInAsync("system", Accounts.Password);
        Assert.Equal(1, (await api.SessionAsync()).Number("unread"));

        broken = false;
        Assert.Equal(JobOutcome.Succeeded, await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None));
        Assert.Equal([Monday, Monday.AddDays(1), Monday.AddDays(1), Monday.AddDays(2)], rope.Pulled);
        Assert.Equal(3, (await api.SessionAsync()).Number("unread"));
    }

    [EngineFact]
    public async Task A_run_whose_process_died_is_made_again_when_its_hold_is_over(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        var rope = new BellRope();
        await using var tower = app.WithBell(rope);
        app.Clock.Set(Monday);
        await LeaveAsDeadProcessDoesAsync(tower, app.Clock, Monday);

        Assert.Equal(JobOutcome.Busy, await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None));
        app.Clock.Advance(JobRunner.Hold + TimeSpan.FromSeconds(1));
        Assert.Equal(JobOutcome.Succeeded, await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None));

        Assert.Equal([Monday, Monday], rope.Pulled);
    }

    [EngineFact]
    public async Task Of_two_instances_one_runs_the_job(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("system", Role.SystemAdmin, Places.County);
        var ropes = new[] { new BellRope { Hold = _ => Task.Delay(200) }, new BellRope { Hold = _ => Task.Delay(200) } };
        await using var one = app.WithBell(ropes[0]);
        await using var other = app.WithBell(ropes[1]);
        app.Clock.Set(Monday);

        var outcomes = await Task.WhenAll(
            one.Runner().RunAsync(Bell.Name, Monday, CancellationToken.None), other.Runner().RunAsync(Bell.Name, Monday, CancellationToken.None));

        Assert.Single(outcomes, JobOutcome.Succeeded);
        Assert.Single(ropes.SelectMany(rope => rope.Pulled));
        using var api = await app.SignInAsync("system", Accounts.Password);
        Assert.Equal(1, (await api.SessionAsync()).Number("unread"));
    }

    [EngineFact]
    public async Task A_clock_put_back_serves_no_day_twice(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        var rope = new BellRope();
        await using var tower = app.WithBell(rope);
        app.Clock.Set(Monday);
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);
        app.Clock.Set(Monday.AddDays(1));
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);

        app.Clock.Set(Monday);
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);
        app.Clock.Set(Monday.AddDays(1));
        await tower.CatchUp().RunAsync(Bell.Name, CancellationToken.None);

        Assert.Equal([Monday, Monday.AddDays(1)], rope.Pulled);
    }

    [EngineFact]
    public async Task A_job_of_every_few_minutes_is_counted_by_the_day(Engine engine)
    {
        await using var app = await AssistanceApp.StartAsync(engine);
        await app.GivenUserAsync("system", Role.SystemAdmin, Places.County);
        var rope = new BellRope();
        await using var tower = app.WithBell(rope);
        app.Clock.Set(Monday);

        for (var time = 0; time < 3; time++)
            Assert.Equal(JobOutcome.Succeeded, await tower.CatchUp().RunAsync(Tick.Name, CancellationToken.None));
        app.Clock.Set(Monday.AddDays(7));
        await tower.CatchUp().RunAsync(Tick.Name, CancellationToken.None);

        await using var scope = tower.Services.CreateAsyncScope();
        var runs = await scope.ServiceProvider.GetRequiredService<KernelDb>().JobRuns.Where(run => run.Job == Tick.Name).OrderBy(run => run.BusinessDate).ToListAsync();
        Assert.Equal([(Monday, 3, 3), (Monday.AddDays(7), 1, 1)], runs.Select(run => (run.BusinessDate, run.Attempts, run.Done)));
    }

    /// <summary>As if a process had died in the midst of it.</summary>
    internal static async Task LeaveAsDeadProcessDoesAsync(WebApplicationFactory<Program> app, FrozenClock clock, DateOnly businessDate)
    {
        await app.Runner().RunAsync(Bell.Name, businessDate, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var until = clock.GetUtcNow().UtcDateTime + JobRunner.Hold;
        await scope.ServiceProvider.GetRequiredService<KernelDb>().JobRuns.Where(run => run.Job == Bell.Name && run.BusinessDate == businessDate).ExecuteUpdateAsync(set => set
            .SetProperty(run => run.State, JobRunState.Running)
            .SetProperty(run => EF.Property<DateTime?>(run, "HeldUntil"), until));
    }
}

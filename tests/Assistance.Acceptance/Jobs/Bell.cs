using Assistance.Kernel.Jobs;
using Assistance.Kernel.Scoping;
using Assistance.Messaging.Contracts;
using Assistance.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Acceptance.Jobs;

/// <summary>A daily job that tells every system administrator what day it is; a test may make it fail or wait.</summary>
internal sealed class Bell(INotifier notifier, BellRope rope) : IScheduledJob
{
    public const string Name = "bell";

    public static JobDescription About { get; } = new(Name, "敲钟", "Ring the bell", JobSchedule.Daily(6, 30));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        rope.Pulled.Add(businessDate);
        var reminder = new Reminder("bell", "day", $"{businessDate:yyyy-MM-dd}", businessDate, "敲钟了", "The bell rings", null, Recipients.AtOrBelow(Places.County.Path, Role.SystemAdmin));
        var sent = await notifier.SendAsync(reminder, cancellationToken);
        await rope.Hold(businessDate);
        return new JobCounts(1, sent, 1 - sent);
    }
}

/// <summary>A job that comes again and again within a day.</summary>
internal sealed class Tick(BellRope rope) : IScheduledJob
{
    public const string Name = "tick";

    public static JobDescription About { get; } = new(Name, "滴答", "Tick", JobSchedule.Every(5));

    public Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        rope.Ticks.Add(businessDate);
        return Task.FromResult(new JobCounts(2, 1, 1));
    }
}

internal sealed class BellRope
{
    public System.Collections.Concurrent.ConcurrentBag<DateOnly> Ticks { get; } = [];

    public List<DateOnly> Pulled { get; } = [];

    /// <summary>What happens after the bell has rung and before the run commits.</summary>
    public Func<DateOnly, Task> Hold { get; set; } = _ => Task.CompletedTask;
}

internal static class BellTower
{
    /// <summary>The application with a bell in it, as another process over the same data.</summary>
    public static WebApplicationFactory<Program> WithBell(this AssistanceApp app, BellRope rope) => app.WithWebHostBuilder(host => host.ConfigureTestServices(
        services => services.AddSingleton(rope).AddScheduledJob<Bell>().AddScheduledJob<Tick>()));

    public static JobCatchUp CatchUp(this WebApplicationFactory<Program> app) => app.Services.GetRequiredService<JobCatchUp>();

    public static JobRunner Runner(this WebApplicationFactory<Program> app) => app.Services.GetRequiredService<JobRunner>();
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assistance.Kernel.Jobs;

/// <summary>Once started, serves the days that were missed while the process was down; then starts what administrators ask for.</summary>
internal sealed class JobWorker(JobCatchUp jobs, RequestedRuns requested, IHostApplicationLifetime life, TimeProvider time, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (life.ApplicationStarted.Register(started.SetResult))
            await started.Task.WaitAsync(stoppingToken);
        await Task.WhenAll(CatchUpAsync(stoppingToken), ServeRequestsAsync(stoppingToken));
    }

    private async Task CatchUpAsync(CancellationToken stoppingToken)
    {
        // What an instance that died was at is held for a while; then it is this one's.
        for (var wait = JobRunner.Hold + Look; !await AllWellAsync(stoppingToken) && wait < TimeSpan.FromDays(1); wait *= 2)
            await Task.Delay(wait, time, stoppingToken);
    }

    private async Task<bool> AllWellAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await jobs.RunAllAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Catching up with missed days failed; it is tried again");
            return false;
        }
    }

    private async Task ServeRequestsAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await requested.RunAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Looking for requested runs failed; it is tried again");
            }
        }
    }
}

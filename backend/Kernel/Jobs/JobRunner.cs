using System.Diagnostics;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistance.Kernel.Jobs;

public enum JobOutcome
{
    Succeeded,

    /// <summary>This business date was served before.</summary>
    DoneBefore,

    /// <summary>Somebody else is at it.</summary>
    Busy,

    Failed,
}

/// <summary>
/// Runs one job for one business date: its changes and the mark that it succeeded commit together. A process that dies leaves nothing of
/// it, and the date is served again. Of two instances one holds the row of the run, and the other goes away.
/// </summary>
public sealed class JobRunner(IServiceScopeFactory scopes, JobCatalogue catalogue, BusinessClock clock, ILogger<JobRunner> log)
{
    /// <summary>For so long an instance that has died keeps others from trying again.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <summary>As the schedule does: once for each business date.</summary>
    public Task<JobOutcome> RunAsync(string job, DateOnly businessDate, CancellationToken cancellationToken) =>
        RunAsync(job, businessDate, JobOrigin.Schedule, cancellationToken);

    internal async Task<JobOutcome> RunAsync(string job, DateOnly businessDate, JobOrigin origin, CancellationToken cancellationToken)
    {
        var registered = catalogue.Find(job) ?? throw new ArgumentException($"There is no job '{job}'.", nameof(job));
        using var activity = Telemetry.Source.StartActivity(job);
        var started = Stopwatch.GetTimestamp();
        var outcome = await HoldAndRunAsync(registered, businessDate, origin, cancellationToken);
        if (outcome is JobOutcome.Succeeded or JobOutcome.Failed)
            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalMilliseconds, new KeyValuePair<string, object?>("operation", job));
        return outcome;
    }

    private async Task<JobOutcome> HoldAndRunAsync(RegisteredJob job, DateOnly businessDate, JobOrigin origin, CancellationToken cancellationToken)
    {
        var holder = Guid.CreateVersion7(clock.Time.GetUtcNow());
        try
        {
            var taken = await InTransactionAsync(job, services => JobRuns.TakeAsync(services, job, businessDate, holder, origin, cancellationToken), cancellationToken);
            return taken == JobOutcome.Succeeded
                ? await InTransactionAsync(job, services => WorkAsync(services, job, businessDate, holder, cancellationToken), cancellationToken)
                : taken;
        }
        catch (Exception exception)
        {
            var stopped = exception is OperationCanceledException && cancellationToken.IsCancellationRequested;
            if (stopped)
                log.LogInformation("Job {Job} for {BusinessDate} was stopped with the process; it is tried again", job.About.Name, businessDate);
            else
                log.LogError(exception, "Job {Job} for {BusinessDate} failed", job.About.Name, businessDate);
            var error = stopped ? "Stopped with the process." : $"{exception.GetType().Name}: {exception.Message}";
            await InTransactionAsync(job, services => JobRuns.FailAsync(services, holder, error), CancellationToken.None);
            return JobOutcome.Failed;
        }
    }

    private static async Task<JobOutcome> WorkAsync(IServiceProvider services, RegisteredJob job, DateOnly businessDate, Guid holder, CancellationToken cancellationToken)
    {
        // The row stays locked until the commit: whoever takes the run over meanwhile waits here, and then finds it done.
        if (!await JobRuns.KeepAsync(services, holder, cancellationToken))
            return JobOutcome.Busy;
        var counts = await ((IScheduledJob)services.GetRequiredService(job.Type)).RunAsync(businessDate, cancellationToken);
        var mediator = services.GetRequiredService<IMediator>();
        await services.GetRequiredService<DbSession>().SaveAsync(happened => mediator.Publish(happened, cancellationToken), cancellationToken);
        await JobRuns.SucceedAsync(services, holder, counts, cancellationToken);
        return JobOutcome.Succeeded;
    }

    private async Task<JobOutcome> InTransactionAsync(RegisteredJob job, Func<IServiceProvider, Task<JobOutcome>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RequestContext>();
        (context.Actor, context.Operation, context.Source) = (Actor.System, job.About.Name, "jobs");
        context.Reach(Scope.All);
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.BeginWriteAsync(cancellationToken);
        var outcome = await work(scope.ServiceProvider);
        if (outcome == JobOutcome.Succeeded)
            await session.CommitAsync(cancellationToken);
        else
            await session.RollbackAsync();
        return outcome;
    }
}

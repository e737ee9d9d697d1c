using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistance.Kernel.Jobs;

/// <summary>
/// What is due now: for a daily job every business date since its first that has not succeeded, in order; a date that fails holds up
/// those after it until it succeeds. For the others the present day.
/// </summary>
public sealed class JobCatchUp(IServiceScopeFactory scopes, JobCatalogue catalogue, JobRunner runner, BusinessClock clock, ILogger<JobCatchUp> log)
{
    /// <summary>Days before these are not served any more: after so long a pause, reminders of them would only confuse.</summary>
    public const int LongestPause = 400;

    /// <returns>How the last date that was tried went; succeeded where nothing was due.</returns>
    public async Task<JobOutcome> RunAsync(string job, CancellationToken cancellationToken)
    {
        foreach (var businessDate in await DueAsync(job, cancellationToken))
        {
            var outcome = await runner.RunAsync(job, businessDate, cancellationToken);
            if (outcome is JobOutcome.Failed or JobOutcome.Busy)
                return outcome;
        }

        return JobOutcome.Succeeded;
    }

    /// <summary>Every job, day by day, and within a day by the hour at which they come due.</summary>
    /// <returns>Whether all went well.</returns>
    public async Task<bool> RunAllAsync(CancellationToken cancellationToken)
    {
        var due = new List<(string Job, DateOnly Date, TimeOnly At)>();
        foreach (var job in catalogue.All)
        {
            var at = job.About.Schedule is JobSchedule.DailyAt daily ? daily.Time : TimeOnly.MaxValue;
            due.AddRange((await DueAsync(job.About.Name, cancellationToken)).Select(date => (job.About.Name, date, at)));
        }

        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (job, date, _) in due.OrderBy(d => d.Date).ThenBy(d => d.At).ThenBy(d => d.Job, StringComparer.Ordinal))
        {
            if (!held.Contains(job) && await runner.RunAsync(job, date, cancellationToken) is JobOutcome.Failed or JobOutcome.Busy)
                held.Add(job);
        }

        return held.Count == 0;
    }

    public async Task<IReadOnlyList<DateOnly>> DueAsync(string job, CancellationToken cancellationToken)
    {
        var about = (catalogue.Find(job) ?? throw new ArgumentException($"There is no job '{job}'.", nameof(job))).About;
        if (about.Schedule is not JobSchedule.DailyAt daily)
            return [clock.Today];
        var latest = clock.TimeOfDay >= daily.Time ? clock.Today : clock.Today.AddDays(-1);
        var earliest = latest.AddDays(-LongestPause);
        await using var scope = scopes.CreateAsyncScope();
        var runs = await scope.ServiceProvider.GetRequiredService<KernelDb>().JobRuns
            .Where(run => run.Job == job && run.Scheduled && run.BusinessDate <= latest)
            .OrderByDescending(run => run.BusinessDate).Take(LongestPause + 1)
            .Select(run => new { run.BusinessDate, run.State }).ToListAsync(cancellationToken);
        if (runs.Count == 0)
            return [latest];
        var first = runs[^1].BusinessDate;
        if (runs[0].BusinessDate < earliest)
            log.LogWarning("Job {Job} paused since {Last}; it goes on from {Earliest}", job, runs[0].BusinessDate, earliest);
        if (first < earliest)
            first = earliest;
        var done = runs.Where(run => run.State == JobRunState.Succeeded).Select(run => run.BusinessDate).ToHashSet();
        return Enumerable.Range(0, latest.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(date => !done.Contains(date)).ToList();
    }
}

using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Jobs;

/// <summary>Why a run is made.</summary>
internal enum JobOrigin
{
    Schedule,

    /// <summary>An administrator asked for it: it runs again even where it has succeeded.</summary>
    Request,
}

/// <summary>
/// Who holds a run. Every step is one conditional update within the caller's transaction: its row lock and the unique key of job
/// and business date decide between two instances on every engine.
/// </summary>
internal static class JobRuns
{
    /// <returns>Succeeded where the run is now the holder's.</returns>
    public static async Task<JobOutcome> TakeAsync(
        IServiceProvider services, RegisteredJob job, DateOnly businessDate, Guid holder, JobOrigin origin, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<KernelDb>();
        var now = services.GetRequiredService<BusinessClock>().Now;
        var again = origin == JobOrigin.Request || job.About.Schedule is JobSchedule.EveryMinutes;
        var scheduled = origin == JobOrigin.Schedule;
        var taken = await db.JobRuns
            .Where(run => run.Job == job.About.Name && run.BusinessDate == businessDate)
            .Where(run => run.State != JobRunState.Running || run.HeldUntil < now)
            .Where(run => again || run.State != JobRunState.Succeeded)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(run => run.RequestedBy, run => scheduled && run.State != JobRunState.Requested ? null : run.RequestedBy)
                    .SetProperty(run => run.State, JobRunState.Running)
                    .SetProperty(run => run.Scheduled, run => run.Scheduled || scheduled)
                    .SetProperty(run => run.Attempts, run => run.Attempts + 1)
                    .SetProperty(run => run.Holder, holder)
                    .SetProperty(run => run.HeldUntil, now + JobRunner.Hold)
                    .SetProperty(run => run.StartedAt, now)
                    .SetProperty(run => run.EndedAt, (DateTime?)null),
                cancellationToken);
        if (taken > 0)
            return JobOutcome.Succeeded;
        var state = await db.JobRuns.Where(run => run.Job == job.About.Name && run.BusinessDate == businessDate)
            .Select(run => (JobRunState?)run.State).SingleOrDefaultAsync(cancellationToken);
        if (state is not null)
            return state == JobRunState.Succeeded ? JobOutcome.DoneBefore : JobOutcome.Busy;
        db.JobRuns.Add(new JobRun(holder, job.About.Name, businessDate)
        {
            State = JobRunState.Running,
            Scheduled = scheduled,
            Attempts = 1,
            Holder = holder,
            HeldUntil = now + JobRunner.Hold,
            StartedAt = now,
        });
        return await db.TrySaveAsync(cancellationToken) ? JobOutcome.Succeeded : JobOutcome.Busy;
    }

    /// <summary>Leaves word that a run is wanted.</summary>
    /// <returns>False where somebody is at it.</returns>
    public static async Task<bool> RequestAsync(KernelDb db, DbSession session, RegisteredJob job, DateOnly businessDate, CancellationToken cancellationToken)
    {
        var now = session.Clock.Now;
        var by = session.Context.Actor.Name;
        var one = db.JobRuns.Where(run => run.Job == job.About.Name && run.BusinessDate == businessDate);
        var requested = await one.Where(run => run.State != JobRunState.Running || run.HeldUntil < now).ExecuteUpdateAsync(
            set => set.SetProperty(run => run.State, JobRunState.Requested).SetProperty(run => run.RequestedBy, by), cancellationToken);
        if (requested > 0)
            return true;
        if (await one.AnyAsync(cancellationToken))
            return false;
        db.JobRuns.Add(new JobRun(Guid.CreateVersion7(session.Clock.Time.GetUtcNow()), job.About.Name, businessDate) { State = JobRunState.Requested, RequestedBy = by });
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <returns>False where the hold ran out and somebody else has taken the run over.</returns>
    public static async Task<bool> KeepAsync(IServiceProvider services, Guid holder, CancellationToken cancellationToken)
    {
        var until = services.GetRequiredService<BusinessClock>().Now + JobRunner.Hold;
        return await Held(services, holder).ExecuteUpdateAsync(set => set.SetProperty(run => run.HeldUntil, until), cancellationToken) > 0;
    }

    public static Task SucceedAsync(IServiceProvider services, Guid holder, JobCounts counts, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<BusinessClock>().Now;
        return Held(services, holder).ExecuteUpdateAsync(
            set => set
                .SetProperty(run => run.State, JobRunState.Succeeded)
                .SetProperty(run => run.Found, counts.Found)
                .SetProperty(run => run.Done, run => run.Done + counts.Done)
                .SetProperty(run => run.Skipped, counts.Skipped)
                .SetProperty(run => run.Error, (string?)null)
                .SetProperty(run => run.EndedAt, now)
                .SetProperty(run => run.Holder, (Guid?)null)
                .SetProperty(run => run.HeldUntil, (DateTime?)null),
            cancellationToken);
    }

    public static async Task<JobOutcome> FailAsync(IServiceProvider services, Guid holder, string error)
    {
        var now = services.GetRequiredService<BusinessClock>().Now;
        var shown = error.Length > JobRun.LongestError ? error[..JobRun.LongestError] : error;
        await Held(services, holder).ExecuteUpdateAsync(
            set => set
                .SetProperty(run => run.State, JobRunState.Failed)
                .SetProperty(run => run.Error, shown)
                .SetProperty(run => run.EndedAt, now)
                .SetProperty(run => run.Holder, (Guid?)null)
                .SetProperty(run => run.HeldUntil, (DateTime?)null),
            CancellationToken.None);
        return JobOutcome.Succeeded;
    }

    private static IQueryable<JobRun> Held(IServiceProvider services, Guid holder) =>
        services.GetRequiredService<KernelDb>().JobRuns.Where(run => run.Holder == holder && run.State == JobRunState.Running);
}

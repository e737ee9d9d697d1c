using System.Linq.Expressions;
using Assistance.Kernel.Calendar;

namespace Assistance.Kernel.Jobs.Administration;

public enum JobRhythm
{
    /// <summary>Once for every business date, at <see cref="JobScheduleView.Time"/>.</summary>
    Daily,

    /// <summary>Every <see cref="JobScheduleView.Minutes"/>.</summary>
    Interval,
}

/// <param name="Time">Hour and minute in the county's zone; null for an interval.</param>
public sealed record JobScheduleView(JobRhythm Rhythm, TimeOnly? Time, int? Minutes)
{
    internal static JobScheduleView Of(JobSchedule schedule) => schedule switch
    {
        JobSchedule.DailyAt daily => new(JobRhythm.Daily, daily.Time, null),
        JobSchedule.EveryMinutes every => new(JobRhythm.Interval, null, every.Minutes),
        _ => throw new ArgumentOutOfRangeException(nameof(schedule)),
    };
}

/// <summary>What a job did for one business date.</summary>
/// <param name="Attempts">How often it was started for this date.</param>
/// <param name="Found">Cases that the date brought up, by the last attempt that succeeded.</param>
/// <param name="Done">Of these, those that something was done about, over all attempts.</param>
/// <param name="Skipped">Of these, those that had been served before or needed nothing, by the last attempt that succeeded.</param>
/// <param name="RequestedBy">The administrator who asked for the last attempt; null where the schedule did.</param>
public sealed record JobRunView(
    Guid Id, DateOnly BusinessDate, JobRunState State, int Attempts, DateTime? StartedAt, DateTime? EndedAt, int Found, int Done, int Skipped, string? Error, string? RequestedBy)
{
    internal static readonly Expression<Func<JobRun, JobRunView>> Of = run => new JobRunView(
        run.Id, run.BusinessDate, run.State, run.Attempts, run.StartedAt, run.EndedAt, run.Found, run.Done, run.Skipped, run.Error, run.RequestedBy);
}

internal static class NextRun
{
    /// <summary>When the schedule fires next.</summary>
    public static DateTime After(JobSchedule schedule, DateTime? lastStart, BusinessClock clock)
    {
        if (schedule is JobSchedule.EveryMinutes every)
        {
            var next = lastStart?.AddMinutes(every.Minutes) ?? clock.Now;
            return next < clock.Now ? clock.Now : next;
        }

        var time = ((JobSchedule.DailyAt)schedule).Time;
        var day = clock.TimeOfDay < time ? clock.Today : clock.Today.AddDays(1);
        return clock.StartOf(day) + time.ToTimeSpan();
    }
}

namespace Assistance.Kernel.Jobs;

/// <summary>
/// Work that comes due by the calendar. A job is a plain class with a business date; it knows nothing of the scheduler.
/// It runs as the system, reaches everybody's rows, and its changes commit together with its <see cref="JobRun"/> or not at all.
/// Running it twice for one business date changes nothing: what it makes has a natural key of its own.
/// </summary>
public interface IScheduledJob
{
    static abstract JobDescription About { get; }

    /// <param name="businessDate">The day that is served. A missed day is served later, so ask this date and never the clock.</param>
    Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken);
}

/// <summary>What a run came to.</summary>
/// <param name="Found">Cases that the day brought up.</param>
/// <param name="Done">Of these, those that something was done about.</param>
/// <param name="Skipped">Of these, those that had been served before or needed nothing.</param>
public sealed record JobCounts(int Found, int Done, int Skipped)
{
    public static JobCounts None { get; } = new(0, 0, 0);

    public static JobCounts operator +(JobCounts left, JobCounts right) =>
        new(left.Found + right.Found, left.Done + right.Done, left.Skipped + right.Skipped);

    public static JobCounts Add(JobCounts left, JobCounts right) => left + right;
}

/// <param name="Name">Stable and in kebab case: history hangs on it.</param>
/// <param name="Chinese">As administrators read it.</param>
public sealed record JobDescription(string Name, string Chinese, string English, JobSchedule Schedule);

/// <summary>When a job comes due, in the county's zone.</summary>
public abstract record JobSchedule
{
    private JobSchedule()
    {
    }

    /// <summary>Once for every business date; days missed are served one by one, in order.</summary>
    public static JobSchedule Daily(int hour, int minute = 0) => new DailyAt(new TimeOnly(hour, minute));

    /// <summary>Again and again; what was missed is served by the next run.</summary>
    public static JobSchedule Every(int minutes) => new EveryMinutes(minutes);

    public sealed record DailyAt(TimeOnly Time) : JobSchedule;

    public sealed record EveryMinutes(int Minutes) : JobSchedule;
}

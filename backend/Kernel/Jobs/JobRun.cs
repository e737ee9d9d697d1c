using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;

namespace Assistance.Kernel.Jobs;

public enum JobRunState
{
    /// <summary>An administrator has asked for it; it starts within seconds.</summary>
    Requested,

    Running,

    Succeeded,

    /// <summary>Nothing of it is stored; it is tried again.</summary>
    Failed,
}

/// <summary>What a job did for one business date; one row for each, however often it ran.</summary>
[Unscoped("Dates and counts of the system's own work; read only through the administrator's queries.")]
[NotAudited("Is itself a record; an administrator's request for a run is noted.")]
public sealed class JobRun
{
    public const int LongestError = 400;

    private JobRun()
    {
    }

    internal JobRun(Guid id, string job, DateOnly businessDate) => (Id, Job, BusinessDate) = (id, job, businessDate);

    public Guid Id { get; private set; }

    public string Job { get; private set; } = string.Empty;

    public DateOnly BusinessDate { get; private set; }

    public JobRunState State { get; internal set; }

    /// <summary>Came due by the schedule at least once; a date that was only asked for by hand opens no series to catch up with.</summary>
    public bool Scheduled { get; internal set; }

    public int Attempts { get; internal set; }

    /// <summary>Who holds the run: one attempt of one instance.</summary>
    internal Guid? Holder { get; set; }

    /// <summary>Until then nobody else tries; the row itself keeps two from doing it.</summary>
    internal DateTime? HeldUntil { get; set; }

    /// <summary>Of the last attempt.</summary>
    public DateTime? StartedAt { get; internal set; }

    public DateTime? EndedAt { get; internal set; }

    /// <summary>Of the last attempt that succeeded.</summary>
    public int Found { get; internal set; }

    /// <summary>Over all attempts.</summary>
    public int Done { get; internal set; }

    /// <summary>Of the last attempt that succeeded.</summary>
    public int Skipped { get; internal set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Error { get; internal set; }

    /// <summary>The administrator who asked for the last attempt; null where the schedule did.</summary>
    public string? RequestedBy { get; internal set; }
}

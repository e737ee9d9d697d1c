using Assistance.Kernel.Jobs;

namespace Assistance.Messaging.Contracts;

/// <summary>What a job of reminders does with those that it found.</summary>
public static class Reminding
{
    /// <returns>Found: the reminders. Done: those that reached somebody anew. Skipped: those whose recipients had them, or who have none.</returns>
    public static async Task<JobCounts> SendAllAsync(this INotifier notifier, IEnumerable<Reminder> reminders, CancellationToken cancellationToken)
    {
        var counts = JobCounts.None;
        foreach (var reminder in reminders)
            counts += await notifier.SendAsync(reminder, cancellationToken) > 0 ? new JobCounts(1, 1, 0) : new JobCounts(1, 0, 1);
        return counts;
    }
}

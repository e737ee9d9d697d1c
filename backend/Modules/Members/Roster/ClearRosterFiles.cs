using Assistance.Kernel.Calendar;
using Assistance.Kernel.Jobs;
using Assistance.Members.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>Rosters hold identity numbers: what was uploaded or marked is kept for a week, to be mended or started again.</summary>
internal sealed class ClearRosterFiles(MembersDb db, BusinessClock clock) : IScheduledJob
{
    private const int DaysKept = 7;

    public static JobDescription About { get; } = new("clear-roster-files", "清理过期的名册文件", "Remove roster files kept too long", JobSchedule.Daily(3));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var before = clock.StartOf(businessDate.AddDays(-DaysKept));
        var removed = await db.RosterFiles.Where(file => file.At < before).ExecuteDeleteAsync(cancellationToken);
        return new JobCounts(removed, removed, 0);
    }
}

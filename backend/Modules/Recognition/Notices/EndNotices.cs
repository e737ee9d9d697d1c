using Assistance.Kernel.Jobs;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Notices;

/// <summary>A notice that has stood its time without an open objection ends, and its case goes on.</summary>
internal sealed class EndNotices(RecognitionDb db, CaseDesk desk) : IScheduledJob
{
    public static JobDescription About { get; } = new("end-notices", "公示期满", "Notices that have stood their time", JobSchedule.Daily(0, 10));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var over = await db.Notices.AsTracking().Where(n => n.State == NoticeState.Posted && n.Until < businessDate).OrderBy(n => n.Id).ToListAsync(cancellationToken);
        var counts = JobCounts.None;
        foreach (var notice in over)
            counts += await EndAsync(notice, businessDate, cancellationToken) ? new JobCounts(1, 1, 0) : new JobCounts(1, 0, 1);
        return counts;
    }

    private async Task<bool> EndAsync(Notice notice, DateOnly businessDate, CancellationToken cancellationToken)
    {
        var of = await db.Cases.AsTracking().SingleAsync(c => c.Id == notice.CaseId, cancellationToken);
        var file = await desk.OpenAsync(of, cancellationToken);
        file = file with { Sitting = file.Sitting with { Today = businessDate } };

        // While the clocks stand still the case stays where it is; the notice may hang on.
        if (!of.PassNotice(notice, file.Sitting).Succeeded)
            return false;
        await desk.SettleAsync(file, cancellationToken);
        return true;
    }
}

using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Jobs.Administration;

internal static class JobRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("jobs.not_found", "没有这个定时任务。", "There is no such job.");

    public static readonly Refusal Running = Refusal.Conflict("jobs.running", "该任务正在处理这一业务日，请稍后再看结果。", "The job is at this business date just now; look again shortly.");

    public static readonly Refusal OutOfReach = Refusal.Rule(
        "jobs.date_out_of_reach",
        $"业务日不能晚于今天，也不能早于 {JobCatchUp.LongestPause} 天前。",
        $"The business date is today at the latest, and no more than {JobCatchUp.LongestPause} days ago.");
}

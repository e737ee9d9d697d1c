using Quartz;

namespace Assistance.Kernel.Jobs.Scheduling;

/// <summary>What Quartz fires: serves all that is due for the job of that name.</summary>
[DisallowConcurrentExecution]
internal sealed class FireJob(JobCatchUp jobs, JobCatalogue catalogue) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = context.JobDetail.Key.Name;
        // Stored by an instance that is newer or older than this one.
        if (catalogue.Find(job) is null)
            return;
        var outcome = await jobs.RunAsync(job, cancellationToken);
        if (outcome == JobOutcome.Failed)
            throw new JobExecutionException($"{job} failed; its trigger's retry policy says when it is tried again.");
    }
}

using System.Globalization;
using Assistance.Kernel.Calendar;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Assistance.Kernel.Jobs.Scheduling;

/// <summary>On start gives every registered job its trigger, and takes away those of jobs that are no more.</summary>
internal sealed class ScheduleJobs(ISchedulerFactory schedulers, JobCatalogue catalogue, BusinessClock clock) : IHostedService
{
    private static readonly RetryPolicy Again = RetryPolicy.Explicit(
        [TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4)]);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var job in catalogue.All)
        {
            var detail = JobBuilder.Create<FireJob>().WithIdentity(job.About.Name).WithDescription(job.About.English).RequestRecovery().Build();
            await scheduler.ScheduleJob(detail, [TriggerOf(job.About)], new ScheduleJobOptions { Replace = true }, cancellationToken);
        }

        foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellationToken))
        {
            if (catalogue.Find(key.Name) is null)
                await scheduler.DeleteJob(key, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private ITrigger TriggerOf(JobDescription job)
    {
        var trigger = TriggerBuilder.Create(clock.Time).WithIdentity(job.Name);
        return job.Schedule switch
        {
            JobSchedule.DailyAt daily => trigger.WithRetryPolicy(Again).WithSchedule(
                CronScheduleBuilder.Create(string.Create(CultureInfo.InvariantCulture, $"0 {daily.Time.Minute} {daily.Time.Hour} * * ?"))
                    .InTimeZone(clock.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build(),
            JobSchedule.EveryMinutes every => trigger.StartNow().WithSchedule(
                SimpleScheduleBuilder.Create().WithInterval(TimeSpan.FromMinutes(every.Minutes)).RepeatForever()).Build(),
            _ => throw new InvalidOperationException($"The schedule of {job.Name} is of no known kind."),
        };
    }
}

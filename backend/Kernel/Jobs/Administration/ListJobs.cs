using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Jobs.Administration;

internal static class ListJobs
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/jobs", () => new Query());

    [Allow(Role.SystemAdmin)]
    internal sealed record Query : IQuery<JobListView>;

    internal sealed record JobListView(IReadOnlyList<JobView> Items);

    /// <param name="NextRun">When the schedule fires next.</param>
    /// <param name="Last">The newest business date's run; null before the first.</param>
    /// <param name="Failing">Business dates that failed last and are tried again.</param>
    internal sealed record JobView(string Name, string Chinese, string English, JobScheduleView Schedule, DateTime NextRun, JobRunView? Last, int Failing);

    internal sealed class Handler(KernelDb db, JobCatalogue catalogue, BusinessClock clock) : IQueryHandler<Query, JobListView>
    {
        public async Task<Result<JobListView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var last = new Dictionary<string, JobRunView>(StringComparer.Ordinal);
            foreach (var job in catalogue.All)
            {
                var run = await db.JobRuns.Where(r => r.Job == job.About.Name).OrderByDescending(r => r.BusinessDate).Select(JobRunView.Of).FirstOrDefaultAsync(cancellationToken);
                if (run is not null)
                    last.Add(job.About.Name, run);
            }

            var failing = await db.JobRuns.Where(run => run.State == JobRunState.Failed).GroupBy(run => run.Job)
                .Select(group => new { Job = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Job, group => group.Count, cancellationToken);
            return new JobListView([.. catalogue.All.Select(job => job.About).OrderBy(job => job.Name, StringComparer.Ordinal).Select(job => new JobView(
                job.Name,
                job.Chinese,
                job.English,
                JobScheduleView.Of(job.Schedule),
                NextRun.After(job.Schedule, last.GetValueOrDefault(job.Name)?.StartedAt, clock),
                last.GetValueOrDefault(job.Name),
                failing.GetValueOrDefault(job.Name)))]);
        }
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Assistance.Kernel.Jobs.Scheduling;

/// <summary>
/// Quartz fires the jobs; no other folder knows it. Over a server database its triggers are stored there in tables of their own,
/// so that of several instances one fires; over SQLite there is one process, and memory is enough.
/// </summary>
internal static class JobScheduling
{
    private const string Cluster = "assistance";
    private const string TablePrefix = "quartz_";
    private const int JobsAtATime = 4;

    public static IServiceCollection AddJobScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHostedService<JobWorker>();
        services.AddHostedService<ScheduleJobs>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = Cluster);
            quartz.UseDefaultThreadPool(JobsAtATime);
            var connection = configuration["Database:ConnectionString"] ?? string.Empty;
            switch (configuration["Database:Provider"]?.ToUpperInvariant())
            {
                case "POSTGRESQL":
                    quartz.UsePersistentStore(store => Shared(store).UsePostgres(connection));
                    break;
                case "SQLSERVER":
                    quartz.UsePersistentStore(store => Shared(store).UseSqlServer(connection));
                    break;
                default:
                    quartz.UseInMemoryStore();
                    break;
            }
        });
        return services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    private static IPersistentStoreBuilder Shared(IPersistentStoreBuilder store)
    {
        store.ConfigureStore(options => options.TablePrefix = TablePrefix);
        store.ProvisionSchema();
        store.UseClustering();
        return store;
    }
}

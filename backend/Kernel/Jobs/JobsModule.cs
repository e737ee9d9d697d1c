using Assistance.Kernel.Data;
using Assistance.Kernel.Jobs.Administration;
using Assistance.Kernel.Jobs.Scheduling;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Jobs;

/// <summary>Runs what the modules have registered with <see cref="JobRegistration.AddScheduledJob{TJob}"/>, and shows administrators how it went.</summary>
public sealed class JobsModule : Module
{
    public static readonly JobsModule Instance = new();

    public override string Name => "jobs";

    /// <summary><c>Jobs:Enabled</c>, true unless configured: whether this instance runs jobs at all.</summary>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var enabled = configuration.GetValue("Jobs:Enabled", defaultValue: true);
        services.AddSingleton<JobCatalogue>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobCatchUp>();
        services.AddSingleton<RequestedRuns>();
        services.AddUseCases(typeof(JobsModule).Assembly);
        if (enabled)
            services.AddJobScheduling(configuration);
    }

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ListJobs.Map(routes);
        ListJobRuns.Map(routes);
        RunJob.Map(routes);
    }

    /// <summary>Its one table is the kernel's, since a run commits with what it did.</summary>
    public override void MapTables(ModelBuilder model)
    {
    }
}

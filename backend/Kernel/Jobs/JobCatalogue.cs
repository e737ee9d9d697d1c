using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Jobs;

/// <summary>A job that a module has registered.</summary>
public sealed record RegisteredJob(JobDescription About, Type Type);

/// <summary>Every job of every module.</summary>
public sealed class JobCatalogue(IEnumerable<RegisteredJob> jobs)
{
    private readonly Dictionary<string, RegisteredJob> _jobs = jobs.ToDictionary(job => job.About.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<RegisteredJob> All => _jobs.Values;

    public RegisteredJob? Find(string name) => _jobs.GetValueOrDefault(name);
}

public static class JobRegistration
{
    /// <summary>Called by a module for each of its jobs.</summary>
    public static IServiceCollection AddScheduledJob<TJob>(this IServiceCollection services)
        where TJob : class, IScheduledJob =>
        services.AddScoped<TJob>().AddSingleton(new RegisteredJob(TJob.About, typeof(TJob)));
}

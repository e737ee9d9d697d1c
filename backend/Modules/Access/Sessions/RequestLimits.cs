using System.Threading.RateLimiting;
using Assistance.Kernel.Http;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assistance.Access.Sessions;

/// <summary>One session, or one address without a session, cannot take the server from the others (SEC34).</summary>
internal static class RequestLimits
{
    private const int BurstsPerMinute = 4;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<AccessOptions>>((limiter, options) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, options.Value.RequestsPerMinute));
            limiter.OnRejected = async (rejected, _) => await Problems.Answer(rejected.HttpContext, KernelRefusals.TooMany).ExecuteAsync(rejected.HttpContext);
        });
        return services;
    }

    private static RateLimitPartition<string> Partition(HttpContext http, int perMinute)
    {
        if (perMinute <= 0 || !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return RateLimitPartition.GetNoLimiter(string.Empty);
        var session = http.RequestServices.GetRequiredService<CurrentSession>().Id;
        return RateLimitPartition.GetTokenBucketLimiter(session?.ToString() ?? $"ip {http.Connection.RemoteIpAddress}", _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, perMinute / BurstsPerMinute),
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
    }
}

using System.Threading.RateLimiting;
using Assistance.Kernel.Http;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assistance.Access.Sessions;

/// <summary>One session, or one address without a session, cannot take the server from the others (SEC34).</summary>
internal static class RequestLimits
{
    private const int BurstsPerMinute = 4;

    // Owned by the application and ended with it: ASP.NET's own middleware never ends its limiters, and their clocks keep an application that was stopped in memory.
    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var perMinute = provider.GetRequiredService<IOptions<AccessOptions>>().Value.RequestsPerMinute;
        return PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, perMinute));
    });

    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app)
    {
        var limiter = app.ApplicationServices.GetRequiredService<PartitionedRateLimiter<HttpContext>>();
        return app.Use(async (http, next) =>
        {
            using var lease = limiter.AttemptAcquire(http);
            if (lease.IsAcquired)
                await next(http);
            else
                await Problems.Answer(http, KernelRefusals.TooMany).ExecuteAsync(http);
        });
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

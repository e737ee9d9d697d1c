using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Jobs;

/// <summary>Runs what administrators have asked for.</summary>
public sealed class RequestedRuns(IServiceScopeFactory scopes, JobRunner runner)
{
    /// <returns>How many were waiting.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<KernelDb>().JobRuns
            .Where(run => run.State == JobRunState.Requested)
            .OrderBy(run => run.BusinessDate)
            .Select(run => new { run.Job, run.BusinessDate }).ToListAsync(cancellationToken);
        foreach (var run in waiting)
            await runner.RunAsync(run.Job, run.BusinessDate, JobOrigin.Request, cancellationToken);
        return waiting.Count;
    }
}

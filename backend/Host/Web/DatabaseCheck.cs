using Assistance.Kernel.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assistance.Host.Web;

/// <summary>A server whose database does not answer gets no more requests from its load balancer.</summary>
internal sealed class DatabaseCheck(IDatabaseEngine engine) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var connection = engine.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        // A table, so that the file or the schema is really there.
        command.CommandText = "SELECT COUNT(*) FROM kernel_audit_seals WHERE sequence = 1";
        await command.ExecuteScalarAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

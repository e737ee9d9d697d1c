using Assistance.Kernel.Audit;
using Assistance.Kernel.Jobs;

namespace Assistance.Access.Audit;

/// <summary>Every few minutes the newest audit records join the chain.</summary>
internal sealed class SealAuditTrail(AuditSealing sealing) : IScheduledJob
{
    private const int EveryMinutes = 5;
    private const int MostAtOnce = 50_000;

    public static JobDescription About { get; } = new("seal-audit-trail", "审计记录封存", "Seal the audit trail", JobSchedule.Every(EveryMinutes));

    public async Task<JobCounts> RunAsync(DateOnly businessDate, CancellationToken cancellationToken)
    {
        var done = await sealing.SealAsync(MostAtOnce, cancellationToken);
        return new JobCounts(done, done, Skipped: 0);
    }
}

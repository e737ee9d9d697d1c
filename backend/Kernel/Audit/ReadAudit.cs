using System.Threading.Channels;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assistance.Kernel.Audit;

/// <summary>
/// Records what was read or refused (SEC39): a person's file opened, a right missing, a row outside the scope. Such records have no transaction
/// to go with; they wait here and are written together within half a second, so that a list stays fast.
/// </summary>
public sealed class ReadAudit(IServiceScopeFactory scopes, BusinessClock clock, ILogger<ReadAudit> log) : BackgroundService
{
    private const int Batch = 1_000;
    private const int Waiting = 200_000;
    private const int LongestSubject = 400;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly Channel<AuditRecord> _queue = Channel.CreateBounded<AuditRecord>(new BoundedChannelOptions(Waiting) { SingleReader = true });

    /// <summary>Somebody opened one row's file.</summary>
    public void Opened(RequestContext context, string subjectType, string subjectId, OrgPath path) =>
        Note(context, AuditAction.Opened, subjectType, subjectId, path);

    /// <summary>Somebody asked for what they have no right to, or for what is not there for them.</summary>
    public void Refused(RequestContext context, string subjectType, string subjectId) => Note(context, AuditAction.Refused, subjectType, subjectId, default);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        if (ExecuteTask is { } writing)
            await writing.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            // A fuller batch costs one transaction as well; at the end nobody waits.
            await Task.WhenAny(Task.Delay(Gather, CancellationToken.None), _queue.Reader.Completion);
            var batch = new List<AuditRecord>();
            while (batch.Count < Batch && _queue.Reader.TryRead(out var record))
                batch.Add(record);
            await WriteUntilWrittenAsync(batch);
        }
    }

    private async Task WriteUntilWrittenAsync(List<AuditRecord> batch)
    {
        for (; ; )
        {
            try
            {
                await WriteAsync(batch);
                return;
            }
            catch (Exception exception)
            {
                if (_queue.Reader.Completion.IsCompleted)
                {
                    log.LogCritical(exception, "{Count} audit records of reads are lost with the process", batch.Count);
                    return;
                }

                log.LogError(exception, "{Count} audit records of reads wait to be written", batch.Count);
                await Task.WhenAny(Task.Delay(Retry, CancellationToken.None), _queue.Reader.Completion);
            }
        }
    }

    private async Task WriteAsync(List<AuditRecord> batch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.BeginWriteAsync(CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        db.AuditRecords.AddRange(batch);
        await db.SaveChangesAsync();
        await session.CommitAsync(CancellationToken.None);
    }

    private void Note(RequestContext context, AuditAction action, string subjectType, string subjectId, OrgPath path)
    {
        var record = new AuditRecord(Guid.CreateVersion7(clock.Time.GetUtcNow()), clock.Now, action, subjectType, subjectId.Length > LongestSubject ? subjectId[..LongestSubject] : subjectId)
        {
            ActorId = context.Actor.UserId,
            ActorName = context.Actor.Name,
            Operation = context.Operation,
            Source = context.Source,
            TraceId = context.TraceId,
            OrgPath = path,
        };
        if (!_queue.Writer.TryWrite(record))
            log.LogError("The audit record of a read is lost, too many are waiting: {Action} {SubjectType} by {ActorId}", action, subjectType, record.ActorId);
    }
}

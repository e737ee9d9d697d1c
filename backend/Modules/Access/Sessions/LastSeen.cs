using System.Threading.Channels;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assistance.Access.Sessions;

/// <summary>Writes down, beside the requests, that a session is in use: nobody's page waits for it, or behind a long import.</summary>
internal sealed class LastSeen(IServiceScopeFactory scopes, ILogger<LastSeen> log) : BackgroundService
{
    /// <summary>How exact it is.</summary>
    public static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    private const int Waiting = 10_000;
    private readonly Channel<(SessionId Id, DateTime At)> _seen = Channel.CreateBounded<(SessionId, DateTime)>(
        new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Note(SessionId id, DateTime at) => _seen.Writer.TryWrite((id, at));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (id, at) in _seen.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(id, at, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning(exception, "Session {SessionId} was seen, and this could not be written down", id);
            }
        }
    }

    private async Task WriteAsync(SessionId id, DateTime at, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.BeginWriteAsync(cancellationToken);
        var before = at - Precision;
        await scope.ServiceProvider.GetRequiredService<AccessDb>().Sessions.Where(s => s.Id == id && s.LastSeenAt <= before)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, at), cancellationToken);
        await session.CommitAsync(cancellationToken);
    }
}

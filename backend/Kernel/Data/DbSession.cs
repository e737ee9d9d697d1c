using System.Data.Common;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.Data;

/// <summary>
/// One connection and at most one transaction for a request; every module's <see cref="ModuleDb"/> works on it,
/// so that a decision, what follows from it and its audit record commit together or not at all.
/// </summary>
public sealed class DbSession(IDatabaseEngine engine, RequestContext context, BusinessClock clock) : IAsyncDisposable, IDisposable
{
    private readonly List<ModuleDb> _modules = [];
    private readonly Queue<IEvent> _events = [];
    private readonly List<Action> _afterCommit = [];
    private readonly DbConnection _connection = engine.CreateConnection();
    private WriteLease? _lease;

    public IDatabaseEngine Engine => engine;

    public RequestContext Context => context;

    public BusinessClock Clock => clock;

    public DbConnection Connection => _connection;

    public DbTransaction? Transaction => _lease?.Transaction;

    public bool Writing => _lease is not null;

    /// <summary>Told to the other modules within this transaction, after what caused it is saved.</summary>
    public void Raise(IEvent happened) => _events.Enqueue(happened);

    /// <summary>For what leaves the database: done once the transaction is committed, and not at all if it is not.</summary>
    public void AfterCommit(Action work) => _afterCommit.Add(work);

    public async Task BeginWriteAsync(CancellationToken cancellationToken)
    {
        if (_connection.State != System.Data.ConnectionState.Open)
            await _connection.OpenAsync(cancellationToken);
        _lease = await engine.BeginWriteAsync(_connection, cancellationToken);
        foreach (var module in _modules)
            await module.Database.UseTransactionAsync(_lease.Transaction, cancellationToken);
    }

    /// <summary>Saves every module, tells what happened, and goes on until nothing more follows.</summary>
    public async Task SaveAsync(Func<IEvent, Task> tell, CancellationToken cancellationToken)
    {
        for (; ; )
        {
            foreach (var module in _modules.ToList())
                await module.SaveChangesAsync(cancellationToken);
            if (!_events.TryDequeue(out var happened))
                return;
            using (context.ReachEverything())
                await tell(happened);
        }
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await _lease!.Transaction.CommitAsync(cancellationToken);
        await EndAsync();
        var following = _afterCommit.ToList();
        _afterCommit.Clear();
        following.ForEach(work => work());
    }

    public async Task RollbackAsync()
    {
        await _lease!.Transaction.RollbackAsync(CancellationToken.None);
        _events.Clear();
        _afterCommit.Clear();
        await EndAsync();
        foreach (var module in _modules)
            module.ChangeTracker.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_lease is not null)
            await _lease.DisposeAsync();
        await _connection.DisposeAsync();
    }

    public void Dispose()
    {
        _lease?.Transaction.Dispose();
        _lease?.Turn?.Dispose();
        _connection.Dispose();
    }

    internal void Join(ModuleDb module) => _modules.Add(module);

    private async Task EndAsync()
    {
        await _lease!.DisposeAsync();
        _lease = null;
        foreach (var module in _modules)
            await module.Database.UseTransactionAsync(null);
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Kernel.Data;

/// <summary>
/// Contexts that wait for their next request: to set one up costs more than a short query. One that waits holds no session, so no
/// connection, no scope and no row of anybody; it takes up the next request's, and its model fits the shape of that request's scope.
/// </summary>
internal interface IModuleDbPool
{
    /// <returns>False where enough wait already.</returns>
    bool TryKeep(ModuleDb db);
}

internal sealed class ModuleDbPool<TDb> : IModuleDbPool, IDisposable
    where TDb : ModuleDb
{
    private const int MostWaiting = 128;

    private static readonly ObjectFactory<TDb> Make = ActivatorUtilities.CreateFactory<TDb>([]);

    private readonly ConcurrentDictionary<ScopeShape, ConcurrentBag<TDb>> _waiting = new();
    private int _count;
    private volatile bool _closed;

    public TDb For(IServiceProvider request)
    {
        var session = request.GetRequiredService<DbSession>();
        if (_waiting.TryGetValue(ScopeShape.For(session), out var fitting) && fitting.TryTake(out var waiting))
        {
            Interlocked.Decrement(ref _count);
            waiting.Serve(session);
            return waiting;
        }

        var made = Make(request, []);
        made.Pool = this;
        return made;
    }

    public bool TryKeep(ModuleDb db)
    {
        if (_closed || Interlocked.Increment(ref _count) > MostWaiting)
        {
            Interlocked.Decrement(ref _count);
            return false;
        }

        _waiting.GetOrAdd(db.Shape, _ => []).Add((TDb)db);
        return true;
    }

    public void Dispose()
    {
        _closed = true;
        foreach (var waiting in _waiting.Values.SelectMany(fitting => fitting))
            waiting.Dispose();
    }
}

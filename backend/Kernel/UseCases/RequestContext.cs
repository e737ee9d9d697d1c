using Assistance.Kernel.Scoping;

namespace Assistance.Kernel.UseCases;

/// <summary>What one request, job run or demo step carries with it; one per dependency-injection scope.</summary>
public sealed class RequestContext
{
    public Actor Actor { get; set; } = Actor.Nobody;

    /// <summary>Set by the authorisation step; until then nothing is reached.</summary>
    public Scope Scope { get; private set; } = Scope.None;

    /// <summary>The operation's name, as in the OpenAPI document, or the job's.</summary>
    public string Operation { get; set; } = "-";

    /// <summary>Address of the caller.</summary>
    public string Source { get; set; } = "-";

    public string TraceId { get; set; } = "-";

    /// <summary>The version named by <c>If-Match</c>, where one was sent.</summary>
    public int? ExpectedVersion { get; set; }

    public string? IdempotencyKey { get; set; }

    /// <summary>Whether a use case is under way; one within it keeps its reach.</summary>
    internal bool Within { get; private set; }

    public void Reach(Scope scope) => Scope = scope;

    /// <summary>Acts with the system's reach until disposed: for reactions and jobs, which serve everybody's rows.</summary>
    public IDisposable ReachEverything()
    {
        var before = Scope;
        Scope = Scope.All;
        return new Undo(() => Scope = before);
    }

    internal IDisposable Enter()
    {
        Within = true;
        return new Undo(() => Within = false);
    }

    private sealed class Undo(Action undo) : IDisposable
    {
        public void Dispose() => undo();
    }
}

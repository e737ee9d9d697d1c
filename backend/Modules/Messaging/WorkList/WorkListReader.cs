using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.WorkList;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Messaging.WorkList;

/// <summary>
/// Asks each source on its own, within the reach of just those posts of the caller's that its kind is for: what a leader may look at
/// does not wait for them.
/// </summary>
internal sealed class WorkListReader(IServiceScopeFactory scopes)
{
    private readonly Lazy<IReadOnlyList<(WorkKind Kind, Type Source)>> _sources = new(() =>
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IWorkItemSource>().Select(source => (source.Kind, source.GetType()))];
    });

    public bool Knows(string kind) => _sources.Value.Any(source => source.Kind.Name == kind);

    /// <param name="kind">Only this kind; null for all.</param>
    public async Task<IReadOnlyList<(WorkKind Kind, WorkItems Items)>> ReadAsync(RequestContext caller, string? kind, int most, CancellationToken cancellationToken)
    {
        var found = new List<(WorkKind, WorkItems)>();
        foreach (var (of, type) in _sources.Value.Where(source => (kind is null || source.Kind.Name == kind) && source.Kind.Roles.Any(caller.Actor.Holds)))
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<RequestContext>();
            (context.Actor, context.Operation, context.Source, context.TraceId) = (caller.Actor, caller.Operation, caller.Source, caller.TraceId);
            context.Reach(Scope.Of(caller.Actor, [.. of.Roles]));
            var items = await ((IWorkItemSource)ActivatorUtilities.CreateInstance(scope.ServiceProvider, type)).ListAsync(most, cancellationToken);
            if (items.Count > 0)
                found.Add((of, items));
        }

        return found;
    }
}

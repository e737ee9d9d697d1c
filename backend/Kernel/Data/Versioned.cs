namespace Assistance.Kernel.Data;

/// <summary>An aggregate's row: its version counts its changes and is its ETag.</summary>
public interface IVersioned
{
    int Version { get; }
}

/// <summary>Base of aggregates: the version is counted by <see cref="ModuleDb"/> when it saves.</summary>
public abstract class Aggregate : IVersioned
{
    public int Version { get; private set; } = 1;
}

using Assistance.Kernel.UseCases;

namespace Assistance.Members.Contracts;

/// <summary>Two records turned out to be of one person: what hangs on the one goes to the other.</summary>
/// <param name="Act">Under which each module keeps what its rows held before.</param>
/// <param name="FromId">The record that is given up; it stays readable and points to the other.</param>
/// <param name="Into">The record that stays.</param>
public sealed record PersonMerging(Guid Act, PersonId FromId, PersonCard Into);

/// <summary>Told within the act's transaction, once the registry's own rows are with the record that stays.</summary>
public sealed record PeopleMerged(PersonMerging Merging) : IEvent;

/// <summary>Everything goes back to the record that it came from; nothing new hangs on it.</summary>
public sealed record MergerUndone(PersonMerging Merging) : IEvent;

/// <summary>A module whose rows name people; they follow by reacting to <see cref="PeopleMerged"/> and <see cref="MergerUndone"/>.</summary>
public interface IPersonRows
{
    /// <summary>What hangs on a record, finished things too.</summary>
    Task<IReadOnlyList<Stake>> HeldByAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>What has to be ended or settled first.</summary>
    Task<IReadOnlyList<Obstacle>> ObstaclesAsync(PersonId from, PersonId into, CancellationToken cancellationToken);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistance.Kernel.Data;

internal static class AggregateVersions
{
    /// <summary>A change of an owned part is a change of its aggregate: its version counts up, too.</summary>
    /// <returns>The aggregates of which nothing but parts had changed.</returns>
    public static IReadOnlyList<EntityEntry> CountUp(ChangeTracker tracker)
    {
        var byTheirParts = new List<EntityEntry>();
        // A removed part is no longer reached from its aggregate; it is found by its foreign key, once for all.
        var removed = tracker.Entries().Where(part => part.State == EntityState.Deleted && part.Metadata.FindOwnership() is not null)
            .Select(OwnerOf).ToHashSet();
        foreach (var entry in tracker.Entries<IVersioned>().Where(entry => Changed(entry, removed)))
        {
            var version = entry.Property(nameof(IVersioned.Version));
            if (entry.State == EntityState.Unchanged)
                byTheirParts.Add(entry);
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }

        return byTheirParts;
    }

    /// <summary>Finds the aggregate of a part; whatever is no part is its own.</summary>
    public static Func<EntityEntry, EntityEntry> Owners(ChangeTracker tracker)
    {
        var owners = new Lazy<Dictionary<(IEntityType, Key), EntityEntry>>(() =>
        {
            var found = new Dictionary<(IEntityType, Key), EntityEntry>();
            foreach (var entry in tracker.Entries().Where(entry => entry.Metadata.GetReferencingForeignKeys().Any(key => key.IsOwnership)))
                found.TryAdd((entry.Metadata, KeyOf(entry, entry.Metadata.FindPrimaryKey()!.Properties)), entry);
            return found;
        });
        return entry =>
        {
            while (entry.Metadata.FindOwnership() is not null && owners.Value.TryGetValue(OwnerOf(entry), out var owner))
                entry = owner;
            return entry;
        };
    }

    private static bool Changed(EntityEntry entry, HashSet<(IEntityType, Key)> removed) =>
        entry.State == EntityState.Modified || (entry.State == EntityState.Unchanged && PartsChanged(entry, removed));

    private static bool PartsChanged(EntityEntry entry, HashSet<(IEntityType, Key)> removed) =>
        (removed.Count > 0 && removed.Contains((entry.Metadata, KeyOf(entry, entry.Metadata.FindPrimaryKey()!.Properties))))
        || entry.Navigations.Where(navigation => navigation.Metadata.TargetEntityType.IsOwned()).SelectMany(Parts)
            .Any(part => part.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || PartsChanged(part, removed));

    private static IEnumerable<EntityEntry> Parts(NavigationEntry navigation) => navigation switch
    {
        CollectionEntry { CurrentValue: { } values } collection => values.Cast<object>().Select(value => collection.EntityEntry.Context.Entry(value)),
        ReferenceEntry { TargetEntry: { } target } => [target],
        _ => [],
    };

    private static (IEntityType Owner, Key Key) OwnerOf(EntityEntry part)
    {
        var ownership = part.Metadata.FindOwnership()!;
        return (ownership.PrincipalEntityType, KeyOf(part, ownership.Properties));
    }

    private static Key KeyOf(EntityEntry entry, IReadOnlyList<IProperty> properties) =>
        new(entry.Property(properties[0]).CurrentValue, properties.Count > 1 ? entry.Property(properties[1]).CurrentValue : null);

    /// <summary>An aggregate's key, or that of a part of it.</summary>
    private readonly record struct Key(object? First, object? Second);
}

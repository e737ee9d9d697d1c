using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Assistance.Kernel.Data;

internal static class AggregateVersions
{
    /// <summary>A change of an owned part is a change of its aggregate: its version counts up, too.</summary>
    public static void CountUp(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<IVersioned>().Where(Changed))
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    private static bool Changed(EntityEntry entry) =>
        entry.State == EntityState.Modified || (entry.State == EntityState.Unchanged && PartsChanged(entry));

    private static bool PartsChanged(EntityEntry entry) => entry.Navigations
        .Where(navigation => navigation.Metadata.TargetEntityType.IsOwned())
        .SelectMany(Parts)
        .Any(part => part.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || PartsChanged(part))
        || DeletedParts(entry);

    private static IEnumerable<EntityEntry> Parts(NavigationEntry navigation) => navigation switch
    {
        CollectionEntry { CurrentValue: { } values } collection => values.Cast<object>().Select(value => collection.EntityEntry.Context.Entry(value)),
        ReferenceEntry { TargetEntry: { } target } => [target],
        _ => [],
    };

    // A removed part is no longer reached from its aggregate; it is found by its foreign key.
    private static bool DeletedParts(EntityEntry entry) => entry.Context.ChangeTracker.Entries()
        .Where(part => part.State == EntityState.Deleted && part.Metadata.FindOwnership() is { } ownership && ownership.PrincipalEntityType == entry.Metadata)
        .Any(part => part.Metadata.FindOwnership()!.Properties.Zip(entry.Metadata.FindPrimaryKey()!.Properties)
            .All(pair => Equals(part.Property(pair.First).CurrentValue, entry.Property(pair.Second).CurrentValue)));
}

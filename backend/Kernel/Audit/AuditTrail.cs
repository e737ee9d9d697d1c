using System.Text.Json;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistance.Kernel.Audit;

/// <summary>Puts a record of every change beside the change itself, in the same save.</summary>
public static class AuditTrail
{
    /// <summary>Records what is not a change of a row: opening, revealing, exporting, signing in. Call within a command.</summary>
    public static void Note(ModuleDb db, DbSession session, AuditAction action, string subjectType, string subjectId, OrgPath path, string? detail) =>
        db.Add(New(session, action, subjectType, subjectId, path, before: null, after: detail));

    internal static void Record(ModuleDb db, DbSession session, IReadOnlyList<EntityEntry> changed)
    {
        var aggregateOf = AggregateVersions.Owners(db.ChangeTracker);
        foreach (var entry in changed)
        {
            if (entry.Entity is AuditRecord or AuditSeal || entry.Metadata.ClrType.IsDefined(typeof(NotAuditedAttribute), inherit: false))
                continue;
            var action = entry.State switch
            {
                EntityState.Added => AuditAction.Added,
                EntityState.Deleted => AuditAction.Removed,
                _ => AuditAction.Changed,
            };
            db.Add(New(
                session,
                action,
                JsonNamingPolicy.CamelCase.ConvertName(entry.Metadata.ClrType.Name),
                Subject(entry),
                PathOf(aggregateOf(entry)),
                action == AuditAction.Added ? null : Values(entry, current: false),
                action == AuditAction.Removed ? null : Values(entry, current: true)));
        }
    }

    private static AuditRecord New(DbSession session, AuditAction action, string subjectType, string subjectId, OrgPath path, string? before, string? after) =>
        new(Guid.CreateVersion7(session.Clock.Time.GetUtcNow()), session.Clock.Now, action, subjectType, subjectId)
        {
            ActorId = session.Context.Actor.UserId,
            ActorName = session.Context.Actor.Name,
            Operation = session.Context.Operation,
            Source = session.Context.Source,
            TraceId = session.Context.TraceId,
            OrgPath = path,
            Before = before,
            After = after,
        };

    // As the database holds it: a typed identifier is its uuid.
    private static string Subject(EntityEntry entry) => string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties
        .Select(key => (entry.Property(key).CurrentValue, key.GetTypeMapping().Converter) switch
        {
            (null, _) => "-",
            (var value, { } converter) => converter.ConvertToProvider(value)?.ToString(),
            (var value, null) => value.ToString(),
        }));

    private static OrgPath PathOf(EntityEntry entry) => entry.Entity is IScoped scoped ? scoped.OrgPath : default;

    private static string Values(EntityEntry entry, bool current)
    {
        var values = entry.Properties
            .Where(property => !property.Metadata.IsPrimaryKey() && (entry.State != EntityState.Modified || property.IsModified))
            .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name), property => Shown(property.Metadata, current ? property.CurrentValue : property.OriginalValue), StringComparer.Ordinal);
        return JsonSerializer.Serialize(values, WireJson.Options);
    }

    // What is kept is what the column holds; a value's own properties are nobody's business.
    private static object? Shown(IProperty property, object? value) => value switch
    {
        null => null,
        SealedText text => text.Masked,
        BlindIndex => "…",
        byte[] bytes => $"{bytes.Length} bytes",
        Enum => value,
        _ => property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value,
    };
}

/// <summary>A row that is itself a record, a derived copy or a technical one: its changes leave no audit record. Says why.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NotAuditedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

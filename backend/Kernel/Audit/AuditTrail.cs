using System.Text.Json;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
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
            if (!IsAudited(entry.Metadata))
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
                SubjectType(entry.Metadata),
                Subject(entry.Metadata, key => entry.Property(key).CurrentValue),
                PathOf(aggregateOf(entry)),
                action == AuditAction.Added ? null : Values(entry, current: false),
                action == AuditAction.Removed ? null : Values(entry, current: true)));
        }
    }

    /// <summary>Of a row that is inserted past the tracker; null where its kind leaves no record.</summary>
    /// <param name="values">Of the type's properties, in their order.</param>
    internal static AuditRecord? Added(DbSession session, IEntityType type, IReadOnlyList<object?> values, OrgPath path)
    {
        if (!IsAudited(type))
            return null;
        var properties = type.GetProperties().Zip(values).ToList();
        var subject = Subject(type, key => properties.Find(property => property.First == key).Second);
        return New(session, AuditAction.Added, SubjectType(type), subject, path, before: null, Values(properties.Where(property => !property.First.IsPrimaryKey())));
    }

    private static bool IsAudited(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(
        $"{nameof(AuditTrail)}:{nameof(IsAudited)}",
        static row => row!.ClrType != typeof(AuditRecord) && row.ClrType != typeof(AuditSeal) && !row.ClrType.IsDefined(typeof(NotAuditedAttribute), inherit: false),
        type);

    private static string SubjectType(IEntityType type) => NameOf(type, type.ClrType.Name);

    private static string NameOf(IAnnotatable named, string name) =>
        named.GetOrAddRuntimeAnnotationValue($"{nameof(AuditTrail)}:{nameof(NameOf)}", static found => JsonNamingPolicy.CamelCase.ConvertName(found!), name);

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
    private static string Subject(IEntityType type, Func<IProperty, object?> valueOf) => string.Join('/', type.FindPrimaryKey()!.Properties
        .Select(key => (valueOf(key), key.GetTypeMapping().Converter) switch
        {
            (null, _) => "-",
            (var value, { } converter) => converter.ConvertToProvider(value)?.ToString(),
            (var value, null) => value.ToString(),
        }));

    private static OrgPath PathOf(EntityEntry entry) => entry.Entity is IScoped scoped ? scoped.OrgPath : default;

    private static string Values(EntityEntry entry, bool current) => Values(entry.Properties
        .Where(property => !property.Metadata.IsPrimaryKey() && (entry.State != EntityState.Modified || property.IsModified))
        .Select(property => ((IProperty)property.Metadata, current ? property.CurrentValue : property.OriginalValue)));

    private static string Values(IEnumerable<(IProperty Property, object? Value)> values) => JsonSerializer.Serialize(
        values.ToDictionary(value => NameOf(value.Property, value.Property.Name), value => Shown(value.Property, value.Value), StringComparer.Ordinal), WireJson.Options);

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

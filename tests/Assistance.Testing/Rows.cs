using System.Collections;
using Assistance.Host.Configuration;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Testing;

/// <summary>A row that has a scope.</summary>
/// <param name="Ids">Every identifier by which a request could name it or a part of it, with its type.</param>
/// <param name="Named">Every identifier that stands in it: its own, and those of the rows that it speaks of.</param>
public sealed record ScopedRow(Type Kind, object Entity, IReadOnlyList<(Type Type, Guid Value)> Ids, IReadOnlySet<Guid> Named)
{
    public OrgPath Path => ((IScoped)Entity).OrgPath;

    public Guid? SubjectId => (Entity as IGrantable)?.SubjectId;

    /// <summary>Counts up with every change.</summary>
    public int Version => (Entity as IVersioned)?.Version ?? 0;

    public bool IsWithin(OrgPath place) =>
        place.Covers(Path) || (Entity is IScopedTwice twice && place.Covers(twice.OtherPath)) || (Entity is IScopedThrice thrice && place.Covers(thrice.ThirdPath));
}

/// <summary>Reads all scoped rows of all modules past every filter, to compare with what the application gives away.</summary>
public static class Rows
{
    public static Task<IReadOnlyList<ScopedRow>> AllAsync(AssistanceApp app) => AskAsync<IReadOnlyList<ScopedRow>>(app, schema =>
        [.. schema.Model.GetEntityTypes().Where(entity => !entity.IsOwned() && typeof(IScoped).IsAssignableFrom(entity.ClrType)).SelectMany(entity => Read(schema, entity))]);

    /// <summary>The people whom a user is given to look after.</summary>
    public static Task<HashSet<Guid>> GivenToAsync(AssistanceApp app, UserId user) => AskAsync(app, schema =>
        schema.Set<AccessGrant>().Where(grant => grant.UserId == user && grant.Until == null).Select(grant => grant.SubjectId).ToHashSet());

    /// <summary>All tables of all modules, with those of parts.</summary>
    public static IReadOnlyList<IEntityType> Tables(AssistanceApp app)
    {
        using var schema = SchemaUpdate.Open(app.Services.GetRequiredService<IDatabaseEngine>());
        return [.. schema.Model.GetEntityTypes()];
    }

    private static async Task<T> AskAsync<T>(AssistanceApp app, Func<SchemaDb, T> ask)
    {
        var engine = app.Services.GetRequiredService<IDatabaseEngine>();
        await using var connection = engine.CreateConnection();
        await using var schema = SchemaUpdate.Open(engine);
        schema.Database.SetDbConnection(connection);
        schema.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return ask(schema);
    }

    private static IEnumerable<ScopedRow> Read(SchemaDb schema, IEntityType entity)
    {
        var set = (IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(schema, null)!;
        foreach (var row in set.Cast<object>().ToList())
        {
            var values = ValuesOf(entity, row).ToList();
            yield return new ScopedRow(
                entity.ClrType,
                row,
                [.. values.Where(value => value.Key && value.Type != typeof(Guid)).Select(value => (value.Type, value.Id))],
                values.Select(value => value.Id).ToHashSet());
        }
    }

    private static IEnumerable<(Type Type, Guid Id, bool Key)> ValuesOf(IEntityType entity, object row)
    {
        foreach (var property in entity.GetProperties().Where(property => property.PropertyInfo is not null))
        {
            var value = property.PropertyInfo!.GetValue(row);
            if (value is not null && GuidOf(value) is { } id)
                yield return (value.GetType(), id, property.IsPrimaryKey());
            // A list that is kept as a document within the row: the parts of a payment, each with its voucher.
            foreach (var named in value is IEnumerable several and not string ? several.Cast<object>().SelectMany(Within) : [])
                yield return named;
        }

        foreach (var part in entity.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned() && navigation.PropertyInfo is not null))
        {
            var value = part.PropertyInfo!.GetValue(row);
            foreach (var one in value is IEnumerable several ? several.Cast<object>() : value is null ? [] : [value])
            {
                foreach (var found in ValuesOf(part.TargetEntityType, one))
                    yield return found;
            }
        }
    }

    private static IEnumerable<(Type Type, Guid Id, bool Key)> Within(object part) => part.GetType().GetProperties().Where(property => IsId(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
        .Select(property => property.GetValue(part)).OfType<object>().Select(value => (value.GetType(), GuidOf(value)!.Value, false));

    private static Guid? GuidOf(object value) => value switch
    {
        Guid id => id,
        _ when IsId(value.GetType()) => (Guid)value.GetType().GetProperty(nameof(IId<OrgId>.Value))!.GetValue(value)!,
        _ => null,
    };

    internal static bool IsId(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
}

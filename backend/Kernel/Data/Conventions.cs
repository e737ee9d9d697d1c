using System.Text.RegularExpressions;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Assistance.Kernel.Data;

/// <summary>How values are stored on every engine: fen as 64-bit, identifiers as uuids, enumerations as words, instants in UTC, names in lower case.</summary>
public static partial class Conventions
{
    private const int WordLength = 40;
    private const int TextLength = 400;

    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Money>().HaveConversion<MoneyConverter>();
        conventions.Properties<OrgPath>().HaveConversion<OrgPathConverter>().HaveMaxLength(OrgPath.MaximumLength).AreUnicode(false);
        conventions.Properties<SealedText>().HaveConversion<SealedTextConverter>().HaveMaxLength(SealedText.MaximumLength).AreUnicode(true);
        conventions.Properties<BlindIndex>().HaveConversion<BlindIndexConverter>().HaveMaxLength(BlindIndex.Length).AreUnicode(false);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(WordLength).AreUnicode(false);
        conventions.Properties<string>().HaveMaxLength(TextLength);
        foreach (var id in IdTypes())
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
    }

    /// <summary>Names in lower case for all engines, paths compared by code point, keys never made by the database.</summary>
    public static void Finish(ModelBuilder model, IDatabaseEngine engine)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                if (property.ClrType == typeof(OrgPath) || property.ClrType == typeof(OrgPath?) || property.ClrType == typeof(BlindIndex) || property.ClrType == typeof(BlindIndex?))
                    property.SetCollation(engine.OrdinalCollation);
                if (property.PropertyInfo?.IsDefined(typeof(OrdinalAttribute), inherit: false) == true)
                    property.SetCollation(engine.OrdinalCollation);
                if (property.Name == nameof(IVersioned.Version) && typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                    property.IsConcurrencyToken = true;
                if (property.IsPrimaryKey() && (property.ClrType == typeof(Guid) || IsId(property.ClrType)))
                    property.ValueGenerated = ValueGenerated.Never;
                property.SetColumnName(SnakeCase(SharedKeyColumn(entity, property) ?? property.GetColumnName()));
            }

            var table = entity.GetTableName();
            foreach (var key in entity.GetKeys())
                key.SetName($"pk_{table}");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Shorten($"{(index.IsUnique ? "ux" : "ix")}_{table}_{string.Join('_', index.Properties.Select(p => p.GetColumnName()))}"));
            foreach (var reference in entity.GetForeignKeys())
                reference.SetConstraintName(Shorten($"fk_{table}_{string.Join('_', reference.Properties.Select(p => p.GetColumnName()))}"));
        }
    }

    public static string SnakeCase(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    // A single owned part lies in its owner's row and has its key.
    private static string? SharedKeyColumn(IMutableEntityType entity, IMutableProperty property) =>
        property.IsPrimaryKey() && entity.FindOwnership() is { } ownership && ownership.PrincipalEntityType.GetTableName() == entity.GetTableName()
            ? ownership.PrincipalKey.Properties[0].GetColumnName()
            : null;

    // PostgreSQL cuts names at 63 bytes, silently.
    private static string Shorten(string name) => name.Length <= 60 ? name : name[..60];

    private static bool IsId(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private static IEnumerable<Type> IdTypes() => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetName().Name?.StartsWith("Assistance.", StringComparison.Ordinal) == true)
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsValueType && IsId(type));

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();

    private static TId Make<TId>(Guid value)
        where TId : struct, IId<TId> => TId.From(value);

    private sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Fen, fen => new Money(fen));

    private sealed class OrgPathConverter() : ValueConverter<OrgPath, string>(path => path.Text, text => OrgPath.FromStore(text));

    private sealed class SealedTextConverter() : ValueConverter<SealedText, string>(sealedText => sealedText.Stored, text => SealedText.FromStore(text));

    private sealed class BlindIndexConverter() : ValueConverter<BlindIndex, string>(index => index.Text, text => new BlindIndex(text));

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        instant => instant.ToUniversalTime(), instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc));

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make<TId>(value))
        where TId : struct, IId<TId>;
}

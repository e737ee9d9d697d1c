using System.Text.Json;
using Assistance.Kernel.Http;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Assistance.Kernel.Data;

public static class JsonColumns
{
    /// <summary>Kept as one text: facts of the day, which nobody searches by.</summary>
    public static void AsJson<T>(this PropertyBuilder<T> property, int length = -1)
        where T : class? =>
        property.HasConversion(new Converter<T>(), new Comparer<T>()).HasMaxLength(length);

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, WireJson.Options);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, WireJson.Options)!;

    private sealed class Converter<T>() : ValueConverter<T, string>(value => Write(value), text => Read<T>(text));

    private sealed class Comparer<T>() : ValueComparer<T>(
        (left, right) => Write(left) == Write(right), value => Write(value).GetHashCode(StringComparison.Ordinal), value => Read<T>(Write(value)));
}

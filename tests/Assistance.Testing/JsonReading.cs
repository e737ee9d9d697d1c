using System.Globalization;
using System.Text.Json;

namespace Assistance.Testing;

/// <summary>Reads answers by path: <c>answer.Text("user.name")</c>, <c>answer.Items()</c>, <c>answer.At("steps.0.state")</c>. A path that is not there fails the test.</summary>
public static class JsonReading
{
    public static JsonElement At(this JsonElement json, string path) =>
        path.Split('.').Aggregate(json, (at, step) => at.ValueKind switch
        {
            JsonValueKind.Array => at[int.Parse(step, CultureInfo.InvariantCulture)],
            JsonValueKind.Object when at.TryGetProperty(step, out var property) => property,
            _ => throw new KeyNotFoundException($"No '{path}' in {json}"),
        });

    public static string Text(this JsonElement json, string path) => json.At(path).GetString() ?? throw new KeyNotFoundException($"'{path}' is null in {json}");

    public static bool IsNull(this JsonElement json, string path) => json.At(path).ValueKind == JsonValueKind.Null;

    /// <summary>A list of texts.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement json, string path) => [.. json.At(path).EnumerateArray().Select(text => text.GetString()!)];

    public static long Number(this JsonElement json, string path) => json.At(path).GetInt64();

    public static bool Truth(this JsonElement json, string path) => json.At(path).GetBoolean();

    public static Guid Id(this JsonElement json, string path = "id") => json.At(path).GetGuid();

    public static DateOnly Day(this JsonElement json, string path) => DateOnly.ParseExact(json.Text(path), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IReadOnlyList<JsonElement> Items(this JsonElement json, string path = "items") => [.. json.At(path).EnumerateArray()];
}

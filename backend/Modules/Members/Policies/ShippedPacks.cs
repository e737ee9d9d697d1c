using System.Reflection;
using System.Text.Json;

namespace Assistance.Members.Policies;

/// <summary>The packs of <c>deploy/policies</c>, built in so that a first start finds them wherever it runs.</summary>
internal static class ShippedPacks
{
    public const string Default = "modern";
    private const string Folder = "policies/";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Read = new(() =>
    {
        var assembly = typeof(ShippedPacks).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => ReadText(assembly, name))
            .ToDictionary(text => JsonSerializer.Deserialize<JsonElement>(text).GetProperty("key").GetString()!, text => text, StringComparer.Ordinal);
    });

    /// <summary>Documents by key, the modern default first.</summary>
    public static IReadOnlyDictionary<string, string> All => Read.Value;

    public static IEnumerable<string> Keys => All.Keys.OrderBy(key => key != Default).ThenBy(key => key, StringComparer.Ordinal);

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistance.Members.Contracts;

namespace Assistance.Members.Policies;

/// <summary>What stands at the head of every pack.</summary>
/// <param name="Basis">The county's own documents that it follows; free text, for what is cited must be the county's.</param>
internal sealed record PackHead(string Key, string Name, string EnglishName, string Basis);

/// <summary>What a pack holds: the head, and a section for every module that has a say; sections of modules that do not run here are left alone.</summary>
internal sealed partial class PolicyDocument(IEnumerable<IPolicySection> sections)
{
    public const string SchemaId = "urn:assistance:policy-pack";

    private const int LongestName = 60;
    private static readonly string[] HeadNames = ["key", "name", "englishName", "basis"];
    private readonly IReadOnlyList<IPolicySection> _sections = [.. sections];

    /// <summary>The JSON Schema of a pack.</summary>
    public JsonObject Schema()
    {
        var properties = new JsonObject { ["$schema"] = new JsonObject { ["type"] = "string" } };
        foreach (var name in HeadNames)
            properties[name] = new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        foreach (var section in _sections)
            properties[section.Name] = section.Schema;
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = SchemaId,
            ["title"] = "Policy pack",
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. HeadNames.Concat(_sections.Where(section => section.IsRequired).Select(section => section.Name)).Select(name => (JsonNode)name)]),
        };
    }

    public IReadOnlyList<PolicyError> Check(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object)
            return [new PolicyError("$", "应为一个 JSON 对象。", "Must be a JSON object.")];
        return [.. Head(document), .. Sections(document)];
    }

    /// <summary>Of a document that was checked.</summary>
    public static PackHead HeadOf(JsonElement document) => new(
        document.GetProperty("key").GetString()!, document.GetProperty("name").GetString()!,
        document.GetProperty("englishName").GetString()!, document.GetProperty("basis").GetString()!);

    private static IEnumerable<PolicyError> Head(JsonElement document)
    {
        foreach (var name in HeadNames)
        {
            var text = document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
            if (string.IsNullOrWhiteSpace(text))
                yield return new PolicyError(name, "请填写。", "Must be given.");
            else if (name != "basis" && text.Length > LongestName)
                yield return new PolicyError(name, $"不超过 {LongestName} 个字。", $"At most {LongestName} characters.");
            else if (name == "key" && !Key().IsMatch(text))
                yield return new PolicyError(name, "只能用小写字母、数字和连字符。", "Lower-case letters, digits and hyphens only.");
        }
    }

    private IEnumerable<PolicyError> Sections(JsonElement document) => _sections.SelectMany(section =>
        document.TryGetProperty(section.Name, out var value)
            ? section.Check(value)
            : !section.IsRequired ? [] : [new PolicyError(section.Name, "缺少这一部分。", "This section is missing.")]);

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}

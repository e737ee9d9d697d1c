using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Members.Contracts;

namespace Assistance.Members.Policies;

/// <summary>Whether a section has the shape that its schema asks for: every place where it has not, and what is allowed there.</summary>
internal sealed class PolicyShape(JsonNode root)
{
    private static readonly Dictionary<string, (string Chinese, string English)> TypeNames = new(StringComparer.Ordinal)
    {
        ["object"] = ("对象", "an object"),
        ["array"] = ("列表", "a list"),
        ["string"] = ("文字", "a text"),
        ["integer"] = ("整数", "a whole number"),
        ["number"] = ("数字", "a number"),
        ["boolean"] = ("true 或 false", "true or false"),
        ["null"] = ("空", "null"),
    };

    /// <summary>Steps are joined by dots, places in a list among them: <c>tiers.0.amount</c>.</summary>
    public static string Join(string path, string step) =>
        string.Join('.', $"{path}.{step}".Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries));

    public IEnumerable<PolicyError> Check(JsonElement value, string path) => Check(root, value, path);

    private IEnumerable<PolicyError> Check(JsonNode? node, JsonElement value, string path)
    {
        if (node is not JsonObject schema)
            return [];
        if (schema["$ref"] is { } reference)
            return Check(At(reference.GetValue<string>()), value, path);
        if (schema["enum"] is JsonArray words)
            return words.Any(word => Same(word, value)) ? [] : [NotOneOf(path, words)];
        var types = schema["type"] is JsonArray several ? several.Select(type => type!.GetValue<string>()).ToList() : schema["type"] is { } one ? [one.GetValue<string>()] : [];
        if (types.Count > 0 && !types.Exists(type => Is(value, type)))
            return [NotOfType(path, types)];
        if (schema["anyOf"] is JsonArray variants)
            return Variant(variants, value, path);
        return value.ValueKind switch
        {
            JsonValueKind.Object => Members(schema, value, path),
            JsonValueKind.Array => value.EnumerateArray().Index().SelectMany(item => Check(schema["items"], item.Item, Join(path, $"{item.Index}"))),
            _ => [],
        };
    }

    private IEnumerable<PolicyError> Members(JsonObject schema, JsonElement value, string path)
    {
        var known = schema["properties"] as JsonObject ?? [];
        foreach (var missing in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !value.TryGetProperty(name, out _)))
            yield return new PolicyError(Join(path, missing), "请填写这一项。", "Must be given.");
        foreach (var property in value.EnumerateObject())
        {
            if (known.ContainsKey(property.Name))
            {
                foreach (var error in Check(known[property.Name], property.Value, Join(path, property.Name)))
                    yield return error;
            }
            else if (schema["additionalProperties"] is JsonValue more && !more.GetValue<bool>())
            {
                var names = string.Join(", ", known.Select(pair => pair.Key));
                yield return new PolicyError(Join(path, property.Name), $"没有这一项。可用的有：{names}。", $"There is no such property; there are: {names}.");
            }
        }
    }

    // One of several shapes, told apart by a word: a step by its kind.
    private IEnumerable<PolicyError> Variant(JsonArray variants, JsonElement value, string path)
    {
        if (variants.OfType<JsonObject>().Any(variant => Discriminator(variant).Word is null))
            return [];
        foreach (var variant in variants.OfType<JsonObject>())
        {
            var (name, word) = Discriminator(variant);
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var said) && Same(word, said))
                return Check(variant, value, path);
        }

        var (kind, _) = Discriminator((JsonObject)variants[0]!);
        return [NotOneOf(Join(path, kind), variants.OfType<JsonObject>().Select(variant => Discriminator(variant).Word))];
    }

    private static (string Name, JsonNode? Word) Discriminator(JsonObject variant) =>
        (variant["properties"] as JsonObject ?? []).Where(pair => pair.Value is JsonObject schema && schema["const"] is not null)
            .Select(pair => (pair.Key, pair.Value!["const"])).FirstOrDefault((string.Empty, null));

    private JsonNode? At(string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode?)root, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step]);

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.Null,
    };

    private static bool Same(JsonNode? word, JsonElement value) =>
        word is null ? value.ValueKind == JsonValueKind.Null : value.ValueKind == JsonValueKind.String && value.GetString() == word.GetValue<string>();

    private static PolicyError NotOneOf(string path, IEnumerable<JsonNode?> words)
    {
        var allowed = string.Join(", ", words.OfType<JsonNode>().Select(word => word.GetValue<string>()));
        return new PolicyError(path, $"应为以下之一：{allowed}。", $"One of: {allowed}.");
    }

    private static PolicyError NotOfType(string path, IReadOnlyList<string> types)
    {
        var names = types.Where(type => type != "null").Select(type => TypeNames[type]).ToList();
        return new PolicyError(path, $"应为{string.Join("或", names.Select(name => name.Chinese))}。", $"Must be {string.Join(" or ", names.Select(name => name.English))}.");
    }
}

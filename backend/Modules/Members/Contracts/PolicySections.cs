using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Policies;

namespace Assistance.Members.Contracts;

/// <summary>A module's say in what a valid pack is. Register with <c>AddSingleton&lt;IPolicySection, X&gt;()</c>; every pack then needs the section, unless it says otherwise.</summary>
public interface IPolicySection
{
    string Name { get; }

    /// <summary>Whether every pack needs it; the modern default's serves where a pack has none of its own.</summary>
    bool IsRequired => true;

    /// <summary>The section's part of the published JSON Schema.</summary>
    JsonNode Schema => JsonValue.Create(true);

    /// <returns>What is wrong, with its JSON path and what is allowed; empty where all is well.</returns>
    IEnumerable<PolicyError> Check(JsonElement section);
}

/// <param name="Path">As <c>recognition.steps.2.days</c>.</param>
/// <param name="Chinese">What is allowed there.</param>
public sealed record PolicyError(string Path, string Chinese, string English);

/// <summary>A section with a type: its shape is the type's, its schema follows from it, and the rules between its fields are written out.</summary>
public abstract class PolicySection<T>(string name) : IPolicySection
    where T : class
{
    private static readonly JsonSerializerOptions SchemaOptions = new(WireJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        NumberHandling = JsonNumberHandling.Strict,
    };

    public string Name => name;

    public virtual bool IsRequired => true;

    public JsonNode Schema => SchemaOptions.GetJsonSchemaAsNode(typeof(T), new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, schema) =>
            context.TypeInfo.Type == typeof(Money) ? new JsonObject { ["type"] = "integer", ["description"] = "fen" }
            : context.TypeInfo.Type == typeof(Money?) ? new JsonObject { ["type"] = new JsonArray("integer", "null"), ["description"] = "fen" }
            : schema,
    });

    public IEnumerable<PolicyError> Check(JsonElement section)
    {
        if (new PolicyShape(Schema).Check(section, Name).ToList() is { Count: > 0 } misshapen)
            return misshapen;
        T? value;
        try
        {
            value = section.Deserialize<T>(WireJson.Options);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            var path = (exception as JsonException)?.Path?.TrimStart('$') ?? string.Empty;
            return [new PolicyError(PolicyShape.Join(Name, path), "此处的取值不符合政策包的格式。", "A value here does not fit the schema of a policy pack.")];
        }

        return value is null
            ? [new PolicyError(Name, "不能为空。", "Must not be null.")]
            : Rules(value).Select(error => error with { Path = PolicyShape.Join(Name, error.Path) });
    }

    /// <summary>What the types alone do not say; paths are within the section.</summary>
    protected abstract IEnumerable<PolicyError> Rules(T section);
}

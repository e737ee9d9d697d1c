using System.Text.Json;
using System.Text.Json.Nodes;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Members.Domain;

namespace Assistance.Members.Changes;

/// <summary>A person with their household, as they stand; tracked where they are to be changed.</summary>
internal sealed record OpenedFile(Person Person, Household? Household);

/// <summary>A value in words, as the screen shows it; numbers in masked form.</summary>
internal sealed record FactText(string Name, string EnglishName)
{
    public static FactText Of(string text) => new(text, text);
}

/// <summary>One form of a person's file: what it says now, what is wrong with what somebody would write, and how it is written. The edit and the accepted request go the same way.</summary>
internal abstract class FactForm
{
    public abstract ChangeKind Kind { get; }

    /// <summary>Whether a decision on the ledger rests on the field.</summary>
    public abstract bool IsVerified(string field);

    /// <summary>The form as the file would fill it; empty where nothing is registered.</summary>
    public abstract JsonObject Now(OpenedFile file);

    /// <summary>Writes the fields over what stands; what is wrong with the whole is refused.</summary>
    public abstract Task<Refusal?> ApplyAsync(OpenedFile file, JsonObject fields, CancellationToken cancellationToken);

    /// <returns>By field, what stands in it.</returns>
    public abstract IReadOnlyList<FactText> Show(string field, JsonObject fields);

    public static IReadOnlyList<string> Differences(JsonObject now, JsonObject wanted) => [.. wanted.Select(field => field.Key).Where(field => !Same(field, now, wanted))];

    /// <summary>Lists have no order: a household is the same whoever is named first.</summary>
    public static bool Same(string field, JsonObject one, JsonObject other) =>
        one.TryGetPropertyValue(field, out var here) == other.TryGetPropertyValue(field, out var there) && JsonNode.DeepEquals(Ordered(here), Ordered(there));

    private static JsonNode? Ordered(JsonNode? node) => node is JsonArray list
        ? new JsonArray([.. list.Select(item => item!.ToJsonString()).Order(StringComparer.Ordinal).Select(text => (JsonNode)text)])
        : node;
}

/// <typeparam name="TBody">The command that edits it.</typeparam>
internal abstract class FactForm<TBody> : FactForm
    where TBody : class
{
    /// <summary>The form as it is kept, or all that is wrong with it.</summary>
    public abstract Task<Result<TBody>> ReadAsync(TBody body, Person person, CancellationToken cancellationToken);

    public abstract void Write(OpenedFile file, TBody body);

    public virtual JsonObject Json(TBody body) => JsonSerializer.SerializeToNode(body, WireJson.Options)!.AsObject();

    public sealed override JsonObject Now(OpenedFile file) => Said(file) is { } said ? Json(said) : [];

    public sealed override async Task<Refusal?> ApplyAsync(OpenedFile file, JsonObject fields, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(Body(Onto(Now(file), fields)), file.Person, cancellationToken);
        if (read.Refusal is { } refusal)
            return refusal;
        Write(file, read.Value);
        return null;
    }

    public sealed override IReadOnlyList<FactText> Show(string field, JsonObject fields) => fields.TryGetPropertyValue(field, out var value) && value is not null ? Words(field, value) : [];

    protected abstract TBody? Said(OpenedFile file);

    protected abstract IReadOnlyList<FactText> Words(string field, JsonNode value);

    protected virtual JsonObject Onto(JsonObject now, JsonObject fields)
    {
        foreach (var (field, value) in fields)
            now[field] = value?.DeepClone();
        return now;
    }

    private static TBody Body(JsonObject json) => json.Deserialize<TBody>(WireJson.Options)!;
}

using System.Collections;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Assistance.Testing;

/// <summary>Where a request can name a row.</summary>
/// <param name="Path">As <c>personId</c> in the route or the query, <c>items.helperId</c> in a body.</param>
/// <param name="Kind">The identifier's type.</param>
/// <param name="Optional">Whether the request may do without it.</param>
public sealed record IdSlot(string Path, Type Kind, bool Optional)
{
    public override string ToString() => Path;
}

/// <summary>
/// A request that an operation can read: route, query and body filled with values of the right types, and its identifiers with those given;
/// where null is given for one that it may do without, it does.
/// </summary>
public sealed partial class SampleRequest(Operation operation, Func<IdSlot, Guid?> identify)
{
    private static readonly NullabilityInfoContext Nullability = new();

    public HttpMethod Method => operation.Method;

    /// <summary>Every place of the operation's requests where a row can be named.</summary>
    public static IReadOnlyList<IdSlot> SlotsOf(Operation operation) =>
    [
        .. RouteParameters(operation).Where(p => Rows.IsId(p.ParameterType)).Select(p => new IdSlot(p.Name!, p.ParameterType, Optional: false)),
        .. QueryParameters(operation).Where(p => Rows.IsId(Plain(p.ParameterType)))
            .Select(p => new IdSlot(p.Name!, Plain(p.ParameterType), Nullable.GetUnderlyingType(p.ParameterType) is not null)),
        .. Body(operation) is { } body ? Within(body, string.Empty, optional: false) : [],
    ];

    /// <summary>Below <c>/api/v1/</c>, as <see cref="ApiClient"/> takes it.</summary>
    public string Path()
    {
        var route = RouteName().Replace(operation.Pattern, match =>
        {
            var parameter = RouteParameters(operation).Single(p => string.Equals(p.Name, match.Groups["name"].Value, StringComparison.OrdinalIgnoreCase));
            // A year is the only number that stands in a route.
            return parameter.ParameterType == typeof(string) ? "sample" : parameter.ParameterType == typeof(int) ? "2026" : $"{identify(new IdSlot(parameter.Name!, parameter.ParameterType, Optional: false))}";
        }).Replace("/api/v1/", string.Empty, StringComparison.Ordinal);
        var query = SlotsOf(operation).Where(slot => QueryParameters(operation).Any(p => p.Name == slot.Path)).Select(slot => (slot, Id: identify(slot)))
            .Where(pair => pair.Id is not null).Select(pair => $"{JsonNamingPolicy.CamelCase.ConvertName(pair.slot.Path)}={pair.Id}").ToList();
        return query.Count == 0 ? route : $"{route}?{string.Join('&', query)}";
    }

    /// <param name="also">Changes the body, where there is one.</param>
    public HttpContent? Content(Action<JsonObject>? also = null)
    {
        if (Method == HttpMethod.Get)
            return null;
        if (TakesFile)
            return new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "sample.xlsx" } };
        var json = Body(operation) is { } body ? Object(body, string.Empty) : [];
        also?.Invoke(json);
        return new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
    }

    /// <summary>A body that nothing can be read from.</summary>
    public HttpContent? Unreadable()
    {
        if (Method == HttpMethod.Get)
            return null;
        var content = new StringContent("[");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(TakesFile ? "multipart/form-data; boundary=none" : "application/json");
        return content;
    }

    /// <summary>The body with more fields than there are.</summary>
    public HttpContent? ContentWithUnknownField() => Body(operation) is null ? null : Content(json =>
    {
        json["orgPath"] = "0001";
        json["version"] = 7;
    });

    private bool TakesFile => operation.Parameters.Any(p => p.ParameterType == typeof(IFormFile));

    private static Type? Body(Operation operation) => operation.Method == HttpMethod.Get
        ? null
        : operation.Parameters.FirstOrDefault(p => p.ParameterType.Assembly == operation.UseCase.Request.Assembly && p.ParameterType.IsClass)?.ParameterType;

    private static IEnumerable<ParameterInfo> RouteParameters(Operation operation) => RouteName().Matches(operation.Pattern)
        .Select(match => operation.Parameters.Single(p => string.Equals(p.Name, match.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<ParameterInfo> QueryParameters(Operation operation) => operation.Method != HttpMethod.Get
        ? []
        : operation.Parameters.Except(RouteParameters(operation)).SelectMany(p => p.IsDefined(typeof(AsParametersAttribute)) ? Fields(p.ParameterType) : [p]);

    private static ParameterInfo[] Fields(Type type) => type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters();

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsOptional(ParameterInfo field) => field.HasDefaultValue || Nullable.GetUnderlyingType(field.ParameterType) is not null
        || (!field.ParameterType.IsValueType && Nullability.Create(field).WriteState == NullabilityState.Nullable);

    private static Type? ElementOf(Type type) => type == typeof(string) || IsDictionary(type) || !typeof(IEnumerable).IsAssignableFrom(type)
        ? null
        : type.IsArray ? type.GetElementType() : type.GetGenericArguments()[0];

    private static bool IsDictionary(Type type) =>
        type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));

    private static bool IsObject(Type type) => type is { IsPrimitive: false, IsEnum: false } && type != typeof(string) && type != typeof(JsonElement) && !IsDictionary(type)
        && type.Namespace!.StartsWith("Assistance", StringComparison.Ordinal) && type.IsClass;

    private static IEnumerable<IdSlot> Within(Type type, string at, bool optional) => Fields(type).SelectMany(field => Within(field, at, optional));

    private static IEnumerable<IdSlot> Within(ParameterInfo field, string at, bool optional)
    {
        var (path, open) = (At(at, field), optional || IsOptional(field));
        var type = ElementOf(field.ParameterType) ?? Plain(field.ParameterType);
        return Rows.IsId(type) ? [new IdSlot(path, type, open)] : IsObject(type) ? Within(type, path, open) : [];
    }

    private static string At(string at, ParameterInfo field) => $"{at}{(at.Length > 0 ? "." : "")}{JsonNamingPolicy.CamelCase.ConvertName(field.Name!)}";

    // As the JSON reader wants it: what must be there, and what holds an identifier that was given.
    private JsonObject Object(Type type, string at)
    {
        var json = new JsonObject();
        foreach (var field in Fields(type).Where(field => !field.HasDefaultValue || Within(field, at, optional: true).Any(slot => identify(slot) is not null)))
            json[JsonNamingPolicy.CamelCase.ConvertName(field.Name!)] = Value(field, at);
        return json;
    }

    private JsonNode? Value(ParameterInfo field, string at)
    {
        var slots = Within(field, at, optional: true).ToList();
        if (IsOptional(field) && !slots.Exists(slot => identify(slot) is not null))
            return null;
        return ElementOf(field.ParameterType) is { } element ? new JsonArray(Value(element, At(at, field))) : Value(Plain(field.ParameterType), At(at, field));
    }

    private JsonNode? Value(Type type, string at)
    {
        if (Rows.IsId(type))
            return $"{identify(new IdSlot(at, type, Optional: false))}";
        if (IsObject(type))
            return Object(type, at);
        if (type.IsEnum)
            return JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type)[0]);
        if (IsDictionary(type) || type == typeof(JsonElement))
            return new JsonObject();
        return type switch
        {
            _ when type == typeof(string) => "示例内容",
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateOnly) => "2026-03-01",
            _ when type == typeof(DateTime) => "2026-03-01T01:00:00Z",
            _ => 1,
        };
    }

    [GeneratedRegex(@"\{(?<name>\w+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RouteName();
}

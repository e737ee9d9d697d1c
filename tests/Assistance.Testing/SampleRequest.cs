using System.Collections;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Http;

namespace Assistance.Testing;

/// <summary>A request that an operation can read: its route and body filled with values of the right types, its identifiers with those given.</summary>
public sealed partial class SampleRequest(Operation operation, Func<Type, Guid> identify)
{
    private static readonly NullabilityInfoContext Nullability = new();

    public HttpMethod Method => operation.Method;

    /// <summary>Identifiers that stand in the route.</summary>
    public IReadOnlyList<Type> RouteIds => [.. RouteNames().Select(name => operation.Parameters.Single(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).ParameterType)];

    /// <summary>Below <c>/api/v1/</c>, as <see cref="ApiClient"/> takes it.</summary>
    public string Path => RouteName().Replace(operation.Pattern, match =>
        {
            var type = operation.Parameters.Single(p => string.Equals(p.Name, match.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)).ParameterType;
            return type == typeof(string) ? "sample" : identify(type).ToString();
        }).Replace("/api/v1/", string.Empty, StringComparison.Ordinal);

    public HttpContent? Content()
    {
        if (Method == HttpMethod.Get)
            return null;
        if (operation.Parameters.Any(p => p.ParameterType == typeof(IFormFile)))
            return new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "sample.xlsx" } };
        var body = operation.Parameters.FirstOrDefault(p => p.ParameterType.Assembly == operation.UseCase.Request.Assembly && p.ParameterType.IsClass);
        return new StringContent((body is null ? new JsonObject() : Object(body.ParameterType)).ToJsonString(), Encoding.UTF8, "application/json");
    }

    /// <summary>A body that nothing can be read from.</summary>
    public HttpContent? Unreadable()
    {
        if (Method == HttpMethod.Get)
            return null;
        var form = operation.Parameters.Any(p => p.ParameterType == typeof(IFormFile));
        var content = new StringContent("[");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(form ? "multipart/form-data; boundary=none" : "application/json");
        return content;
    }

    /// <summary>The body with one more field than there is.</summary>
    public HttpContent? ContentWithUnknownField()
    {
        var body = operation.Parameters.FirstOrDefault(p => p.ParameterType.Assembly == operation.UseCase.Request.Assembly && p.ParameterType.IsClass);
        if (body is null || Method == HttpMethod.Get)
            return null;
        var json = Object(body.ParameterType);
        json["orgPath"] = "0001";
        json["version"] = 7;
        return new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
    }

    private IEnumerable<string> RouteNames() => RouteName().Matches(operation.Pattern).Select(match => match.Groups["name"].Value);

    // As the JSON reader wants it: what the constructor asks for and does not give a default.
    private JsonObject Object(Type type)
    {
        var json = new JsonObject();
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        foreach (var parameter in constructor.GetParameters().Where(p => !p.HasDefaultValue))
            json[System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)] = Value(parameter.ParameterType, parameter);
        return json;
    }

    private JsonNode? Value(Type type, ParameterInfo? of = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return IsId(underlying) ? identify(underlying).ToString() : null;
        if (of is not null && !type.IsValueType && Nullability.Create(of).WriteState == NullabilityState.Nullable)
            return null;
        if (IsId(type) || type == typeof(Guid))
            return identify(type).ToString();
        if (type.IsEnum)
            return System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type)[0]);
        if (type == typeof(string))
            return "示例内容";
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateOnly))
            return "2026-03-01";
        if (type == typeof(DateTime))
            return "2026-03-01T01:00:00Z";
        if (type == typeof(OrgPath))
            return "0001";
        if (type.IsPrimitive || type == typeof(Money))
            return 1;
        if (type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)) is not null)
            return new JsonObject();
        if (typeof(IEnumerable).IsAssignableFrom(type))
            return new JsonArray(Value(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0]));
        return type == typeof(System.Text.Json.JsonElement) ? new JsonObject() : Object(type);
    }

    private static bool IsId(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    [GeneratedRegex(@"\{(?<name>\w+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RouteName();
}

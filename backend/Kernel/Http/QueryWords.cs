using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace Assistance.Kernel.Http;

/// <summary>Enumerations in a query string or a form are the same words as in JSON, in camel case; ASP.NET binds them by the names in code only.</summary>
internal static class QueryWords
{
    public static IEndpointConventionBuilder ReadWords(this IEndpointConventionBuilder endpoint, Delegate bind)
    {
        var words = bind.Method.GetParameters().SelectMany(Bound).Where(parameter => EnumOf(parameter.ParameterType) is not null)
            .ToDictionary(parameter => parameter.Name!, parameter => WordsOf(EnumOf(parameter.ParameterType)!), StringComparer.OrdinalIgnoreCase);
        if (words.Count == 0)
            return endpoint;
        var isForm = bind.Method.GetParameters().Any(parameter => parameter.IsDefined(typeof(FromFormAttribute)));
        endpoint.Finally(builder =>
        {
            var inner = builder.RequestDelegate!;
            builder.RequestDelegate = async http =>
            {
                if (http.Request.Query.Keys.Any(words.ContainsKey))
                    http.Request.Query = new QueryCollection(http.Request.Query.ToDictionary(pair => pair.Key, pair => Read(words, pair.Key, pair.Value), StringComparer.OrdinalIgnoreCase));
                if (isForm && http.Request.HasFormContentType)
                    await ReadFormAsync(http.Request, words);
                await inner(http);
            };
        });
        return endpoint;
    }

    // A form that cannot be read is refused by the binder, which reads it again.
    private static async Task ReadFormAsync(HttpRequest request, Dictionary<string, Dictionary<string, string>> words)
    {
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            request.Form = new FormCollection(form.ToDictionary(pair => pair.Key, pair => Read(words, pair.Key, pair.Value), StringComparer.OrdinalIgnoreCase), form.Files);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return;
        }
    }

    private static IEnumerable<ParameterInfo> Bound(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(AsParametersAttribute)) ? parameter.ParameterType.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters() : [parameter];

    private static Type? EnumOf(Type type)
    {
        var inner = type.IsArray ? type.GetElementType()! : Nullable.GetUnderlyingType(type) ?? type;
        return inner.IsEnum ? inner : null;
    }

    private static Dictionary<string, string> WordsOf(Type type) =>
        Enum.GetNames(type).ToDictionary(JsonNamingPolicy.CamelCase.ConvertName, name => name, StringComparer.Ordinal);

    // A word that is none of them stays as it is and is refused by the binder, as is a number or a name in code.
    private static StringValues Read(Dictionary<string, Dictionary<string, string>> words, string key, StringValues values) =>
        words.TryGetValue(key, out var known) ? new StringValues([.. values.Select(value => value is null ? value : known.GetValueOrDefault(value, $"?{value}"))]) : values;
}

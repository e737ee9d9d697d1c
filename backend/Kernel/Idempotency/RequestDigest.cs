using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Assistance.Kernel.Http;

namespace Assistance.Kernel.Idempotency;

/// <summary>Serialises a request with everything that it holds, what the route gave included, to tell it from another.</summary>
internal static class RequestDigest
{
    public static JsonSerializerOptions Options { get; } = WireJson.Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { IncludeIgnored } },
    });

    private static void IncludeIgnored(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) == true))
        {
            var reader = (property.AttributeProvider as System.Reflection.PropertyInfo)?.GetMethod;
            property.ShouldSerialize = (_, _) => true;
            property.Get ??= reader is null ? null : owner => reader.Invoke(owner, null);
        }
    }
}

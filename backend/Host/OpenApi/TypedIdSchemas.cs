using Assistance.Kernel.Values;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Assistance.Host.OpenApi;

/// <summary>Typed identifiers are uuids on the wire.</summary>
internal sealed class TypedIdSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Type) ?? context.Type;
        if (schema is not OpenApiSchema open || !type.IsValueType || !type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)))
            return;
        open.Type = open.Type?.HasFlag(JsonSchemaType.Null) == true ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        open.Format = "uuid";
        open.Properties?.Clear();
        open.Required?.Clear();
        open.AdditionalPropertiesAllowed = true;
        open.AdditionalProperties = null;
    }
}

using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Assistance.Host.OpenApi;

/// <summary>What the JSON reader insists on and the writer always writes is required: every constructor parameter without a default, null or not.</summary>
internal sealed class RequiredProperties : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties.Count: > 0 } open || context.MemberInfo is not null)
            return;
        if (context.Type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters() is not { Length: > 0 } parameters)
            return;
        open.Required = parameters
            .Where(parameter => !parameter.HasDefaultValue)
            .Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!))
            .Where(open.Properties.ContainsKey)
            .ToHashSet(StringComparer.Ordinal);
    }
}

using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Assistance.Host.OpenApi;

/// <summary>
/// A property that refers to a schema is the reference, or the reference or null. The generator wraps references to
/// add words to them and marks the wrapper as null, which readers of the document take for "nothing but null".
/// </summary>
internal sealed class ReferencesToSchemas : IDocumentFilter
{
    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        foreach (var schema in document.Components?.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
        {
            foreach (var (name, property) in schema.Properties?.ToList() ?? [])
                schema.Properties![name] = Unwrapped(property);
            if (schema.Items is { } items)
                schema.Items = Unwrapped(items);
        }
    }

    private static IOpenApiSchema Unwrapped(IOpenApiSchema property)
    {
        if (property is not OpenApiSchema { AllOf: [OpenApiSchemaReference reference] } wrapper)
            return property;
        if (wrapper.Type?.HasFlag(JsonSchemaType.Null) != true)
            return reference;
        return new OpenApiSchema { OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = wrapper.Description };
    }
}

using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Kernel.UseCases;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Assistance.Host.OpenApi;

/// <summary>Says of each operation who may ask for it and which headers it reads.</summary>
internal sealed class UseCaseOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var useCase = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<UseCaseMetadata>().FirstOrDefault();
        operation.Summary ??= Words(operation.OperationId ?? string.Empty);
        Unwrap(operation);
        if (useCase is null)
            return;
        // The delegate of a route only binds: what it returns is the request, which is no answer of the operation.
        if (operation.Responses is { } responses && (responses.ContainsKey("201") || responses.ContainsKey("204")))
            responses.Remove("200");
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query) ?? [])
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        var roles = useCase.Allow?.Roles.Select(role => JsonNamingPolicy.CamelCase.ConvertName(role.ToString()));
        operation.Description = roles is not null ? $"Roles: {string.Join(", ", roles)}." : useCase.AllowsAnyone ? "Public." : "Anybody signed in.";
        operation.Security = useCase.AllowsAnyone ? [] : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", context.Document)] = [] }];
        var method = context.ApiDescription.HttpMethod;
        if (string.Equals(method, HttpMethods.Get, StringComparison.OrdinalIgnoreCase))
            return;
        operation.Parameters ??= [];
        operation.Parameters.Add(Header("Idempotency-Key", "Repeats of the same request with the same key take effect once; another body is refused."));
        if (string.Equals(method, HttpMethods.Post, StringComparison.OrdinalIgnoreCase) && operation.Responses?.ContainsKey("201") == true)
            return;
        var needsVersion = useCase.Request.IsDefined(typeof(NeedsVersionAttribute), inherit: false);
        operation.Parameters.Add(Header("If-Match", "ETag of what was read; 412 when somebody else changed it since.", needsVersion));
    }

    // A reference alone needs no allOf around it.
    private static void Unwrap(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Schema = Only(parameter.Schema);
        foreach (var content in operation.RequestBody?.Content?.Values.OfType<OpenApiMediaType>() ?? [])
        {
            content.Schema = Only(content.Schema);
            foreach (var (name, field) in (content.Schema as OpenApiSchema)?.Properties?.ToList() ?? [])
                content.Schema!.Properties![name] = Only(field)!;
        }
    }

    private static IOpenApiSchema? Only(IOpenApiSchema? schema) => schema is OpenApiSchema { AllOf: [OpenApiSchemaReference reference] } ? reference : schema;

    private static OpenApiParameter Header(string name, string description, bool required = false) => new()
    {
        Name = name,
        Required = required,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static string Words(string operationId) => operationId.Length == 0
        ? operationId
        : char.ToUpperInvariant(operationId[0]) + string.Concat(operationId.Skip(1).Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}

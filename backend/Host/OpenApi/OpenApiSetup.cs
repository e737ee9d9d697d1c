using Assistance.Kernel.Http;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.OpenApi;

namespace Assistance.Host.OpenApi;

/// <summary>The OpenAPI document, made from the endpoints themselves; <c>openapi.yaml</c> at the top of the repository is its copy.</summary>
internal static class OpenApiSetup
{
    public const string DocumentName = "v1";
    public const OpenApiSpecVersion Version = OpenApiSpecVersion.OpenApi3_1;

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        return services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(DocumentName, new OpenApiInfo
            {
                Title = "党内关怀帮扶系统 API",
                Version = "1.0",
                Description = "Assistance to party members in hardship: registry, recognition, pairing, reviews, dashboard.",
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            });
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.UseAllOfToExtendReferenceSchemas();
            options.CustomSchemaIds(SchemaNames.Of);
            options.CustomOperationIds(api => api.ActionDescriptor.EndpointMetadata.OfType<UseCaseMetadata>().Select(u => UseCaseName.Of(u.Request)).FirstOrDefault()
                ?? api.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().Select(n => n.EndpointName).FirstOrDefault());
            options.MapType<Money>(() => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "Amount in fen (1/100 yuan)." });
            options.MapType<OrgPath>(() => new OpenApiSchema { Type = JsonSchemaType.String, Description = "Place in the organisation tree." });
            options.SchemaFilter<TypedIdSchemas>();
            options.SchemaFilter<RequiredProperties>();
            options.DocumentFilter<ReferencesToSchemas>();
            options.OperationFilter<UseCaseOperations>();
            options.DocumentFilter<UnusedSchemas>();
            options.DocumentFilter<ModuleTags>();
            options.AddSecurityDefinition("session", new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "__Host-assistance",
                Description = "Session cookie of signIn; unsafe methods send the antiforgeryToken of getSession as X-CSRF-Token.",
            });
            options.AddServer(new OpenApiServer { Url = "/" });
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Assistance.*.xml"))
                options.IncludeXmlComments(file);
        });
    }
}

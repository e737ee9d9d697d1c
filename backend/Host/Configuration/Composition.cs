using Assistance.Access.SetUp;
using Assistance.Host.OpenApi;
using Assistance.Host.Web;
using Assistance.Kernel;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;

namespace Assistance.Host.Configuration;

internal static class Composition
{
    public static IServiceCollection AddAssistance(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => new DataDirectory(configuration));
        services.AddSingleton(provider => DatabaseEngines.Create(configuration, provider.GetRequiredService<DataDirectory>()));
        services.AddSingleton(provider => FieldKeys.LoadOrCreate(provider.GetRequiredService<DataDirectory>().KeyFile));
        services.AddSingleton(provider => new BusinessClock(
            provider.GetRequiredService<TimeProvider>(), BusinessClock.FindZone(configuration["Zone"] ?? BusinessClock.DefaultZone)));
        services.AddSingleton(provider => new AuditAnchors(provider.GetRequiredService<DataDirectory>().In("audit-anchors.log"), provider.GetRequiredService<FieldProtector>()));
        services.AddSingleton(provider => new SetUpLinkFile(provider.GetRequiredService<DataDirectory>().In("set-up-link.txt")));
        services.AddKernel();
        foreach (var module in ModuleList.All)
            module.AddServices(services, configuration);
        services.ConfigureHttpJsonOptions(json => WireJson.Configure(json.SerializerOptions));
        services.AddExceptionHandler<FaultHandler>();
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        return services.AddOpenApiDocument();
    }

    public static void MapAssistance(this WebApplication app)
    {
        app.MapHealthChecks("/api/v1/health").ExcludeFromDescription();
        foreach (var module in ModuleList.All)
            module.MapEndpoints(app.MapGroup("/api/v1").WithTags(module.Name));
        app.MapSwagger("/api/{documentName}/openapi.{json|yaml}", swagger => swagger.OpenApiVersion = OpenApiSetup.Version);
    }
}

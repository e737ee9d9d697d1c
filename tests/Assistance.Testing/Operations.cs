using System.Reflection;
using Assistance.Kernel.Http;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Testing;

/// <summary>An operation of the API as it is routed: what asks for it, and what binds a request to it.</summary>
public sealed record Operation(string Id, HttpMethod Method, string Pattern, UseCaseMetadata UseCase, IReadOnlyList<ParameterInfo> Parameters)
{
    /// <summary>Every operation that the application answers; those of the framework (health, document, fall-back) are none.</summary>
    public static IReadOnlyList<Operation> All(AssistanceApp app) => [.. Endpoints(app)
        .Where(endpoint => endpoint.Metadata.GetMetadata<UseCaseMetadata>() is not null)
        .Select(Of).OrderBy(operation => operation.Id, StringComparer.Ordinal)];

    /// <summary>Routes under <c>/api</c> that are no use case.</summary>
    public static IReadOnlyList<string> Others(AssistanceApp app) => [.. Endpoints(app)
        .Where(endpoint => endpoint.Metadata.GetMetadata<UseCaseMetadata>() is null).Select(endpoint => endpoint.RoutePattern.RawText!).Distinct(StringComparer.Ordinal)];

    public override string ToString() => Id;

    private static IEnumerable<RouteEndpoint> Endpoints(AssistanceApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api", StringComparison.Ordinal));

    private static Operation Of(RouteEndpoint endpoint)
    {
        var useCase = endpoint.Metadata.GetMetadata<UseCaseMetadata>()!;
        return new Operation(
            UseCaseName.Of(useCase.Request),
            new HttpMethod(endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]),
            endpoint.RoutePattern.RawText!,
            useCase,
            endpoint.Metadata.GetMetadata<MethodInfo>()!.GetParameters());
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Kernel.Http;

/// <summary>
/// Maps a delegate that binds, and compiles its binder with the first request to it: compiling the binders of all operations takes longer than the rest of
/// a start. What the binder says of itself to routing and to the OpenAPI document is there from the beginning.
/// </summary>
internal static class LateBinding
{
    public static IEndpointConventionBuilder MapBound(this IEndpointRouteBuilder routes, string method, string pattern, Delegate bind, Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>> filter)
    {
        var endpoint = routes.MapMethods(pattern, [method], Unbound);
        endpoint.Add(builder =>
        {
            var options = OptionsOf((RouteEndpointBuilder)builder, method, filter);
            var binding = RequestDelegateFactory.InferMetadata(bind.Method, options);
            builder.Metadata.Add(bind.Method);
            foreach (var said in binding.EndpointMetadata)
                builder.Metadata.Add(said);
            var bound = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(bind, options, binding).RequestDelegate);
            builder.RequestDelegate = http => bound.Value(http);
        });
        return endpoint;
    }

    // The filter belongs to the binder; on the endpoint itself it would make ASP.NET compile at once.
    private static RequestDelegateFactoryOptions OptionsOf(RouteEndpointBuilder endpoint, string method, Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>> filter) => new()
    {
        ServiceProvider = endpoint.ApplicationServices,
        RouteParameterNames = [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)],
        // The fault handler tells it, field by field.
        ThrowOnBadRequest = true,
        DisableInferBodyFromParameters = method == HttpMethods.Get || method == HttpMethods.Delete,
        EndpointBuilder = new RouteEndpointBuilder(requestDelegate: null, endpoint.RoutePattern, endpoint.Order)
        {
            ApplicationServices = endpoint.ApplicationServices,
            FilterFactories = { (_, next) => invocation => filter(invocation, next) },
        },
    };

    private static Task Unbound(HttpContext http) => throw new InvalidOperationException("The endpoint was used before it was built.");
}

using Assistance.Kernel.Http;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Sessions;

/// <summary>Every operation with its rule, from the endpoints themselves.</summary>
internal sealed class OperationCatalogue(EndpointDataSource endpoints)
{
    // Asked for with the first session: by then all endpoints are mapped.
    private readonly Lazy<IReadOnlyList<(string Operation, UseCaseMetadata Rule)>> _all = new(() =>
        [.. endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<UseCaseMetadata>()).OfType<UseCaseMetadata>()
            .Select(rule => (UseCaseName.Of(rule.Request), rule)).DistinctBy(pair => pair.Item1).OrderBy(pair => pair.Item1, StringComparer.Ordinal)]);

    public IReadOnlyList<string> AllowedTo(Actor actor) =>
        [.. _all.Value.Where(pair => pair.Rule.Refuses(actor) is null).Select(pair => pair.Operation)];
}

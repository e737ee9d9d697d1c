using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Policies;

/// <summary>The JSON Schema of a policy pack, as the modules that run here read it.</summary>
internal static class GetPolicySchema
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/policy-schema", () => new Query());

    [Allow(Role.CountyDepartment, Role.OversightPanel, Role.SystemAdmin)]
    internal sealed record Query : IQuery<JsonElement>;

    internal sealed class Handler(PolicyDocument documents) : IQueryHandler<Query, JsonElement>
    {
        public Task<Result<JsonElement>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Result<JsonElement>>(JsonSerializer.SerializeToElement(documents.Schema()));
    }
}

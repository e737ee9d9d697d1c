using System.Text.Json;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Policies;

/// <param name="Errors">Each with its path and what is allowed there; none where the document may be kept.</param>
internal sealed record PolicyFindings(IReadOnlyList<PolicyError> Errors);

/// <summary>What is wrong with a document, while it is being written; nothing is kept.</summary>
internal static class CheckPolicy
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Post, "/policies/check", (Query body) => body);

    [Allow(Role.CountyDepartment)]
    internal sealed record Query(JsonElement Document) : IQuery<PolicyFindings>;

    internal sealed class Handler(PolicyDocument documents) : IQueryHandler<Query, PolicyFindings>
    {
        public Task<Result<PolicyFindings>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Result<PolicyFindings>>(new PolicyFindings(documents.Check(request.Document)));
    }
}

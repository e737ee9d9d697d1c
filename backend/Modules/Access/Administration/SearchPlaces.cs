using Assistance.Access.Contracts;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Administration;

/// <summary>Organisations to give a post at, by a part of their name.</summary>
internal static class SearchPlaces
{
    private const int Shown = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/places", (string? text) => new Query(text));

    [Allow(Role.SecurityAdmin)]
    internal sealed record Query(string? Text) : IQuery<IReadOnlyList<PlaceView>>;

    internal sealed class Handler(IOrganisationLookup organisations) : IQueryHandler<Query, IReadOnlyList<PlaceView>>
    {
        public async Task<Result<IReadOnlyList<PlaceView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await organisations.SearchAsync(request.Text?.Trim() ?? string.Empty, Shown, cancellationToken);
            return found.Select(place => new PlaceView(place.Id, place.Name, place.Kind)).ToList();
        }
    }
}

internal sealed record PlaceView(OrgId Id, string Name, string Kind);

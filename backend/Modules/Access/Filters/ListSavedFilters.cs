using System.Text.Json;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Filters;

/// <summary>One's own named conditions of lists, by name.</summary>
internal static class ListSavedFilters
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/saved-filters", (string? screen) => new Query(screen));

    /// <param name="Screen">One list, as the client names it; all of them unless named.</param>
    [AllowSignedIn]
    internal sealed record Query(string? Screen = null) : IQuery<IReadOnlyList<SavedFilterView>>;

    internal sealed class Handler(AccessDb db, RequestContext context) : IQueryHandler<Query, IReadOnlyList<SavedFilterView>>
    {
        public async Task<Result<IReadOnlyList<SavedFilterView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var own = await db.SavedFilters.Where(f => f.UserId == context.Actor.UserId && (request.Screen == null || f.Screen == request.Screen)).ToListAsync(cancellationToken);
            return own.OrderBy(f => f.Name, StringComparer.Ordinal).Select(SavedFilterView.Of).ToList();
        }
    }
}

/// <param name="Conditions">As they were saved.</param>
internal sealed record SavedFilterView(SavedFilterId Id, string Screen, string Name, JsonElement Conditions)
{
    public static SavedFilterView Of(SavedFilter filter) => new(filter.Id, filter.Screen, filter.Name, JsonSerializer.Deserialize<JsonElement>(filter.Conditions));
}

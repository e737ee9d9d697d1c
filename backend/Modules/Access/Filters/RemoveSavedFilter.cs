using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Filters;

/// <summary>Forgets named conditions of one's own.</summary>
internal static class RemoveSavedFilter
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Delete, "/saved-filters/{savedFilterId}", (SavedFilterId savedFilterId) => new Command(savedFilterId));

    [AllowSignedIn]
    internal sealed record Command(SavedFilterId SavedFilterId) : ICommand<Done>;

    internal sealed class Handler(AccessDb db, DbSession session) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = session.Context.Actor.UserId!.Value;
            var removed = await db.SavedFilters.Where(f => f.Id == request.SavedFilterId && f.UserId == user).ExecuteDeleteAsync(cancellationToken);
            return removed == 0 ? AccessRefusals.FilterNotFound : Done.Value;
        }
    }
}

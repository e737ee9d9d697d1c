using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Sessions;

internal static class GetSession
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/session", () => new Query());

    [AllowAnyone("Tells a visitor that nobody is signed in.")]
    internal sealed record Query : IQuery<SessionView>;

    internal sealed class Handler(SessionViews views) : IQueryHandler<Query, SessionView>
    {
        public async Task<Result<SessionView>> Handle(Query request, CancellationToken cancellationToken) => await views.CurrentAsync(cancellationToken);
    }
}

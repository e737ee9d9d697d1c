using Assistance.Access.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Administration;

internal static class GetUser
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/users/{userId}", (UserId userId) => new Query(userId));

    [Allow(Role.SystemAdmin, Role.SecurityAdmin, Role.AuditAdmin)]
    internal sealed record Query(UserId UserId) : IQuery<UserView>;

    internal sealed class Handler(AccessDb db) : IQueryHandler<Query, UserView>
    {
        public Task<Result<UserView>> Handle(Query request, CancellationToken cancellationToken) => UserView.OfAsync(db, request.UserId, cancellationToken);
    }
}

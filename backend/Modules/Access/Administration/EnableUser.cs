using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Administration;

internal static class EnableUser
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/users/{userId}/enable", (UserId userId) => new Command(userId));

    [Allow(Role.SystemAdmin)]
    internal sealed record Command(UserId UserId) : ICommand<Done>;

    internal sealed class Handler(AccessDb db) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Users.Where(u => u.Id == request.UserId), AccessRefusals.UserNotFound, cancellationToken);
            if (loaded.Refusal is { } refusal)
                return refusal;
            return loaded.Value.Enable() is { } illegal ? illegal : Done.Value;
        }
    }
}

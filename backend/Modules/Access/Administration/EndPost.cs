using System.Text.Json.Serialization;
using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Administration;

internal static class EndPost
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/users/{userId}/posts/{postId}/end", (UserId userId, PostId postId, Command body) => body with { UserId = userId, PostId = postId });

    /// <param name="Until">Last day, inclusive; null to end it at once.</param>
    [Allow(Role.SecurityAdmin)]
    internal sealed record Command(DateOnly? Until = null) : ICommand<Done>
    {
        [JsonIgnore]
        public UserId UserId { get; init; }

        [JsonIgnore]
        public PostId PostId { get; init; }
    }

    internal sealed class Handler(AccessDb db, DbSession session, Administrators administrators, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.UserId == session.Context.Actor.UserId)
                return AccessRefusals.NotOneself;
            var loaded = await db.LoadForChangeAsync(db.Users.Where(u => u.Id == request.UserId), AccessRefusals.UserNotFound, cancellationToken);
            if (loaded.Refusal is { } refusal)
                return refusal;
            var ended = loaded.Value.End(request.PostId, request.Until ?? clock.Today.AddDays(-1));
            if (ended.Refusal is { } no)
                return no;
            var post = ended.Value;
            if (await administrators.LastAsync(request.UserId, [post.Role], post.Until!.Value.AddDays(1), cancellationToken) is { } last)
                return last;
            session.Raise(new PostEnded(request.UserId, post.Role, post.OrganisationId, post.OrgPath, post.Until!.Value));
            return Done.Value;
        }
    }
}

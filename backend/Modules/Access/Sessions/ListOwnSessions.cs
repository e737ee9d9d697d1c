using Assistance.Access.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assistance.Access.Sessions;

/// <summary>Where one is signed in now.</summary>
internal static class ListOwnSessions
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/sessions", () => new Query());

    [AllowSignedIn]
    internal sealed record Query : IQuery<IReadOnlyList<OwnSessionView>>;

    internal sealed class Handler(AccessDb db, RequestContext context, CurrentSession current, BusinessClock clock, IOptions<AccessOptions> options)
        : IQueryHandler<Query, IReadOnlyList<OwnSessionView>>
    {
        public async Task<Result<IReadOnlyList<OwnSessionView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (now, idle) = (clock.Now, clock.Now - options.Value.Idle);
            return await db.Sessions.Where(s => s.UserId == context.Actor.UserId && s.EndedAt == null && s.EndsAt > now && s.LastSeenAt > idle)
                .OrderByDescending(s => s.LastSeenAt)
                .Select(s => new OwnSessionView(s.Id.Value, s.StartedAt, s.LastSeenAt, s.Source, s.Device, s.Id == current.Id))
                .ToListAsync(cancellationToken);
        }
    }
}

/// <param name="LastSeenAt">To the minute.</param>
/// <param name="Source">Address that it was opened from.</param>
/// <param name="Device">What the browser says of itself.</param>
/// <param name="Current">The one that asks.</param>
internal sealed record OwnSessionView(Guid Id, DateTime StartedAt, DateTime LastSeenAt, string Source, string Device, bool Current);

using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Messages;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Assistance.Access.Sessions;

/// <summary>Puts the session's view together from those who know its parts. Organisations and messages are kept by modules further right.</summary>
internal sealed class SessionViews(
    AccessDb db,
    RequestContext context,
    CurrentSession current,
    OperationCatalogue operations,
    BusinessClock clock,
    IOptions<AccessOptions> options,
    IConfiguration configuration,
    FieldProtector protector,
    IOrganisationLookup? organisations = null,
    IUnreadCount? messages = null)
{
    public async Task<SessionView> CurrentAsync(CancellationToken cancellationToken)
    {
        var actor = context.Actor;
        return new SessionView(
            current.User,
            await PostsAsync(actor, cancellationToken),
            operations.AllowedTo(actor),
            current.AntiforgeryToken,
            organisations is null ? null : await organisations.CountyAsync(cancellationToken),
            !actor.SignedIn && !await db.Users.AnyAsync(cancellationToken),
            configuration["Demo:Profile"] is { Length: > 0 },
            clock.Today,
            options.Value.IdleMinutes,
            actor.Holds(Role.Helper) ? protector.Sign("offline", actor.UserId!.Value.ToString()) : null,
            actor.UserId is { } user && messages is not null ? await messages.CountAsync(user, cancellationToken) : 0);
    }

    private async Task<IReadOnlyList<SessionPost>> PostsAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Posts.Count == 0)
            return [];
        var ids = actor.Posts.Select(post => post.OrganisationId).Distinct().ToList();
        var known = organisations is null ? new Dictionary<OrgId, OrganisationPlace>() : await organisations.FindAsync(ids, cancellationToken);
        return [.. actor.Posts.Select(post => known.TryGetValue(post.OrganisationId, out var place)
            ? new SessionPost(post.Role, post.OrganisationId, place.Name, place.Kind)
            : new SessionPost(post.Role, post.OrganisationId, string.Empty, string.Empty))];
    }
}

using System.Text.Json.Serialization;
using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Administration;

internal static class GivePost
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/users/{userId}/posts", (UserId userId, Command body) => body with { UserId = userId });

    /// <param name="From">First day; today where null.</param>
    /// <param name="Until">Last day, inclusive; null for no end.</param>
    [Allow(Role.SecurityAdmin)]
    internal sealed record Command(Role Role, OrgId OrganisationId, DateOnly? From = null, DateOnly? Until = null) : ICommand<Done>
    {
        [JsonIgnore]
        public UserId UserId { get; init; }
    }

    internal sealed class Handler(AccessDb db, RequestContext context, BusinessClock clock, IOrganisationLookup organisations) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.UserId == context.Actor.UserId)
                return AccessRefusals.NotOneself;
            var loaded = await db.LoadForChangeAsync(db.Users.Where(u => u.Id == request.UserId), AccessRefusals.UserNotFound, cancellationToken);
            if (loaded.Refusal is { } refusal)
                return refusal;
            if (!(await organisations.FindAsync([request.OrganisationId], cancellationToken)).TryGetValue(request.OrganisationId, out var organisation))
                return AccessRefusals.OrganisationNotFound;
            if (PostPlaces.Check(request.Role, organisation) is { } misplaced)
                return misplaced.ForField("organisationId");
            var given = loaded.Value.Give(Ids.New<PostId>(clock.Time), request.Role, organisation, request.From ?? clock.Today, request.Until);
            return given.Refusal is { } no ? no : Done.Value;
        }
    }
}

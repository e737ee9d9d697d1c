using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Policies;

/// <summary>Puts a draft in force for the county, or for a township that goes its own way, from a day on.</summary>
internal static class PutPolicyInForce
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/policies/{policyId}/in-force", (PolicyId policyId, Command body) => body with { PolicyId = policyId });

    /// <param name="TownshipId">The township whose own pack it is to be; null for the whole county.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(DateOnly From, OrgId? TownshipId = null) : ICommand<PolicyView>
    {
        [JsonIgnore]
        public PolicyId PolicyId { get; init; }
    }

    internal sealed class Handler(MembersDb db, IOrganisations organisations, RequestContext context, BusinessClock clock) : ICommandHandler<Command, PolicyView>
    {
        public async Task<Result<PolicyView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.From < clock.Today)
                return PolicyRefusals.Retroactive;
            var place = request.TownshipId is { } township
                ? await organisations.FindAsync(township, cancellationToken)
                : await organisations.CountyAsync(cancellationToken);
            if (place is null || !context.Scope.Covers(place.Path) || place.Kind is not (OrgKind.CountyDepartment or OrgKind.TownshipCommittee or OrgKind.WorkCommittee))
                return PolicyRefusals.NotATownship;
            var loaded = await db.LoadForChangeAsync(db.Set<PolicyVersion>().Where(p => p.Id == request.PolicyId), PolicyRefusals.NotFound, cancellationToken);
            if (!loaded.Succeeded)
                return loaded.Refusal;
            var done = loaded.Value.PutInForce(place.Path, request.From, context.Actor.Name);
            return done.Succeeded ? PolicyView.Of(loaded.Value) : done.Refusal;
        }
    }
}

using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Policies;

/// <summary>Every version of every pack, the newest first, and the packs that can be started from.</summary>
internal static class ListPolicies
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/policies", () => new Query());

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query : IQuery<PolicyList>;

    internal sealed class Handler(MembersDb db, IPolicySetUp setUp, BusinessClock clock) : IQueryHandler<Query, PolicyList>
    {
        public async Task<Result<PolicyList>> Handle(Query request, CancellationToken cancellationToken)
        {
            var versions = await db.Set<PolicyVersion>()
                .Select(p => new { p.Id, p.Key, p.Name, p.EnglishName, p.Number, p.State, p.Place, p.From, p.PutInForceBy, p.AddedAt, p.Version })
                .ToListAsync(cancellationToken);
            var places = versions.Where(p => p.Place is not null).Select(p => p.Place!.Value).Distinct().ToList();
            var names = await db.Unscoped<Organisation>("What an organisation is called is no secret.")
                .Where(o => places.Contains(o.OrgPath)).ToDictionaryAsync(o => o.OrgPath, o => o.Name, cancellationToken);
            var today = versions.Where(p => p.State == PolicyState.InForce && p.From <= clock.Today)
                .GroupBy(p => p.Place!.Value)
                .Select(group => group.OrderByDescending(p => p.From).ThenByDescending(p => p.Number).First().Id)
                .ToHashSet();
            return new PolicyList(
                [.. versions.OrderByDescending(p => p.AddedAt).Select(p => new PolicyRow(
                    p.Id, p.Key, p.Name, p.EnglishName, p.Number, p.State, p.Place is { } place ? names.GetValueOrDefault(place) : null, p.From, p.PutInForceBy, today.Contains(p.Id), p.Version))],
                setUp.Shipped);
        }
    }
}

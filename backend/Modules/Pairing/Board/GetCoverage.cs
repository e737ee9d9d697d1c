using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Board;

/// <summary>How many there are and how many have somebody, within scope, on any day.</summary>
internal static class GetCoverage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/pairing-coverage", (DateOnly? on) => new Query(on));

    /// <param name="On">Today unless said.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(DateOnly? On = null) : IQuery<CoverageView>;

    /// <param name="Places">Villages and communities.</param>
    /// <param name="Recognised">People in the ledger.</param>
    internal sealed record CoverageView(
        DateOnly On, int Branches, int BranchesLinked, int Places, int PlacesLinked, int Links, int Helpers, int Beneficiaries, int Pairs, int Recognised, int RecognisedPaired);

    internal sealed class Handler(PairingDb db, ScopedPlaces places, NeedyPeople needy, BusinessClock clock) : IQueryHandler<Query, CoverageView>
    {
        public async Task<Result<CoverageView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var day = request.On ?? clock.Today;
            var links = await db.Links.HeldOn(day, clock.Today).Select(l => new { l.BranchId, l.OtherPath }).ToListAsync(cancellationToken);
            var pairs = db.Pairs.HeldOn(day, clock.Today);
            var branches = await places.OfKindsAsync([OrgKind.OrganBranch], cancellationToken);
            var villages = await places.VillagesAsync(cancellationToken);
            var recognised = await needy.OnAsync(day, Kernel.Values.OrgPath.Root, cancellationToken);
            var helped = await needy.HelpedOnAsync(day, cancellationToken);
            var linked = links.Select(l => l.BranchId).ToHashSet();
            return new CoverageView(
                day,
                branches.Count,
                branches.Count(branch => linked.Contains(branch.Id)),
                villages.Count,
                villages.Count(village => links.Exists(l => village.Home.Covers(l.OtherPath))),
                links.Count,
                await pairs.Select(p => p.HelperId).Distinct().CountAsync(cancellationToken),
                await pairs.Select(p => p.SubjectId).Distinct().CountAsync(cancellationToken),
                await pairs.CountAsync(cancellationToken),
                recognised.Count,
                recognised.Count(card => helped.Contains(card.PersonId.Value)));
        }
    }
}

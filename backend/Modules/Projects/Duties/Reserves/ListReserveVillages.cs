using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Duties.Reserves;

/// <summary>How many reserves each village has, held against what its pack says, and how many of them are women (rule E2).</summary>
internal static class ListReserveVillages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/reserve-villages", () => new Query());

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query : IQuery<ReserveVillages>;

    internal sealed class Handler(ProjectsDb db, DutyDesk desk, IPeople people) : IQueryHandler<Query, ReserveVillages>
    {
        public async Task<Result<ReserveVillages>> Handle(Query request, CancellationToken cancellationToken)
        {
            var open = await db.ReserveCadres.Where(r => r.State != ReserveState.Left).Select(r => new { r.PlaceId, r.PersonId, r.State }).ToListAsync(cancellationToken);
            var cards = await people.CardsAsync([.. open.Select(r => r.PersonId)], cancellationToken);
            var of = open.ToLookup(r => r.PlaceId);
            var villages = (await desk.VillagesAsync(desk.Today, cancellationToken)).Select(village =>
            {
                var confirmed = of[village.Card.Id].Where(r => r.State == ReserveState.Confirmed).ToList();
                var rule = village.Policy.Reserves;
                return new ReserveVillage(
                    village.Card.Id, village.Card.Name, village.Township?.Name, rule?.Least, rule?.Most, confirmed.Count, of[village.Card.Id].Count(r => r.State == ReserveState.Proposed),
                    confirmed.Count(r => cards[r.PersonId].Sex == Sex.Female), confirmed.Count < rule?.Least, confirmed.Count > rule?.Most);
            }).ToList();
            return new ReserveVillages(
                villages, villages.Sum(v => v.Confirmed), villages.Sum(v => v.Women), villages.Count(v => v.TooFew), villages.Count(v => v.TooMany));
        }
    }
}

internal sealed record ReserveVillages(IReadOnlyList<ReserveVillage> Items, int Confirmed, int Women, int TooFew, int TooMany);

/// <param name="Least">Null where the pack does not say.</param>
/// <param name="Women">Of those confirmed.</param>
internal sealed record ReserveVillage(OrgId PlaceId, string PlaceName, string? TownshipName, int? Least, int? Most, int Confirmed, int Proposed, int Women, bool TooFew, bool TooMany);

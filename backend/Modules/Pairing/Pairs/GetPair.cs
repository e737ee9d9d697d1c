using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Board;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Pairs;

/// <summary>A pair with its plans, promises, visits and the needs passed on.</summary>
internal static class GetPair
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/pairs/{pairId}", (PairId pairId) => new Query(pairId));

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(PairId PairId) : IQuery<PairView>;

    internal sealed class Handler(PairingDb db, BondFile file, PairRows rows, HelpingSide side) : IQueryHandler<Query, PairView>
    {
        public async Task<Result<PairView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.Pairs.SingleOrDefaultAsync(p => p.Id == request.PairId, cancellationToken) is not { } pair)
                return PairingRefusals.PairNotFound;
            var held = await file.OfAsync(pair, cancellationToken);
            var successor = await db.Pairs.Where(p => p.Predecessor == pair.Id).Select(p => (PairId?)p.Id).FirstOrDefaultAsync(cancellationToken);
            return new PairView(
                (await rows.OfAsync([pair], cancellationToken))[0],
                pair.Version,
                pair.AgreedUntil,
                pair.EndNote,
                pair.Predecessor,
                successor,
                [.. pair.Plans.OrderByDescending(plan => plan.Number).Select(View)],
                held.Commitments,
                held.Visits,
                held.Issues,
                pair.Acts,
                await side.ManagesAsync(pair, cancellationToken));
        }

        private static PlanView View(CasePlan plan) => new(
            plan.Number,
            plan.DrawnUpOn,
            plan.Goal,
            [.. plan.Measures.OrderBy(m => m.Ordinal).Select(m => new PlanMeasureView(m.HelpKind, m.Measure, m.Text))],
            plan.Timetable,
            plan.People,
            plan.Place,
            plan.Tasks);
    }
}

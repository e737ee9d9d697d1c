using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Insights.Dashboard;

/// <summary>
/// What each organ branch did, most visits for each pair first. Facts only: no points, no check-ins, nothing compulsory is counted.
/// </summary>
internal static class GetActivityRanking
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/dashboard/activity", (OrgId? organisationId, DateOnly? from, DateOnly? to) => new Query(organisationId, from, to));

    [Allow(Role.Leader, Role.CountyDepartment, Role.TownshipCommittee, Role.OversightPanel, Role.BranchSecretary)]
    internal sealed record Query(OrgId? OrganisationId, DateOnly? From, DateOnly? To) : IQuery<IReadOnlyList<BranchActivityView>>;

    /// <param name="VisitsPerPair">Visits made for each current pair, to two places: large and small branches compare.</param>
    internal sealed record BranchActivityView(
        int Rank, OrgId OrganisationId, string OrganisationName, int Helpers, int Pairs, int PairsWithPlan, int Visits, decimal VisitsPerPair, int Commitments, int CommitmentsFulfilled, int Overdue);

    internal sealed class Handler(IOrganisations organisations, IPairingStatistics pairing, RequestContext context, BusinessClock clock)
        : IQueryHandler<Query, IReadOnlyList<BranchActivityView>>
    {
        public async Task<Result<IReadOnlyList<BranchActivityView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var to = request.To ?? clock.Today;
            var from = request.From ?? new DateOnly(to.Year, to.Month, 1).AddMonths(-11);
            if (from > to)
                return InsightsRefusals.PeriodTooLong;
            if (await Place.FindAsync(organisations, context, request.OrganisationId, cancellationToken) is not { } place)
                return InsightsRefusals.NothingToShow;
            var activity = await pairing.ActivityAsync(from, to, place.Self.Path, cancellationToken);
            var ranked = activity
                .Select(branch => (Branch: branch, PerPair: branch.Pairs == 0 ? 0m : Math.Round((decimal)branch.Visits / branch.Pairs, 2, MidpointRounding.AwayFromZero)))
                .OrderByDescending(row => row.PerPair).ThenByDescending(row => row.Branch.Visits).ThenBy(row => row.Branch.OrgName, StringComparer.Ordinal)
                .ToList();
            return Result<IReadOnlyList<BranchActivityView>>.Of(ranked.Select(row => new BranchActivityView(
                1 + ranked.Count(other => other.PerPair > row.PerPair),
                row.Branch.OrgId,
                row.Branch.OrgName,
                row.Branch.Helpers,
                row.Branch.Pairs,
                row.Branch.PairsWithPlan,
                row.Branch.Visits,
                row.PerPair,
                row.Branch.Commitments,
                row.Branch.CommitmentsFulfilled,
                row.Branch.Overdue)).ToList());
        }
    }
}

using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Standards;
using Assistance.Pairing.Contracts;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Insights.Dashboard;

/// <summary>The leaders' dashboard (rules D15, I12): a place's counts, trend, flow of help and coverage, ready to be drilled into.</summary>
internal static class GetDashboard
{
    private const int LongestPeriodInMonths = 60;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/dashboard", (OrgId? organisationId, DateOnly? from, DateOnly? to) => new Query(organisationId, from, to));

    /// <param name="OrganisationId">The place; the widest that the caller's posts reach unless given.</param>
    /// <param name="From">First day of the period; twelve months unless given.</param>
    /// <param name="To">Last day, inclusive; today unless given.</param>
    [Allow(Role.Leader, Role.CountyDepartment, Role.TownshipCommittee, Role.OversightPanel, Role.BranchSecretary)]
    internal sealed record Query(OrgId? OrganisationId, DateOnly? From, DateOnly? To) : IQuery<DashboardView>;

    internal sealed class Handler(
        IOrganisations organisations, IRegistryStatistics registry, IPairingStatistics pairing, RequestContext context, BusinessClock clock)
        : IQueryHandler<Query, DashboardView>
    {
        public async Task<Result<DashboardView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var to = request.To ?? clock.Today;
            var from = request.From ?? new DateOnly(to.Year, to.Month, 1).AddMonths(-11);
            if (from > to || from.AddMonths(LongestPeriodInMonths) < to)
                return InsightsRefusals.PeriodTooLong;
            if (await Place.FindAsync(organisations, context, request.OrganisationId, cancellationToken) is not { } place)
                return InsightsRefusals.NothingToShow;

            var path = place.Self.Path;
            var members = await registry.MembersByBranchAsync(path, cancellationToken);
            var recognised = await registry.RecognisedAsync(to, path, cancellationToken);
            var movements = await registry.MovementsAsync(from, to, path, cancellationToken);
            var months = await pairing.MonthsAsync(from, to, path, cancellationToken);
            var coverage = await pairing.CoverageAsync(to, path, cancellationToken);
            var flow = await pairing.FlowAsync(to, path, cancellationToken);
            var organBranches = await organisations.BelowAsync(path, [OrgKind.OrganBranch], cancellationToken);
            var counts = new DashboardCounts(
                members.Sum(branch => branch.Members),
                members.Sum(branch => branch.FullMembers),
                recognised.Sum(row => row.Count),
                coverage.Sum(row => row.RecognisedPaired),
                coverage.Sum(row => row.Villages),
                coverage.Sum(row => row.VillagesLinked),
                organBranches.Count,
                flow.Sum(row => row.Pairs),
                months.Sum(month => month.Visits),
                months.Sum(month => month.PeopleVisited),
                months.Aggregate(Money.Zero, (sum, month) => sum + month.Given),
                movements.Sum(month => month.Entered),
                movements.Sum(month => month.Exited));
            return new DashboardView(
                View(place.Self),
                [.. place.Lineage.Select(View)],
                from,
                to,
                clock.Now,
                counts,
                [.. Enum.GetValues<NeedTier>().Select(tier => new TierCount(tier, recognised.Where(row => row.Tier == tier).Sum(row => row.Count)))],
                [.. recognised.GroupBy(row => row.Cause, StringComparer.Ordinal).Select(cause => new CauseCount(cause.Key, CauseName(cause.Key), cause.Sum(row => row.Count))).OrderByDescending(cause => cause.Count)],
                Trend(movements, months),
                await FlowOfHelp.ShowAsync(place, flow, organisations, cancellationToken),
                [.. place.Parts.Select(part => Part(part, members, recognised, coverage, flow))]);
        }

        private static DashboardPlace View(OrgCard card) => new(card.Id, card.Name, card.Kind);

        private static string CauseName(string code) => StandardCodes.HardshipCause.Find(code)?.Chinese ?? code;

        private static IReadOnlyList<TrendMonth> Trend(IReadOnlyList<LedgerMovement> movements, IReadOnlyList<MonthOfHelp> months)
        {
            var help = months.ToDictionary(month => month.Month);
            return [.. movements.Select(m => help.TryGetValue(m.Month, out var done)
                ? new TrendMonth(m.Month, m.Entered, m.Exited, done.Visits, done.PeopleVisited, done.Given)
                : new TrendMonth(m.Month, m.Entered, m.Exited, 0, 0, Money.Zero))];
        }

        private static PartView Part(OrgCard part, IReadOnlyList<BranchCount> members, IReadOnlyList<RecognisedCount> recognised, IReadOnlyList<Coverage> coverage, IReadOnlyList<HelpFlow> flow)
        {
            var covered = coverage.Where(row => part.Path.Covers(row.OrgPath)).ToList();
            return new PartView(
                part.Id,
                part.Name,
                part.Kind,
                members.Where(row => part.Path.Covers(row.OrgPath)).Sum(row => row.Members),
                recognised.Where(row => part.Path.Covers(row.OrgPath)).Sum(row => row.Count),
                covered.Sum(row => row.RecognisedPaired),
                covered.Sum(row => row.Villages),
                covered.Sum(row => row.VillagesLinked),
                flow.Where(row => part.Path.Covers(row.To) || part.Path.Covers(row.From)).Sum(row => row.Pairs));
        }
    }
}

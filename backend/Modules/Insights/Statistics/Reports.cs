using System.Globalization;
using Assistance.Insights.Dashboard;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Insights.Statistics;

/// <summary>The reports of the pack in force, counted: one query for each table, within the caller's scope.</summary>
internal sealed class Reports(IOrganisations organisations, IPolicies policies, IRegistryStatistics registry, RequestContext context, BusinessClock clock)
{
    private const string Rural = "2";

    public async Task<Result<IReadOnlyList<ReportProfile>>> ProfilesAsync(OrgId? organisationId, CancellationToken cancellationToken) =>
        await Place.FindAsync(organisations, context, organisationId, cancellationToken) is { } place
            ? Result<IReadOnlyList<ReportProfile>>.Of((await ProfilesAsync(place, cancellationToken)).Profiles)
            : InsightsRefusals.NothingToShow;

    /// <param name="code">The first of the pack where it is null.</param>
    public async Task<Result<StatisticsView>> CountAsync(string? code, OrgId? organisationId, DateOnly? asOf, CancellationToken cancellationToken)
    {
        if (await Place.FindAsync(organisations, context, organisationId, cancellationToken) is not { } place)
            return InsightsRefusals.NothingToShow;
        var (profiles, pack) = await ProfilesAsync(place, cancellationToken);
        if (profiles.FirstOrDefault(profile => code is null || profile.Code == code) is not { } report)
            return InsightsRefusals.NoSuchReport;

        var on = asOf ?? clock.Today;
        var joinedFrom = report.JoinedWithinYears is { } years ? new DateOnly(Math.Max(1, on.Year - years + 1), 1, 1) : (DateOnly?)null;
        var people = new CountedPeople(report.Population, on, place.Self.Path, joinedFrom);
        var filter = FilterOf(people, place);
        var counted = new List<(TableProfile Table, IReadOnlyList<FactCount> Facts)>();
        foreach (var table in report.Tables)
            counted.Add((table, await registry.CountAsync(people, table.Fact, cancellationToken)));
        var total = (counted.Count > 0 ? counted[0].Facts : await registry.CountAsync(people, PersonFact.Place, cancellationToken)).Sum(fact => fact.Count);
        var wholes = await WholesAsync(report, on, place, total, cancellationToken);

        return new StatisticsView(
            report.Code, report.Chinese, report.English, pack, report.Population, View(place.Self), [.. place.Lineage.Select(View)], [.. place.Parts.Select(View)], on, joinedFrom, total, filter,
            [.. (report.Shares ?? []).Select(share => new TotalShare(share, wholes[share], Percent(total, wholes[share], report.Decimals), report.Decimals ?? ReportProfile.UsualDecimals))],
            [.. counted.Select(one => TableOf(one.Table, one.Facts))]);

        StatisticsTable TableOf(TableProfile table, IReadOnlyList<FactCount> facts)
        {
            var tabulation = new Tabulation(table, facts, place);
            var shareOf = table.ShareOf ?? ShareBase.Counted;
            var rows = tabulation.Rows()
                .Select(row => row with { Percent = shareOf == ShareBase.None ? null : Percent(row.Count, wholes[shareOf], table.Decimals), Filter = row.Filter is null ? null : With(filter, row.Filter) })
                .ToList();
            return new StatisticsTable(
                table.Code, table.Chinese, table.English, table.Fact, shareOf, table.Decimals ?? ReportProfile.UsualDecimals, rows,
                rows.Where(row => row.Kind != StatisticsRowKind.Unspecified).Sum(row => row.Count), total, tabulation.Overlaps);
        }
    }

    private async Task<(IReadOnlyList<ReportProfile> Profiles, string Pack)> ProfilesAsync(Place place, CancellationToken cancellationToken)
    {
        var pack = await policies.InForceAsync(place.Self.Path, clock.Today, cancellationToken);
        return (policies.SectionOf<IReadOnlyList<ReportProfile>>(pack, ReportProfile.SectionName), pack.Name);
    }

    private async Task<IReadOnlyDictionary<ShareBase, int>> WholesAsync(ReportProfile report, DateOnly on, Place place, int total, CancellationToken cancellationToken)
    {
        var wholes = new Dictionary<ShareBase, int> { [ShareBase.None] = 0, [ShareBase.Counted] = total };
        if (!(report.Shares ?? []).Concat(report.Tables.Select(table => table.ShareOf ?? ShareBase.Counted)).Any(share => share is ShareBase.Members or ShareBase.RuralMembers))
            return wholes;
        var residences = await registry.CountAsync(new CountedPeople(Population.Members, on, place.Self.Path), PersonFact.UrbanRural, cancellationToken);
        wholes[ShareBase.Members] = residences.Sum(fact => fact.Count);
        wholes[ShareBase.RuralMembers] = residences.Where(fact => fact.Code?.StartsWith(Rural, StringComparison.Ordinal) == true).Sum(fact => fact.Count);
        return wholes;
    }

    private static Dictionary<string, string> FilterOf(CountedPeople people, Place place)
    {
        var day = DayText(people.On);
        var filter = new Dictionary<string, string>(StringComparer.Ordinal) { ["organisationId"] = place.Self.Id.ToString(), ["asOf"] = day };
        if (people.Population == Population.Members)
            (filter["members"], filter["state"]) = ("true", "active");
        if (people.JoinedFrom is { } from)
            (filter["joinedFrom"], filter["joinedTo"]) = (DayText(from), day);
        return filter;
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> filter, IReadOnlyDictionary<string, string> more)
    {
        var both = filter.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var (name, value) in more)
            both[name] = value;
        return both;
    }

    private static decimal? Percent(int part, int whole, int? decimals) =>
        whole == 0 ? null : Math.Round(100m * part / whole, decimals ?? ReportProfile.UsualDecimals, MidpointRounding.AwayFromZero);

    private static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DashboardPlace View(OrgCard card) => new(card.Id, card.Name, card.Kind);
}

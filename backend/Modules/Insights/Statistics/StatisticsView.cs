using Assistance.Insights.Dashboard;
using Assistance.Members.Contracts;

namespace Assistance.Insights.Statistics;

internal enum StatisticsRowKind
{
    /// <summary>A row that the profile names.</summary>
    Band,

    /// <summary>Known, and in none of the rows.</summary>
    Other,

    /// <summary>未说明: not known of these people.</summary>
    Unspecified,
}

/// <param name="Percent">Half-up; null where there is nobody to be a share of, or no percentage is asked for.</param>
/// <param name="Filter">What the list of the report's population is asked for to show these very people; null where it cannot.</param>
internal sealed record StatisticsRow(StatisticsRowKind Kind, string Chinese, string English, int Count, decimal? Percent, IReadOnlyDictionary<string, string>? Filter);

/// <param name="PartsTotal">Of the rows but the unspecified one: where it is not the total, the table says so; nothing is made to fit (rules A18, G9).</param>
/// <param name="Overlaps">Whether somebody may be in several rows.</param>
internal sealed record StatisticsTable(
    string Code, string Chinese, string English, PersonFact Fact, ShareBase ShareOf, int Decimals, IReadOnlyList<StatisticsRow> Rows, int PartsTotal, int Total, bool Overlaps);

/// <summary>The total's share of those of whom it is a part.</summary>
internal sealed record TotalShare(ShareBase Of, int Whole, decimal? Percent, int Decimals);

/// <param name="Pack">The policy pack that the report's profile stands in.</param>
/// <param name="JoinedFrom">Of members who joined from that day on; null where all are counted.</param>
/// <param name="Filter">What the list of the population is asked for to show all who are counted.</param>
internal sealed record StatisticsView(
    string Code,
    string Chinese,
    string English,
    string Pack,
    Population Population,
    DashboardPlace Place,
    IReadOnlyList<DashboardPlace> Lineage,
    IReadOnlyList<DashboardPlace> Parts,
    DateOnly AsOf,
    DateOnly? JoinedFrom,
    int Total,
    IReadOnlyDictionary<string, string> Filter,
    IReadOnlyList<TotalShare> Shares,
    IReadOnlyList<StatisticsTable> Tables);

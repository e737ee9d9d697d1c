using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Insights.Dashboard;

internal sealed record DashboardPlace(OrgId Id, string Name, OrgKind Kind);

/// <summary>The figures at the top.</summary>
internal sealed record DashboardCounts(
    int Members,
    int FullMembers,
    int Recognised,
    int RecognisedPaired,
    int Villages,
    int VillagesLinked,
    int OrganBranches,
    int Pairs,
    int Visits,
    int PeopleVisited,
    Money Given,
    int Entered,
    int Exited);

internal sealed record TierCount(NeedTier Tier, int Count);

internal sealed record CauseCount(string Cause, string CauseName, int Count);

/// <summary>A month: ledger entries made and ended, visits, and what was handed over.</summary>
internal sealed record TrendMonth(DateOnly Month, int Entered, int Exited, int Visits, int PeopleVisited, Money Given);

/// <summary>Help flowing from an organ branch to a part; small givers are one row without an identifier.</summary>
internal sealed record FlowView(OrgId? FromId, string FromName, OrgId? ToId, string ToName, int Links, int Pairs);

/// <summary>One township, or one village of a township.</summary>
internal sealed record PartView(OrgId Id, string Name, OrgKind Kind, int Members, int Recognised, int RecognisedPaired, int Villages, int VillagesLinked, int Pairs);

/// <summary>A leader's view of a place over a period; everything as of the instant of asking.</summary>
internal sealed record DashboardView(
    DashboardPlace Place,
    IReadOnlyList<DashboardPlace> Lineage,
    DateOnly From,
    DateOnly To,
    DateTime AsOf,
    DashboardCounts Counts,
    IReadOnlyList<TierCount> Tiers,
    IReadOnlyList<CauseCount> Causes,
    IReadOnlyList<TrendMonth> Trend,
    IReadOnlyList<FlowView> Flow,
    IReadOnlyList<PartView> Parts);
